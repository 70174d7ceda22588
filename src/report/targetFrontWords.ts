/** Words of the front sheet of files about candidates. Apart from the catalogues: only files tell them. */
import type { Confidence } from "../model/dataset.ts";
import type { Lang } from "./words.ts";

/** The first three are counted in words. */
const FEW_EN = ["no", "one", "two", "three"];
const FEW_NL = ["geen", "één", "twee", "drie"];
const few = (n: number, names: readonly string[]) => names[n] ?? String(n);

const EN = {
  sheet: "In short",
  column: { target: "Candidate", line: "Question", text: "Answer" },
  about: "To know beforehand",
  line: {
    who: "Who would build it",
    forWhat: "For which chains and which step",
    effect: "What it changes in the cluster, a year",
    evidence: "On what evidence",
    needs: "What it needs, and what is uncertain",
  },
  numbered: (n: string, name: string) => `${n}. ${name}`,
  quoted: (step: string) => `“${step}”`,
  size: (size: string) => `Size: ${size} a year`,
  builder: (plants: string, n: number) =>
    `The data name for this step: ${plants}. Talk to ${n === 1 ? "it" : "them"} first.`,
  noBuilder: "The data name nobody who would build this.",
  elsewhere: (material: string, plants: string) => `Named for ${material} in another chain: ${plants}.`,
  real: (real: number, onPaper: number) =>
    `${real === 0 ? "None of these is the step itself" : real === 1 ? "Only one of these is the step itself" : `Of these, ${few(real, FEW_EN)} are the step itself`}; ${onPaper === 1 ? "one makes" : `${few(onPaper, FEW_EN)} make`} its product only, in another way or as a by-product: check whether the technology suits the chain.`,
  counted: (together: string) => `Counted together with ${together}.`,
  worth: (amount: string, money: string) => `makes ${amount}, worth ${money} at the price in the data`,
  grade: { strong: "strong evidence", fair: "fair evidence", weak: "weak evidence" },
  grades:
    "Evidence is strong where every flow behind the gap is reported and every line of the recipe has a source; weak where no flow is reported or the whole recipe is estimated; fair between the two.",
  noneCompletes: (steps: string) =>
    `No candidate completes this chain: for ${steps} the catalogue has no process of use.`,
  alsoCompletes: (n: number, text: string, together: string) =>
    `${together === "" ? "" : `together with ${together} it `}completes ${text} other ${n === 1 ? "chain" : "chains"} as well`,
  expectedLoss: (points: string) => `average loss when one company leaves: ${points}`,
  noEffect: "no change that can be seen",
  confidence: (counts: string) => `confidence of the rows: ${counts}`,
  level: { high: "high", medium: "medium", low: "low" } satisfies Record<Confidence, string>,
  noConfidence: "the rows state no confidence",
  gapSources: (list: string) => `That the gap is there: ${list}.`,
  recipeSources: (list: string) => `The recipe: ${list}.`,
  noSources: "the rows name no source",
  moreSources: (n: string) => `${n} more on the sheet Evidence`,
  needsNothing: "nothing that is not there",
  feeders: (plants: string, n: number) =>
    `Part of the set as well, to make what the others lack: ${plants}. ${n === 1 ? "It answers" : "They answer"} no missing link of the cluster.`,
  more: (n: string) => `${n} more ${n === "1" ? "candidate stands" : "candidates stand"} on the next sheet`,
};

const NL: typeof EN = {
  sheet: "In het kort",
  column: { target: "Kandidaat", line: "Vraag", text: "Antwoord" },
  about: "Vooraf",
  line: {
    who: "Wie dit zou bouwen",
    forWhat: "Voor welke ketens en welke stap",
    effect: "Wat het per jaar in het cluster verandert",
    evidence: "Op grond waarvan",
    needs: "Wat het nodig heeft en wat onzeker is",
  },
  numbered: (n, name) => `${n}. ${name}`,
  quoted: (step) => `‘${step}’`,
  size: (size) => `Omvang: ${size} per jaar`,
  builder: (plants, n) =>
    `In de gegevens genoemd voor deze stap: ${plants}. Praat eerst met ${n === 1 ? "dat bedrijf" : "hen"}.`,
  noBuilder: "De gegevens noemen niemand die dit zou bouwen.",
  elsewhere: (material, plants) => `In een andere keten genoemd voor ${material}: ${plants}.`,
  real: (real, onPaper) =>
    `${real === 0 ? "Geen van deze kandidaten is de stap zelf" : real === 1 ? "Maar één van deze kandidaten is de stap zelf" : `Van deze kandidaten zijn er ${few(real, FEW_NL)} de stap zelf`}; ${onPaper === 1 ? "één maakt" : `${few(onPaper, FEW_NL)} maken`} alleen hetzelfde product, op een andere manier of als bijproduct. Controleer of die techniek bij de keten past.`,
  counted: (together) => `Gerekend samen met ${together}.`,
  worth: (amount, money) => `maakt ${amount}, tegen de prijs in de gegevens ${money} waard`,
  grade: { strong: "sterk bewijs", fair: "matig bewijs", weak: "zwak bewijs" },
  grades:
    "Het bewijs is sterk als elke stroom achter het gat is gemeld en elke regel van het recept een bron heeft; zwak als geen stroom is gemeld of het hele recept is geschat; matig als het daartussen ligt.",
  noneCompletes: (steps) =>
    `Geen kandidaat maakt deze keten compleet: voor ${steps} heeft de catalogus geen bruikbaar proces.`,
  alsoCompletes: (n, text, together) =>
    `maakt ${together === "" ? "" : `samen met ${together} `}nog ${text} ${n === 1 ? "andere keten" : "andere ketens"} compleet`,
  expectedLoss: (points) => `gemiddeld verlies als één bedrijf vertrekt: ${points}`,
  noEffect: "geen zichtbare verandering",
  confidence: (counts) => `betrouwbaarheid van de rijen: ${counts}`,
  level: { high: "hoog", medium: "gemiddeld", low: "laag" },
  noConfidence: "de rijen noemen geen betrouwbaarheid",
  gapSources: (list) => `Dat het gat er is: ${list}.`,
  recipeSources: (list) => `Het recept: ${list}.`,
  noSources: "de rijen noemen geen bron",
  moreSources: (n) => `nog ${n} op het blad Bewijs`,
  needsNothing: "niets dat er niet is",
  feeders: (plants, n) =>
    `Ook in de set, om te maken wat de anderen missen: ${plants}. ${n === 1 ? "Die vult" : "Die vullen"} geen ontbrekende schakel van het cluster.`,
  more: (n) => `nog ${n} ${n === "1" ? "kandidaat staat" : "kandidaten staan"} op het volgende blad`,
};

export function frontWords(lang: Lang): typeof EN {
  return lang === "nl" ? NL : EN;
}
