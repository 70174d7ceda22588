/** Words of the front sheet of files about candidates. Apart from the catalogues: only files tell them. */
import type { Confidence } from "../model/dataset.ts";
import type { Lang } from "./words.ts";

const EN = {
  sheet: "In short",
  column: { target: "Candidate", line: "Question", text: "Answer" },
  about: "To know beforehand",
  who: "Whom to attract",
  forWhat: "For which chains and which step",
  effect: "What it changes in the cluster",
  evidence: "On what evidence",
  needs: "What it needs, and what is uncertain",
  size: (name: string, size: string) => `${name}, ${size} a year`,
  alsoCompletes: (n: number, text: string) =>
    `completes ${text} other ${n === 1 ? "chain" : "chains"} as well`,
  expectedLoss: (points: string) => `average loss when one company leaves: ${points}`,
  noEffect: "no change that can be seen",
  confidence: (counts: string) => `confidence of the rows: ${counts}`,
  level: { high: "high", medium: "medium", low: "low" } satisfies Record<Confidence, string>,
  noConfidence: "the rows state no confidence",
  sources: (list: string) => `sources: ${list}`,
  noSources: "the rows name no source",
  moreSources: (n: string) => `${n} more on the sheet Evidence`,
  needsNothing: "nothing that is not there",
  more: (n: string) => `${n} more ${n === "1" ? "candidate stands" : "candidates stand"} on the next sheet`,
};

const NL: typeof EN = {
  sheet: "In het kort",
  column: { target: "Kandidaat", line: "Vraag", text: "Antwoord" },
  about: "Vooraf",
  who: "Wie of wat aan te trekken",
  forWhat: "Voor welke ketens en welke stap",
  effect: "Wat het in het cluster verandert",
  evidence: "Op grond waarvan",
  needs: "Wat het nodig heeft en wat onzeker is",
  size: (name, size) => `${name}, ${size} per jaar`,
  alsoCompletes: (n, text) => `maakt nog ${text} ${n === 1 ? "andere keten" : "andere ketens"} compleet`,
  expectedLoss: (points) => `gemiddeld verlies als één bedrijf vertrekt: ${points}`,
  noEffect: "geen zichtbare verandering",
  confidence: (counts) => `betrouwbaarheid van de rijen: ${counts}`,
  level: { high: "hoog", medium: "gemiddeld", low: "laag" },
  noConfidence: "de rijen noemen geen betrouwbaarheid",
  sources: (list) => `bronnen: ${list}`,
  noSources: "de rijen noemen geen bron",
  moreSources: (n) => `nog ${n} op het blad Bewijs`,
  needsNothing: "niets dat er niet is",
  more: (n) => `nog ${n} ${n === "1" ? "kandidaat staat" : "kandidaten staan"} op het volgende blad`,
};

export function frontWords(lang: Lang): typeof EN {
  return lang === "nl" ? NL : EN;
}
