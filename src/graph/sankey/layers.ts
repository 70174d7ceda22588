/**
 * Layers of a Sankey with cycles. Only links inside a strongly connected component can run back: within
 * each the order of Eades, Lin and Smyth (1993), weighted by quantity, says which do, so that little
 * flows against the direction of reading. What remains has no cycle and is layered by longest path.
 */
import { DirectedGraph } from "graphology";
import { stronglyConnectedComponents } from "graphology-components";

export interface LayerEdge {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** What a link is in the picture: onwards, back in a cycle, or from a node to itself. */
export type LinkKind = "forward" | "return" | "self";

export interface Layers {
  /** Layer of each node, counted from 0 at the left. */
  readonly layer: readonly number[];
  readonly kinds: readonly LinkKind[];
}

export type NodeSide = "first" | "last" | "free";

/**
 * @param sides `first` for a node that must stand in a layer of its own at the left (no edge runs into
 * it), `last` for one at the right (none runs out of it).
 */
export function layersOf(sides: readonly NodeSide[], edges: readonly LayerEdge[]): Layers {
  const kinds = kindsOf(sides.length, edges);
  const forward = edges.filter((_, at) => kinds[at] === "forward");
  const layer = longestPaths(sides, forward);
  pullRight(sides, forward, layer);
  const right = Math.max(-1, ...layer.filter((_, node) => sides[node] !== "last")) + 1;
  sides.forEach((side, node) => {
    if (side === "last") layer[node] = Math.max(right, 1);
  });
  return { layer, kinds };
}

function kindsOf(count: number, edges: readonly LayerEdge[]): readonly LinkKind[] {
  const graph = new DirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(node);
  for (const { from, to } of edges) if (from !== to) graph.mergeEdge(from, to);
  const component = new Array<number>(count).fill(-1);
  const place = new Array<number>(count).fill(0);
  stronglyConnectedComponents(graph).forEach((members, at) => {
    const nodes = members.map(Number).sort((a, b) => a - b);
    for (const node of nodes) component[node] = at;
    const inside = edges.filter(({ from, to }) => from !== to && nodes.includes(from) && nodes.includes(to));
    orderOf(nodes, inside).forEach((node, position) => {
      place[node] = position;
    });
  });
  return edges.map(({ from, to }) => {
    if (from === to) return "self";
    const back = component[from] === component[to] && (place[from] ?? 0) > (place[to] ?? 0);
    return back ? "return" : "forward";
  });
}

/** Nodes of one component from left to right: sources, then the one that gives most, sinks at the end. */
function orderOf(nodes: readonly number[], edges: readonly LayerEdge[]): readonly number[] {
  const left: number[] = [];
  const right: number[] = [];
  const rest = new Set(nodes);
  const own = { from: byEnd(edges, "from"), to: byEnd(edges, "to") };
  const sum = (node: number, end: "from" | "to") => {
    const other = end === "from" ? "to" : "from";
    let total = 0;
    for (const edge of own[end].get(node) ?? []) if (rest.has(edge[other])) total += edge.size;
    return total;
  };
  while (rest.size > 0) {
    const rows = [...rest].map((node) => ({ node, out: sum(node, "from"), into: sum(node, "to") }));
    const sink = rows.find(({ out }) => out === 0);
    const source = rows.find(({ into }) => into === 0);
    const pick =
      sink ?? source ?? rows.reduce((best, row) => (row.out - row.into > best.out - best.into ? row : best));
    if (sink) right.unshift(pick.node);
    else left.push(pick.node);
    rest.delete(pick.node);
  }
  return [...left, ...right];
}

function byEnd(edges: readonly LayerEdge[], end: "from" | "to"): ReadonlyMap<number, readonly LayerEdge[]> {
  const found = new Map<number, LayerEdge[]>();
  for (const edge of edges) {
    const own = found.get(edge[end]);
    if (own) own.push(edge);
    else found.set(edge[end], [edge]);
  }
  return found;
}

function longestPaths(sides: readonly NodeSide[], edges: readonly LayerEdge[]): number[] {
  const least = sides.includes("first") ? 1 : 0;
  const layer: number[] = sides.map((side) => (side === "first" ? 0 : least));
  for (const node of topological(sides.length, edges))
    for (const { from, to } of edges)
      if (from === node) layer[to] = Math.max(layer[to] ?? 0, (layer[node] ?? 0) + 1);
  return layer;
}

/** Nodes that only outside supplies stand beside what they supply, not at the far left. */
function pullRight(sides: readonly NodeSide[], edges: readonly LayerEdge[], layer: number[]): void {
  for (const node of [...topological(sides.length, edges)].reverse()) {
    if (sides[node] !== "free") continue;
    if (edges.some(({ from, to }) => to === node && sides[from] !== "first")) continue;
    const next = edges.filter(({ from, to }) => from === node && sides[to] !== "last");
    if (next.length > 0) layer[node] = Math.min(...next.map(({ to }) => layer[to] ?? 0)) - 1;
  }
}

function topological(count: number, edges: readonly LayerEdge[]): readonly number[] {
  const waiting = new Array<number>(count).fill(0);
  for (const { to } of edges) waiting[to] = (waiting[to] ?? 0) + 1;
  const order: number[] = [];
  const ready = waiting.flatMap((n, node) => (n === 0 ? [node] : []));
  for (let node = ready.shift(); node !== undefined; node = ready.shift()) {
    order.push(node);
    for (const edge of edges) {
      if (edge.from !== node) continue;
      const left = (waiting[edge.to] ?? 0) - 1;
      waiting[edge.to] = left;
      if (left === 0) ready.push(edge.to);
    }
  }
  return order;
}
