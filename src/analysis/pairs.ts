/** N-2 (model.md section 5): every pair of companies, where it does more than the two alone. */
import type { DataSet } from "../model/dataset.ts";
import type { Rationing } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { type Core, companyUnits, coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { BROKEN, type ChainsCore, chainStatus, chainsOfNetwork } from "./chainsCore.ts";
import { chainsOfUnits } from "./contingencies.ts";
import { compareIds } from "./ids.ts";
import type { Kernel } from "./kernels.ts";
import { type Footprint, type Leaving, leavingOf } from "./leaving.ts";
import type { PairRow, PairsResult } from "./resultsMethod.ts";
import { type JobHooks, type Range, type Runner, ranges } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** A synergy up to this, as a share of all activity, is a rounding error. */
const NO_SYNERGY = 1e-9;

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
}

export type PairKernel = Kernel<PairSetup, Range, PairOutcome[]>;

/** Opens the kernel: a chunk is a range of first members, each with all second members behind it. */
export function openPairs(setup: PairSetup): (range: Range) => PairOutcome[] {
  const search = new PairSearch(setup);
  return ({ from, to }) => {
    const found: PairOutcome[] = [];
    for (let first = from; first < to; first += 1) search.from(first, found);
    return found;
  };
}

class PairSearch {
  private readonly setup: PairSetup;
  private readonly levels: Leaving;
  private readonly singles: Footprint[];
  /** Chains that a company's leaving breaks, and those that it moves at all. */
  private readonly brokenBy: ReadonlySet<number>[];
  private readonly movedBy: readonly number[][];
  /** Whether the first member reached a unit, and moved a chain; stamped by first member + 1. */
  private readonly unitStamp: Int32Array;
  private readonly chainStamp: Int32Array;

  constructor(setup: PairSetup) {
    this.setup = setup;
    this.levels = leavingOf(setup.core, setup.ration, setup.weights);
    this.unitStamp = new Int32Array(setup.core.unitCount);
    this.chainStamp = new Int32Array(setup.chains.count);
    this.singles = [];
    this.brokenBy = [];
    const moved: number[][] = [];
    for (let company = 0; company < setup.core.companyCount; company += 1) {
      const single = this.levels.footprintOf(company);
      const chains = chainsOfUnits(setup.chains, single.reached);
      this.singles.push(single);
      moved.push(chains);
      this.brokenBy.push(new Set(chains.filter((chain) => this.isBroken(chain))));
    }
    this.movedBy = moved;
  }

  private isBroken(chain: number): boolean {
    const { chains } = this.setup;
    return (
      (chains.before[chain] as number) < BROKEN && chainStatus(chains, chain, this.levels.level) === BROKEN
    );
  }

  /** Appends the outcomes of all pairs with this first member that say more than their members. */
  from(first: number, found: PairOutcome[]): void {
    const { levels, singles } = this;
    const single = singles[first] as Footprint;
    levels.reset();
    single.layOver();
    levels.mark();
    for (const unit of single.reached) this.unitStamp[unit] = first + 1;
    for (const chain of this.movedBy[first] ?? []) this.chainStamp[chain] = first + 1;
    for (let second = first + 1; second < singles.length; second += 1) {
      const meets = this.meets(first, second);
      const shared = this.shared(first, second);
      if (!meets && shared.length === 0) continue;
      const outcome = this.together(first, second, meets, shared);
      if (outcome) found.push(outcome);
    }
  }

  /** Whether the two departures reach a unit in common: else neither changes what the other does. */
  private meets(first: number, second: number): boolean {
    const { reached } = this.singles[second] as Footprint;
    for (let k = 0; k < reached.length; k += 1)
      if (this.unitStamp[reached[k] as number] === first + 1) return true;
    return false;
  }

  /** Chains that both move; only they can be broken by the two and by neither, unless the two meet. */
  private shared(first: number, second: number): number[] {
    return (this.movedBy[second] ?? []).filter((chain) => this.chainStamp[chain] === first + 1);
  }

  private together(
    first: number,
    second: number,
    meets: boolean,
    shared: readonly number[],
  ): PairOutcome | null {
    const { levels, singles, setup } = this;
    const before = (singles[first] as Footprint).lost;
    levels.lost = 0;
    (singles[second] as Footprint).layOver();
    const overlaid = levels.lost;
    levels.lost = 0;
    if (meets) levels.settle();
    const synergy = levels.lost;
    const chains = meets ? chainsOfUnits(setup.chains, levels.sinceMark()) : shared;
    const broken = chains.filter(
      (chain) =>
        !this.brokenBy[first]?.has(chain) && !this.brokenBy[second]?.has(chain) && this.isBroken(chain),
    );
    levels.rollback();
    if (synergy <= NO_SYNERGY * setup.totalWeight && broken.length === 0) return null;
    return { first, second, lost: before + overlaid + synergy, synergy, broken };
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
      synergy: outcome.synergy / weights.total,
      chainsBroken: outcome.broken.map((k) => chains[k]?.chain.id ?? ""),
    };
  });
  rows.sort(
    (a, b) => b.synergy - a.synergy || compareIds(a.ids[0], b.ids[0]) || compareIds(a.ids[1], b.ids[1]),
  );
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    pairs: rows,
    examined: (n * (n - 1)) / 2,
    basis: fullBasis(net, weights),
  };
}
