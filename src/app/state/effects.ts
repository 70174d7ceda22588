/**
 * What the app asks of the engine. Each round of questions has a number; an answer to an older round
 * is dropped, so that a figure never stands beside a scenario that it does not belong to.
 */

import {
  CancelledError,
  type Engine,
  type Layout,
  type Settings,
  type SourceFile,
} from "../../engine/surface.ts";
import type { ImportPlan } from "../../io/guide/plan.ts";
import type { DataSet } from "../../model/dataset.ts";
import { hasErrors, type Issue } from "../../model/issue.ts";
import { FIRST_FLOWS } from "../flows/choice.ts";
import { NO_FILTER } from "../graph/filter.ts";
import { FIRST_MAP } from "../map/frame.ts";
import type { First } from "../project/session.ts";
import { firstCutSets } from "./chainCuts.ts";
import { sameShape } from "./dataEdits.ts";
import type { CheckEdit } from "./editCommands.ts";
import { type ExportControl, makeExports, type Opened } from "./exports.ts";
import { type GuideControl, lazyGuide } from "./guideTypes.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { hasPicture } from "./jobPlans.ts";
import { type JobControl, makeJobs } from "./jobs.ts";
import { indexOf } from "./lookup.ts";
import { ownFile, UnreachableError } from "./ownFiles.ts";
import type { Store } from "./store.ts";
import { trialsOf } from "./trials.ts";
import {
  type AppState,
  type Failure,
  type ListedSet,
  NO_RESULTS,
  type Origin,
  type Results,
} from "./types.ts";

export interface Effects {
  /**
   * Reads the list of data sets and opens the first one, or that of last time.
   *
   * @param first opens the project of last time, where there is one.
   */
  start(first: () => Promise<First>): Promise<void>;
  openListed(set: ListedSet): Promise<void>;
  openFiles(name: string, files: readonly SourceFile[], all: readonly string[]): Promise<void>;
  /** What the reader says of a data set after an edit that is not made yet. */
  readonly check: CheckEdit;
  /** Stops a long computation, or asks one again that was stopped or that failed. */
  readonly cancelJob: JobControl["cancel"];
  readonly retryJob: JobControl["retry"];
  /** Files that are no data set of ours, step by step. */
  readonly guide: GuideControl;
  readonly exports: ExportControl;
}

const TABLE = /\.(csv|tsv|txt|xlsx)$/i;

