/** Sigma's layers that stay empty here: each that is shown costs a blend of the whole screen. */
const UNUSED = ["edgeLabels", "labels", "hovers", "hoverNodes"];

/**
 * Hides them, and keeps sigma from clearing them in every frame: the browser would make a new picture of each.
 *
 * @param canvases sigma's, by name
 */
export function leaveOut(canvases: Readonly<Record<string, HTMLCanvasElement>>): void {
  for (const name of UNUSED) {
    const canvas = canvases[name];
    if (!canvas) continue;
    canvas.style.display = "none";
    const flat = canvas.getContext("2d");
    const deep = flat ? null : (canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
    if (flat) flat.clearRect = () => undefined;
    if (deep) deep.clear = () => undefined;
  }
}
