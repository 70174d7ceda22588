/** N-2 (model.md section 5): every pair of companies, where it does more than the two alone. */
import type { DataSet } from "../model/dataset.ts";
import type { Rationing } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { type Core, companyUnits, coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { type ChainsCore, chainsOfNetwork } from "./chainsCore.ts";
import { ChainWatch } from "./chainWatch.ts";
import { compareIds } from "./ids.ts";
import type { Kernel } from "./kernels.ts";
import { type Footprint, type Leaving, leavingOf } from "./leaving.ts";
import { ranked } from "./ranked.ts";
import type { PairRow, PairsResult } from "./resultsMethod.ts";
import { type Breathe, type JobHooks, type Range, type Runner, ranges } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** A synergy up to this, as a share of all activity, is a rounding error. */
export const NO_SYNERGY = 1e-9;

export interface PairSetup {
  readonly core: Core;
  readonly chains: ChainsCore;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  readonly ration: Rationing;
}

/** A pair that says more than its two members, in positions; weights are not yet divided by their total. */
interface PairOutcome {
  readonly first: number;
  readonly second: number;
  readonly lost: number;
  readonly synergy: number;
  readonly broken: readonly number[];
  readonly settled: boolean;
}

export type PairKernel = Kernel<PairSetup, Range, PairOutcome[]>;

/** Opens the kernel: a chunk is a range of first members, each with all second members behind it. */
export async function openPairs(
  setup: PairSetup,
  breathe: Breathe,
): Promise<(range: Range, breathe: Breathe) => Promise<PairOutcome[]>> {
  const search = new PairSearch(setup);
  for (let company = 0; company < setup.core.companyCount; company += 1) {
    await breathe();
    search.leaveAlone(company);
  }
  return async ({ from, to }, pause) => {
    const found: PairOutcome[] = [];
    for (let first = from; first < to; first += 1) {
      await pause();
      search.from(first, found);
    }
    return found;
  };
}

/** A step's loss of throughput by one departure. */
interface Drop {
  readonly step: number;
  readonly drop: number;
}

class PairSearch {
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
    this.levels = leavingOf(setup.core, setup.ration, setup.weights);
    this.watch = new ChainWatch(setup.chains);
    this.unitStamp = new Int32Array(setup.core.unitCount);
    this.firstDrop = new Float64Array(setup.chains.stepCount);
    this.goneRow = (setup.core.companyCount + 31) >> 5;
    this.gone = new Uint32Array(this.goneRow * setup.core.companyCount);
  }

  /** Keeps what the next company's leaving by itself does; all must have left before pairs do. */
  leaveAlone(company: number): void {
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

  /** Appends the outcomes of all pairs with this first member that say more than their members. */
  from(first: number, found: PairOutcome[]): void {
    const { levels, singles, firstDrop } = this;
    const single = singles[first] as Footprint;
    levels.reset();
    single.layOver();
    levels.mark();
    for (const unit of single.reached) this.unitStamp[unit] = first + 1;
    for (const { step, drop } of this.dropsOf[first] ?? []) firstDrop[step] = drop;
    for (let second = first + 1; second < singles.length; second += 1) {
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

/** First members in one chunk. */
const CHUNK = 8;

/**
 * The pairs of companies whose leaving together does more than the two departures laid over each other,
 * by synergy, the largest first, ties by ids.
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function pairs(
  dataset: DataSet,
  settings: AnalysisSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<PairsResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const { chains, core: chainNumbers } = chainsOfNetwork(net);
  const setup = {
    core,
    chains: chainNumbers,
    weights: weights.values,
    totalWeight: weights.total,
    ration: settings.ration,
  };
  const n = core.companyCount;
  const outcomes = (await runner.run("pairs", setup, ranges(n, CHUNK), hooks)).flat();
  const ownWeight = (company: number): number =>
    companyUnits(core, company).reduce((sum, unit) => sum + (weights.values[unit] as number), 0);
  const rows = outcomes.map((outcome): PairRow => {
    const ids = [net.companyIds[outcome.first] ?? "", net.companyIds[outcome.second] ?? ""].sort(compareIds);
    const own = (ownWeight(outcome.first) + ownWeight(outcome.second)) / weights.total;
    const loss = outcome.lost / weights.total;
    return {
      ids: ids as [string, string],
      loss,
      own,
      knockOn: loss - own,
      overlaid: (outcome.lost - outcome.synergy) / weights.total,
      synergy: outcome.synergy / weights.total,
      chainsBroken: outcome.broken.map((k) => chains[k]?.chain.id ?? ""),
      settled: outcome.settled,
    };
  });
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    pairs: bySynergy(rows),
    examined: (n * (n - 1)) / 2,
    basis: fullBasis(net, weights),
  };
}

/** The largest synergy first, then by ids. */
export function bySynergy(rows: readonly PairRow[]): PairRow[] {
  return ranked(
    rows,
    (row) => row.synergy,
    (a, b) => compareIds(a.ids[0], b.ids[0]) || compareIds(a.ids[1], b.ids[1]),
  );
}
