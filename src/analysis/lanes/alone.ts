import { hasBit, setBit, wordsFor } from "../bits.ts";
import { isBroken } from "../chains.ts";
import type { ChainsCore } from "../chainsCore.ts";
import { NOTHING } from "../rounding.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";

/** What each company's leaving does by itself, read from the rows of losses that the memory keeps. */
export class Alone {
  private readonly memory: LaneMemory;
  private readonly chains: ChainsCore;
  /** What the departures take from each step, row by row, and the most that each takes without breaking it. */
  private readonly drops: Float64Array;
  private readonly mostDrop: Float64Array;
  private readonly brokenBy: ReadonlySet<number>[] = [];
  /** Units that each departure reaches, and companies of which it leaves nothing: one bit each, row by row. */
  private readonly reached: readonly Int32Array[];
  private readonly gone: readonly Int32Array[];

  constructor(memory: LaneMemory, chains: ChainsCore) {
    const { companyCount, unitCount } = memory.core;
    const rows = (positions: number) =>
      Array.from({ length: companyCount }, () => new Int32Array(wordsFor(positions)));
    this.memory = memory;
    this.chains = chains;
    this.drops = new Float64Array(companyCount * chains.stepCount);
    this.mostDrop = new Float64Array(companyCount);
    this.reached = rows(unitCount);
    this.gone = rows(companyCount);
  }

  /** Reads up to eight companies, of which the memory has the rows. */
  read(from: number, to: number): void {
    const { memory, chains } = this;
    for (let company = from; company < to; company += 1) {
      memory.lay(company - from, company, company);
      this.noteUnits(company);
    }
    memory.findSums(1, chains.stepCount + 1);
    for (let company = from; company < to; company += 1) this.noteChains(company, company - from);
  }

  private noteUnits(company: number): void {
    const { core, tight, kept, lossCount, portAt, unitAt } = this.memory;
    const { linkStart, targetUnit, start, outStart } = tight;
    const row = kept.subarray(company * lossCount, (company + 1) * lossCount);
    const reached = this.reached[company] as Int32Array;
    const left = Int32Array.from(
      { length: core.companyCount },
      (_, other) => (core.companyStart[other + 1] as number) - (core.companyStart[other] as number),
    );
    for (let at = 0; at < core.unitCount; at += 1) {
      if ((row[at] as number) === 0) continue;
      setBit(reached, at, true);
      const end = linkStart[at + 1] as number;
      for (let link = linkStart[at] as number; link < end; link += 1)
        setBit(reached, targetUnit[link] as number, true);
      // A port delivers no less than its unit's level.
      const ports = (start[at + 1] as number) - (outStart[at] as number);
      let least = row[at] as number;
      for (let p = 0; p < ports; p += 1) least = Math.min(least, row[(portAt[at] as number) + p] as number);
      if (least < 1 - NOTHING) continue;
      const other = core.companyOf[unitAt[at] as number] as number;
      left[other] = (left[other] as number) - 1;
    }
    for (const [other, units] of left.entries()) setBit(this.gone[company] as Int32Array, other, units === 0);
  }

  private noteChains(company: number, lane: number): void {
    const { chains, drops } = this;
    const { sums } = this.memory;
    const broken = new Set<number>();
    let most = 0;
    for (let step = 0; step < chains.stepCount; step += 1) {
      const drop = sums[LANES * (step + 1) + lane] as number;
      drops[company * chains.stepCount + step] = drop;
      if (isBroken(1 - drop, chains.thresholds)) for (const chain of this.chainsOf(step)) broken.add(chain);
      else if (drop > most) most = drop;
    }
    this.mostDrop[company] = most;
    this.brokenBy[company] = broken;
  }

  /**
   * Whether one's leaving takes everything of the other with it: then the pair does what the one does
   * alone, since the other has nothing left to take away.
   */
  takesAlong(one: number, other: number): boolean {
    return hasBit(this.gone[one] as Int32Array, other);
  }

  /** Whether two departures reach a unit in common: else neither changes what the other does. */
  meet(one: number, other: number): boolean {
    const here = this.reached[one] as Int32Array;
    const there = this.reached[other] as Int32Array;
    for (let word = 0; word < here.length; word += 1)
      if (((here[word] as number) & (there[word] as number)) !== 0) return true;
    return false;
  }

  /**
   * Steps that both together may break and neither does alone: what they take from a step adds up to no more
   * than the sum, where no unit loses more than `beyond` on top of what it loses to one of them.
   */
  stepsAtRisk(one: number, other: number, beyond: number): number[] {
    const { drops, mostDrop } = this;
    const { stepCount, thresholds } = this.chains;
    const enough = 1 - thresholds.broken - beyond - NOT_LESS;
    const found: number[] = [];
    if ((mostDrop[one] as number) + (mostDrop[other] as number) <= enough) return found;
    const [here, there] = [one * stepCount, other * stepCount];
    for (let step = 0; step < stepCount; step += 1) {
      const [first, second] = [drops[here + step] as number, drops[there + step] as number];
      if (first + second <= enough) continue;
      if (isBroken(1 - first, thresholds) || isBroken(1 - second, thresholds)) continue;
      found.push(step);
    }
    return found;
  }

  /** Chains of a step, but for those that one of two departures breaks alone. */
  chainsUnbroken(step: number, one: number, other: number): number[] {
    return this.chainsOf(step).filter(
      (chain) => !this.brokenBy[one]?.has(chain) && !this.brokenBy[other]?.has(chain),
    );
  }

  private chainsOf(step: number): number[] {
    const { bundleOf, bundleStart, chainOf } = this.chains;
    const bundle = bundleOf[step] as number;
    return Array.from(chainOf.subarray(bundleStart[bundle], bundleStart[bundle + 1]));
  }
}

/** Room for rounding errors in sums. */
const NOT_LESS = 1e-9;
