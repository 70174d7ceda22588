/** What each long computation asks, and when its answer is wanted. Pure but for the call itself. */
import type { RangeResult } from "../../analysis/resultsMethod.ts";
import type { Engine, RunOptions, Settings } from "../../engine/surface.ts";
import { ESRI_TOLERANCE, RANGE_SIZES } from "../../network/defaults.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { besideOf, comparedScenarios } from "./compared.ts";
import type { JobName, JobResults } from "./jobTypes.ts";
import type { AppState } from "./types.ts";

export interface JobPlan<R> {
  /** The question as text: the same text is the same question. null where there is nothing to ask. */
  key(state: AppState): string | null;
  wanted(state: AppState): boolean;
  /** How long in ms it waits for the question to stay as it is: a slider asks a new one many times a second. */
  readonly pause: number;
  start(engine: Engine, state: AppState, options: RunOptions): Promise<R>;
}

function plan<P, R>(
  question: (state: AppState) => P | null,
  wanted: (state: AppState) => boolean,
  run: (engine: Engine, params: P, options: RunOptions) => Promise<R>,
  pause = 0,
): JobPlan<R> {
  return {
    key(state) {
      const params = state.data && question(state);
      return params ? JSON.stringify(params) : null;
    },
    wanted,
    pause,
    start(engine, state, options) {
      const params = question(state);
      if (params === null) throw new Error("state/jobPlans: nothing to ask");
      return run(engine, params, options);
    },
  };
}

const settings = ({ measure, history }: AppState): Settings => ({ measure, ration: history.ration });
/** Of questions that depend on the present scenario. */
const SETTLED = 250;

/** First the answers that stand on the first screen; then the rest. */
const afterFirst = ({ results, stale }: AppState) => !stale && results.rank !== null;

export const PLANS: { readonly [N in JobName]: JobPlan<JobResults[N]> } = {
  tower: plan(
    (state) => ({ ...settings(state), orders: state.orders.size, seed: state.orders.seed }),
    (state) => state.view === "tower" && afterFirst(state),
    (engine, params, options) => engine.run("tower", params, options),
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
    (state) => afterFirst(state) && rangesWanted(state),
    (engine, params, options) => engine.run("rankRange", params, options),
  ),
  range: plan(
    (state) =>
      isBaseline(state.history.present) ? null : { ...settings(state), scenario: state.history.present },
    (state) => afterFirst(state) && rangesWanted(state),
    (engine, params, options) => engine.run("range", params, options),
    SETTLED,
  ),
  compare: plan(
    comparison,
    (state) => state.view === "compare" && afterFirst(state),
    (engine, params, options) => engine.run("compare", params, options),
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
      return beside && { ...settings(state), scenario: beside.scenario };
    },
    afterFirst,
    (engine, params, options) => engine.run("simulate", params, options),
  ),
  cuts: plan(
    (state) => ({ ...settings(state), cutSets: 3 as const }),
    (state) => state.cutSets && afterFirst(state),
    (engine, params, options) => engine.run("chains", params, options),
  ),
};

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
