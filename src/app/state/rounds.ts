/**
 * The questions about a scenario, its data set and its measure. Each round of questions has a number; an answer
 * to an older round is dropped, so that a figure never stands beside a scenario that it does not belong to.
 */
import { lastWave } from "../../analysis/lastWave.ts";
import { CancelledError, type Engine, type Layout, type Settings } from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";
import { firstCutSets } from "./chainCuts.ts";
import { sameShape } from "./dataEdits.ts";
import { hasPicture } from "./jobPlans.ts";
import type { Store } from "./store.ts";
import { trialsOf } from "./trials.ts";
import type { AppState, Results } from "./types.ts";

export interface Rounds {
  /** Takes over a layout that is on its way for a data set that is being opened. */
  expectLayout(of: DataSet, layout: Promise<Layout>): void;
  /** Asks for what a change of the state makes unknown. */
  react(state: AppState, before: AppState): void;
}

/** Asks for what changed: once per data set, per measure and per scenario. */
export function makeRounds(store: Store, engine: Engine): Rounds {
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
      const last = lastWave(result.waves);
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
    expectLayout(of, layout) {
      early = { of, layout };
    },
    react(state, before) {
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
