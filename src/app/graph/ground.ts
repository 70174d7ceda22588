/** Where things stand in the renderer's graph: whether anything of it changes, and the graph itself. */
import { MultiDirectedGraph } from "graphology";
import type { Steps } from "../shared/steps.ts";
import type { Point } from "./geometry.ts";
import type { GraphEdge, GraphNode, Scene } from "./scene.ts";

/** All that decides where things stand. */
export interface Ground extends Pick<Scene, "nodes" | "edges"> {
  readonly width: number;
  readonly height: number;
  /** How often the user has moved something. */
  readonly moves: number;
}

export function isSameGround(a: Ground, b: Ground): boolean {
  const isSameSize = a.width === b.width && a.height === b.height && a.moves === b.moves;
  if (!isSameSize || a.nodes.length !== b.nodes.length || a.edges.length !== b.edges.length) return false;
  const isSameNode = (node: GraphNode, k: number) => {
    const other = b.nodes[k];
    return node === other || (node.id === other?.id && node.x === other.x && node.y === other.y);
  };
  const isSameEdge = (edge: GraphEdge, k: number) => {
    const other = b.edges[k];
    if (edge === other) return true;
    const isThere = edge.id === other?.id && edge.from === other.from && edge.to === other.to;
    return isThere && (edge.state === "potential") === (other.state === "potential");
  };
  return a.nodes.every(isSameNode) && a.edges.every(isSameEdge);
}

/** Ids of what has a place of its own; ghosts and plants that are tried come and go. */
export function plantsOf(nodes: readonly GraphNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === "unit" && !node.isNew ? node.id : []));
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, k) => id === b[k]);
}

/** A graph of its own for a scene: told of each disc and line, sigma would work out every one several times. */
export function* graphOf(
  { nodes, edges }: Pick<Scene, "nodes" | "edges">,
  at: ReadonlyMap<string, Point>,
): Steps<MultiDirectedGraph> {
  const graph = new MultiDirectedGraph();
  for (const { id } of nodes) graph.addNode(id, { ...at.get(id) });
  for (const [k, { id, from, to }] of edges.entries()) {
    if (k % 500 === 499) yield;
    graph.addDirectedEdgeWithKey(id, from, to);
  }
  return graph;
}
