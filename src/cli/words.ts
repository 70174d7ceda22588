/** What the command line says, in Dutch and English; the words of the reports are in report/words.ts. */
import type { Lang } from "../report/words.ts";
import { EN } from "./words.en.ts";
import { NL } from "./words.nl.ts";

export type CliWords = typeof EN;

export function cliWords(lang: Lang): CliWords {
  return lang === "nl" ? NL : EN;
}

/** Dutch where the locale is Dutch, else English. */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^nl(_|-|\.|@|$)/i.test(locale) ? "nl" : "en";
}
