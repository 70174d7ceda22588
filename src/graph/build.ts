/**
 * The data set as a graphology graph: units are nodes, flows between units are edges, parallel flows
 * and a unit's own recycles included. What crosses the border of the cluster is a count on the node.
 */
import { MultiDirectedGraph } from "graphology";
import { type DataSet, type Flow, type Status, type Unit, unitOf } from "../model/dataset.ts";

export interface NodeData {
  /** Position in dataset.units. */
  index: number;
  name: string;
  company: string;
  status: Status;
  /** Flows from outside the cluster to this unit. */
  importCount: number;
  /** Flows from this unit to outside the cluster. */
  exportCount: number;
}

/** None of these is called `weight`: graphology's algorithms would take it for a distance or a strength unasked. */
export interface EdgeData {
  /** Position in flows.csv. */
  index: number;
  material: string;
  /** A year, in the material's own unit of measure; null is unknown. */
  quantity: number | null;
  status: Status;
}

export type ClusterGraph = MultiDirectedGraph<NodeData, EdgeData>;

/** Every unit and flow of the data set, whatever its status; nodes and edges in the data set's order. */
export function buildGraph(dataset: DataSet): ClusterGraph {
  return build(
    dataset,
    () => true,
    () => true,
  );
}

/** The baseline: the operating units, isolated ones too, and the operating flows between them. */
export function baselineGraph(dataset: DataSet): ClusterGraph {
  const operating = (row: Unit | Flow): boolean => row.status === "operating";
  return build(dataset, operating, operating);
}

function build(
  dataset: DataSet,
  keepUnit: (unit: Unit) => boolean,
  keepFlow: (flow: Flow) => boolean,
): ClusterGraph {
  const graph: ClusterGraph = new MultiDirectedGraph();
  dataset.units.forEach((unit, index) => {
    if (!keepUnit(unit)) return;
    const { name, company, status } = unit;
    graph.addNode(unit.id, { index, name, company, status, importCount: 0, exportCount: 0 });
  });
  for (const flow of dataset.flows) if (keepFlow(flow)) addFlow(graph, flow);
  return graph;
}

function addFlow(graph: ClusterGraph, flow: Flow): void {
  const from = unitOf(flow.from);
  const to = unitOf(flow.to);
  if ((from !== null && !graph.hasNode(from)) || (to !== null && !graph.hasNode(to))) return;
  if (from !== null && to !== null) {
    const { index, material, quantity, status } = flow;
    graph.addEdgeWithKey(`flow ${index}`, from, to, { index, material, quantity, status });
  } else if (to !== null) {
    graph.updateNodeAttribute(to, "importCount", (count) => (count ?? 0) + 1);
  } else if (from !== null) {
    graph.updateNodeAttribute(from, "exportCount", (count) => (count ?? 0) + 1);
  }
}
