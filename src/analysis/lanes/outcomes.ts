/** What departures side by side have come to, lane by lane. */
import { companyUnits } from "../../network/core.ts";
import { STOPPED } from "../cascade.ts";
import { leastIntact, leastUnbroken } from "../chains.ts";
import type { ChainsCore } from "../chainsCore.ts";
import type { Outcome } from "../contingencies.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";
import type { UnitSums } from "./places.ts";

/** The sums that outcomes need: the activity lost, then what each step of the chains lacks. */
export function sumsFor(chains: ChainsCore, weights: Float64Array): UnitSums {
  const { stepCount, performerStart, performer, total } = chains;
  const units = weights.length;
  const shares = new Float64Array(performer.length);
  for (let step = 0; step < stepCount; step += 1) {
    const end = performerStart[step + 1] as number;
    for (let k = performerStart[step] as number; k < end; k += 1)
      shares[k] = (chains.weight[k] as number) / (total[step] as number);
  }
  const start = new Int32Array(stepCount + 2);
  for (let step = 0; step <= stepCount; step += 1) start[step + 1] = units + (performerStart[step] as number);
  const unit = new Int32Array(units + performer.length);
  for (let at = 0; at < units; at += 1) unit[at] = at;
  unit.set(performer, units);
  const weight = new Float64Array(unit.length);
  weight.set(weights);
  weight.set(shares, units);
  return { start, unit, weight };
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
  /** Room for what each lane has of something. */
  private readonly lists: readonly Int32Array[];
  private readonly counts = new Int32Array(LANES);

  constructor(memory: LaneMemory, chains: ChainsCore, weights: Float64Array) {
    const bundleCount = chains.bundleStart.length - 1;
    this.memory = memory;
    this.chains = chains;
    this.weights = weights;
    this.bundleBroken = new Uint8Array(bundleCount);
    this.bundleHurt = new Uint8Array(bundleCount);
    this.chainBroken = new Uint8Array(chains.count);
    this.chainHurt = new Uint8Array(chains.count);
    const most = Math.max(memory.core.unitCount, chains.count);
    this.lists = Array.from({ length: LANES }, () => new Int32Array(most));
  }

  /**
   * @param lanes the company that leaves in each.
   * @returns what each lane has come to, in their order.
   */
  read(lanes: readonly number[]): Outcome[] {
    this.memory.findSums(1, this.chains.stepCount + 1);
    this.findChains((1 << lanes.length) - 1);
    const broken = this.listed(this.chainBroken, lanes.length);
    const weakened = this.listed(this.chainHurt, lanes.length);
    const stopped = this.stopped(lanes);
    const lost = this.lost(lanes);
    return lanes.map((_, lane) => ({
      own: lost.own[lane] as number,
      knockOn: lost.knockOn[lane] as number,
      broken: broken[lane] as Int32Array,
      weakened: weakened[lane] as Int32Array,
      stopped: stopped[lane] as Int32Array,
    }));
  }

  /**
   * Outcomes of companies whose departures all come to the very same losses. They share their lists of chains, which
   * are theirs to give away.
   *
   * @param outcome of the departure of one of them.
   */
  alike(one: number, outcome: Outcome): (company: number) => Outcome {
    const { core } = this.memory;
    const { own, knockOn, stopped } = outcome;
    const broken = outcome.broken.slice();
    const weakened = outcome.weakened.slice();
    const all = Int32Array.from([...stopped, ...companyUnits(core, one)]).sort();
    return (company) => {
      const units = companyUnits(core, company);
      const lost = units.reduce((sum, unit) => sum + (this.weights[unit] as number), 0);
      return { own: lost, knockOn: own + knockOn - lost, broken, weakened, stopped: without(all, units) };
    };
  }

  /** Activity that each departure costs: its own units', and all others'. */
  private lost(lanes: readonly number[]): { own: number[]; knockOn: number[] } {
    const { loss, core, position } = this.memory;
    const own = lanes.map((company, lane) => {
      let sum = 0;
      for (const unit of companyUnits(core, company)) {
        const at = LANES * (position[unit] as number) + lane;
        sum += (this.weights[unit] as number) * (loss[at] as number);
        loss[at] = 0;
      }
      return sum;
    });
    this.memory.findSums(0, 1);
    return { own, knockOn: own.map((_, lane) => this.memory.sums[lane] as number) };
  }

  /** Units of other companies that stop. */
  private stopped(lanes: readonly number[]): Int32Array[] {
    const { core, unitLanes, position } = this.memory;
    // A level of `STOPPED` is a loss of 1 less that: the next number below is still above this bound.
    this.memory.unitsAbove(1 - 2 * STOPPED);
    const { loss } = this.memory;
    const { lists, counts } = this;
    counts.fill(0);
    for (let unit = 0; unit < core.unitCount; unit += 1) {
      const at = position[unit] as number;
      for (let lane = 0, left = unitLanes[at] as number; left !== 0; lane += 1, left >>= 1) {
        if ((left & 1) === 0 || lane >= lanes.length) continue;
        if (core.companyOf[unit] === lanes[lane]) continue;
        if (1 - (loss[LANES * at + lane] as number) > STOPPED) continue;
        (lists[lane] as Int32Array)[counts[lane] as number] = unit;
        counts[lane] = (counts[lane] as number) + 1;
      }
    }
    return lanes.map((_, lane) => (lists[lane] as Int32Array).slice(0, counts[lane]));
  }

  /** Positions that have each lane's bit, in order. */
  private listed(bits: Uint8Array, lanes: number): Int32Array[] {
    const { lists, counts } = this;
    counts.fill(0);
    for (let at = 0; at < bits.length; at += 1)
      for (let lane = 0, left = bits[at] as number; left !== 0; lane += 1, left >>= 1) {
        if ((left & 1) === 0) continue;
        (lists[lane] as Int32Array)[counts[lane] as number] = at;
        counts[lane] = (counts[lane] as number) + 1;
      }
    return Array.from({ length: lanes }, (_, lane) => (lists[lane] as Int32Array).slice(0, counts[lane]));
  }

  /** In which of these lanes each chain is broken, and in which it is only weakened. */
  private findChains(lanes: number): void {
    const { bundleBroken, bundleHurt, chainBroken, chainHurt } = this;
    bundleBroken.fill(0);
    bundleHurt.fill(0);
    chainBroken.fill(0);
    chainHurt.fill(0);
    this.findBundles(lanes);
    this.spread(bundleBroken, chainBroken);
    this.spread(bundleHurt, chainHurt);
    for (let chain = 0; chain < chainHurt.length; chain += 1)
      chainHurt[chain] = (chainHurt[chain] as number) & ~(chainBroken[chain] as number);
  }

  /** Gives every chain the lanes of the bundles that it is made of. */
  private spread(ofBundle: Uint8Array, ofChain: Uint8Array): void {
    const { bundleStart, chainOf } = this.chains;
    const left = new Int32Array(LANES).fill(ofChain.length);
    // Lanes that some chain lacks still: chains share most of their steps, so that a few bundles may reach them all.
    let open = (1 << LANES) - 1;
    for (let bundle = 0; bundle < ofBundle.length; bundle += 1) {
      const lanes = (ofBundle[bundle] as number) & open;
      if (lanes === 0) continue;
      const end = bundleStart[bundle + 1] as number;
      for (let k = bundleStart[bundle] as number; k < end; k += 1) {
        const chain = chainOf[k] as number;
        const had = ofChain[chain] as number;
        if ((lanes & ~had) === 0) continue;
        ofChain[chain] = had | lanes;
        for (let lane = 0, more = lanes & ~had; more !== 0; lane += 1, more >>= 1) {
          if ((more & 1) === 0) continue;
          left[lane] = (left[lane] as number) - 1;
          if (left[lane] === 0) open &= ~(1 << lane);
        }
      }
    }
  }

  /** In which of these lanes some step of each bundle is broken, and in which not intact. */
  private findBundles(lanes: number): void {
    const { memory, chains, bundleBroken, bundleHurt } = this;
    const { thresholds, bundleOf, stepCount } = chains;
    const mark = (bundles: Uint8Array): void => {
      for (let step = 0; step < stepCount; step += 1) {
        const bundle = bundleOf[step] as number;
        bundles[bundle] = (bundles[bundle] as number) | ((memory.rowLanes[step + 1] as number) & lanes);
      }
    };
    memory.throughputsBelow(leastIntact(thresholds));
    mark(bundleHurt);
    memory.throughputsBelow(leastUnbroken(thresholds));
    mark(bundleBroken);
  }
}

/** A list without some of its numbers, both ascending. */
function without(all: Int32Array, some: Int32Array): Int32Array {
  const left = new Int32Array(all.length - some.length);
  let from = 0;
  for (const [k, one] of some.entries()) {
    const at = all.indexOf(one, from);
    left.set(all.subarray(from, at), from - k);
    from = at + 1;
  }
  left.set(all.subarray(from), from - some.length);
  return left;
}
