import type { DataSet } from "../../model/dataset.ts";
import type { BestResponse, Scenario } from "../../model/scenario.ts";
import { materialOf, type Network } from "../../network/network.ts";
import { STOPPED } from "../cascade.ts";
import { chainResult, compileChains } from "../chains.ts";
import { chainsOf } from "../derivedChains.ts";
import type { FlowResult, Reason, SimulateResult, UnitResult } from "../results.ts";
import type { JobHooks, Runner } from "../runner.ts";
import { type AnalysisSettings, endId, fullBasis } from "../simulate.ts";
import { type BestCase, bestCaseOf, type Situation, situationOf, stepsTo } from "./bestCase.ts";
import type { Plan } from "./contracts.ts";
import { bestReasons } from "./reasons.ts";

function unitResults({ net, shock }: Situation, best: BestCase, plan: Plan, minLoads: boolean): UnitResult[] {
  const { level, extension } = best;
  const reasons = bestReasons(net, shock, { level, plan }, minLoads, extension);
  return net.unitIds.map((id, unit) => ({
    id,
    company: net.companyIds[net.companyOf[unit] as number] ?? id,
    level: level[unit] as number,
    wave: null,
    stopWave: null,
    stopped: (level[unit] as number) <= STOPPED,
    reason: reasons[unit] as Reason,
  }));
}

/** What flows carry of their contracts; what goes beyond a contract is a step, not a delivery of it. */
function flowResults(net: Network, level: Float64Array, plan: Plan): FlowResult[] {
  return Array.from(net.flowRow, (row, flow) => {
    const data = net.dataset.flows[row];
    const isRecycle = net.from[flow] === net.to[flow];
    const share = (isRecycle ? level[net.from[flow] as number] : plan.delivered[flow]) as number;
    return {
      index: row,
      from: data ? endId(data.from) : "",
      to: data ? endId(data.to) : "",
      material: materialOf(net, flow),
      delivered: Math.min(1, Math.max(0, share)),
    };
  });
}

/**
 * What a cluster could still do under a scenario if everyone coordinated (model.md section 3). It has no
 * rounds and no waves: all moves together.
 *
 * @throws {SolverError} where the solver comes to no optimum.
 * @throws {UnknownSubjectError | UnknownMeasureError} as `simulate` does.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function simulateBest(
  dataset: DataSet,
  scenario: Scenario,
  settings: AnalysisSettings,
  response: BestResponse,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<SimulateResult> {
  const situation = situationOf(dataset, scenario, settings);
  const { net, weights } = situation;
  const best = await bestCaseOf(situation, response, "plan", runner, hooks);
  const plan = best.plan as Plan;
  return {
    dataset: dataset.id,
    scenario,
    response,
    ration: settings.ration,
    measure: settings.measure,
    settled: true,
    rounds: 0,
    loss: best.loss,
    units: unitResults(situation, best, plan, response === "best-minload"),
    flows: flowResults(net, best.level, plan),
    chains: compileChains(net, chainsOf(net)).map((chain) =>
      chainResult(chain, best.level, dataset.cluster.thresholds),
    ),
    waves: [],
    basis: fullBasis(net, weights),
    solver: { status: best.status },
    steps: stepsTo(situation, best),
  };
}
