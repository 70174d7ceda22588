import type { Lang, NodeState } from "./scene.ts";

/** Words of the graph itself; the legend has its own. Both languages have every key. */
export interface GraphText {
  readonly name: string;
  readonly help: string;
  readonly list: string;
  /** For the companies of which the list does not hold all. */
  readonly more: (shown: number, all: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly noWebgl: string;
  /** First line of a bundle of flows. */
  readonly bundle: (count: number) => string;
  readonly empty: string;
  readonly state: Readonly<Record<NodeState, string>>;
  readonly level: (percent: string) => string;
  readonly suppliers: (n: number) => string;
  readonly takers: (n: number) => string;
  readonly singleSource: (n: number) => string;
  readonly weakLinks: (n: number) => string;
  readonly missingInputs: (n: number) => string;
  readonly missingOutputs: (n: number) => string;
  readonly recycles: string;
  readonly changed: string;
  readonly unknown: string;
  readonly perYear: string;
}

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const nl: GraphText = {
  name: "Netwerk van bedrijven en stromen",
  help: "Pijltjes: naar een buur. Enter: kiezen. X: laten vertrekken of terugzetten. Alt met pijltjes: verschuiven. F: alles in beeld. Escape: keuze wissen.",
  list: "Bedrijven in het netwerk",
  more: (shown, all) => `Meer bedrijven van het netwerk (${shown} van ${all} in de lijst)`,
  zoomIn: "Inzoomen",
  zoomOut: "Uitzoomen",
  fit: "Alles in beeld",
  bundle: (count) => `${count} stromen:`,
  noWebgl: "Deze browser tekent geen WebGL; u ziet een eenvoudige tekening.",
  empty: "Er zijn geen bedrijven om te tekenen.",
  state: {
    healthy: "draait normaal",
    "at-risk": "onder druk",
    broken: "valt stil",
    removed: "vertrokken",
    ghost: "ontbrekende schakel",
    inactive: "nu niet in bedrijf",
  },
  level: (percent) => `nog ${percent} van de productie`,
  suppliers: (n) => count(n, "leverancier", "leveranciers"),
  takers: (n) => count(n, "afnemer", "afnemers"),
  singleSource: (n) =>
    `${count(n, "aansluiting", "aansluitingen")} met maar één tegenpartij in deze gegevens`,
  weakLinks: (n) => count(n, "zwakke schakel", "zwakke schakels"),
  missingInputs: (n) => `${count(n, "grondstof", "grondstoffen")} zonder leverancier in het cluster`,
  missingOutputs: (n) => `${count(n, "product", "producten")} zonder afnemer in het cluster`,
  recycles: "gebruikt een deel van de eigen productie",
  changed: "verandert in deze golf",
  unknown: "hoeveelheid onbekend",
  perYear: "per jaar",
};

const en: GraphText = {
  name: "Network of companies and flows",
  help: "Arrow keys: to a neighbour. Enter: select. X: take out or put back. Alt with arrow keys: move. F: fit. Escape: clear the selection.",
  list: "Companies in the network",
  more: (shown, all) => `More companies of the network (${shown} of ${all} in the list)`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit to screen",
  bundle: (count) => `${count} flows:`,
  noWebgl: "This browser can't draw WebGL; you see a simple drawing.",
  empty: "There are no companies to draw.",
  state: {
    healthy: "runs as usual",
    "at-risk": "at risk",
    broken: "stops",
    removed: "left",
    ghost: "missing link",
    inactive: "not operating now",
  },
  level: (percent) => `${percent} of its output left`,
  suppliers: (n) => count(n, "supplier", "suppliers"),
  takers: (n) => count(n, "taker", "takers"),
  singleSource: (n) => `${count(n, "connection", "connections")} with a single counterpart in this data set`,
  weakLinks: (n) => count(n, "weak link", "weak links"),
  missingInputs: (n) => `${count(n, "input", "inputs")} without a supplier in the cluster`,
  missingOutputs: (n) => `${count(n, "output", "outputs")} without a taker in the cluster`,
  recycles: "uses part of its own output",
  changed: "changes in this wave",
  unknown: "quantity unknown",
  perYear: "a year",
};

export const GRAPH_TEXT: Readonly<Record<Lang, GraphText>> = { nl, en };

const formatsOf = (locale: string) => ({
  number: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
  share: new Intl.NumberFormat(locale, { style: "percent" }),
});

/** Made once: to make one costs more than a hundred uses. */
const FORMATS = { nl: formatsOf("nl-NL"), en: formatsOf("en-GB") };

/** A number in at most three significant figures, as people of that language write it. */
export function formatNumber(value: number, lang: Lang): string {
  return FORMATS[lang].number.format(value);
}

/** A share as whole per cents. It never says 100 % or 0 % of something that has lost or kept a little. */
export function formatShare(share: number, lang: Lang): string {
  const whole = Math.round(share * 100);
  const honest = share < 1 && whole === 100 ? 99 : share > 0 && whole === 0 ? 1 : whole;
  return FORMATS[lang].share.format(honest / 100);
}
