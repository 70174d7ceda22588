import { isBroken, isIntact } from "./chains.ts";
import type { ChainsCore } from "./chainsCore.ts";

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

  constructor(chains: ChainsCore) {
    this.chains = chains;
    this.stepStamp = new Int32Array(chains.stepCount);
    this.steps = new Int32Array(chains.stepCount);
    this.throughput = new Float64Array(chains.stepCount);
    this.bundleStamp = new Int32Array(chains.bundleStart.length - 1);
    this.chainStamp = new Int32Array(chains.count);
  }

  /**
   * Finds the steps that some of the units perform, and the throughput of each: into `steps` and `throughput`.
   *
   * @returns how many there are.
   */
  look(units: Int32Array, level: Float64Array): number {
    const { chains, stepStamp } = this;
    this.stamp += 1;
    let count = 0;
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] as number;
      const end = chains.unitStart[unit + 1] as number;
      for (let k = chains.unitStart[unit] as number; k < end; k += 1) {
        const step = chains.performs[k] as number;
        if (stepStamp[step] === this.stamp) continue;
        stepStamp[step] = this.stamp;
        this.steps[count] = step;
        this.throughput[count] = throughputOf(chains, step, level);
        count += 1;
      }
    }
    return count;
  }

  /** Chains that the levels break, and those that they weaken and don't break, in order. */
  worsened(units: Int32Array, level: Float64Array): { broken: number[]; weakened: number[] } {
    const { steps, throughput, chains } = this;
    const { thresholds } = chains;
    const count = this.look(units, level);
    const broken: number[] = [];
    const weakened: number[] = [];
    for (let k = 0; k < count; k += 1)
      if (isBroken(throughput[k] as number, thresholds)) this.collect(steps[k] as number, broken);
    for (let k = 0; k < count; k += 1)
      if (!isIntact(throughput[k] as number, thresholds)) this.collect(steps[k] as number, weakened);
    return { broken: broken.sort((a, b) => a - b), weakened: weakened.sort((a, b) => a - b) };
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

  /** Chains that the levels break, in order. */
  broken(units: Int32Array, level: Float64Array): number[] {
    const found: number[] = [];
    const count = this.look(units, level);
    for (let k = 0; k < count; k += 1)
      if (isBroken(this.throughput[k] as number, this.chains.thresholds))
        this.collect(this.steps[k] as number, found);
    return found.sort((a, b) => a - b);
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
