/** Chains as numbers, for computations over many scenarios (model.md section 4). */
import type { Thresholds } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { type CompiledChain, type CompiledStep, compileChains } from "./chains.ts";
import { chainsOf } from "./derivedChains.ts";

/**
 * Chains and their steps that have performers. Steps with the same performers and weights are one:
 * chains that are derived from the flows share most of theirs.
 */
export interface ChainsCore {
  readonly count: number;
  readonly stepCount: number;
  /** First entry of each chain in `stepOf`; one entry more than there are chains. */
  readonly chainStart: Int32Array;
  readonly stepOf: Int32Array;
  /** Steps of the very same chains make a bundle: the bundle of each step. */
  readonly bundleOf: Int32Array;
  /** First entry of each bundle in `chainOf`. */
  readonly bundleStart: Int32Array;
  readonly chainOf: Int32Array;
  /** First performer of each step. */
  readonly performerStart: Int32Array;
  readonly performer: Int32Array;
  /** What a performer weighs in its step's throughput; the step's sum is in `total`. */
  readonly weight: Float64Array;
  readonly total: Float64Array;
  /** First entry of each unit in `performs`. */
  readonly unitStart: Int32Array;
  readonly performs: Int32Array;
  /** The unit's share in the throughput of the step that it performs. */
  readonly performShare: Float64Array;
  readonly thresholds: Thresholds;
}

/** Gives every distinct step its number. */
function distinctSteps(chains: readonly CompiledChain[]): { steps: CompiledStep[]; ofChain: number[][] } {
  const known = new Map<string, number>();
  const seen = new Map<CompiledStep, number>();
  const steps: CompiledStep[] = [];
  const numberOf = (step: CompiledStep): number => {
    const key = `${step.units.join()} ${step.weights.join()}`;
    const at = known.get(key) ?? steps.length;
    if (at === steps.length) {
      known.set(key, at);
      steps.push(step);
    }
    seen.set(step, at);
    return at;
  };
  /** The chain in which each step was met last. */
  const metIn: number[] = [];
  const ofChain = chains.map((chain, k) => {
    const own: number[] = [];
    for (const step of chain.steps) {
      if (step.units.length === 0) continue;
      const at = seen.get(step) ?? numberOf(step);
      if (metIn[at] === k) continue;
      metIn[at] = k;
      own.push(at);
    }
    return own;
  });
  return { steps, ofChain };
}

/** Gives every distinct list of chains its number. */
function bundles(chainsOfStep: readonly (readonly number[])[]): {
  of: Int32Array;
  lists: (readonly number[])[];
} {
  const known = new Map<string, number>();
  const lists: (readonly number[])[] = [];
  const of = Int32Array.from(chainsOfStep, (chains) => {
    const key = chains.join();
    const at = known.get(key) ?? lists.length;
    if (at === lists.length) {
      known.set(key, at);
      lists.push(chains);
    }
    return at;
  });
  return { of, lists };
}

function chainsCore(net: Network, chains: readonly CompiledChain[]): ChainsCore {
  const { steps, ofChain } = distinctSteps(chains);
  const chainsOfStep: number[][] = steps.map(() => []);
  ofChain.forEach((own, chain) => {
    for (const step of own) chainsOfStep[step]?.push(chain);
  });
  const stepsOfUnit: number[][] = Array.from({ length: net.unitCount }, () => []);
  const sharesOfUnit: number[][] = Array.from({ length: net.unitCount }, () => []);
  steps.forEach((step, k) => {
    step.units.forEach((unit, at) => {
      stepsOfUnit[unit]?.push(k);
      sharesOfUnit[unit]?.push((step.weights[at] as number) / step.total);
    });
  });
  const bundled = bundles(chainsOfStep);
  return {
    count: chains.length,
    stepCount: steps.length,
    chainStart: starts(ofChain),
    stepOf: joined(ofChain),
    bundleOf: bundled.of,
    bundleStart: starts(bundled.lists),
    chainOf: joined(bundled.lists),
    performerStart: starts(steps.map((step) => step.units)),
    performer: joined(steps.map((step) => step.units)),
    weight: Float64Array.from(steps.flatMap((step) => step.weights)),
    total: Float64Array.from(steps, (step) => step.total),
    unitStart: starts(stepsOfUnit),
    performs: joined(stepsOfUnit),
    performShare: Float64Array.from(sharesOfUnit.flat()),
    thresholds: net.dataset.cluster.thresholds,
  };
}

interface NetworkChains {
  readonly chains: readonly CompiledChain[];
  readonly core: ChainsCore;
}

const kept = new WeakMap<Network, NetworkChains>();

/** The chains of a network, declared or derived, with their numbers; made once per network. */
export function chainsOfNetwork(net: Network): NetworkChains {
  let found = kept.get(net);
  if (!found) {
    const chains = compileChains(net, chainsOf(net));
    found = { chains, core: chainsCore(net, chains) };
    kept.set(net, found);
  }
  return found;
}

/** Lists one after another. */
function joined(lists: readonly (readonly number[])[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

function starts(lists: readonly { readonly length: number }[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  return start;
}
