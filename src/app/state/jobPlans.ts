/** What each long computation asks, and when its answer is wanted. Pure but for the call itself. */
import type { SimulateResult } from "../../analysis/results.ts";
import type { RangeResult } from "../../analysis/resultsMethod.ts";
import { ESRI_TOLERANCE, RANGE_SIZES } from "../../network/defaults.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { besideOf, comparedScenarios } from "./compared.ts";
import type { JobName, JobResults } from "./jobTypes.ts";
import { afterFirst, type JobPlan, plan, SETTLED, settings } from "./plan.ts";
import { TARGET_PLANS } from "./targetPlans.ts";
import type { AppState } from "./types.ts";

/** Whether the first picture stands, or never will: what nobody asked for comes after it. */
export const hasPicture = ({ results, pictured, engineError }: AppState) =>
  (pictured && results.layout !== null) || engineError !== null;
const afterPicture = (state: AppState) => afterFirst(state) && hasPicture(state);

export const PLANS: { readonly [N in JobName]: JobPlan<JobResults[N]> } = {
  tower: plan(
    (state) => ({ ...settings(state), orders: state.orders.size, seed: state.orders.seed }),
    (state) => state.view === "tower" && afterFirst(state),
    (engine, params, options) => engine.run("tower", params, options),
  ),
  dependence: plan(
    (state) => ({ ...settings(state), ...leaversOf(state) }),
    (state) => state.view === "pairs" && afterFirst(state),
    (engine, params, options) => engine.run("dependence", params, options),
  ),
  pairs: plan(
    settings,
    (state) => state.view === "pairs" && afterFirst(state),
    (engine, params, options) => engine.run("pairs", params, options),
  ),
  uncertainty: plan(
    (state) => ({ ...settings(state), draws: state.draws.size, seed: state.draws.seed }),
    (state) => state.intervals && afterFirst(state),
    (engine, params, options) => engine.run("uncertainty", params, options),
  ),
  rankRange: plan(
    settings,
    (state) => afterPicture(state) && rangesWanted(state),
    (engine, params, options) => engine.run("rankRange", params, options),
  ),
  range: plan(
    (state) =>
      isBaseline(state.history.present) ? null : { ...settings(state), scenario: state.history.present },
    (state) => afterPicture(state) && rangesWanted(state),
    (engine, params, options) => engine.run("range", params, options),
    SETTLED,
  ),
  compare: plan(
    comparison,
    (state) => state.view === "compare" && afterFirst(state),
    (engine, params, options) => engine.run("compare", params, options),
    SETTLED,
  ),
  compareWaves: plan(
    comparison,
    (state) => state.view === "compare" && state.jobs.compare?.status === "done",
    async (engine, { scenarios, measure, ration }, { signal }) => {
      const all = new Map<string, SimulateResult>();
      for (const { id, scenario } of scenarios.filter((one) => !isBaseline(one.scenario)))
        all.set(id, await engine.run("simulate", { measure, ration, scenario }, signal ? { signal } : {}));
      return all;
    },
    SETTLED,
  ),
  compareRange: plan(
    comparison,
    (state) => state.view === "compare" && state.jobs.compare?.status === "done" && rangesWanted(state),
    async (engine, { scenarios, measure, ration }, { signal, onProgress }) => {
      const ranges = new Map<string, RangeResult>();
      for (const { id, scenario } of scenarios) {
        const params = { measure, ration, scenario };
        ranges.set(id, await engine.run("range", params, signal ? { signal } : {}));
        onProgress?.({ done: ranges.size, total: scenarios.length });
      }
      return ranges;
    },
  ),
  esri: plan(
    // As published, with every sector non-essential to every other.
    () => ({ tolerance: ESRI_TOLERANCE, replaceability: true, essential: null }),
    (state) => state.metricColumns && afterFirst(state),
    (engine, params, options) => engine.run("esri", params, options),
  ),
  beside: plan(
    (state) => {
      const beside = besideOf(state);
      return beside && { ...settings(state), scenario: beside.scenario, limits: true };
    },
    afterFirst,
    (engine, params, options) => engine.run("simulate", params, options),
  ),
  cuts: plan(
    (state) => ({ ...settings(state), cutSets: 3 as const }),
    (state) => state.cutSets && afterFirst(state),
    (engine, params, options) => engine.run("chains", params, options),
  ),
  ...TARGET_PLANS,
};

/** Departures of one matrix in the app; the command line has no such limit. */
const MOST_LEAVERS = 400;

/** Departures that the matrix asks for: all, or in a large network those with the most loss. */
function leaversOf({ results }: AppState): { readonly leave?: readonly string[] } {
  const companies = results.rank?.companies ?? [];
  if (companies.length <= MOST_LEAVERS) return {};
  return { leave: companies.slice(0, MOST_LEAVERS).map(({ id }) => id) };
}

/** Best cases come by themselves, in a large network where they are asked for. */
export function rangesWanted({ data, ranges }: Pick<AppState, "data" | "ranges">): boolean {
  if (!data) return false;
  const { units, companies } = RANGE_SIZES;
  return ranges || (data.dataset.units.length <= units && data.index.companies.size <= companies);
}

function comparison(state: AppState) {
  const scenarios = comparedScenarios(state);
  return scenarios.length === 0 ? null : { ...settings(state), scenarios };
}
