import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { chainsOfNetwork } from "./chainsCore.ts";
import { compareIds } from "./ids.ts";
import type { RankResult, RankRow } from "./results.ts";
import { type JobHooks, type Runner, ranges } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** Departures in one chunk: short enough to be cancelled soon, long enough to be worth handing over. */
const CHUNK = 32;

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
  const weights = weightsOf(net, settings.measure);
  const { chains, core: chainsOnly } = chainsOfNetwork(net);
  const setup = { core: coreOf(net), chains: chainsOnly, weights: weights.values, ration: settings.ration };
  const chunks = ranges(net.companyIds.length, CHUNK);
  const outcomes = (await runner.run("contingencies", setup, chunks, hooks)).flat();
  const chainIds = (positions: readonly number[]) => positions.map((k) => chains[k]?.chain.id ?? "");
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
      multiplier: loss.own > 0 ? loss.total / loss.own : null,
      chainsBroken: chainIds(outcome.broken),
      chainsWeakened: chainIds(outcome.weakened),
      stopped: outcome.stopped.map((unit) => net.unitIds[unit] ?? ""),
      waves: outcome.waves,
      settled: outcome.settled,
    };
  });
  companies.sort((a, b) => b.loss.total - a.loss.total || compareIds(a.id, b.id));
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    companies,
    basis: fullBasis(net, weights),
  };
}
