/** How far each line bends: materials run straight, energy bends, and parallels fan out around that. */
import { indexParallelEdgesIndex } from "@sigma/edge-curve";
import type { MultiDirectedGraph } from "graphology";
import { parallelCurvature } from "./geometry.ts";
import type { GraphEdge } from "./scene.ts";

const ENERGY_BEND = 0.18;

export function curvatures(
  graph: MultiDirectedGraph,
  edges: readonly GraphEdge[],
): ReadonlyMap<string, number> {
  indexParallelEdgesIndex(graph, {
    edgeIndexAttribute: "parallelIndex",
    edgeMinIndexAttribute: "parallelMinIndex",
    edgeMaxIndexAttribute: "parallelMaxIndex",
  });
  return new Map(
    edges.map((edge) => {
      const position: unknown = graph.getEdgeAttribute(edge.id, "parallelIndex");
      const most: unknown = graph.getEdgeAttribute(edge.id, "parallelMaxIndex");
      if (typeof position !== "number" || typeof most !== "number")
        return [edge.id, edge.energy ? ENERGY_BEND : 0];
      const fan = parallelCurvature(position, most);
      return [edge.id, edge.energy && fan === 0 ? ENERGY_BEND : fan];
    }),
  );
}
