import { useCallback } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { isLike } from "../look/isLike.ts";
import { lookChanged, lookPart } from "../look/parts.ts";
import { fieldsOf } from "../project/saved.ts";
import { store, useApp } from "../state/store.ts";

/** The scenario whose name, description and changes are open in the list of scenarios. */
export const OPEN_SCENARIO = "open-scenario";

/** By the id of the data set, a space and a name. */
const keptStore = createStore<Readonly<Record<string, unknown>>>(() => ({}));

const start = (): string => `${store.getState().data?.dataset.id ?? ""} `;

keptStore.subscribe(lookChanged);
lookPart("views", {
  read: () =>
    Object.fromEntries(
      Object.entries(keptStore.getState()).flatMap(([key, value]) =>
        key.startsWith(start()) ? [[key.slice(start().length), value]] : [],
      ),
    ),
  write: (saved) => {
    const all = Object.entries(fieldsOf(saved)).map(([name, value]) => [start() + name, value]);
    keptStore.setState(Object.fromEntries(all));
  },
});

/**
 * How one looks at a view: as `useState`, but it stays while one is elsewhere, for the data set that is open, and
 * holds in both halves of a split screen. It outlives the page (look/).
 *
 * @param name of what is kept: one to a view and purpose.
 * @param first what it is until it is set; the same object each time.
 */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const key = `${useApp((state) => state.data?.dataset.id ?? "")} ${name}`;
  const value = useStore(keptStore, (all) =>
    key in all && isLike(all[key], first) ? (all[key] as T) : first,
  );
  const set = useCallback((next: T) => keptStore.setState({ [key]: next }), [key]);
  return [value, set];
}
