/**
 * The scene: everything the picture shows, as plain data. The analysis knows nothing of it and the
 * renderer knows nothing of the analysis, so a new drawing library, an export or a test needs only this.
 */

import type { EdgeLink, MissingPorts } from "./linkClasses.ts";
import type { Theme } from "./palette.ts";
import type { Placed } from "./placement.ts";
import type { WidthScale } from "./sizes.ts";

export type Lang = "nl" | "en";

export type NodeState = "healthy" | "at-risk" | "broken" | "removed" | "ghost" | "inactive";
export type EdgeState = "healthy" | "at-risk" | "broken" | "potential";

export interface GraphNode {
  id: string;
  label: string;
  x: number;
  y: number;
  /** Radius in pixels at zoom 1. */
  size: number;
  /** A plant, or a missing link that waits for one. */
  kind: "unit" | "gap";
  state: NodeState;
  /** Level of operation, 0 to 1, at the wave shown. */
  level: number;
  /** Commodity family, see families.ts. */
  family: string;
  /** A character or two drawn on the node ("!", "×"), or "". */
  badge: string;
  /** The whole node in one sentence, for a screen reader. */
  aria: string;
  /** Ports without a counterpart in the cluster; null where link classes are not shown. */
  missing: MissingPorts | null;
  /** True when the wave shown is the one in which this node changed. */
  changedNow: boolean;
  /** True for a plant that is only tried. */
  isNew?: boolean;
  /** Said on a line of its own below the name. */
  below?: string;
}

export interface GraphEdge {
  id: string;
  index: number;
  from: string;
  to: string;
  material: string;
  family: string;
  /** Two-letter code of the family: colour is never the only cue. */
  code: string;
  /** Line width in pixels. */
  width: number;
  unknown: boolean;
  state: EdgeState;
  energy: boolean;
  /** How strong it is for its two ends; null where link classes are not shown. */
  link: EdgeLink | null;
  /** What flows, and how much; of a bundle a line for each. */
  label: string;
  /** Flows that this line stands for, where it is a bundle. */
  count?: number;
}

export interface Scene {
  /** What colours mean: kinds of material, strong and weak links, or states. Never two of them at once. */
  mode: "structure" | "links" | "whatif";
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** What line widths mean, one scale for each class of units of measure; for the legend. */
  scales: readonly WidthScale[];
  /** Ids of nodes and edges that a filter leaves out but that stay in sight, faint. */
  dimmed?: ReadonlySet<string>;
}

export interface GraphViewProps {
  scene: Scene;
  selected: string | null;
  hovered: string | null;
  theme: Theme;
  lang: Lang;
  onSelect(id: string | null): void;
  onHover(id: string | null): void;
  onPull(id: string): void;
  /** The first picture is on the screen. */
  onDrawn?(): void;
  onFit?(fit: () => void): void;
  /** Is given what places units on a sheet of any size, the user's moves among them. */
  onPlacement?(place: (nodes: readonly GraphNode[], width: number, height: number) => Placed): void;
  /** Ids of units to emphasise (a chain), or null. */
  highlight: readonly string[] | null;
}
