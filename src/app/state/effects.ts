/**
 * What the app asks of the engine. Each round of questions has a number; an answer to an older round
 * is dropped, so that a figure never stands beside a scenario that it does not belong to.
 */

import { CancelledError, type Engine, type Settings, type SourceFile } from "../../engine/surface.ts";
import { hasErrors } from "../../model/issue.ts";
import { NO_FILTER } from "../graph/filter.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { type JobControl, makeJobs } from "./jobs.ts";
import { indexOf } from "./lookup.ts";
import type { Store } from "./store.ts";
import { type AppState, type Failure, type ListedSet, NO_RESULTS, type Results } from "./types.ts";

export interface Effects {
  /** Reads the list of data sets and opens the first one. */
  start(): Promise<void>;
  openListed(set: ListedSet): Promise<void>;
  openFiles(name: string, files: readonly SourceFile[], all: readonly string[]): Promise<void>;
  /** Stops a long computation, or asks one again that was stopped or that failed. */
  readonly cancelJob: JobControl["cancel"];
  readonly retryJob: JobControl["retry"];
}

const TABLE = /\.(csv|tsv|txt|xlsx)$/i;

export function startEffects(store: Store, engine: Engine): Effects {
  let loadRound = 0;
  const rounds = makeRounds(store, engine);
  const jobs = makeJobs(store, engine);

  async function open(name: string, read: () => Promise<readonly SourceFile[]>): Promise<void> {
    loadRound += 1;
    const round = loadRound;
    store.setState({ loading: { name, done: 0, total: 0 }, failure: null });
    const fail = (failure: Omit<Failure, "name">) => {
      if (round === loadRound) store.setState({ loading: null, failure: { name, ...failure }, panel: null });
    };
    try {
      const files = await read();
      const result = await engine.run(
        "load",
        { id: name, files },
        {
          onProgress: ({ done, total }) => {
            if (round === loadRound) store.setState({ loading: { name, done, total } });
          },
        },
      );
      if (round !== loadRound) return;
      if (!result.dataset || hasErrors(result.issues)) {
        fail({ kind: "issues", issues: result.issues, detail: "" });
        return;
      }
      store.setState({
        loading: null,
        data: { dataset: result.dataset, index: indexOf(result.dataset), issues: result.issues },
        results: NO_RESULTS,
        stale: true,
        engineError: null,
        history: EMPTY_HISTORY,
        ranges: false,
        kept: [],
        scenes: [],
        scene: null,
        compared: null,
        measure: "value_added",
        selection: null,
        graphFilter: NO_FILTER,
        hovered: null,
        why: null,
        wave: 0,
        playing: false,
        tab: "company",
        panel: null,
      });
    } catch (error) {
      const kind = error instanceof UnreachableError ? "unreachable" : "internal";
      fail({ kind, issues: [], detail: error instanceof Error ? error.message : String(error) });
    }
  }

  store.subscribe((state, before) => {
    rounds.react(state, before);
    jobs.react(state, before);
  });

  return {
    async start() {
      try {
        const listed = (await (await get("chains/index.json")).json()) as readonly ListedSet[];
        store.setState({ listed });
        const first = listed[0];
        if (first) await open(first.id, () => fetchSet(first));
      } catch {
        store.setState({ listed: [] }); // no list beside the app: the empty state offers to open files
      }
    },
    openListed: (set) => open(set.id, () => fetchSet(set)),
    async openFiles(name, files, all) {
      if (files.length > 0) return open(name, async () => files);
      const failure: Failure = { name, kind: "no-files", issues: [], detail: all.slice(0, 5).join(", ") };
      store.setState({ failure, panel: null });
    },
    cancelJob: jobs.cancel,
    retryJob: jobs.retry,
  };
}

