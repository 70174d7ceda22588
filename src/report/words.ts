/**
 * The words that the command line and the app share, in Dutch and English. The English catalogue
 * sets the keys; the compiler refuses a Dutch one that misses any. A page fetches the one that it shows; the
 * command line has both (allWords.ts).
 */
import type { EN } from "./words.en.ts";
import type { LATER_EN } from "./words.later.en.ts";

export type Lang = "nl" | "en";
export const LANGS: readonly Lang[] = ["nl", "en"];

/** What a page needs for its first screen. */
export type FirstWords = typeof EN;
export type LaterWords = typeof LATER_EN;
export type Words = FirstWords & LaterWords;
export type ColumnName = keyof Words["column"];

const CATALOGUES: Partial<Record<Lang, Words>> = {};

/**
 * Makes words of a language known, beside those that are; whoever shows words does so first. Where the later ones
 * come apart, only what waits for them may ask for one of them.
 */
export function registerWords(lang: Lang, words: FirstWords | LaterWords): void {
  CATALOGUES[lang] = { ...CATALOGUES[lang], ...words } as Words;
}

/**
 * The catalogue of a language.
 *
 * @throws {Error} where it was not registered.
 */
export function words(lang: Lang): Words {
  const catalogue = CATALOGUES[lang];
  if (!catalogue) throw new Error(`report/words: the catalogue of ${lang} is not there`);
  return catalogue;
}

/** The name of a measure for people; a column of companies.csv is called by its own header. */
export function measureName(measure: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = words(lang).measure;
  return Object.hasOwn(known, measure) ? (known[measure] ?? measure) : measure;
}

/** Codes before a title, the title, and a code behind it. */
const PARTS = /^([\d./ ]*)(.*?)((?: \/ [\d.]+)?)$/;

/**
 * A sector in the language, with its codes; as the data have it where its title is not known. A page has the titles
 * a moment after its first screen.
 */
export function sectorText(sector: string, lang: Lang): string {
  const titles = words(lang).sectors ?? {};
  const [, codes = "", title = "", rest = ""] = PARTS.exec(sector) ?? [];
  return Object.hasOwn(titles, title) ? `${codes}${titles[title]}${rest}` : sector;
}
