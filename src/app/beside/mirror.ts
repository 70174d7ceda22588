/**
 * The app's state as it would be with another scenario: the same data, selection, view and language, another
 * answer. Views show it as they show the app itself; what is done in them is done in the app.
 */
import { createStore } from "zustand/vanilla";
import { lastWave } from "../../analysis/lastWave.ts";
import { besideOf } from "../state/compared.ts";
import { answer } from "../state/jobTypes.ts";
import type { Store } from "../state/store.ts";
import type { AppState } from "../state/types.ts";

/** The state with the scenario beside it in the place of the present one. Pure. */
export function mirrored(state: AppState): AppState {
  const beside = besideOf(state);
  const simulate = answer(state.jobs.beside);
  return {
    ...state,
    history: { ...state.history, present: beside?.scenario ?? state.history.present, past: [], future: [] },
    results: { ...state.results, simulate, gaps: null },
    // What was computed about the present scenario says nothing about this one.
    jobs: { ...state.jobs, range: null, compare: null, compareWaves: null, compareRange: null },
    stale: simulate === null,
    wave: lastWave(simulate?.waves ?? []),
    playing: false,
    why: null,
  };
}

/** A store that follows another one. @returns it, and how to stop it. */
export function mirrorOf(store: Store): { readonly mirror: Store; readonly stop: () => void } {
  const mirror = createStore<AppState>(() => mirrored(store.getState()));
  const stop = store.subscribe((state) => mirror.setState(mirrored(state), true));
  return { mirror, stop };
}