/** Asks for what changed: once per data set, per measure and per scenario. */
function makeRounds(store: Store, engine: Engine) {
  let round = 0;
  let whyRound = 0;
  /** The state before the change that waits for the scenario that is being computed; a slider outruns the engine. */
  let waiting: AppState | null = null;
  let busy = false;

  function keep<K extends keyof Results>(at: number, key: K, answer: Promise<NonNullable<Results[K]>>) {
    return answer.then(
      (value) => {
        if (at === round) store.setState((state) => ({ results: { ...state.results, [key]: value } }));
      },
      (error: unknown) => {
        if (at !== round || error instanceof CancelledError) return;
        store.setState({ engineError: error instanceof Error ? error.message : String(error), stale: false });
      },
    );
  }

  async function simulate(before: AppState): Promise<void> {
    if (busy) {
      waiting ??= before;
      return;
    }
    busy = true;
    await simulateNow(round, before);
    busy = false;
    if (waiting) {
      const next = waiting;
      waiting = null;
      void simulate(next);
    }
  }

  async function simulateNow(at: number, before: AppState): Promise<void> {
    const state = store.getState();
    const { history } = state;
    const params = { ...settingsOf(state), scenario: history.present };
    try {
      const result = await engine.run("simulate", params);
      if (at !== round) return;
      const grew = history.present.leave.length > before.history.present.leave.length;
      const last = Math.max(0, result.waves.length - 1);
      const film = grew && last > 0 && !calm();
      store.setState((now) => ({
        results: { ...now.results, simulate: result },
        stale: false,
        wave: film ? 0 : last,
        playing: film,
      }));
      void keep(at, "gaps", engine.run("gaps", params));
      void askWhy();
    } catch (error) {
      if (at !== round || error instanceof CancelledError) return;
      store.setState({ engineError: error instanceof Error ? error.message : String(error), stale: false });
    }
  }

  async function askWhy(): Promise<void> {
    whyRound += 1;
    const at = whyRound;
    const state = store.getState();
    const { selection, history, results, data } = state;
    const unit = affectedUnit(state);
    if (!unit || !selection || !data || !results.simulate) return store.setState({ why: null });
    const links = await engine
      .run("why", { ...settingsOf(state), scenario: history.present, unit })
      .catch(() => []);
    if (at === whyRound) store.setState({ why: { unit, links } });
  }

  function askAll(state: AppState, before: AppState): void {
    const settings = settingsOf(state);
    const at = round;
    if (state.data !== before.data) {
      void keep(at, "layout", engine.run("layout", {}));
      void keep(at, "metrics", engine.run("metrics", {}));
    }
    void keep(at, "chains", engine.run("chains", { ...settings, cutSets: 1 }));
    void keep(at, "links", engine.run("links", settings));
    void keep(at, "rank", engine.run("rank", settings));
  }

  return {
    react(state: AppState, before: AppState): void {
      if (!state.data) return;
      const fresh = state.data !== before.data;
      const settings =
        fresh || state.measure !== before.measure || state.history.ration !== before.history.ration;
      const scenario = state.history.present !== before.history.present;
      if (settings || scenario) {
        round += 1;
        void simulate(before);
        if (settings || pendingBase(state)) askAll(state, fresh ? before : withMissing(state, before));
      } else if (state.selection !== before.selection) void askWhy();
    },
  };
}

function settingsOf({ measure, history }: AppState): Settings {
  return { measure, ration: history.ration };
}

/** Whether answers about the data set itself are still to come: a new round must ask them again. */
function pendingBase({ results }: AppState): boolean {
  return !(results.layout && results.metrics && results.chains && results.links && results.rank);
}

/** The state before, made to look like another data set where layout or metrics had not arrived yet. */
function withMissing(state: AppState, before: AppState): AppState {
  return state.results.layout && state.results.metrics ? before : { ...before, data: null };
}

/** The unit whose level is to be explained: the selected one, or the selected company's worst hit. */
export function affectedUnit(state: AppState): string | null {
  const { selection, data, results } = state;
  if (!selection || !data || !results.simulate) return null;
  const ids =
    selection.kind === "unit"
      ? [selection.id]
      : selection.kind === "company"
        ? (data.index.companies.get(selection.id) ?? []).map((unit) => unit.id)
        : [];
  const hit = results.simulate.units.filter((unit) => ids.includes(unit.id) && unit.wave !== null);
  return (
    hit.reduce<(typeof hit)[number] | null>(
      (worst, unit) => (worst && worst.level <= unit.level ? worst : unit),
      null,
    )?.id ?? null
  );
}

function calm(): boolean {
  return typeof matchMedia !== "undefined" && matchMedia("(prefers-reduced-motion: reduce)").matches;
}

class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

async function get(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI)).catch((error: unknown) => {
    throw new UnreachableError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new UnreachableError(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

async function fetchSet(set: ListedSet): Promise<readonly SourceFile[]> {
  return Promise.all(
    set.files
      .filter((name) => TABLE.test(name))
      .map(async (name) => ({
        name,
        bytes: new Uint8Array(await (await get(`chains/${set.id}/${name}`)).arrayBuffer()),
      })),
  );
}
