/**
 * The colours of the picture of the network on a light and on a dark ground, with their second cues in
 * nodeLayer.ts. Contrast and distances between them, for normal, protan, deutan and tritan sight, were
 * computed (3:1 or more on the ground).
 */
import { familyById } from "./families.ts";
import type { EdgeState, GraphEdge, GraphNode, NodeState, Scene } from "./scene.ts";

export type Theme = "light" | "dark";

interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly halo: string;
  readonly haloRim: string;
  readonly faint: string;
  readonly faintInk: string;
  readonly state: Readonly<Record<NodeState, string>>;
  readonly edge: Readonly<Record<EdgeState, string>>;
  /** By family; null where a family's own colour will do. */
  readonly family: Readonly<Record<string, string>> | null;
}

const LIGHT: Palette = {
  ground: "#ffffff",
  ink: "#1c2733",
  inkSoft: "#5b6875",
  halo: "#000000",
  haloRim: "#ffffff",
  faint: "#e3e7eb",
  faintInk: "#b4bdc6",
  state: {
    healthy: "#6b8299",
    "at-risk": "#c77700",
    broken: "#8e0f2f",
    removed: "#111111",
    ghost: "#8a4fc7",
    inactive: "#8b96a1",
  },
  edge: { healthy: "#a9b6c3", "at-risk": "#c77700", broken: "#8e0f2f", potential: "#8b96a1" },
  family: null,
};

const DARK: Palette = {
  ground: "#151c24",
  ink: "#e9eff5",
  inkSoft: "#a3b1bf",
  halo: "#ffffff",
  haloRim: "#000000",
  faint: "#2a3440",
  faintInk: "#57636f",
  state: {
    healthy: "#8fa7bf",
    "at-risk": "#ec9f35",
    broken: "#ff7d9b",
    removed: "#f3f6f9",
    ghost: "#c09af0",
    inactive: "#7f8c99",
  },
  edge: { healthy: "#5d6f82", "at-risk": "#ec9f35", broken: "#ff7d9b", potential: "#7f8c99" },
  family: {
    salts: "#46b38c",
    gases: "#6ea8ff",
    steam: "#e07b7b",
    energy: "#c9ac3c",
    organics: "#e07fd0",
    bio: "#93d04e",
    water: "#e0a98a",
    other: "#98a2ad",
  },
};

let present = LIGHT;

/** Everything that is drawn from now on takes the colours of this theme. */
export function setTheme(theme: Theme): void {
  present = theme === "dark" ? DARK : LIGHT;
}

/** The colours of the present theme. */
export const palette = (): Palette => present;

export function familyColour(id: string): string {
  const family = familyById(id);
  return present.family?.[family.id] ?? family.colour;
}

/** Link classes take the colours of the states that they are most like; shapes tell them apart as well. */
export type LinkKind = "strong" | "weak" | "missing";
export function linkColour(kind: LinkKind): string {
  const { state } = present;
  return { strong: state.healthy, weak: state["at-risk"], missing: state.ghost }[kind];
}

export function isWeak(edge: GraphEdge): boolean {
  return edge.link !== null && (edge.link.weakForSeller || edge.link.weakForBuyer);
}

/** How an element stands out: in the focus, plainly, or pushed back to a faint grey. */
export type Emphasis = "focus" | "plain" | "faint";

export function nodeColour(node: GraphNode, mode: Scene["mode"], emphasis: Emphasis): string {
  if (emphasis === "faint") return node.state === "healthy" ? present.faint : present.faintInk;
  if (mode === "structure" && node.state === "healthy") return familyColour(node.family);
  return present.state[node.state];
}

export function edgeColour(edge: GraphEdge, mode: Scene["mode"], emphasis: Emphasis): string {
  if (emphasis === "faint") return present.faint;
  if (mode === "structure" && edge.state === "healthy") return softened(familyColour(edge.family), 0.2);
  if (mode === "links" && edge.state === "healthy") return linkColour(isWeak(edge) ? "weak" : "strong");
  if (mode === "whatif" && edge.state === "healthy" && emphasis === "focus") return present.state.healthy;
  return present.edge[edge.state];
}

/** Mixes a #rrggbb colour with the ground. */
export function softened(colour: string, share: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const ground = Number.parseInt(present.ground.slice(at, at + 2), 16);
    return Math.round(value + (ground - value) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
