/** Chains as numbers, for computations over many scenarios (model.md section 4). */
import type { Thresholds } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { type CompiledChain, compileChains, statusOf } from "./chains.ts";
import { chainsOf } from "./derivedChains.ts";

/** Chains, their steps that have performers, and those performers, each list contiguous. */
export interface ChainsCore {
  readonly count: number;
  /** First step of each chain; one entry more than there are chains. */
  readonly stepStart: Int32Array;
  /** First performer of each step. */
  readonly performerStart: Int32Array;
  readonly performer: Int32Array;
  /** What a performer weighs in its step's throughput; the step's sum is in `total`. */
  readonly weight: Float64Array;
  readonly total: Float64Array;
  /** First chain of each unit in `chainOf`; one entry more than there are units. */
  readonly unitStart: Int32Array;
  readonly chainOf: Int32Array;
  /** Status of each chain in the baseline, as a number. */
  readonly before: Uint8Array;
  readonly thresholds: Thresholds;
}

/** Chain statuses as numbers; a higher one is worse. */
export const INTACT = 0;
export const WEAKENED = 1;
export const BROKEN = 2;
export const ABSENT = 3;
const STATUS_ORDER = ["intact", "weakened", "broken", "absent"] as const;

export function chainsCore(net: Network, chains: readonly CompiledChain[]): ChainsCore {
  const steps = chains.map((chain) => chain.steps.filter((step) => step.units.length > 0));
  const all = steps.flat();
  const byUnit: number[][] = Array.from({ length: net.unitCount }, () => []);
  chains.forEach((chain, k) => {
    for (const unit of new Set(chain.steps.flatMap((step) => step.units))) byUnit[unit]?.push(k);
  });
  const core = {
    count: chains.length,
    stepStart: starts(steps),
    performerStart: starts(all.map((step) => step.units)),
    performer: Int32Array.from(all.flatMap((step) => step.units)),
    weight: Float64Array.from(all.flatMap((step) => step.weights)),
    total: Float64Array.from(all, (step) => step.total),
    unitStart: starts(byUnit),
    chainOf: Int32Array.from(byUnit.flat()),
    before: new Uint8Array(chains.length),
    thresholds: net.dataset.cluster.thresholds,
  };
  const baseline = new Float64Array(net.unitCount).fill(1);
  for (let chain = 0; chain < core.count; chain += 1) core.before[chain] = chainStatus(core, chain, baseline);
  return core;
}

/** The chains of a network, declared or derived, with their numbers. */
export function chainsOfNetwork(net: Network): { chains: CompiledChain[]; core: ChainsCore } {
  const chains = compileChains(net, chainsOf(net));
  return { chains, core: chainsCore(net, chains) };
}

function starts(lists: readonly { readonly length: number }[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  return start;
}

/** The least throughput of a chain's steps; NaN where nobody performs any. */
export function chainThroughput(core: ChainsCore, chain: number, level: Float64Array): number {
  let least = Number.NaN;
  const end = core.stepStart[chain + 1] as number;
  for (let step = core.stepStart[chain] as number; step < end; step += 1) {
    let sum = 0;
    const last = core.performerStart[step + 1] as number;
    for (let k = core.performerStart[step] as number; k < last; k += 1)
      sum += (core.weight[k] as number) * (level[core.performer[k] as number] as number);
    const throughput = sum / (core.total[step] as number);
    if (!(throughput >= least)) least = throughput;
  }
  return least;
}

/** A chain's status as a number. */
export function chainStatus(core: ChainsCore, chain: number, level: Float64Array): number {
  const throughput = chainThroughput(core, chain, level);
  return STATUS_ORDER.indexOf(statusOf(Number.isNaN(throughput) ? null : throughput, core.thresholds));
}
