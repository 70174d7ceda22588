/** The data set as it is shown: under its own names, or masked. Whoever writes takes the one in the store. */
import type { Hide } from "./hide.ts";
import { useApp } from "./store.ts";
import type { AppState, LoadedSet } from "./types.ts";

/** Few hide names: what does it comes when it is asked for. */
let mask: typeof import("./mask.ts") | null = null;

/** Before names can be hidden. @returns null where it is there already. */
export function loadMask(): Promise<void> | null {
  if (mask) return null;
  return import("./mask.ts").then((loaded) => {
    mask = loaded;
  });
}

/** Nothing rather than names, where they are to be hidden and what hides them is not there. */
export function shownData({
  data,
  masked,
  lang,
}: Pick<AppState, "data" | "masked" | "lang">): LoadedSet | null {
  if (!data || !masked) return data;
  return mask?.maskedSet(data, lang) ?? null;
}

export function useShownSet(): LoadedSet | null {
  return useApp(shownData);
}

const asItIs: Hide = (text) => text;

/** What people wrote as it may be shown: with companies' names, or without. */
export function useHide(): Hide {
  return useShownSet()?.index.hide ?? asItIs;
}
