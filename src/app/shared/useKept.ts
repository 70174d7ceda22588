import { useCallback } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useApp } from "../state/store.ts";

/** The scenario whose name, description and changes are open in the list of scenarios. */
export const OPEN_SCENARIO = "open-scenario";

const store = createStore<Readonly<Record<string, unknown>>>(() => ({}));

/**
 * How one looks at a view: as `useState`, but it stays while one is elsewhere, for the data set that is open, and
 * holds in both halves of a split screen.
 *
 * @param name of what is kept: one to a view and purpose.
 * @param first what it is until it is set; the same object each time.
 */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const key = `${useApp((state) => state.data?.dataset.id ?? "")} ${name}`;
  const value = useStore(store, (all) => (key in all ? (all[key] as T) : first));
  const set = useCallback((next: T) => store.setState({ [key]: next }), [key]);
  return [value, set];
}
