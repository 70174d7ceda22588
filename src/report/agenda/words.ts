/**
 * The words of the agenda, in Dutch and English. The English catalogues set the keys; the compiler refuses
 * a Dutch one that misses any. Numbers, names and amounts come in as text.
 */
import type { Lang } from "../words.ts";
import { CHAIN_EN } from "./chainWords.en.ts";
import { CHAIN_NL } from "./chainWords.nl.ts";
import { CLUSTER_EN } from "./clusterWords.en.ts";
import { CLUSTER_NL } from "./clusterWords.nl.ts";
import type { Agenda } from "./document.ts";
import { METHOD_EN } from "./methodWords.en.ts";
import { METHOD_NL } from "./methodWords.nl.ts";
import { OWN_EN } from "./own/words.en.ts";
import { OWN_NL } from "./own/words.nl.ts";
import { SCENARIO_EN } from "./scenarioWords.en.ts";
import { SCENARIO_NL } from "./scenarioWords.nl.ts";
import { SUMMARY_EN } from "./summaryWords.en.ts";
import { SUMMARY_NL } from "./summaryWords.nl.ts";
import { TARGETS_EN } from "./targetWords.en.ts";
import { TARGETS_NL } from "./targetWords.nl.ts";

const EN = {
  ...CLUSTER_EN,
  ...CHAIN_EN,
  ...METHOD_EN,
  ...OWN_EN,
  ...SCENARIO_EN,
  ...SUMMARY_EN,
  ...TARGETS_EN,
};
export type AgendaWords = typeof EN;
const NL: AgendaWords = {
  ...CLUSTER_NL,
  ...CHAIN_NL,
  ...METHOD_NL,
  ...OWN_NL,
  ...SCENARIO_NL,
  ...SUMMARY_NL,
  ...TARGETS_NL,
};

/** What the writers themselves need. */
export function writerWordsOf(lang: Lang): Agenda["writerWords"] {
  const { page, done, picture } = agendaWords(lang).front;
  return { page, done, picture };
}

export function agendaWords(lang: Lang): AgendaWords {
  return lang === "nl" ? NL : EN;
}