export function startEffects(store: Store, engine: Engine): Effects {
  let loadRound = 0;
  /** The data set that the engine has. */
  let held: DataSet | null = null;
  const rounds = makeRounds(store, engine);
  const jobs = makeJobs(store, engine);

  /** The files of the data set that was opened last. */
  let opened: Opened | null = null;
  const guide = lazyGuide(async () => {
    const { makeGuide } = await import("./guide.ts");
    return makeGuide(store, engine, (name, files, plan) =>
      open(name, { kind: "own" }, async () => files, plan),
    );
  });
  const exports = makeExports(store, engine, () => opened);

  async function open(
    name: string,
    origin: Origin,
    read: () => Promise<readonly SourceFile[]>,
    plan?: ImportPlan,
  ): Promise<void> {
    loadRound += 1;
    const round = loadRound;
    store.setState({ loading: { name, done: 0, total: 0 }, failure: null });
    const fail = (failure: Omit<Failure, "name">) => {
      if (round === loadRound) store.setState({ loading: null, failure: { name, ...failure }, panel: null });
    };
    try {
      const files = await read();
      const loading = engine.run(
        "load",
        { id: name, files, ...(plan ? { plan } : {}) },
        {
          onProgress: ({ done, total }) => {
            if (round === loadRound) store.setState({ loading: { name, done, total } });
          },
        },
      );
      // Asked in the same breath, so that the engine goes on while the page takes the data set over.
      const layout = engine.run("layout", {});
      layout.catch(() => {}); // asked again with the rest, it says what is wrong
      const result = await loading;
      if (round !== loadRound) return;
      if (!result.dataset || hasErrors(result.issues)) {
        fail({ kind: "issues", issues: result.issues, detail: "", files });
        // What the guide can put right is not only reported.
        if (!plan && result.issues.some(isForTheGuide)) void guide.start(name, files);
        return;
      }
      opened = { id: name, files, ...(plan ? { plan } : {}), dataset: result.dataset };
      held = result.dataset;
      rounds.expectLayout(result.dataset, layout);
      store.setState({
        loading: null,
        data: { dataset: result.dataset, index: indexOf(result.dataset), issues: result.issues },
        origin,
        project: null,
        results: NO_RESULTS,
        stale: true,
        engineError: null,
        history: EMPTY_HISTORY,
        ranges: false,
        scenes: [],
        scene: null,
        compared: null,
        beside: null,
        measure: "value_added",
        selection: null,
        graphFilter: NO_FILTER,
        flows: FIRST_FLOWS,
        map: FIRST_MAP,
        hovered: null,
        why: null,
        wave: 0,
        playing: false,
        tab: "company",
        panel: null,
        form: null,
        linking: null,
      });
    } catch (error) {
      const kind = error instanceof UnreachableError ? "unreachable" : "internal";
      fail({ kind, issues: [], detail: error instanceof Error ? error.message : String(error) });
    }
  }

  function adopt(state: AppState): void {
    const dataset = state.data?.dataset;
    if (!dataset || dataset === held) return;
    held = dataset;
    engine.run("adopt", { dataset }).catch(() => {}); // the questions that follow say what is wrong
  }

  /** What the reader says of a data set that came about by taking an edit back. */
  async function checkAgain(dataset: DataSet): Promise<void> {
    const checked = await engine.run("check", { dataset }).catch(() => null);
    const { data } = store.getState();
    if (checked && data?.dataset === dataset)
      store.setState({ data: { ...data, issues: checked.issues, issuesOf: "tables" } });
  }

  const openListed = (set: ListedSet) => open(set.id, { kind: "example", id: set.id }, () => fetchSet(set));

  store.subscribe((state, before) => {
    adopt(state);
    if (state.data?.issuesOf === "pending" && state.data !== before.data) void checkAgain(state.data.dataset);
    rounds.react(state, before);
    jobs.react(state, before);
  });

  return {
    async start(first) {
      store.setState({ loading: { name: "", done: 0, total: 0 } });
      // Without a list beside the app the empty state offers to open files.
      const reading = ownFile("chains/index.json")
        .then((response) => response.json() as Promise<readonly ListedSet[]>)
        .catch((): readonly ListedSet[] => []);
      const [listed, found] = [await reading, await first()];
      store.setState({ listed });
      if (found.kind === "opened") return store.setState({ loading: null });
      const set = listed.find(({ id }) => id === found.id) ?? listed[0];
      const { failure } = store.getState();
      if (set) await openListed(set);
      else store.setState({ loading: null });
      // What happened to the project of last time must be said all the same.
      if (failure) store.setState({ failure });
    },
    openListed,
    async openFiles(name, files, all) {
      if (files.length > 0) return open(name, { kind: "own" }, async () => files);
      const failure: Failure = { name, kind: "no-files", issues: [], detail: all.slice(0, 5).join(", ") };
      store.setState({ failure, panel: null });
    },
    check: (dataset) => engine.run("check", { dataset }),
    cancelJob: jobs.cancel,
    retryJob: jobs.retry,
    guide,
    exports,
  };
}

/** Tables that could not be recognised, and numbers that could be either: the guide asks. */
function isForTheGuide({ code, severity, file }: Issue): boolean {
  if (severity !== "error") return false;
  return (
    code === "flows-missing" || code === "number-ambiguous" || (code === "missing-column" && file !== "")
  );
}

