/** What a scenario changes, below its title: a title may say itself that all of it is hypothetical. */
import type { Scenario } from "../model/scenario.ts";
import type { Names } from "./names.ts";
import { changeTexts, isBaseline, scenarioSentence } from "./scenarioWords.ts";
import { capital } from "./targetSentence.ts";
import { type Lang, words } from "./words.ts";

/** Whether a title, in either language, begins with the word. */
export function isMarked(title: string): boolean {
  return /^hypothe(tisch|tical)/i.test(title);
}

/** The sentence of a scenario, without the word where the title above it has it. */
export function sentenceUnder(title: string, scenario: Scenario, names: Names, lang: Lang): string {
  if (isBaseline(scenario) || !isMarked(title)) return scenarioSentence(scenario, names, lang);
  return `${capital(words(lang).list(changeTexts(scenario, names, lang)))}.`;
}
