/** The best case of one scenario, with what leads to it from the cascade. */
import type { DataSet } from "../../model/dataset.ts";
import type { BestResponse, Scenario } from "../../model/scenario.ts";
import { coreOf } from "../../network/core.ts";
import { type Extension, extensionOf } from "../../network/extension.ts";
import type { Network } from "../../network/network.ts";
import type { Shock } from "../../network/shock.ts";
import type { Weights } from "../../network/weights.ts";
import { lossOf } from "../loss.ts";
import type { Loss } from "../results.ts";
import type { CoordinationStep } from "../resultsMethod.ts";
import type { JobHooks, Runner } from "../runner.ts";
import { scenarioCascade } from "../scenarioCascade.ts";
import type { AnalysisSettings } from "../simulate.ts";
import type { Plan } from "./contracts.ts";
import type { BestOfSet, BestSetup } from "./kernel.ts";
import { type Moved, movedInCascade } from "./moved.ts";
import { SolverError } from "./solverError.ts";
import { stepsOf } from "./steps.ts";

/** The activity of an optimum and that of its levels may differ by this, of all activity. */
const SAME = 1e-9;

/** A scenario on its network, with what the cascade makes of it. */
export interface Situation {
  readonly net: Network;
  readonly weights: Weights;
  readonly shock: Shock;
  readonly cascade: Loss;
  readonly moved: Moved;
}

/** @throws {UnknownSubjectError | UnknownMeasureError} as `simulate` does. */
export function situationOf(dataset: DataSet, scenario: Scenario, settings: AnalysisSettings): Situation {
  const { net, weights, shock, state, loss } = scenarioCascade(dataset, scenario, settings);
  return { net, weights, shock, cascade: loss, moved: movedInCascade(net, state) };
}

/** The best case of a situation. */
export interface BestCase {
  readonly status: string;
  readonly loss: Loss;
  readonly level: Float64Array;
  readonly extension: Extension | null;
  readonly plan: Plan | null;
}

/** The set-up of the kernel for a network's best cases. */
export function bestSetup(
  net: Network,
  weights: Weights,
  response: BestResponse,
  asks: BestSetup["asks"],
): BestSetup {
  const extension = response === "best-extended" ? extensionOf(net) : null;
  const base: Shock = { units: [], caps: [], flows: [], available: [] };
  return { core: coreOf(net), weights: weights.values, response, extension, base, asks };
}

/**
 * Loss of an optimum; its total is the optimum's own where the levels carry more than rounding.
 *
 * @param own the units that the scenario names.
 */
export function lossOfOptimum(
  weights: Weights,
  activity: number,
  level: Float64Array,
  own: ReadonlySet<number>,
): Loss {
  const loss = lossOf(weights, level, level.keys(), own);
  const total = 1 - activity;
  if (Math.abs(loss.total - total) <= SAME) return loss;
  return { total, own: loss.own, knockOn: total - loss.own };
}

/**
 * Solves one best case of a situation.
 *
 * @param asks the levels only, or what moves behind them too.
 * @throws {SolverError} where the solver comes to no optimum.
 */
export async function bestCaseOf(
  { net, weights, shock }: Situation,
  response: BestResponse,
  asks: "levels" | "plan",
  runner: Runner,
  hooks: JobHooks,
): Promise<BestCase> {
  const setup = { ...bestSetup(net, weights, response, asks), base: shock };
  const [[outcome] = []] = await runner.run("best", setup, [[[]]], hooks);
  const { status, activity, level, plan } = outcome as BestOfSet;
  if (activity === null || level === null) throw new SolverError(status);
  const loss = lossOfOptimum(weights, activity, level, new Set(shock.units));
  return { status, loss, level, extension: setup.extension, plan };
}

/** The steps from the cascade to a best case whose plan was asked for. */
export function stepsTo({ net, moved }: Situation, { extension, plan, level }: BestCase): CoordinationStep[] {
  return plan ? stepsOf(net, extension, { plan, level }, moved) : [];
}
