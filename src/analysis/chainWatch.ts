import { isBroken, isIntact } from "./chains.ts";
import type { ChainsCore } from "./chainsCore.ts";
import { ascending } from "./ids.ts";

/** Throughput of a step at the given levels. */
function throughputOf(chains: ChainsCore, step: number, level: Float64Array): number {
  const { performerStart, performer, weight } = chains;
  let sum = 0;
  const end = performerStart[step + 1] as number;
  for (let k = performerStart[step] as number; k < end; k += 1)
    sum += (weight[k] as number) * (level[performer[k] as number] as number);
  return sum / (chains.total[step] as number);
}

/**
 * Tells what levels do to chains, looking only at the steps of the units that moved: in the baseline
 * every step that somebody performs has a throughput of 1.
 */
export class ChainWatch {
  private readonly chains: ChainsCore;
  private readonly stepStamp: Int32Array;
  private readonly bundleStamp: Int32Array;
  private readonly chainStamp: Int32Array;
  private stamp = 0;
  /** What the last look found. */
  readonly steps: Int32Array;
  readonly throughput: Float64Array;
  /** What the units looked at take from each step that has the present stamp. */
  private readonly drop: Float64Array;

  constructor(chains: ChainsCore) {
    this.chains = chains;
    this.stepStamp = new Int32Array(chains.stepCount);
    this.steps = new Int32Array(chains.stepCount);
    this.throughput = new Float64Array(chains.stepCount);
    this.drop = new Float64Array(chains.stepCount);
    this.bundleStamp = new Int32Array(chains.bundleStart.length - 1);
    this.chainStamp = new Int32Array(chains.count);
  }

  /**
   * Given all units that moved, finds the steps that they perform less of, and the throughput of each: into
   * `steps` and `throughput`.
   *
   * @returns how many there are.
   */
  look(units: Int32Array, level: Float64Array): number {
    const { chains, stepStamp, steps, drop, throughput } = this;
    this.stamp += 1;
    let count = 0;
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] as number;
      const fall = 1 - (level[unit] as number);
      if (fall === 0) continue;
      const end = chains.unitStart[unit + 1] as number;
      for (let k = chains.unitStart[unit] as number; k < end; k += 1) {
        const step = chains.performs[k] as number;
        if (stepStamp[step] !== this.stamp) {
          stepStamp[step] = this.stamp;
          drop[step] = 0;
          steps[count] = step;
          count += 1;
        }
        drop[step] = (drop[step] as number) + (chains.performShare[k] as number) * fall;
      }
    }
    for (let k = 0; k < count; k += 1) throughput[k] = 1 - (drop[steps[k] as number] as number);
    return count;
  }

  /** Given all units that moved: chains that this breaks, and those that it only weakens, in order. */
  worsened(units: Int32Array, level: Float64Array): { broken: Int32Array; weakened: Int32Array } {
    const { steps, throughput, chains } = this;
    const { thresholds } = chains;
    const count = this.look(units, level);
    const broken: number[] = [];
    const weakened: number[] = [];
    for (let k = 0; k < count; k += 1)
      if (isBroken(throughput[k] as number, thresholds)) this.collect(steps[k] as number, broken);
    for (let k = 0; k < count; k += 1)
      if (!isIntact(throughput[k] as number, thresholds)) this.collect(steps[k] as number, weakened);
    return { broken: Int32Array.from(broken).sort(), weakened: Int32Array.from(weakened).sort() };
  }

  /** Adds the chains of a step that no call with the present stamp has added yet. */
  private collect(step: number, found: number[]): void {
    const { chains, chainStamp } = this;
    const bundle = chains.bundleOf[step] as number;
    if (this.bundleStamp[bundle] === this.stamp) return;
    this.bundleStamp[bundle] = this.stamp;
    const end = chains.bundleStart[bundle + 1] as number;
    for (let k = chains.bundleStart[bundle] as number; k < end; k += 1) {
      const chain = chains.chainOf[k] as number;
      if (chainStamp[chain] === this.stamp) continue;
      chainStamp[chain] = this.stamp;
      found.push(chain);
    }
  }

  /** Chains that the levels break by way of a step of one of the units, in order; others may have moved too. */
  broken(units: Int32Array, level: Float64Array): number[] {
    const { chains, stepStamp } = this;
    const found: number[] = [];
    this.stamp += 1;
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] as number;
      const end = chains.unitStart[unit + 1] as number;
      for (let k = chains.unitStart[unit] as number; k < end; k += 1) {
        const step = chains.performs[k] as number;
        if (stepStamp[step] === this.stamp) continue;
        stepStamp[step] = this.stamp;
        if (isBroken(throughputOf(chains, step, level), chains.thresholds)) this.collect(step, found);
      }
    }
    return ascending(found);
  }

  /** Whether the levels break a chain. */
  breaks(chain: number, level: Float64Array): boolean {
    const { chains } = this;
    const end = chains.chainStart[chain + 1] as number;
    for (let k = chains.chainStart[chain] as number; k < end; k += 1)
      if (isBroken(throughputOf(chains, chains.stepOf[k] as number, level), chains.thresholds)) return true;
    return false;
  }
}
