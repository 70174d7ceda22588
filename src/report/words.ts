/**
 * The words that the command line and the app share, in Dutch and English. The English catalogue
 * sets the keys; the compiler refuses a Dutch one that misses any.
 */
import { EN } from "./words.en.ts";
import { NL } from "./words.nl.ts";

export type Lang = "nl" | "en";
export const LANGS: readonly Lang[] = ["nl", "en"];

export type Words = typeof EN;
export type ColumnName = keyof Words["column"];

/** The catalogue of a language. */
export function words(lang: Lang): Words {
  return lang === "nl" ? NL : EN;
}

/** The name of a measure for people; a column of companies.csv is called by its own header. */
export function measureName(measure: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = words(lang).measure;
  return Object.hasOwn(known, measure) ? (known[measure] ?? measure) : measure;
}
