/** What is asked about targets: candidates, a portfolio, stronger links, and what the trials change. */
import type { DrawSettings } from "../../analysis/targets/intervals.ts";
import type { Engine, RunOptions } from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Catalogue } from "../../network/catalogue.ts";
import { sharedCatalogue } from "./catalogue.ts";
import { takesOut } from "./departures.ts";
import type { JobName, JobResults } from "./jobTypes.ts";
import { afterFirst, type JobPlan, plan, SETTLED, settings } from "./plan.ts";
import { takenOut, trialsOf } from "./trials.ts";
import type { AppState, TargetsPart } from "./types.ts";

/** A data set's own processes, or else those of the catalogue beside the app. */
async function catalogueFor(
  { data }: AppState,
  engine: Engine,
  options: RunOptions,
): Promise<Catalogue | null> {
  const own = data !== null && data.dataset.processes.length > 0;
  return own ? null : sharedCatalogue(engine, options);
}

async function datasetOf({ data }: AppState, catalogue: Catalogue | null): Promise<DataSet> {
  if (!data) throw new Error("state/targetPlans: no data set");
  const { withCatalogue } = await import("../../network/catalogue.ts");
  return withCatalogue(data.dataset, catalogue);
}

const shows = (state: AppState, ...parts: readonly TargetsPart[]): boolean =>
  state.view === "targets" && parts.includes(state.targets.part) && afterFirst(state);

/** Who could fill a missing link that is selected. */
const asksGap = (state: AppState): boolean => state.selection?.kind === "gap" && afterFirst(state);

function question(state: AppState, portfolio: number) {
  const { weights, pareto } = state.targets;
  return { ...settings(state), weights, pareto, portfolio };
}

async function askTargets(
  engine: Engine,
  params: ReturnType<typeof question> & {
    readonly uncertainty?: DrawSettings;
    readonly chain?: string | null;
  },
  options: RunOptions,
  state: AppState,
) {
  const catalogue = await catalogueFor(state, engine, options);
  const result = await engine.run("targets", { ...params, catalogue }, options);
  return { result, dataset: await datasetOf(state, catalogue) };
}

type Names = Extract<
  JobName,
  "takeovers" | "targets" | "targetDraws" | "portfolio" | "strengthen" | "difference"
>;

export const TARGET_PLANS: { readonly [N in Names]: JobPlan<JobResults[N]> } = {
  takeovers: plan(
    (state) => {
      const scenario = state.history.present;
      return takesOut(scenario) ? { ...settings(state), scenario } : null;
    },
    (state) => shows(state, "attract"),
    async (engine, params, options, state) => {
      const catalogue = await catalogueFor(state, engine, options);
      const result = await engine.run("takeovers", { ...params, catalogue }, options);
      return { result, dataset: await datasetOf(state, catalogue) };
    },
    SETTLED,
  ),
  targets: plan(
    (state) => question(state, 0),
    (state) => shows(state, "attract") || asksGap(state) || (state.targets.listed && afterFirst(state)),
    askTargets,
    SETTLED,
  ),
  targetDraws: plan(
    (state) => {
      const { intervals, draws, drawn } = state.targets;
      const uncertainty = { draws: draws.size, seed: draws.seed, most: drawn };
      return intervals ? { ...question(state, 0), uncertainty } : null;
    },
    // The list itself comes first.
    (state) => shows(state, "attract") && state.jobs.targets?.status === "done",
    askTargets,
    SETTLED,
  ),
  portfolio: plan(
    (state) => {
      const { portfolio, chain, wholeSet } = state.targets;
      return portfolio > 0 ? { ...question(state, portfolio), chain: wholeSet ? null : chain } : null;
    },
    (state) => shows(state, "attract"),
    askTargets,
    SETTLED,
  ),
  strengthen: plan(
    settings,
    (state) => shows(state, "strengthen", "keep"),
    async (engine, params, options, state) => {
      const catalogue = await catalogueFor(state, engine, options);
      const result = await engine.run("strengthen", { ...params, catalogue }, options);
      return { result, dataset: await datasetOf(state, catalogue) };
    },
  ),
  difference: plan(
    (state) => {
      const trials = trialsOf(state.history);
      // The data set itself is no part of the question: another one begins all questions anew.
      const ids = trials.map(({ id }) => id);
      return ids.length === 0 ? null : { ...settings(state), scenario: state.history.present, ids };
    },
    afterFirst,
    (engine, { ids: _, ...params }, options, state) => {
      const without = state.data && takenOut(state.data.dataset, trialsOf(state.history));
      if (!without) throw new Error("state/targetPlans: what was tried has changed since");
      return engine.run("difference", { ...params, without }, options);
    },
    SETTLED,
  ),
};
