/** N-2 (model.md section 5): every pair of companies, where it does more than the two alone. */
import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { companyUnits, coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { chainsOfNetwork } from "./chainsCore.ts";
import { compareIds } from "./ids.ts";
import type { Kernel } from "./kernels.ts";
import type { PairOutcome, PairSearch, PairSetup } from "./pairSearch.ts";
import { PairsInTurn } from "./pairsInTurn.ts";
import { ranked } from "./ranked.ts";
import type { PairRow, PairsResult } from "./resultsMethod.ts";
import {
  type Breathe,
  departuresPerChunk,
  type JobHooks,
  type Range,
  type Runner,
  ranges,
} from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

export type PairKernel = Kernel<PairSetup, Range, PairOutcome[]>;

/** Pairs that take as long as one departure: they begin where the two by themselves have ended. */
const PER_DEPARTURE = 4;

/** Opens the kernel: a chunk is a range of first members, each with all second members behind it. */
export async function openPairs(
  setup: PairSetup,
  breathe: Breathe,
): Promise<(range: Range, breathe: Breathe) => Promise<PairOutcome[]>> {
  const search = await searchFor(setup);
  const { companyCount } = setup.core;
  // Some ms of work between two breaths.
  const atOnce = search.pace * departuresPerChunk(setup.core);
  for (const { from, to } of ranges(companyCount, Math.max(1, Math.round(atOnce)))) {
    await breathe();
    search.leaveAlone(from, to);
  }
  const pairsAtOnce = Math.max(1, Math.round(PER_DEPARTURE * atOnce));
  return async (chunk, pause) => {
    const found: PairOutcome[] = [];
    for (const [firsts, seconds] of blocks(chunk, companyCount, pairsAtOnce)) {
      await pause();
      search.look(firsts, seconds, found);
    }
    return found;
  };
}

/** First members with second members, so that no more than so many pairs are in a block. */
function* blocks(chunk: Range, companies: number, most: number): Generator<readonly [Range, Range]> {
  const rows = Math.max(1, Math.floor(most / Math.max(1, companies)));
  for (let from = chunk.from; from < chunk.to; from += rows) {
    const firsts = { from, to: Math.min(chunk.to, from + rows) };
    for (let second = from + 1; second < companies; second += most)
      yield [firsts, { from: second, to: Math.min(companies, second + most) }];
  }
}

/** Side by side where shortages are shared out proportionally and this machine can. */
async function searchFor(setup: PairSetup): Promise<PairSearch> {
  const lanes =
    setup.ration === "proportional" ? (await import("./lanes/pairs.ts")).openPairLanes(setup) : null;
  return lanes ?? new PairsInTurn(setup);
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
