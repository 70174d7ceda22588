/** The table of computations: one entry per call of surface.ts, with nothing but the call in it. */
import { rank } from "../analysis/rank.ts";
import { type JobHooks, pause, type Runner, StoppedError } from "../analysis/runner.ts";
import { simulate } from "../analysis/simulate.ts";
import type { ElkRunner } from "../graph/layout.ts";
import type { ImportPlan } from "../io/guide/plan.ts";
import type { PlanRead } from "../io/guide/read.ts";
import { readSource } from "../io/source.ts";
import type { DataSet } from "../model/dataset.ts";
import type { BestResponse } from "../model/scenario.ts";
import { breather } from "./breathe.ts";
import {
  type CallName,
  type Calls,
  CancelledError,
  NoDataSetError,
  type Responding,
  type SourceFile,
} from "./surface.ts";

/** What an engine holds between calls. */
export interface EngineState {
  dataset: DataSet | null;
  /** A load that still waits for a reader of workbooks; jobs that came after it wait for it. */
  loading?: Promise<void> | null;
  /** Gets the layout engine when it is first needed; it is large. */
  readonly elk: () => Promise<ElkRunner>;
  /** Runs what takes long, here or in several workers. */
  readonly runner: Runner;
}

type Handler<N extends CallName> = (
  state: EngineState,
  params: Calls[N]["params"],
  hooks: JobHooks,
) => Calls[N]["result"] | Promise<Calls[N]["result"]>;

/**
 * What the first screen asks stands here; the rest is loaded when it is first asked for, so that a worker
 * starts with little. A call that loads does not hold up the next.
 */
const HANDLERS: { readonly [N in CallName]: Handler<N> } = {
  load,
  check: async (_, { dataset }) => {
    const { checkDataSet } = await import("../io/check.ts");
    return checkDataSet(dataset);
  },
  adopt: (state, { dataset }) => {
    hold(state, dataset);
    return null;
  },
  writeProject: async (_, { project }) => {
    const { writeProject } = await import("../io/project/file.ts");
    return writeProject(project);
  },
  readProject: async (_, { file }) => {
    const { readProject } = await import("../io/project/file.ts");
    return readProject(file);
  },
  restoreProject: async (_, { name, content }) => {
    const { restoreProject } = await import("../io/project/restore.ts");
    return restoreProject(name, content);
  },
  simulate: async (state, params, hooks) => {
    const { scenario } = params;
    const best = bestOf(params);
    if (!best) return simulate(loaded(state), scenario, params);
    const { simulateBest } = await import("../analysis/best/simulateBest.ts");
    return simulateBest(loaded(state), scenario, params, best, state.runner, hooks);
  },
  range: async (state, params, hooks) => {
    const { range } = await import("../analysis/best/range.ts");
    return range(loaded(state), params.scenario, params, state.runner, hooks);
  },
  why: async (state, params) => {
    const { why } = await import("../analysis/why.ts");
    return why(loaded(state), params.scenario, params, params.unit);
  },
  rank: async (state, params, hooks) => {
    const best = bestOf(params);
    if (!best) return rank(loaded(state), params, state.runner, hooks);
    const { rankBest } = await import("../analysis/best/rankBest.ts");
    return rankBest(loaded(state), params, best, state.runner, hooks);
  },
  rankRange: async (state, params, hooks) => {
    const { rankRange } = await import("../analysis/best/range.ts");
    return rankRange(loaded(state), params, state.runner, hooks);
  },
  chains: async (state, params, hooks) => {
    const { chainsReport } = await import("../analysis/chainsReport.ts");
    return chainsReport(loaded(state), params, params.cutSets, state.runner, hooks);
  },
  pairs: async (state, params, hooks) => {
    const best = bestOf(params);
    if (best) {
      const { pairsBest } = await import("../analysis/best/pairsBest.ts");
      return pairsBest(loaded(state), params, best, state.runner, hooks);
    }
    const { pairs } = await import("../analysis/pairs.ts");
    return pairs(loaded(state), params, state.runner, hooks);
  },
  dependence: async (state, params, hooks) => {
    const { dependence } = await import("../analysis/dependence.ts");
    return dependence(loaded(state), params, params.leave ?? null, state.runner, hooks);
  },
  tower: async (state, params, hooks) => {
    const { tower } = await import("../analysis/tower.ts");
    return tower(loaded(state), params, state.runner, hooks);
  },
  uncertainty: async (state, params, hooks) => {
    const { uncertainty } = await import("../analysis/uncertainty.ts");
    return uncertainty(loaded(state), params, state.runner, hooks);
  },
  compare: async (state, params, hooks) => {
    const { compare } = await import("../analysis/compare.ts");
    return compare(loaded(state), params.scenarios, params, hooks);
  },
  links: async (state, params) => {
    const { links } = await import("../analysis/links.ts");
    return links(loaded(state), params);
  },
  gaps: async (state, params) => {
    const { gaps } = await import("../analysis/gaps.ts");
    return gaps(loaded(state), params.scenario, params);
  },
  catalogue: async (_, { files, decisions }) => {
    const { readCatalogue } = await import("../io/catalogue.ts");
    return readCatalogue(files, decisions);
  },
  survey: async (_, { files, readings }) => {
    const { surveyFiles } = await import("../io/guide/survey.ts");
    return surveyFiles(files, readings);
  },
  tryPlan: async (_, { id, files, plan }, hooks) => {
    const { dataset, issues, sources } = await planned(id, files, plan, hooks);
    const counts = dataset && {
      units: dataset.units.length,
      flows: dataset.flows.length,
      materials: dataset.materials.length,
      chains: dataset.chains.length,
    };
    return { issues, sources, counts };
  },
  pack: async (state, { form, source, changed }, hooks) => {
    const { packDataSet } = await import("../io/packed.ts");
    const dataset = loaded(state);
    if (!source) return packDataSet(dataset, null, changed, form);
    const { id, files, plan } = source;
    const { tables } = plan ? await planned(id, files, plan, hooks) : await readSource(id, files, [], hooks);
    return packDataSet(dataset, tables, changed, form);
  },
  targets: async (state, params, hooks) => {
    const { targets } = await import("../analysis/targets.ts");
    return targets(loaded(state), params, state.runner, hooks);
  },
  takeovers: async (state, params, hooks) => {
    const { takeovers } = await import("../analysis/takeovers.ts");
    return takeovers(loaded(state), params, hooks);
  },
  strengthen: async (state, params, hooks) => {
    const { strengthen } = await import("../analysis/strengthen.ts");
    return strengthen(loaded(state), params, state.runner, hooks);
  },
  difference: async (state, params, hooks) => {
    const { difference } = await import("../analysis/difference.ts");
    return difference(loaded(state), params, state.runner, hooks);
  },
  shares: async (state, params, hooks) => {
    const { departureShares } = await import("../analysis/departureShares.ts");
    return departureShares(loaded(state), params.scenario, params, hooks);
  },
  metrics: async (state, _, hooks) => {
    const { metrics } = await import("../graph/metrics.ts");
    return metrics(loaded(state), () => pause(hooks));
  },
  esri: async (state, params, hooks) => {
    const { esri } = await import("../analysis/esri.ts");
    return esri(loaded(state), params, state.runner, hooks);
  },
  balance: async (state) => {
    const { balance } = await import("../analysis/balance.ts");
    return balance(loaded(state));
  },
  layout: async (state) => {
    const { layout } = await import("../graph/layout.ts");
    // A large network is laid out without ELK.
    return layout(loaded(state), { layout: async (graph) => (await state.elk()).layout(graph) });
  },
};

