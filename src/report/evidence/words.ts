/** Words of the facts behind a candidate. Apart from the catalogues: only later screens and files tell them. */
import type { Lang } from "../words.ts";
import type { FactBasis, FactKind } from "./facts.ts";

const EN = {
  title: "Evidence",
  intro:
    "What the data say behind the first candidates: missing steps, the largest flows with quantity and source, and what is estimated. The workbook has every fact on its sheet Evidence.",
  language: "Sources and notes stand in the language in which they were written.",
  kind: {
    gap: "missing link",
    step: "step of the chain",
    flow: "flow",
    waiting: "waits for it",
    supplying: "would deliver to it",
    process: "process",
    recipe: "recipe",
    assumption: "estimated or assumed",
  } satisfies Record<FactKind, string>,
  route: (from: string, to: string) => `from ${from} to ${to}`,
  basis: {
    reported: "reported",
    estimated: "estimated",
    assumed: "quantity unknown",
  } satisfies Record<FactBasis, string>,
  role: {
    product: "product",
    input: "input",
    energy: "energy",
    byproduct: "by-product",
    waste: "waste",
  },
  confidence: { high: "high confidence", medium: "medium confidence", low: "low confidence" },
  theGap: "That the gap is there, whoever fills it",
  none: "none",
  nobody: "the data name nobody for this step",
  noNote: "the data do not say why",
  flows: (reported: string, estimated: string, assumed: string) =>
    `of the flows behind the missing link ${reported} reported, ${estimated} estimated, ${assumed} of unknown quantity`,
  noFlows: "no flow of these data stands behind it: how large it is, they do not say",
  moreFlows: (n: string) => `${n} more flows of smaller or unknown quantity`,
  recipeLines: (estimated: string, all: string) =>
    `${estimated} of ${all} lines of the recipe are estimates or without a source`,
  usualCapacity: "usual capacity a year",
  per: (unit: string, of: string) => `${unit} per ${of}`,
  column: {
    target: "Candidate",
    for: "For",
    kind: "Kind of fact",
    subject: "Subject",
    text: "What",
    value: "Value",
    unit: "Unit",
    year: "Year",
    basis: "How known",
    confidence: "Confidence",
    source: "Source",
    note: "Note in the data",
    row: "File and row",
  },
};

const NL: typeof EN = {
  title: "Bewijs",
  intro:
    "Wat de gegevens zeggen achter de eerste kandidaten: ontbrekende stappen, de grootste stromen met hoeveelheid en bron, en wat er geschat is. In de werkmap (.xlsx) staan alle feiten, op het blad Bewijs.",
  language: "Bronnen en noten staan in de taal waarin ze zijn geschreven.",
  kind: {
    gap: "ontbrekende schakel",
    step: "stap van de keten",
    flow: "stroom",
    waiting: "wacht erop",
    supplying: "zou eraan leveren",
    process: "proces",
    recipe: "recept",
    assumption: "geschat of aangenomen",
  },
  route: (from, to) => `van ${from} naar ${to}`,
  basis: { reported: "gemeld", estimated: "geschat", assumed: "hoeveelheid onbekend" },
  role: {
    product: "product",
    input: "grondstof",
    energy: "energie",
    byproduct: "bijproduct",
    waste: "afval",
  },
  confidence: {
    high: "betrouwbaarheid hoog",
    medium: "betrouwbaarheid gemiddeld",
    low: "betrouwbaarheid laag",
  },
  theGap: "Dat het gat er is, wie het ook vult",
  none: "geen",
  nobody: "de gegevens noemen niemand voor deze stap",
  noNote: "de gegevens zeggen niet waarom",
  flows: (reported, estimated, assumed) =>
    `van de stromen achter de ontbrekende schakel ${reported} gemeld, ${estimated} geschat, ${assumed} van onbekende hoeveelheid`,
  noFlows: "er staat geen stroom van deze gegevens achter: hoe groot het is, zeggen ze niet",
  moreFlows: (n) => `nog ${n} stromen, kleiner of van onbekende hoeveelheid`,
  recipeLines: (estimated, all) =>
    `${estimated} van de ${all} regels van het recept zijn geschat of zonder bron`,
  usualCapacity: "gewone capaciteit per jaar",
  per: (unit, of) => `${unit} per ${of}`,
  column: {
    target: "Kandidaat",
    for: "Voor",
    kind: "Soort feit",
    subject: "Onderwerp",
    text: "Wat",
    value: "Waarde",
    unit: "Eenheid",
    year: "Jaar",
    basis: "Hoe bekend",
    confidence: "Betrouwbaarheid",
    source: "Bron",
    note: "Noot in de gegevens",
    row: "Bestand en rij",
  },
};

export function evidenceWords(lang: Lang): typeof EN {
  return lang === "nl" ? NL : EN;
}
