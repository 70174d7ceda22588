/** The data set as it is shown: under its own names, or masked. Whoever writes takes the one in the store. */
import type { Hide } from "./hide.ts";
import { shownSet } from "./mask.ts";
import { useApp } from "./store.ts";
import type { AppState, LoadedSet } from "./types.ts";

export function shownData({
  data,
  masked,
  lang,
}: Pick<AppState, "data" | "masked" | "lang">): LoadedSet | null {
  return data && shownSet(data, masked, lang);
}

export function useShownSet(): LoadedSet | null {
  return useApp(shownData);
}

const asItIs: Hide = (text) => text;

/** What people wrote as it may be shown: with companies' names, or without. */
export function useHide(): Hide {
  return useShownSet()?.index.hide ?? asItIs;
}
