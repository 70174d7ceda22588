import type { Network } from "../network/network.ts";
import { chainResult, compileChains, statusOf } from "./chains.ts";
import { Marks } from "./marks.ts";
import type { ChainResult } from "./results.ts";
import { type ProductStages, type Stages, upstreamOf } from "./upstream.ts";

/** A material and what gets through its step. */
interface Step {
  readonly material: number;
  readonly throughput: number;
}

/** The results of a network's chains at the given levels: of the declared ones, or where there are none of the derived ones. */
export function chainResults(net: Network, level: Float64Array): ChainResult[] {
  const { chains, cluster } = net.dataset;
  if (chains.length === 0) return derivedResults(net, level);
  return compileChains(net, chains).map((chain) => chainResult(chain, level, cluster.thresholds));
}

/**
 * What `chainResult` gives of the chains of `deriveChains`, without the chains themselves: a network with
 * ten thousand products has ten thousand chains with nearly all its units, which no memory holds.
 */
function derivedResults(net: Network, level: Float64Array): ChainResult[] {
  const upstream = upstreamOf(net);
  const { materials } = upstream.supplies;
  const { thresholds } = net.dataset.cluster;
  const throughputs = ascending(net, level);
  const wanted = new Marks(materials.length);
  return upstream.products.map((product): ChainResult => {
    const stages = upstream.stagesOf(product);
    const throughput = markWeakest(stages, throughputs, wanted);
    return {
      id: materials[product.material] ?? "",
      status: statusOf(throughput, thresholds),
      complete: true,
      throughput,
      weakestStep: String(upstream.firstOf(product, stages, wanted)),
    };
  });
}

/** Gives the steps of stages, the least throughput first; those of the same stages are worked out once. */
function ascending(net: Network, level: Float64Array): (stages: Stages) => readonly Step[] {
  const known = new WeakMap<Stages, readonly Step[]>();
  return (stages) => {
    let steps = known.get(stages);
    if (steps === undefined) {
      steps = Array.from(stages, ([material, ports]) => ({
        material,
        throughput: stageThroughput(net, ports, level),
      })).sort((a, b) => a.throughput - b.throughput);
      known.set(stages, steps);
    }
    return steps;
  };
}

/** Marks the materials of all steps with the least throughput of a chain, and gives that. */
function markWeakest(
  { own, common }: ProductStages,
  ascendingOf: (stages: Stages) => readonly Step[],
  wanted: Marks,
): number {
  let least = Number.POSITIVE_INFINITY;
  wanted.clear();
  const look = (steps: readonly Step[], isOf: (material: number) => boolean): void => {
    for (const { material, throughput } of steps) {
      if (throughput > least) return;
      if (!isOf(material)) continue;
      if (throughput < least) wanted.clear();
      least = throughput;
      wanted.add(material);
    }
  };
  look(ascendingOf(own), () => true);
  look(ascendingOf(common), (material) => !own.has(material));
  return least;
}

/** Output of its makers that remains, as a share; each counts alike where none is known to make anything. */
function stageThroughput({ outputs }: Network, ports: readonly number[], level: Float64Array): number {
  let total = 0;
  for (const port of ports) total += outputs.total[port] as number;
  let left = 0;
  for (const port of ports)
    left +=
      (total > 0 ? (outputs.total[port] as number) : 1) * (level[outputs.unit[port] as number] as number);
  return left / (total > 0 ? total : ports.length);
}
