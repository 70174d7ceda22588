/** The room for coordination: how far apart the cascade and the best cases lie (model.md section 3). */
import type { DataSet } from "../../model/dataset.ts";
import { BEST_RESPONSES, type Scenario } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { companyUnits, coreOf } from "../../network/core.ts";
import { weightsOf } from "../../network/weights.ts";
import type { Loss } from "../results.ts";
import type { BestOutcome, CoordinationStep, RangeResult, RankRangeResult } from "../resultsMethod.ts";
import { heed, type JobHooks, type Runner } from "../runner.ts";
import type { AnalysisSettings } from "../simulate.ts";
import { bestCaseOf, bestSetup, situationOf, stepsTo } from "./bestCase.ts";
import { singletons } from "./chunks.ts";
import { SolverError } from "./solverError.ts";

/** A knock-on loss up to this is the rounding of the solver. */
const ROUNDING = 1e-12;

/**
 * The range under a scenario, with what the best case with minimum loads asks for. A best case that the
 * solver does not finish has no loss but the solver's word.
 *
 * @throws {UnknownSubjectError | UnknownMeasureError} as `simulate` does.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function range(
  dataset: DataSet,
  scenario: Scenario,
  settings: AnalysisSettings,
  runner: Runner,
  { shouldStop, onProgress }: JobHooks = {},
): Promise<RangeResult> {
  const hooks = shouldStop ? { shouldStop } : {};
  const situation = situationOf(dataset, scenario, settings);
  const best: BestOutcome[] = [];
  let steps: readonly CoordinationStep[] = [];
  for (const response of BEST_RESPONSES) {
    heed(hooks);
    const asks = response === "best-minload" ? "plan" : "levels";
    try {
      const found = await bestCaseOf(situation, response, asks, runner, hooks);
      best.push({ response, status: found.status, loss: found.loss });
      if (found.plan) steps = stepsTo(situation, found);
    } catch (error) {
      if (!(error instanceof SolverError)) throw error;
      best.push({ response, status: error.status, loss: null });
    }
    onProgress?.(best.length, BEST_RESPONSES.length);
  }
  return {
    dataset: dataset.id,
    scenario,
    measure: settings.measure,
    cascade: situation.cascade,
    best,
    steps,
  };
}

/**
 * The best case with minimum loads of every company's leaving, in the network's order.
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function rankRange(
  dataset: DataSet,
  settings: AnalysisSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<RankRangeResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const setup = bestSetup(net, weights, "best-minload", "activity");
  const outcomes = (await runner.run("best", setup, singletons(core), hooks)).flat();
  // Those who leave are at 0, so that what they lose themselves is known without the levels; and without
  // spare capacity nobody else gains.
  const lossOf = (company: number, activity: number): Loss => {
    let own = 0;
    for (const unit of companyUnits(core, company)) own += weights.values[unit] as number;
    own /= weights.total;
    const rest = 1 - activity - own;
    const knockOn = rest > ROUNDING ? rest : 0;
    return { total: own + knockOn, own, knockOn };
  };
  return {
    dataset: dataset.id,
    measure: settings.measure,
    companies: outcomes.map(({ status, activity }, company) => ({
      id: net.companyIds[company] ?? "",
      status,
      loss: activity === null ? null : lossOf(company, activity),
    })),
  };
}
