/** The words of the chosen language, with its number formats. */
import { useMemo } from "react";
import { registerWords, type Words as Shared, words } from "../../report/words.ts";
import { useApp } from "../state/store.ts";
import type { Lang } from "../state/types.ts";
import type { Messages } from "./en.ts";
import { type Format, formatOf } from "./format.ts";

const CATALOGUES: Partial<Record<Lang, Messages>> = {};
/** Languages of which all words are there, and those whose further words are being fetched. */
const whole = new Set<Lang>();
const fetching = new Map<Lang, Promise<void>>();

/** Fetches a language's words, once; nothing can be shown in it before. Those of later screens come apart. */
export async function loadWords(lang: Lang): Promise<void> {
  if (!CATALOGUES[lang]) {
    const [own, shared] =
      lang === "nl"
        ? await Promise.all([import("./nl.ts"), import("../../report/words.nl.ts")])
        : await Promise.all([import("./en.ts"), import("../../report/words.en.ts")]);
    registerWords(lang, "NL" in shared ? shared.NL : shared.EN);
    // Only screens that wait for the further words ask for one of them (see Lazy).
    CATALOGUES[lang] = ("nl" in own ? own.nl : own.en) as Messages;
  }
  if (whole.size > 0) await loadMoreWords(lang);
}

export function hasMoreWords(lang: Lang): boolean {
  return whole.has(lang);
}

/** Fetches a language's words of later screens, once. */
export function loadMoreWords(lang: Lang): Promise<void> {
  const load = async (): Promise<void> => {
    const { more, shared } = lang === "nl" ? await import("./nlMore.ts") : await import("./enMore.ts");
    const core = CATALOGUES[lang];
    if (!core) throw new Error(`i18n/text: no words of ${lang} yet`);
    registerWords(lang, shared);
    CATALOGUES[lang] = { ...core, ...more };
    whole.add(lang);
  };
  const known = fetching.get(lang) ?? load();
  fetching.set(lang, known);
  return known;
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
  // Dutch writes no accent on a capital there: "Eén".
  return text.charAt(0).toUpperCase().replace("É", "E") + text.slice(1);
}
