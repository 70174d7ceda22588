import type { Network } from "../network/network.ts";
import { bitsOf, hasBit, setBit, wordsFor } from "./bits.ts";
import { chainResult, statusOf, stepPerformers } from "./chains.ts";
import { chainsOfNetwork } from "./chainsCore.ts";
import { firstSteps } from "./firstSteps.ts";
import type { Question } from "./nearSteps.ts";
import type { ChainResult } from "./results.ts";
import { ranges } from "./runner.ts";
import { type ProductStages, type Stages, upstreamOf } from "./upstream.ts";

/** The results of a network's chains at the given levels: of the declared ones, or where there are none of the derived ones. */
export function chainResults(net: Network, level: Float64Array): ChainResult[] {
  const { chains, cluster } = net.dataset;
  if (chains.length === 0) return derivedResults(net, level);
  return chainsOfNetwork(net).chains.map((chain) => ({
    ...chainResult(chain, level, cluster.thresholds),
    stepPerformers: stepPerformers(chain, net.unitIds, level),
  }));
}

/** Products times materials that are dealt with at once: some bits for each of them take 32 MiB. */
const TOGETHER = 2 ** 28;

/**
 * What `chainResult` gives of the chains of `deriveChains`, without the chains themselves: a network with
 * ten thousand products has ten thousand chains with nearly all its units, which no memory holds.
 */
function derivedResults(net: Network, level: Float64Array): ChainResult[] {
  const upstream = upstreamOf(net);
  const { materials } = upstream.supplies;
  const { thresholds } = net.dataset.cluster;
  const weakest = new WeakestSteps(materials.length, throughputs(net, upstream.common.stages, level));
  const common = bitsOf(upstream.common.stages.keys(), materials.length);
  const none = bitsOf([], materials.length);
  const together = Math.max(1, Math.floor(TOGETHER / Math.max(1, materials.length)));
  return ranges(upstream.products.length, together).flatMap(({ from, to }) => {
    const throughput: number[] = [];
    const questions = upstream.products.slice(from, to).map((product): Question => {
      const stages = upstream.stagesOf(product);
      throughput.push(weakest.mark(stages, throughputs(net, stages.own, level)));
      const chain = withBits(stages.common.size > 0 ? common : none, stages.own.keys());
      return { product, chain, wanted: weakest.bits() };
    });
    const steps = firstSteps(upstream, questions);
    return questions.map(
      ({ product }, k): ChainResult => ({
        id: materials[product.material] ?? "",
        status: statusOf(throughput[k] as number, thresholds),
        complete: true,
        throughput: throughput[k] as number,
        weakestStep: String(steps[k]),
      }),
    );
  });
}

/** Bits with more of them set: the very same where they are set already, as they are in most chains. */
function withBits(bits: Int32Array, positions: Iterable<number>): Int32Array {
  let found = bits;
  for (const position of positions) {
    if (hasBit(found, position)) continue;
    if (found === bits) found = bits.slice();
    setBit(found, position, true);
  }
  return found;
}

/** What gets through the step of each material. */
type Throughputs = ReadonlyMap<number, number>;

function throughputs(net: Network, stages: Stages, level: Float64Array): Throughputs {
  return new Map(Array.from(stages, ([material, ports]) => [material, throughput(net, ports, level)]));
}

/** Output of its makers that remains, as a share; each counts alike where none is known to make anything. */
function throughput({ outputs }: Network, ports: readonly number[], level: Float64Array): number {
  let total = 0;
  for (const port of ports) total += outputs.total[port] as number;
  let left = 0;
  for (const port of ports)
    left +=
      (total > 0 ? (outputs.total[port] as number) : 1) * (level[outputs.unit[port] as number] as number);
  return left / (total > 0 ? total : ports.length);
}

/** Marks the materials of the steps of a chain that have the least throughput; chains share most of them. */
class WeakestSteps {
  private readonly marked: Int32Array;
  private readonly common: Throughputs;
  /** The common steps, the least throughput first. */
  private readonly ascending: readonly (readonly [number, number])[];
  /** The throughput at which the common steps are marked, and those marks that differ for the last chain. */
  private markedAt = Number.NaN;
  private own: Throughputs = new Map();
  /** A copy of the marks as they are now, once somebody has asked for it. */
  private copy: Int32Array | null = null;

  constructor(materials: number, common: Throughputs) {
    this.marked = new Int32Array(wordsFor(materials));
    this.common = common;
    this.ascending = [...common].sort((a, b) => a[1] - b[1]);
  }

  /** The materials that are marked now, as bits; for chains with the same ones it is the same list. */
  bits(): Int32Array {
    this.copy ??= this.marked.slice();
    return this.copy;
  }

  /** Marks those of one chain and gives their throughput. */
  mark({ common }: ProductStages, own: Throughputs): number {
    const shared = common.size > 0 ? this.ascending : [];
    let least = Number.POSITIVE_INFINITY;
    for (const through of own.values()) least = Math.min(least, through);
    const firstShared = shared.find(([material]) => !own.has(material));
    if (firstShared !== undefined) least = Math.min(least, firstShared[1]);
    for (const material of this.own.keys()) this.set(material, this.common.get(material) === this.markedAt);
    this.markCommon(common.size > 0 ? least : Number.NaN);
    for (const [material, through] of own) this.set(material, through === least);
    this.own = own;
    return least;
  }

  private markCommon(at: number): void {
    if (Object.is(at, this.markedAt)) return;
    for (const [material, through] of this.ascending) this.set(material, through === at);
    this.markedAt = at;
  }

  private set(material: number, isWeakest: boolean): void {
    if (hasBit(this.marked, material) === isWeakest) return;
    setBit(this.marked, material, isWeakest);
    this.copy = null;
  }
}
