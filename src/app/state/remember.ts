/** The few choices kept on this computer between visits, and which hints are no longer needed. Never data. */
import { type Lang, VIEWS, type View } from "./types.ts";

type Key = "lang" | "single-keys" | "view" | "theme" | "masked" | "tour" | "pulled";

export function remembered(key: Key): string | null {
  try {
    return localStorage.getItem(`schakel.${key}`);
  } catch {
    return null; // storage is switched off in this browser: nothing is remembered
  }
}

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`schakel.${key}`, value);
  } catch {
    // storage is switched off in this browser: the choice holds until the page is closed
  }
}

/** The language of last time, else the browser's if it is Dutch, else English. */
export function firstLang(): Lang {
  const last = remembered("lang");
  if (last === "nl" || last === "en") return last;
  return typeof navigator !== "undefined" && navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en";
}

/** The view of last time, else the graph. */
export function firstView(): View {
  const last = remembered("view");
  return VIEWS.find((view) => view === last) ?? "graph";
}
