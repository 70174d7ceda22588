/** How far each line bends: materials run straight, energy bends, and parallels fan out around that. */
import { indexParallelEdgesIndex } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import { finish, type Steps } from "../shared/steps.ts";
import { parallelCurvature } from "./geometry.ts";
import type { GraphEdge } from "./scene.ts";

const ENERGY_BEND = 0.18;

export function curvatures(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  return finish(curvatureSteps(edges));
}

/** The same in steps. */
export function* curvatureSteps(edges: readonly GraphEdge[]): Steps<ReadonlyMap<string, number>> {
  const graph = yield* parallelsOf(edges);
  yield;
  return new Map(
    edges.map((edge) => {
      const { parallelIndex, parallelMaxIndex } = graph.hasEdge(edge.id)
        ? graph.getEdgeAttributes(edge.id)
        : {};
      if (typeof parallelIndex !== "number" || typeof parallelMaxIndex !== "number")
        return [edge.id, edge.energy ? ENERGY_BEND : 0];
      const fan = parallelCurvature(parallelIndex, parallelMaxIndex);
      return [edge.id, edge.energy && fan === 0 ? ENERGY_BEND : fan];
    }),
  );
}

/** Lines that others run beside, with their places among those: most have none, and a graph costs time. */
function* parallelsOf(edges: readonly GraphEdge[]): Steps<MultiDirectedGraph> {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const own = numbers.get(id) ?? numbers.size;
    numbers.set(id, own);
    return own;
  };
  const pairs = edges.map(({ from, to }) => {
    const [a, b] = [numberOf(from), numberOf(to)];
    return Math.min(a, b) * edges.length * 2 + Math.max(a, b);
  });
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  yield;
  const graph = new MultiDirectedGraph();
  for (const [k, edge] of edges.entries()) {
    if (k % 500 === 499) yield;
    if ((counts.get(pairs[k] ?? -1) ?? 0) < 2) continue;
    graph.mergeNode(edge.from);
    graph.mergeNode(edge.to);
    graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to);
  }
  yield;
  indexParallelEdgesIndex(graph, {
    edgeIndexAttribute: "parallelIndex",
    edgeMinIndexAttribute: "parallelMinIndex",
    edgeMaxIndexAttribute: "parallelMaxIndex",
  });
  return graph;
}
