/**
 * One link for all flows from one unit to another: the simple graphs on which paths, components and
 * eigenvectors are defined. A unit's flow to itself joins nothing and is left out.
 */
import { DirectedGraph, UndirectedGraph } from "graphology";
import { type DataSet, unitOf } from "../model/dataset.ts";
import type { ClusterGraph } from "./build.ts";

export interface LinkData {
  /** 1 / the link's share of the buyer's supply; at least 1. */
  length: number;
}

export type LinkGraph = DirectedGraph<Record<string, never>, LinkData>;

/**
 * The graph of links from supplier to buyer. A flow's share of the buyer's supply is its quantity over
 * all that the buyer takes in of that material, imports included; a link has the largest share among
 * its materials, since tonnes of one can't be added to MWh of another. Flows of unknown quantity are
 * left out of the sums and count as a share of 1 themselves, so that an unknown never makes a link far.
 */
export function linkGraph(graph: ClusterGraph, dataset: DataSet): LinkGraph {
  const supply = supplyTotals(graph, dataset);
  const links: LinkGraph = new DirectedGraph();
  graph.forEachNode((unit) => {
    links.addNode(unit);
  });
  graph.forEachEdge((_, flow, from, to) => {
    if (from === to) return;
    const total = supply.get(supplyKey(to, flow.material)) ?? 0;
    const known = flow.quantity !== null && flow.quantity > 0 && total > 0;
    const length = known ? Math.max(1, total / (flow.quantity ?? total)) : 1;
    links.updateEdge(from, to, (old) => ({ length: Math.min(old.length ?? Infinity, length) }));
  });
  return links;
}

/** The same links from buyer to supplier. */
export function reversed(links: LinkGraph): LinkGraph {
  const back: LinkGraph = new DirectedGraph();
  links.forEachNode((unit) => {
    back.addNode(unit);
  });
  links.forEachEdge((_, data, from, to) => {
    back.addEdge(to, from, data);
  });
  return back;
}

/** Who deals with whom, whichever way the goods go. */
export function undirected(links: LinkGraph): UndirectedGraph {
  const both = new UndirectedGraph();
  links.forEachNode((unit) => {
    both.addNode(unit);
  });
  links.forEachEdge((_, __, from, to) => {
    both.mergeEdge(from, to);
  });
  return both;
}

/** Known operating quantity that each unit takes in of each material, from inside and outside, its own recycle left out. */
function supplyTotals(graph: ClusterGraph, dataset: DataSet): Map<string, number> {
  const totals = new Map<string, number>();
  for (const flow of dataset.flows) {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    if (to === null || from === to || flow.status !== "operating" || flow.quantity === null) continue;
    if (!graph.hasNode(to) || (from !== null && !graph.hasNode(from))) continue;
    const key = supplyKey(to, flow.material);
    totals.set(key, (totals.get(key) ?? 0) + flow.quantity);
  }
  return totals;
}

function supplyKey(buyer: string, material: string): string {
  return JSON.stringify([buyer, material]);
}
