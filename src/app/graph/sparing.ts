/**
 * What sigma need not do in every frame. It clears layers that stay empty here, and it draws every disc and line twice:
 * as it is seen, and in the colour of its number on a sheet that tells what lies below the pointer. Nobody points while
 * the network moves, so that sheet is drawn only when it is asked for.
 */
import type Sigma from "sigma";
import type { MouseCoords, RenderParams, TouchCoords } from "sigma/types";
import type { Program } from "./keptProgram.ts";

/** After which events of the mouse and of fingers sigma looks on the sheet. */
const MOUSE = ["mousedown", "mouseup", "click", "rightClick", "doubleClick"] as const;
const TOUCH = ["touchdown", "touchup", "tap", "doubletap"] as const;

/** Has a program leave the sheet alone. @returns what draws there what it drew last */
function apart(program: Program): () => void {
  const draw = program.render.bind(program);
  let last: RenderParams | null = null;
  program.render = (params) => {
    const { pickProgram } = program;
    last = params;
    program.pickProgram = null;
    draw(params);
    program.pickProgram = pickProgram;
  };
  return () => {
    const { normalProgram, pickProgram } = program;
    if (!pickProgram || !last) return;
    // As sigma draws it there.
    Object.assign(program, { normalProgram: pickProgram, pickProgram: null });
    draw({ ...last, pixelRatio: last.pixelRatio / last.downSizingRatio });
    Object.assign(program, { normalProgram, pickProgram });
  };
}

/**
 * Has the sheet drawn just before sigma looks on it, and lets it look only where somebody could point.
 *
 * @param programs all that draw on it, what lies below first
 */
export function pickOnDemand(sigma: Sigma, programs: readonly Program[]): void {
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  const drawings = programs.map(apart);
  // What was drawn last has the sheet with it.
  let fresh = true;
  const freshen = () => {
    if (!fresh) for (const draw of drawings) draw();
    fresh = true;
  };
  for (const event of MOUSE) mouse.prependListener(event, freshen);
  for (const event of TOUCH) touch.prependListener(event, freshen);
  const look = mouse.listeners("mousemove");
  // While the network goes along with the pointer, what lies below that does not change.
  mouse.removeAllListeners("mousemove");
  let missed: MouseCoords | null = null;
  mouse.on("mousemove", (at) => {
    missed = isMoving(sigma) ? at : null;
    if (missed) return;
    freshen();
    for (const listener of look) listener(at);
  });
  mouse.on("mouseleave", () => {
    missed = null;
  });
  for (const listener of look)
    touch.removeListener("touchmove", listener as unknown as (at: TouchCoords) => void);
  // Nothing happens to what the wheel is turned over.
  mouse.removeAllListeners("wheel");
  sigma.on("beforeRender", () => {
    fresh = false;
  });
  sigma.on("afterRender", () => {
    if (missed && !isMoving(sigma)) mouse.emit("mousemove", missed);
  });
}

/** Whether the network, or something in it, is on the move. */
function isMoving(sigma: Sigma): boolean {
  return sigma.getMouseCaptor().isMouseDown || sigma.getCamera().isAnimated();
}

/**
 * Keeps sigma from clearing its hidden layers: the browser would make a new picture of each, in every frame.
 *
 * @param canvases by name, and the names of those that are hidden
 */
export function leaveUncleared(
  canvases: Readonly<Record<string, HTMLCanvasElement>>,
  hidden: readonly string[],
): void {
  for (const name of hidden) {
    const flat = canvases[name]?.getContext("2d");
    const deep = flat ? null : (canvases[name]?.getContext("webgl2") ?? canvases[name]?.getContext("webgl"));
    if (flat) flat.clearRect = () => undefined;
    if (deep) deep.clear = () => undefined;
  }
}
