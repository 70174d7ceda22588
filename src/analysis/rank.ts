import type { DataSet } from "../model/dataset.ts";
import type { Rationing } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import type { Network } from "../network/network.ts";
import { weightsOf } from "../network/weights.ts";
import type { CompiledChain } from "./chains.ts";
import { chainsOfNetwork } from "./chainsCore.ts";
import { compareIds } from "./ids.ts";
import { ranked } from "./ranked.ts";
import type { Loss, RankResult, RankRow } from "./results.ts";
import {
  departuresFitting,
  departuresPerChunk,
  IN_ROUNDS,
  type JobHooks,
  type Runner,
  ranges,
} from "./runner.ts";
import { LANES } from "./sideBySide.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** Departures side by side that take as long as a chunk of those by themselves may, and the most in one chunk. */
const AT_ONCE = 96;
const MOST_AT_ONCE = 128;

/** How many departures are a chunk: the fewer the larger the network is. */
function chunkSize(net: Network, ration: Rationing): number {
  if (ration !== "proportional") return Math.ceil(departuresPerChunk(net) / IN_ROUNDS);
  // Whole groups of those that are run side by side.
  const groups = Math.round((AT_ONCE * departuresFitting(net)) / LANES);
  return LANES * Math.min(MOST_AT_ONCE / LANES, Math.max(1, groups));
}

/**
 * N-1: what every company's leaving does, worst first, ties by id (model.md section 5).
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function rank(
  dataset: DataSet,
  settings: AnalysisSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<RankResult> {
  const net = networkOf(dataset);
  const chunks = ranges(net.companyIds.length, chunkSize(net, settings.ration));
  runner.expect?.(chunks.length);
  const weights = weightsOf(net, settings.measure);
  const { chains, core: chainsOnly } = chainsOfNetwork(net);
  const setup = { core: coreOf(net), chains: chainsOnly, weights: weights.values, ration: settings.ration };
  const outcomes = (await runner.run("contingencies", setup, chunks, hooks)).flat();
  const chainIds = chainIdsOf(chains);
  const companies = outcomes.map((outcome, company): RankRow => {
    const { own, knockOn } = outcome;
    const loss = {
      total: (own + knockOn) / weights.total,
      own: own / weights.total,
      knockOn: knockOn / weights.total,
    };
    return {
      id: net.companyIds[company] ?? "",
      loss,
      multiplier: multiplierOf(loss),
      chainsBroken: chainIds(outcome.broken),
      chainsWeakened: chainIds(outcome.weakened),
      stopped: idsAt(outcome.stopped, net.unitIds),
      waves: outcome.waves,
      settled: outcome.settled,
    };
  });
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    companies: worstFirst(companies),
    basis: fullBasis(net, weights),
  };
}

/** Ids by their positions: `Array.from` with a function takes three times as long, and there are millions of them. */
function idsAt(positions: Int32Array, ids: readonly string[]): string[] {
  const found = new Array<string>(positions.length);
  for (let k = 0; k < found.length; k += 1) found[k] = ids[positions[k] as number] ?? "";
  return found;
}

/** L / own (model.md section 5). */
export function multiplierOf({ total, own }: Loss): number | null {
  return own > 0 ? total / own : null;
}

/** Ids of chains by their positions. */
export function chainIdsOf(chains: readonly CompiledChain[]): (positions: Int32Array) => string[] {
  const all = chains.map(({ chain }) => chain.id);
  // Departures that do the same to all chains share one list of them.
  const known = new WeakMap<Int32Array, string[]>();
  return (positions) => {
    let ids = known.get(positions);
    if (!ids) {
      ids = idsAt(positions, all);
      known.set(positions, ids);
    }
    return ids;
  };
}

/** By total loss, then by id. */
export function worstFirst(rows: readonly RankRow[]): RankRow[] {
  return ranked(
    rows,
    (row) => row.loss.total,
    (a, b) => compareIds(a.id, b.id),
  );
}
