/**
 * Where every unit stands in the picture: layered from left to right along the flows, by ELK or, where there are
 * many pairs with a flow between them, in columns. Computed once per data set over all units and flows whatever
 * their status, so that no scenario ever moves one.
 */
import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import type { DataSet } from "../model/dataset.ts";
import { buildGraph, type ClusterGraph } from "./build.ts";
import { columnsOf, type Link } from "./columns.ts";

/** Positions of the units' centres, in graph units with y growing upwards. */
export interface Layout {
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** What runs ELK: in a worker of its own in the browser, in process in Node. */
export interface ElkRunner {
  layout(graph: ElkNode): Promise<ElkNode>;
}

const HEIGHT = 40;
const CHARACTER = 7;
const NARROWEST = 90;
const WIDEST = 170;
const GAP = 30;
const ASPECT = 1.6;
/** The most pairs that ELK lays out: beyond them its time runs from seconds to minutes. */
const MOST_PAIRS = 300;

const OPTIONS: Readonly<Record<string, string>> = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.randomSeed": "1",
  "elk.aspectRatio": String(ASPECT),
  "elk.separateConnectedComponents": "true",
  "elk.spacing.componentComponent": "60",
  "elk.spacing.nodeNode": "36",
  "elk.layered.spacing.nodeNodeBetweenLayers": "80",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.cycleBreaking.strategy": "GREEDY_MODEL_ORDER",
};

/**
 * Lays out the whole data set; the same data set always gives the same picture. Units with no flow to
 * another unit stand in a grid below the rest. ELK's y grows downwards and is negated here, because the
 * renderer's grows upwards.
 */
export async function layout(dataset: DataSet, elk: ElkRunner): Promise<Layout> {
  const graph = buildGraph(dataset);
  const linked = graph.filterNodes((unit) => hasNeighbour(graph, unit));
  const isolated = graph.filterNodes((unit) => !hasNeighbour(graph, unit));
  const pairs = pairsOf(graph);
  const boxes =
    linked.length === 0
      ? []
      : pairs.size > MOST_PAIRS
        ? inColumns(linked, [...pairs.values()])
        : await layered(graph, linked, pairs, elk);
  const all = [...boxes, ...grid(isolated, extent(boxes))];
  return { positions: Object.fromEntries(all.map((box) => [box.id, centre(box)])) };
}

async function layered(
  graph: ClusterGraph,
  linked: readonly string[],
  pairs: ReadonlyMap<string, Link>,
  elk: ElkRunner,
): Promise<readonly ElkNode[]> {
  try {
    return (await elk.layout(elkGraph(graph, linked, pairs))).children ?? [];
  } catch (error) {
    // Some browsers give a worker no worker in a file that was opened by itself: then as a network too large for ELK.
    if (error instanceof Error && error.name !== "SecurityError") throw error;
    return inColumns(linked, [...pairs.values()]);
  }
}

function hasNeighbour(graph: ClusterGraph, unit: string): boolean {
  return graph.degreeWithoutSelfLoops(unit) > 0;
}

/** One edge for all flows of a pair, by the id of the first: parallel ones would only widen the gaps. */
function pairsOf(graph: ClusterGraph): ReadonlyMap<string, Link> {
  const seen = new Set<string>();
  const pairs = new Map<string, Link>();
  graph.forEachEdge((id, _, from, to) => {
    const pair = JSON.stringify([from, to]);
    if (from === to || seen.has(pair)) return;
    seen.add(pair);
    pairs.set(id, [from, to]);
  });
  return pairs;
}

function elkGraph(graph: ClusterGraph, units: readonly string[], pairs: ReadonlyMap<string, Link>): ElkNode {
  const edges = [...pairs].map(
    ([id, [from, to]]): ElkExtendedEdge => ({ id, sources: [from], targets: [to] }),
  );
  const children = units.map((unit) => ({
    id: unit,
    width: labelWidth(graph.getNodeAttribute(unit, "name") || unit),
    height: HEIGHT,
    layoutOptions: { "elk.alignment": "CENTER" },
  }));
  return { id: "cluster", layoutOptions: { ...OPTIONS }, children, edges };
}

/** Columns as wide as the widest label, in a picture of about the same shape as ELK's. */
function inColumns(units: readonly string[], pairs: readonly Link[]): ElkNode[] {
  const cell = { width: WIDEST + 2 * GAP, height: HEIGHT + GAP };
  const count = Math.max(2, Math.round(Math.sqrt((units.length * ASPECT * cell.height) / cell.width)));
  const columns = columnsOf(units, pairs, count);
  const tallest = Math.max(...columns.map((column) => column.length));
  return columns.flatMap((column, k) =>
    column.map((id, row) => ({
      id,
      x: k * cell.width,
      // Every other column half a row lower, so that lines to far columns pass between units.
      y: (((row + 0.5) * tallest) / column.length + (k % 2) / 2) * cell.height,
      width: WIDEST,
      height: HEIGHT,
    })),
  );
}

/** Room for a label, wrapped or cut beyond what WIDEST holds. */
function labelWidth(label: string): number {
  return Math.min(WIDEST, Math.max(NARROWEST, label.length * CHARACTER));
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function extent(boxes: readonly ElkNode[]): Extent | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.x ?? 0)),
    right: Math.max(...boxes.map((box) => (box.x ?? 0) + (box.width ?? 0))),
    bottom: Math.max(...boxes.map((box) => (box.y ?? 0) + HEIGHT)),
  };
}

/** Rows below the rest and as wide as it; about 16 to 9 where there is nothing else. */
function grid(units: readonly string[], above: Extent | null): ElkNode[] {
  const cell = { width: WIDEST + GAP, height: HEIGHT + GAP };
  const alone = Math.ceil(Math.sqrt((units.length * 16 * cell.height) / (9 * cell.width)));
  const fitting = above ? Math.floor((above.right - above.left + GAP) / cell.width) : alone;
  const rows = Math.ceil(units.length / Math.max(1, fitting));
  const columns = Math.max(1, Math.ceil(units.length / Math.max(1, rows)));
  const pitch = above ? Math.max(cell.width, (above.right - above.left + GAP) / columns) : cell.width;
  const top = above ? above.bottom + 2 * GAP : 0;
  return units.map((id, index) => ({
    id,
    x: (above?.left ?? 0) + (index % columns) * pitch,
    y: top + Math.floor(index / columns) * cell.height,
    width: pitch - GAP,
    height: HEIGHT,
  }));
}

function centre(box: ElkNode): { x: number; y: number } {
  const x = (box.x ?? 0) + (box.width ?? 0) / 2;
  const down = (box.y ?? 0) + (box.height ?? 0) / 2;
  return { x, y: 0 - down };
}
