/** The table of computations: one entry per call of surface.ts, with nothing but the call in it. */
import { balance } from "../analysis/balance.ts";
import { pairsBest } from "../analysis/best/pairsBest.ts";
import { range, rankRange } from "../analysis/best/range.ts";
import { rankBest } from "../analysis/best/rankBest.ts";
import { simulateBest } from "../analysis/best/simulateBest.ts";
import { chainsReport } from "../analysis/chainsReport.ts";
import { compare } from "../analysis/compare.ts";
import { departureShares } from "../analysis/departureShares.ts";
import { esri } from "../analysis/esri.ts";
import { gaps } from "../analysis/gaps.ts";
import { links } from "../analysis/links.ts";
import { pairs } from "../analysis/pairs.ts";
import { rank } from "../analysis/rank.ts";
import { type JobHooks, type Runner, StoppedError } from "../analysis/runner.ts";
import { simulate } from "../analysis/simulate.ts";
import { strengthen } from "../analysis/strengthen.ts";
import { targets } from "../analysis/targets.ts";
import { tower } from "../analysis/tower.ts";
import { uncertainty } from "../analysis/uncertainty.ts";
import { why } from "../analysis/why.ts";
import { type ElkRunner, layout } from "../graph/layout.ts";
import { metrics } from "../graph/metrics.ts";
import { readCatalogue } from "../io/catalogue.ts";
import { checkDataSet } from "../io/check.ts";
import { readProject, writeProject } from "../io/project/file.ts";
import { restoreProject } from "../io/project/restore.ts";
import { readSource } from "../io/source.ts";
import type { DataSet } from "../model/dataset.ts";
import type { BestResponse } from "../model/scenario.ts";
import { type CallName, type Calls, CancelledError, NoDataSetError, type Responding } from "./surface.ts";

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

const HANDLERS: { readonly [N in CallName]: Handler<N> } = {
  load,
  check: (_, { dataset }) => checkDataSet(dataset),
  adopt: (state, { dataset }) => {
    hold(state, dataset);
    return null;
  },
  writeProject: (_, { project }) => writeProject(project),
  readProject: (_, { file }) => readProject(file),
  restoreProject: (_, { name, content }) => restoreProject(name, content),
  simulate: (state, params, hooks) => {
    const { scenario } = params;
    const best = bestOf(params);
    if (best) return simulateBest(loaded(state), scenario, params, best, state.runner, hooks);
    return simulate(loaded(state), scenario, params);
  },
  range: (state, params, hooks) => range(loaded(state), params.scenario, params, state.runner, hooks),
  why: (state, params) => why(loaded(state), params.scenario, params, params.unit),
  rank: (state, params, hooks) => {
    const best = bestOf(params);
    if (best) return rankBest(loaded(state), params, best, state.runner, hooks);
    return rank(loaded(state), params, state.runner, hooks);
  },
  rankRange: (state, params, hooks) => rankRange(loaded(state), params, state.runner, hooks),
  chains: (state, params, hooks) => chainsReport(loaded(state), params, params.cutSets, state.runner, hooks),
  pairs: (state, params, hooks) => {
    const best = bestOf(params);
    if (best) return pairsBest(loaded(state), params, best, state.runner, hooks);
    return pairs(loaded(state), params, state.runner, hooks);
  },
  tower: (state, params, hooks) => tower(loaded(state), params, state.runner, hooks),
  uncertainty: (state, params, hooks) => uncertainty(loaded(state), params, state.runner, hooks),
  compare: (state, params, hooks) => compare(loaded(state), params.scenarios, params, hooks),
  links: (state, params) => links(loaded(state), params),
  gaps: (state, params) => gaps(loaded(state), params.scenario, params),
  catalogue: (_, { files, decisions }) => readCatalogue(files, decisions),
  targets: (state, params, hooks) => targets(loaded(state), params, state.runner, hooks),
  strengthen: (state, params, hooks) => strengthen(loaded(state), params, state.runner, hooks),
  shares: (state, params, hooks) => departureShares(loaded(state), params.scenario, params, hooks),
  metrics: (state) => metrics(loaded(state)),
  esri: (state, params, hooks) => esri(loaded(state), params, state.runner, hooks),
  balance: (state) => balance(loaded(state)),
  layout: async (state) => {
    const dataset = loaded(state);
    return layout(dataset, await state.elk());
  },
};

function load(
  state: EngineState,
  { id, files, decisions }: Calls["load"]["params"],
  hooks: JobHooks,
): Promise<Calls["load"]["result"]> {
  const reading = readSource(id, files, decisions, hooks).then(({ dataset, issues }) => {
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
  try {
    const result = await HANDLERS[name](state, params, hooks);
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
