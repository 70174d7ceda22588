import type { DataSet } from "../../model/dataset.ts";
import type { BestResponse } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { companyUnits, coreOf } from "../../network/core.ts";
import { type Weights, weightsOf } from "../../network/weights.ts";
import { STOPPED } from "../cascade.ts";
import { chainsOfNetwork } from "../chainsCore.ts";
import { ChainWatch } from "../chainWatch.ts";
import { chainIdsOf, multiplierOf, worstFirst } from "../rank.ts";
import type { Loss, RankResult, RankRow } from "../results.ts";
import type { JobHooks, Runner } from "../runner.ts";
import { type AnalysisSettings, fullBasis } from "../simulate.ts";
import { bestSetup, lossOfOptimum } from "./bestCase.ts";
import { singletons } from "./chunks.ts";
import type { BestOfSet } from "./kernel.ts";
import { SolverError } from "./solverError.ts";

/** The levels of an optimum with its loss, own and knock-on. */
export interface SolvedSet {
  readonly level: Float64Array;
  readonly loss: Loss;
}

/**
 * @param own units that leave.
 * @param subject how the set is called in an error.
 * @throws {SolverError} where the solver came to no optimum.
 */
export function solvedSet(
  weights: Weights,
  outcome: BestOfSet,
  own: Iterable<number>,
  subject: string,
): SolvedSet {
  const { status, activity, level } = outcome;
  if (activity === null || level === null) throw new SolverError(status, subject);
  return { level, loss: lossOfOptimum(weights, activity, level, new Set(own)) };
}

/** Units that do not run as they do today. */
export function changed(level: Float64Array): Int32Array {
  return Int32Array.from([...level.keys()].filter((unit) => level[unit] !== 1));
}

/**
 * N-1 under a best response: what every company's leaving would still do if all others coordinated,
 * worst first, ties by id. There are no waves.
 *
 * @throws {SolverError} where the solver comes to no optimum for a company.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function rankBest(
  dataset: DataSet,
  settings: AnalysisSettings,
  response: BestResponse,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<RankResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const { chains, core: chainNumbers } = chainsOfNetwork(net);
  const chainIds = chainIdsOf(chains);
  const watch = new ChainWatch(chainNumbers);
  const setup = bestSetup(net, weights, response, "levels");
  const outcomes = (await runner.run("best", setup, singletons(core), hooks)).flat();
  const companies = outcomes.map((outcome, company): RankRow => {
    const id = net.companyIds[company] ?? "";
    const own = companyUnits(core, company);
    const { level, loss } = solvedSet(weights, outcome, own, id);
    const touched = changed(level);
    const { broken, weakened } = watch.worsened(touched, level);
    const stopped = touched.filter(
      (unit) => (level[unit] as number) <= STOPPED && core.companyOf[unit] !== company,
    );
    return {
      id,
      loss,
      multiplier: multiplierOf(loss),
      chainsBroken: chainIds(broken),
      chainsWeakened: chainIds(weakened),
      stopped: Array.from(stopped, (unit) => net.unitIds[unit] ?? ""),
      waves: 0,
      settled: true,
    };
  });
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response,
    companies: worstFirst(companies),
    basis: fullBasis(net, weights),
  };
}
