/** The words of the chosen language, with its number formats. */
import { useMemo } from "react";
import { type Words as Shared, words } from "../../report/words.ts";
import { useApp } from "../state/store.ts";
import type { Lang } from "../state/types.ts";
import type { Messages } from "./en.ts";
import { type Format, formatOf } from "./format.ts";

const CATALOGUES: Partial<Record<Lang, Messages>> = {};

/** Fetches a language's words, once; nothing can be shown in it before. */
export async function loadWords(lang: Lang): Promise<void> {
  CATALOGUES[lang] ??= lang === "nl" ? (await import("./nl.ts")).nl : (await import("./en.ts")).en;
}

export interface AppWords {
  /** Words of the app alone. */
  readonly t: Messages;
  /** Words that the command line and the app share. */
  readonly w: Shared;
  readonly f: Format;
  readonly lang: Lang;
}

/** @throws {Error} before the language's words are there. */
export function wordsOf(lang: Lang): AppWords {
  const t = CATALOGUES[lang];
  if (!t) throw new Error(`i18n/text: no words of ${lang} yet`);
  return { t, w: words(lang), f: formatOf(lang), lang };
}

export function useWords(): AppWords {
  const lang = useApp((state) => state.lang);
  return useMemo(() => wordsOf(lang), [lang]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
