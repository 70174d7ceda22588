/** The words of the chosen language, with its number formats. */
import { useMemo } from "react";
import { type Words as Shared, words } from "../../report/words.ts";
import { useApp } from "../state/store.ts";
import type { Lang } from "../state/types.ts";
import { en, type Messages } from "./en.ts";
import { type Format, formatOf } from "./format.ts";
import { nl } from "./nl.ts";

const CATALOGUES: Readonly<Record<Lang, Messages>> = { nl, en };

export interface AppWords {
  /** Words of the app alone. */
  readonly t: Messages;
  /** Words that the command line and the app share. */
  readonly w: Shared;
  readonly f: Format;
  readonly lang: Lang;
}

export function wordsOf(lang: Lang): AppWords {
  return { t: CATALOGUES[lang], w: words(lang), f: formatOf(lang), lang };
}

export function useWords(): AppWords {
  const lang = useApp((state) => state.lang);
  return useMemo(() => wordsOf(lang), [lang]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
