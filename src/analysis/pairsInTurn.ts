/** N-2 pair after pair, for every rationing rule (model.md section 5). */
import { ChainWatch } from "./chainWatch.ts";
import { type Footprint, type Leaving, leavingOf } from "./leaving.ts";
import { NO_SYNERGY, type PairOutcome, type PairSearch, type PairSetup } from "./pairSearch.ts";
import { IN_ROUNDS, type Range } from "./runner.ts";

/** A step's loss of throughput by one departure. */
interface Drop {
  readonly step: number;
  readonly drop: number;
}

export class PairsInTurn implements PairSearch {
  readonly pace: number;
  private readonly setup: PairSetup;
  private readonly levels: Leaving;
  private readonly watch: ChainWatch;
  private readonly singles: Footprint[] = [];
  /** Chains that each company's leaving breaks, and what it takes from the steps. */
  private readonly brokenBy: ReadonlySet<number>[] = [];
  private readonly dropsOf: (readonly Drop[])[] = [];
  /** Companies of which nothing is left once a company has left, one bit each, row by row. */
  private readonly gone: Uint32Array;
  private readonly goneRow: number;
  /** Stamped by first member + 1: the units that it reached; and its drops. */
  private readonly unitStamp: Int32Array;
  private readonly firstDrop: Float64Array;

  constructor(setup: PairSetup) {
    this.setup = setup;
    this.pace = setup.ration === "proportional" ? 1 : 1 / IN_ROUNDS;
    this.levels = leavingOf(setup.core, setup.ration, setup.weights);
    this.watch = new ChainWatch(setup.chains);
    this.unitStamp = new Int32Array(setup.core.unitCount);
    this.firstDrop = new Float64Array(setup.chains.stepCount);
    this.goneRow = (setup.core.companyCount + 31) >> 5;
    this.gone = new Uint32Array(this.goneRow * setup.core.companyCount);
  }

  leaveAlone(from: number, to: number): void {
    for (let company = from; company < to; company += 1) this.leaveOne(company);
  }

  private leaveOne(company: number): void {
    const single = this.levels.footprintOf(company);
    const { level } = this.levels;
    this.singles.push(single);
    this.brokenBy.push(new Set(this.watch.broken(single.reached, level)));
    this.dropsOf.push(this.drops(single.reached, level));
    this.noteGone(company, single);
  }

  private noteGone(company: number, { reached, gone }: Footprint): void {
    const { companyOf, companyStart } = this.setup.core;
    const left = new Map<number, number>();
    reached.forEach((unit, k) => {
      const other = companyOf[unit] as number;
      if (gone[k] === 1) left.set(other, (left.get(other) ?? 0) + 1);
    });
    for (const [other, units] of left) {
      if (units < (companyStart[other + 1] as number) - (companyStart[other] as number)) continue;
      const word = company * this.goneRow + (other >> 5);
      this.gone[word] = (this.gone[word] as number) | (1 << (other & 31));
    }
  }

  /**
   * Whether one's leaving takes everything of the other with it: then the pair does what the one does
   * alone, since the other has nothing left to take away.
   */
  private takesAlong(one: number, other: number): boolean {
    return (((this.gone[one * this.goneRow + (other >> 5)] as number) >>> (other & 31)) & 1) === 1;
  }

  private drops(units: Int32Array, level: Float64Array): Drop[] {
    const { steps, throughput } = this.watch;
    const found: Drop[] = [];
    const count = this.watch.look(units, level);
    for (let k = 0; k < count; k += 1)
      if ((throughput[k] as number) < 1)
        found.push({ step: steps[k] as number, drop: 1 - (throughput[k] as number) });
    return found;
  }

  look(firsts: Range, seconds: Range, found: PairOutcome[]): void {
    for (let first = firsts.from; first < firsts.to; first += 1)
      this.lookFrom(first, Math.max(first + 1, seconds.from), seconds.to, found);
  }

  private lookFrom(first: number, from: number, to: number, found: PairOutcome[]): void {
    const { levels, singles, firstDrop } = this;
    const single = singles[first] as Footprint;
    levels.reset();
    single.layOver();
    levels.mark();
    for (const unit of single.reached) this.unitStamp[unit] = first + 1;
    for (const { step, drop } of this.dropsOf[first] ?? []) firstDrop[step] = drop;
    for (let second = from; second < to; second += 1) {
      if (this.takesAlong(first, second) || this.takesAlong(second, first)) continue;
      const meets = this.meets(first, second);
      if (!meets && !this.mayBreak(second)) continue;
      const outcome = this.together(first, second, meets);
      if (outcome) found.push(outcome);
    }
    for (const { step } of this.dropsOf[first] ?? []) firstDrop[step] = 0;
  }

  /** Whether the two departures reach a unit in common: else neither changes what the other does. */
  private meets(first: number, second: number): boolean {
    const { reached } = this.singles[second] as Footprint;
    for (let k = 0; k < reached.length; k += 1)
      if (this.unitStamp[reached[k] as number] === first + 1) return true;
    return false;
  }

  /** Whether two departures that do not meet break a step together: what they take from it adds up. */
  private mayBreak(second: number): boolean {
    const most = 1 - this.setup.chains.thresholds.broken;
    return (this.dropsOf[second] ?? []).some(
      ({ step, drop }) => (this.firstDrop[step] as number) + drop > most - NO_SYNERGY,
    );
  }

  private together(first: number, second: number, meets: boolean): PairOutcome | null {
    const { levels, singles, setup } = this;
    const before = (singles[first] as Footprint).lost;
    levels.lost = 0;
    (singles[second] as Footprint).layOver();
    const overlaid = levels.lost;
    levels.lost = 0;
    const rests = !meets || levels.settle();
    const synergy = levels.lost;
    const broken = this.watch
      .broken(levels.sinceMark(), levels.level)
      .filter((chain) => !this.brokenBy[first]?.has(chain) && !this.brokenBy[second]?.has(chain));
    levels.rollback();
    if (synergy <= NO_SYNERGY * setup.totalWeight && broken.length === 0) return null;
    const settled = rests && [first, second].every((company) => singles[company]?.settled);
    return { first, second, lost: before + overlaid + synergy, synergy, broken, settled };
  }
}
