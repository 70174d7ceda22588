/** What sigma is told of each disc and line: colour, size, program and order. */
import { isOverlaid } from "./edgeLayer.ts";
import { type Emphasis, edgeColour, nodeColour, palette, softened } from "./palette.ts";
import { edgeProgram } from "./programNames.ts";
import type { GraphEdge, GraphNode, Scene } from "./scene.ts";

/** A line that one of our own canvases draws; sigma keeps it only to know when the pointer is on it. */
const INVISIBLE = "rgba(0,0,0,0)";

/** Sigma fades a line's rims inside its width; without this a thin line would be a hair. */
const FADED = 0.8;

const DEPTH: Readonly<Record<Emphasis, number>> = { faint: 0, plain: 1, focus: 2 };

export function nodeLook(node: GraphNode, mode: Scene["mode"], emphasis: Emphasis): Record<string, unknown> {
  const colour = nodeColour(node, mode, emphasis);
  const hollow = node.state !== "healthy" && node.state !== "removed";
  const inside =
    node.state === "at-risk" && emphasis !== "faint"
      ? softened(palette().state["at-risk"], 0.85)
      : palette().ground;
  return {
    size: node.size,
    color: hollow ? inside : colour,
    rim: 1.5,
    rimColour: palette().ground,
    zIndex: DEPTH[emphasis],
  };
}

export function edgeLook(
  edge: GraphEdge,
  mode: Scene["mode"],
  emphasis: Emphasis,
  curvature: number,
): Record<string, unknown> {
  const hit = edge.state === "at-risk" || edge.state === "broken";
  const low = emphasis === "faint" || (mode === "whatif" && !hit && emphasis === "plain");
  return {
    size: edge.width + FADED,
    curvature,
    type: edgeProgram(edge.width, curvature !== 0, low ? "low" : "high"),
    color: isOverlaid(edge) ? INVISIBLE : edgeColour(edge, mode, emphasis),
    zIndex: emphasis === "faint" ? 0 : DEPTH[emphasis] + (hit ? 3 : 0),
  };
}