/** Asks for what changed: once per data set, per measure and per scenario. */
function makeRounds(store: Store, engine: Engine) {
  let round = 0;
  let whyRound = 0;
  /** The state before the change that waits for the scenario that is being computed; a slider outruns the engine. */
  let waiting: AppState | null = null;
  let busy = false;
  /** A layout that is on its way, and of which data set. */
  let early: { readonly of: DataSet; readonly layout: Promise<Layout> } | null = null;
  /** Answers that do not depend on the scenario and are still to come: a new round must ask them again. */
  const owed = new Set<keyof Results>();

  function keep<K extends keyof Results>(at: number, key: K, answer: Promise<NonNullable<Results[K]>>) {
    return answer.then(
      (value) => {
        if (at !== round) return;
        owed.delete(key);
        store.setState((state) => ({ results: { ...state.results, [key]: value } }));
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
      const result = await engine.run("simulate", { ...params, limits: true });
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

  function askOwed(state: AppState): void {
    const settings = settingsOf(state);
    const at = round;
    if (owed.has("layout")) void keep(at, "layout", layoutOf(state));
    const cutSets = state.data ? firstCutSets(state.data.dataset) : 1;
    if (owed.has("chains")) void keep(at, "chains", engine.run("chains", { ...settings, cutSets }));
    if (owed.has("links")) void keep(at, "links", engine.run("links", settings));
    if (owed.has("rank")) void keep(at, "rank", engine.run("rank", settings));
    if (hasPicture(state)) askMetrics();
  }

  function layoutOf(state: AppState): Promise<Layout> {
    if (early && early.of === state.data?.dataset) return early.layout;
    early = null;
    return engine.run("layout", {});
  }

  /** After the picture: only columns that are not shown at first need them. */
  function askMetrics(): void {
    if (owed.has("metrics")) void keep(round, "metrics", engine.run("metrics", {}));
  }

  return {
    expectLayout(of: DataSet, layout: Promise<Layout>): void {
      early = { of, layout };
    },
    react(state: AppState, before: AppState): void {
      if (!state.data) return;
      const old = before.data?.dataset;
      const { dataset } = state.data;
      const fresh = dataset !== old;
      const settings =
        fresh || state.measure !== before.measure || state.history.ration !== before.history.ration;
      const scenario = state.history.present !== before.history.present;
      if (settings || scenario) {
        round += 1;
        if (!state.results.layout || !old || !keepsPicture(before, state)) owed.add("layout");
        if (fresh) owed.add("metrics");
        if (settings) for (const key of ["chains", "links", "rank"] as const) owed.add(key);
        void simulate(before);
        askOwed(state);
      } else if (state.selection !== before.selection) void askWhy();
      if (hasPicture(state) && !hasPicture(before)) askMetrics();
    },
  };
}

/** Whether units stay where they stand: plants that are tried are put into the picture as it is. */
function keepsPicture(before: AppState, state: AppState): boolean {
  if (!before.data || !state.data) return false;
  const [old, now] = [before.data.dataset, state.data.dataset];
  const trials = [before, state].map(({ history }) => trialsOf(history));
  const [idsBefore, idsNow] = trials.map((own) => own.map(({ id }) => id).join());
  if (idsBefore === idsNow) return sameShape(old, now);
  const tried = new Set(trials.flat().flatMap(({ units }) => units));
  const others = ({ units }: DataSet) => units.flatMap(({ id }) => (tried.has(id) ? [] : [id])).join("\n");
  return others(old) === others(now);
}

function settingsOf({ measure, history }: AppState): Settings {
  return { measure, ration: history.ration };
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

async function fetchSet(set: ListedSet): Promise<readonly SourceFile[]> {
  return Promise.all(
    set.files
      .filter((name) => TABLE.test(name))
      .map(async (name) => ({
        name,
        bytes: new Uint8Array(await (await ownFile(`chains/${set.id}/${name}`)).arrayBuffer()),
      })),
  );
}
