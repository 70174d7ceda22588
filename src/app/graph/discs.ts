/** Discs of units as the renderer's own program draws them, for a picture without it. */
import type { Frame, Ink } from "./frame.ts";
import { nodeLook } from "./look.ts";
import { palette } from "./palette.ts";

/** What lies below the marks of states. */
export function drawDiscs(ink: Ink, { nodes, mode }: Pick<Frame, "nodes" | "mode">): void {
  for (const { node, at, emphasis } of nodes) {
    const { color } = nodeLook(node, mode, emphasis);
    ink.beginPath();
    ink.arc(at.x, at.y, node.size, 0, Math.PI * 2);
    ink.fillStyle = String(color);
    ink.strokeStyle = palette().ground;
    ink.lineWidth = 1.5;
    ink.fill();
    ink.stroke();
  }
}
