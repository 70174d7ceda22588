/** What departures side by side have come to, lane by lane. */
import { companyUnits } from "../../network/core.ts";
import { STOPPED } from "../cascade.ts";
import { isBroken, isIntact } from "../chains.ts";
import type { ChainsCore } from "../chainsCore.ts";
import type { Outcome } from "../contingencies.ts";
import { LANES } from "../sideBySide.ts";
import type { Lane } from "./lanes.ts";
import type { LaneMemory, UnitSums } from "./memory.ts";

/** The sums that outcomes need: the activity lost, then what each step of the chains lacks. */
export function sumsFor(chains: ChainsCore, weights: Float64Array): UnitSums {
  const { stepCount, performerStart, performer, weight, total } = chains;
  const units = weights.length;
  const shares = new Float64Array(performer.length);
  for (let step = 0; step < stepCount; step += 1) {
    const end = performerStart[step + 1] as number;
    for (let k = performerStart[step] as number; k < end; k += 1)
      shares[k] = (weight[k] as number) / (total[step] as number);
  }
  return {
    start: Int32Array.from([0, ...performerStart.subarray(0, stepCount + 1)], (at, row) =>
      row === 0 ? 0 : units + at,
    ),
    unit: Int32Array.from([...weights.keys(), ...performer]),
    weight: Float64Array.from([...weights, ...shares]),
  };
}

export class LaneOutcomes {
  private readonly memory: LaneMemory;
  private readonly chains: ChainsCore;
  private readonly weights: Float64Array;
  /** Lanes in which a bundle or a chain is broken, and those in which it is not intact, a bit each. */
  private readonly bundleBroken: Uint8Array;
  private readonly bundleHurt: Uint8Array;
  private readonly chainBroken: Uint8Array;
  private readonly chainHurt: Uint8Array;

  constructor(memory: LaneMemory, chains: ChainsCore, weights: Float64Array) {
    const bundleCount = chains.bundleStart.length - 1;
    this.memory = memory;
    this.chains = chains;
    this.weights = weights;
    this.bundleBroken = new Uint8Array(bundleCount);
    this.bundleHurt = new Uint8Array(bundleCount);
    this.chainBroken = new Uint8Array(chains.count);
    this.chainHurt = new Uint8Array(chains.count);
  }

  /** @returns what each lane has come to, in their order. */
  read(lanes: readonly Lane[]): Outcome[] {
    this.memory.findSums(1, this.chains.stepCount + 1);
    this.findChains((1 << lanes.length) - 1);
    const broken = listed(this.chainBroken, lanes.length);
    const weakened = listed(this.chainHurt, lanes.length);
    const stopped = this.stopped(lanes);
    const lost = this.lost(lanes);
    return lanes.map((_, lane) => ({
      own: lost.own[lane] as number,
      knockOn: lost.knockOn[lane] as number,
      broken: broken[lane] as number[],
      weakened: weakened[lane] as number[],
      stopped: stopped[lane] as number[],
    }));
  }

  /** Activity that each departure costs: its own units', and all others'. */
  private lost(lanes: readonly Lane[]): { own: number[]; knockOn: number[] } {
    const { loss, core } = this.memory;
    const own = lanes.map(({ company }, lane) => {
      let sum = 0;
      for (const unit of companyUnits(core, company)) {
        const at = LANES * unit + lane;
        sum += (this.weights[unit] as number) * (loss[at] as number);
        loss[at] = 0;
      }
      return sum;
    });
    this.memory.findSums(0, 1);
    return { own, knockOn: own.map((_, lane) => this.memory.sums[lane] as number) };
  }

  /** Units of other companies that stop. */
  private stopped(lanes: readonly Lane[]): number[][] {
    const { core, unitLanes } = this.memory;
    // A level of `STOPPED` is a loss of 1 less that: the next number below is still above this bound.
    this.memory.unitsAbove(1 - 2 * STOPPED);
    const { loss } = this.memory;
    const lists = lanes.map((): number[] => []);
    for (let unit = 0; unit < core.unitCount; unit += 1) {
      const bits = unitLanes[unit] as number;
      if (bits === 0) continue;
      for (const [lane, { company }] of lanes.entries())
        if (
          (bits >> lane) & 1 &&
          core.companyOf[unit] !== company &&
          1 - (loss[LANES * unit + lane] as number) <= STOPPED
        )
          lists[lane]?.push(unit);
    }
    return lists;
  }

  /** In which of these lanes each chain is broken, and in which it is only weakened. */
  private findChains(lanes: number): void {
    const { chains, bundleBroken, bundleHurt, chainBroken, chainHurt } = this;
    bundleBroken.fill(0);
    bundleHurt.fill(0);
    chainBroken.fill(0);
    chainHurt.fill(0);
    this.findBundles(lanes);
    for (let bundle = 0; bundle < bundleHurt.length; bundle += 1) {
      const hurt = bundleHurt[bundle] as number;
      if (hurt === 0) continue;
      const broken = bundleBroken[bundle] as number;
      const end = chains.bundleStart[bundle + 1] as number;
      for (let k = chains.bundleStart[bundle] as number; k < end; k += 1) {
        const chain = chains.chainOf[k] as number;
        chainHurt[chain] = (chainHurt[chain] as number) | hurt;
        chainBroken[chain] = (chainBroken[chain] as number) | broken;
      }
    }
    for (let chain = 0; chain < chainHurt.length; chain += 1)
      chainHurt[chain] = (chainHurt[chain] as number) & ~(chainBroken[chain] as number);
  }

  /** In which of these lanes some step of each bundle is broken, and in which not intact. */
  private findBundles(lanes: number): void {
    const { memory, chains, bundleBroken, bundleHurt } = this;
    const { thresholds, bundleOf, stepCount } = chains;
    // A little below the bound, so that the thresholds themselves have the last word.
    memory.sumsAbove(Math.min(1 - thresholds.intact, 1 - thresholds.broken) - STOPPED);
    const { sums, rowLanes } = memory;
    for (let step = 0; step < stepCount; step += 1) {
      let bits = (rowLanes[step + 1] as number) & lanes;
      const bundle = bundleOf[step] as number;
      for (let lane = 0; bits !== 0; lane += 1, bits >>= 1) {
        if ((bits & 1) === 0) continue;
        const throughput = 1 - (sums[LANES * (step + 1) + lane] as number);
        if (isBroken(throughput, thresholds))
          bundleBroken[bundle] = (bundleBroken[bundle] as number) | (1 << lane);
        else if (isIntact(throughput, thresholds)) continue;
        bundleHurt[bundle] = (bundleHurt[bundle] as number) | (1 << lane);
      }
    }
  }
}

/** Positions that have each lane's bit, in order. */
function listed(bits: Uint8Array, lanes: number): number[][] {
  const lists = Array.from({ length: lanes }, (): number[] => []);
  for (let at = 0; at < bits.length; at += 1) {
    let left = bits[at] as number;
    for (let lane = 0; left !== 0; lane += 1, left >>= 1) if ((left & 1) === 1) lists[lane]?.push(at);
  }
  return lists;
}
