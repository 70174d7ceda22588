/**
 * Where everything of a Sankey stands. Heights are quantities: one scale holds for all nodes and bands.
 * Bands of a cycle run back below the picture, from the right side of the seller to the left of the buyer;
 * what a node gives itself turns back right below it.
 */
import { type LinkKind, layersOf } from "./layers.ts";
import { type SankeyEnd, type SankeyLink, sizeOf } from "./links.ts";
import {
  belowOf,
  CORNER,
  FIRST_LANE_GAP,
  gapBetween,
  LANE_GAP,
  type Slot,
  type Slots,
  slotsOf,
  stack,
} from "./slots.ts";

export interface SankeyNode {
  readonly end: SankeyEnd;
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What enters and leaves it in the picture, before and after. */
  readonly before: { readonly into: number; readonly out: number };
  readonly after: { readonly into: number; readonly out: number };
}

/** A stretch of a band: its top edge at x. */
export interface BandPoint {
  readonly x: number;
  readonly y: number;
}

/** The way back of a band: below its ends, its inner edge along these lines. */
export interface BandReturn {
  readonly right: number;
  readonly lane: number;
  readonly left: number;
}

export interface SankeyBand {
  readonly link: SankeyLink;
  readonly kind: LinkKind;
  readonly height: number;
  /** Of that height, from the top: what still flows after, and of it what the scenario added. */
  readonly afterHeight: number;
  readonly addedHeight: number;
  /** Top edge at the seller, at both sides of every layer that it passes, and at the buyer. */
  readonly points: readonly BandPoint[];
  /** null for a band that runs on. */
  readonly back: BandReturn | null;
}

export interface SankeyLayout {
  readonly width: number;
  readonly height: number;
  /** Pixels per unit of measure; 0 where there is nothing to draw. */
  readonly scale: number;
  readonly layers: number;
  readonly nodes: readonly SankeyNode[];
  readonly bands: readonly SankeyBand[];
}

export interface SankeyFrame {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  /** Pixels between two nodes above each other, where there is room for it. */
  readonly gap: number;
}

/** Share of the height that gaps may take. */
const MOST_GAPS = 0.55;

/** Pure and deterministic: the same links and frame give the same numbers. */
export function sankeyLayout(links: readonly SankeyLink[], frame: SankeyFrame): SankeyLayout {
  const { width, height } = frame;
  const ends = endsOf(links);
  const at = new Map(ends.map((end, index) => [end.id, index]));
  const edges = links.map((link) => ({
    from: at.get(link.from.id) ?? 0,
    to: at.get(link.to.id) ?? 0,
    size: sizeOf(link),
  }));
  const layers = layersOf(
    ends.map(({ kind }) => (kind === "import" ? "first" : kind === "export" ? "last" : "free")),
    edges,
  );
  const sizes = ends.map((_, node) => {
    const sum = (side: "from" | "to") =>
      edges.reduce((total, edge) => (edge[side] === node ? total + edge.size : total), 0);
    return Math.max(sum("from"), sum("to"));
  });
  const slots = slotsOf(sizes, edges, layers);
  const turning = edges.flatMap((edge, link) =>
    layers.kinds[link] === "forward" ? [] : [{ ...edge, link }],
  );
  const returns = turning.filter(({ from, to }) => from !== to);
  const { scale, gap } = scaleOf(slots, returns, frame);
  if (links.length === 0 || !(scale > 0)) return { width, height, scale: 0, layers: 0, nodes: [], bands: [] };
  const back = returns.reduce((sum, { size }) => sum + size * scale, 0);
  stack(slots, scale, gap, height - back - laneGaps(returns.length));
  const columns = columnsX(slots, turning, scale, frame);
  const nodes = ends.map((end, node) =>
    nodeOf(end, slots.ofNode[node] as Slot, links, { columns, scale, nodeWidth: frame.nodeWidth }),
  );
  const bands = bandsOf({ links, edges, slots, nodes, columns, scale, kinds: layers.kinds, frame });
  return { width, height, scale, layers: slots.columns.length, nodes, bands };
}

