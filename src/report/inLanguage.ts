import type { Lang } from "./words.ts";

/** Of a text that stands in two languages the one that is read; where it is empty the other. */
export function inLanguage(lang: Lang, en = "", nl = ""): string {
  return lang === "nl" ? nl || en : en || nl;
}
