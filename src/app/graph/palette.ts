/** State colours on the light ground, with their second cues in overlay.ts. Contrast and distances between
 * them, for normal, protan, deutan and tritan sight, were computed (3:1 or more on white). */
import { familyById } from "./families.ts";
import type { EdgeState, GraphEdge, GraphNode, NodeState, Scene } from "./scene.ts";

export const GROUND = "#ffffff";
export const INK = "#1c2733";
const FAINT = "#e3e7eb";
export const FAINT_INK = "#b4bdc6";

export const STATE_COLOUR: Readonly<Record<NodeState, string>> = {
  healthy: "#6b8299",
  "at-risk": "#c77700",
  broken: "#8e0f2f",
  removed: "#111111",
  ghost: "#8a4fc7",
  inactive: "#8b96a1",
};

export const EDGE_COLOUR: Readonly<Record<EdgeState, string>> = {
  healthy: "#a9b6c3",
  "at-risk": "#c77700",
  broken: "#8e0f2f",
  potential: "#8b96a1",
};

/** Link classes take the colours of the states that they are most like; shapes tell them apart as well. */
export const LINK_COLOUR = {
  strong: STATE_COLOUR.healthy,
  weak: STATE_COLOUR["at-risk"],
  missing: STATE_COLOUR.ghost,
};

export function isWeak(edge: GraphEdge): boolean {
  return edge.link !== null && (edge.link.weakForSeller || edge.link.weakForBuyer);
}

/** How an element stands out: in the focus, plainly, or pushed back to a faint grey. */
export type Emphasis = "focus" | "plain" | "faint";

export function nodeColour(node: GraphNode, mode: Scene["mode"], emphasis: Emphasis): string {
  if (emphasis === "faint") return node.state === "healthy" ? FAINT : FAINT_INK;
  if (mode === "structure" && node.state === "healthy") return familyById(node.family).colour;
  return STATE_COLOUR[node.state];
}

export function edgeColour(edge: GraphEdge, mode: Scene["mode"], emphasis: Emphasis): string {
  if (emphasis === "faint") return FAINT;
  if (mode === "structure" && edge.state === "healthy") return lighten(familyById(edge.family).colour, 0.2);
  if (mode === "links" && edge.state === "healthy") return LINK_COLOUR[isWeak(edge) ? "weak" : "strong"];
  if (mode === "whatif" && edge.state === "healthy" && emphasis === "focus") return STATE_COLOUR.healthy;
  return EDGE_COLOUR[edge.state];
}

/** Mixes a #rrggbb colour with white. */
export function lighten(colour: string, share: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
