/** Graph measures per unit and of the whole network, on the baseline graph. */
import { connectedComponents, stronglyConnectedComponents } from "graphology-components";
import closenessCentrality from "graphology-metrics/centrality/closeness.js";
import eigenvectorCentrality from "graphology-metrics/centrality/eigenvector.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { DataSet } from "../model/dataset.ts";
import { betweenness } from "./betweenness.ts";
import { baselineGraph } from "./build.ts";
import { type LinkGraph, linkGraph, reversed, undirected } from "./links.ts";

export interface UnitMetrics {
  readonly unit: string;
  /** Flows counted each, parallel ones too. */
  readonly degree: number;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly betweenness: number;
  readonly pagerank: number;
  readonly closeness: number;
  readonly eigenvector: number | null;
  /** Number of its weakly connected component, the largest first, counted from 1. */
  readonly component: number;
  /** Number of its strongly connected component, counted from 1. */
  readonly loop: number;
}

export interface MetricsResult {
  readonly dataset: string;
  readonly units: readonly UnitMetrics[];
  readonly network: {
    readonly units: number;
    readonly flows: number;
    readonly density: number;
    readonly components: number;
    readonly loops: number;
  };
}

type Scores = Readonly<Record<string, number>>;

/**
 * Measures of every operating unit, isolated ones too, in the data set's order. A unit's flow to itself
 * counts nowhere; flows to and from outside the cluster count only in the supply shares of betweenness.
 *
 * - `degree`, `inDegree`, `outDegree`: operating flows with other units, parallel ones each.
 * - `betweenness`: share of all ordered pairs of other units whose shortest path runs through the unit
 *   (Brandes 2001; over (n - 1)(n - 2) pairs, several shortest paths sharing one pair). The length of a
 *   link is 1 / its share of the buyer's supply (links.ts): dependence is near, a large flow never far.
 * - `pagerank`: how much of the network is built on the unit (Brin and Page 1998, damping 0.85). The walk
 *   runs from buyer to supplier, each supplier equally likely; tonnes and MWh are not comparable across
 *   materials, so quantities have no say. Sums to 1.
 * - `closeness`: how few links away the units upstream are (Wasserman and Faust 1994: the share of the
 *   network that is upstream over the mean number of links from there); 0 for a unit nobody supplies.
 * - `eigenvector`: dealing with well-connected units (Bonacich 1987), whichever way the goods go, since in
 *   a chain without loops the directed one is 0 everywhere. Length 1 as a vector; null where the power
 *   iteration does not settle.
 * - `component`: which weakly connected part, `loop`: which strongly connected part (units that all
 *   supply one another, directly or not), the largest first, counted from 1; of equal ones the part
 *   whose first unit stands first in the data set.
 *
 * In `network`, `density` is the share of all ordered pairs of units that a flow joins, and `loops` the
 * number of strongly connected parts of two units or more.
 *
 * @param breathe awaited from time to time, so that the thread can hear of a cancel; what it throws is passed on.
 */
export async function metrics(
  dataset: DataSet,
  breathe: () => Promise<void> = async () => {},
): Promise<MetricsResult> {
  const graph = baselineGraph(dataset);
  const links = linkGraph(graph, dataset);
  const components = numbered(connectedComponents(links), links);
  const loops = numbered(stronglyConnectedComponents(links), links);
  const scores = await centralities(links, breathe);
  const units = graph.mapNodes((unit): UnitMetrics => {
    const inDegree = graph.inDegreeWithoutSelfLoops(unit);
    const outDegree = graph.outDegreeWithoutSelfLoops(unit);
    return {
      unit,
      degree: inDegree + outDegree,
      inDegree,
      outDegree,
      betweenness: scores.betweenness.get(unit) ?? 0,
      pagerank: scores.pagerank[unit] ?? 0,
      closeness: scores.closeness[unit] ?? 0,
      eigenvector: scores.eigenvector?.[unit] ?? null,
      component: components.numberOf.get(unit) ?? 0,
      loop: loops.numberOf.get(unit) ?? 0,
    };
  });
  const pairs = links.order * (links.order - 1);
  return {
    dataset: dataset.id,
    units,
    network: {
      units: links.order,
      flows: graph.size - graph.selfLoopCount,
      density: pairs === 0 ? 0 : links.size / pairs,
      components: components.sizes.length,
      loops: loops.sizes.filter((size) => size > 1).length,
    },
  };
}

interface Centralities {
  readonly betweenness: ReadonlyMap<string, number>;
  readonly pagerank: Scores;
  readonly closeness: Scores;
  readonly eigenvector: Scores | null;
}

/** Every weight is passed explicitly: graphology's default reads an attribute called `weight`. */
async function centralities(links: LinkGraph, breathe: () => Promise<void>): Promise<Centralities> {
  if (links.order === 0) return { betweenness: new Map(), pagerank: {}, closeness: {}, eigenvector: null };
  const between = await betweenness(links, breathe);
  const ranks = pagerank(reversed(links), {
    getEdgeWeight: null,
    alpha: 0.85,
    maxIterations: 1000,
    tolerance: 1e-14,
  });
  await breathe();
  const closeness = closenessCentrality(links, { wassermanFaust: true });
  await breathe();
  return { betweenness: between, pagerank: ranks, closeness, eigenvector: eigenvector(links) };
}

/** The library's power iteration on A + I; it throws where that does not settle, which is no error here. */
function eigenvector(links: LinkGraph): Scores | null {
  if (links.size === 0) return null;
  try {
    const options = { getEdgeWeight: null, maxIterations: 20_000, tolerance: 1e-13 };
    return eigenvectorCentrality(undirected(links), options);
  } catch {
    return null;
  }
}

interface Numbered {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly sizes: readonly number[];
}

/** Parts by size, the largest first; of equal ones the part whose first unit stands first in the graph. */
function numbered(parts: readonly (readonly string[])[], links: LinkGraph): Numbered {
  const position = new Map(links.nodes().map((unit, index) => [unit, index]));
  const ranked = parts
    .map((units) => ({ units, first: Math.min(...units.map((unit) => position.get(unit) ?? 0)) }))
    .sort((a, b) => b.units.length - a.units.length || a.first - b.first);
  const numberOf = new Map<string, number>();
  ranked.forEach((part, index) => {
    for (const unit of part.units) numberOf.set(unit, index + 1);
  });
  return { numberOf, sizes: ranked.map((part) => part.units.length) };
}