/** Reads files as the guide was told to. */
async function planned(
  id: string,
  files: readonly SourceFile[],
  plan: ImportPlan,
  hooks: JobHooks,
): Promise<PlanRead> {
  const { readPlan } = await import("../io/guide/read.ts");
  return readPlan(id, files, plan, hooks);
}

function load(
  state: EngineState,
  { id, files, decisions, plan }: Calls["load"]["params"],
  hooks: JobHooks,
): Promise<Calls["load"]["result"]> {
  const read = plan ? planned(id, files, plan, hooks) : readSource(id, files, decisions, hooks);
  const reading = read.then(async ({ dataset, issues }) => {
    if (plan) (await import("../io/guide/workbooks.ts")).forgetWorkbooks();
    if (dataset && !hooks.shouldStop?.()) hold(state, dataset);
    return { dataset, issues };
  });
  const settled: Promise<void> = reading.then(forget, forget);
  function forget(): void {
    if (state.loading === settled) state.loading = null;
  }
  state.loading = settled;
  return reading;
}

/** Makes a data set the engine's own; what helpers held of the one before it is forgotten. */
function hold(state: EngineState, dataset: DataSet): void {
  state.dataset = dataset;
  state.runner.forget?.();
}

/**
 * Runs one call on the engine's data set.
 * @throws {CancelledError} where it was told to stop; what it had by then is dropped.
 * @throws {NoDataSetError} when nothing is loaded yet.
 */
export async function handle<N extends CallName>(
  state: EngineState,
  name: N,
  params: Calls[N]["params"],
  hooks: JobHooks,
): Promise<Calls[N]["result"]> {
  while (state.loading) await state.loading;
  // What a call is asked on stays its own, though a load may change the data set while its code comes.
  const held = name === "load" || name === "adopt" ? state : { ...state };
  try {
    const result = await HANDLERS[name](held, params, { breathe: breather(), ...hooks });
    if (!hooks.shouldStop?.()) return result;
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
  }
  throw new CancelledError(`${name} was cancelled`);
}

/** The best response that is asked for, or null for the cascade. */
function bestOf({ response }: Responding): BestResponse | null {
  return response === undefined || response === "cascade" ? null : response;
}

function loaded(state: EngineState): DataSet {
  if (!state.dataset) throw new NoDataSetError("no data set is loaded");
  return state.dataset;
}