/** Ends in an order that no scenario changes: as the links name them by their ids' order in size. */
function endsOf(links: readonly SankeyLink[]): readonly SankeyEnd[] {
  const ends = new Map<string, SankeyEnd>();
  for (const { from, to } of links) {
    ends.set(from.id, from);
    ends.set(to.id, to);
  }
  return [...ends.values()];
}

function laneGaps(returns: number): number {
  return returns > 0 ? FIRST_LANE_GAP + (returns - 1) * LANE_GAP : 0;
}

interface ReturnEdge {
  readonly link: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The largest scale at which every column fits above the bands that run back. */
function scaleOf(slots: Slots, returns: readonly ReturnEdge[], frame: SankeyFrame) {
  const back = returns.reduce((sum, { size }) => sum + size, 0);
  const room = frame.height - laneGaps(returns.length);
  const gapsOf = (column: readonly Slot[], gap: number) =>
    column.slice(1).reduce((sum, slot, k) => sum + gapBetween(column[k] as Slot, slot, gap), 0);
  const loopsOf = (column: readonly Slot[]) => column.reduce((sum, slot) => sum + belowOf(slot, 0), 0);
  const widest = Math.max(0, ...slots.columns.map((column) => gapsOf(column, 1)));
  const gap = widest > 0 ? Math.min(frame.gap, (room * MOST_GAPS) / widest) : frame.gap;
  const scales = slots.columns.flatMap((column) => {
    const size = back + column.reduce((sum, slot) => sum + slot.size + slot.loops.size, 0);
    return size > 0 ? [(room - gapsOf(column, gap) - loopsOf(column)) / size] : [];
  });
  return { gap, scale: room > 0 && scales.length > 0 ? Math.min(...scales) : 0 };
}

/** Left edge of the nodes of each layer, with room at the sides for what runs back. */
function columnsX(
  slots: Slots,
  returns: readonly ReturnEdge[],
  scale: number,
  frame: SankeyFrame,
): readonly number[] {
  const last = slots.columns.length - 1;
  const room = (side: "from" | "to", layer: number) =>
    returns.reduce(
      (sum, edge) => (slots.ofNode[edge[side]]?.layer === layer ? sum + edge.size * scale + CORNER + 3 : sum),
      0,
    );
  const left = Math.min(frame.width / 5, room("to", 0));
  const right = Math.min(frame.width / 5, room("from", last));
  const inner = frame.width - left - right - frame.nodeWidth;
  return slots.columns.map((_, layer) => left + (last > 0 ? (inner * layer) / last : inner / 2));
}

function nodeOf(
  end: SankeyEnd,
  slot: Slot,
  links: readonly SankeyLink[],
  { columns, scale, nodeWidth }: { columns: readonly number[]; scale: number; nodeWidth: number },
): SankeyNode {
  const total = (side: "from" | "to", moment: "before" | "after") =>
    links.reduce((sum, link) => (link[side].id === end.id ? sum + link[moment] : sum), 0);
  return {
    ...{ end, layer: slot.layer, x: columns[slot.layer] ?? 0, y: slot.y },
    ...{ width: nodeWidth, height: slot.size * scale },
    before: { into: total("to", "before"), out: total("from", "before") },
    after: { into: total("to", "after"), out: total("from", "after") },
  };
}

interface Drawing {
  readonly links: readonly SankeyLink[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly size: number }[];
  readonly slots: Slots;
  readonly nodes: readonly SankeyNode[];
  readonly columns: readonly number[];
  readonly scale: number;
  readonly kinds: readonly LinkKind[];
  readonly frame: SankeyFrame;
}

function bandsOf(drawing: Drawing): readonly SankeyBand[] {
  const { links, edges, slots, nodes, columns, scale, kinds, frame } = drawing;
  const starts = portsOf(drawing, "from");
  const finishes = portsOf(drawing, "to");
  const backs = returnsOf(drawing);
  return links.map((link, at) => {
    const from = nodes[edges[at]?.from ?? 0] as SankeyNode;
    const to = nodes[edges[at]?.to ?? 0] as SankeyNode;
    const passages = (slots.ofLink[at] ?? []).slice(1, -1).flatMap((slot) => {
      const x = columns[slot.layer] ?? 0;
      return [
        { x, y: slot.y },
        { x: x + frame.nodeWidth, y: slot.y },
      ];
    });
    return {
      ...{ link, kind: kinds[at] ?? "forward", height: sizeOf(link) * scale },
      ...{ afterHeight: link.after * scale, addedHeight: Math.max(0, link.after - link.before) * scale },
      points: [
        { x: from.x + from.width, y: starts[at] ?? 0 },
        ...passages,
        { x: to.x, y: finishes[at] ?? 0 },
      ],
      back: backs.get(at) ?? null,
    };
  });
}

/** Top edge of each link at one of its ends: by where it goes, what runs back at the bottom. */
function portsOf(drawing: Drawing, side: "from" | "to"): readonly number[] {
  const { links, edges, slots, nodes, scale, kinds } = drawing;
  const tops = new Array<number>(links.length).fill(0);
  const next = (at: number) => {
    const path = slots.ofLink[at] ?? [];
    return (side === "from" ? path[1] : path.at(-2))?.y ?? Number.POSITIVE_INFINITY;
  };
  const other = side === "from" ? "to" : "from";
  nodes.forEach((node, index) => {
    const own = edges.flatMap((edge, at) => (edge[side] === index ? [at] : []));
    // Of what runs back the shortest way round is the innermost, at the bottom.
    const span = (at: number) => Math.abs((nodes[edges[at]?.[other] ?? 0]?.layer ?? 0) - node.layer);
    own.sort((a, b) => {
      const isBack = Number(kinds[a] !== "forward") - Number(kinds[b] !== "forward");
      return isBack || (kinds[a] === "forward" ? next(a) - next(b) || a - b : span(b) - span(a) || b - a);
    });
    let y = node.y;
    for (const at of own) {
      tops[at] = y;
      y += (edges[at]?.size ?? 0) * scale;
    }
  });
  return tops;
}

/** The lanes of what runs back, the shortest nearest to the picture; what a node gives itself below that node. */
function returnsOf(drawing: Drawing): ReadonlyMap<number, BandReturn> {
  const { edges, nodes, scale, kinds, frame } = drawing;
  const rows = edges.flatMap((edge, at) => {
    const from = nodes[edge.from];
    const to = nodes[edge.to];
    return kinds[at] === "forward" || !from || !to ? [] : [{ at, from, to, size: edge.size * scale }];
  });
  rows.sort((a, b) => a.from.layer - a.to.layer - (b.from.layer - b.to.layer) || a.at - b.at);
  const around = rows.filter(({ from, to }) => from !== to);
  const total = around.reduce((sum, { size }) => sum + size, (around.length - 1) * LANE_GAP);
  let lane = frame.height - total;
  const used = new Map<string, number>();
  const shift = (key: string, size: number) => {
    const before = used.get(key) ?? 0;
    used.set(key, before + size + 3);
    return before;
  };
  const backs = new Map<number, BandReturn>();
  for (const { at, from, size } of rows.filter((row) => row.from === row.to)) {
    const key = `below ${from.end.id}`;
    const down = used.get(key) ?? from.y + from.height + FIRST_LANE_GAP;
    used.set(key, down + size + LANE_GAP);
    const out = CORNER + shift(`beside ${from.end.id}`, size);
    backs.set(at, { right: from.x + from.width + out, lane: down, left: from.x - out });
  }
  for (const { at, from, to, size } of around) {
    const right = from.x + from.width + CORNER + shift(`right ${from.layer}`, size);
    const left = to.x - CORNER - shift(`left ${to.layer}`, size);
    backs.set(at, { right, lane, left });
    lane += size + LANE_GAP;
  }
  return backs;
}
