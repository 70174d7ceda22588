/** Nederlandse woorden van de conclusie van een vergelijking: wat is erger, hoeveel, waarom, en hoe zeker. */
import type { CONCLUSION_EN } from "./words.conclusion.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const CONCLUSION_NL: typeof CONCLUSION_EN = {
  title: "Conclusie",
  named: (title) => `‘${title}’`,
  single: (name, measure, loss) => `In ${name} is het verlies aan ${measure} ${loss}.`,
  worst: (name, measure, loss) => `${name} is het ergst: het verlies aan ${measure} is ${loss}.`,
  worse: (name, measure, loss) => `${name} is het ergste van de twee: het verlies aan ${measure} is ${loss}.`,
  equal: (names, measure, loss) =>
    `${list(names)} zijn even erg: in ${names.length === 2 ? "beide" : "elk ervan"} is het verlies aan ${measure} ${loss}.`,
  noLoss: (names, measure) => `In ${list(names)} gaat, voor zover bekend, niets verloren (${measure}).`,
  points: (n) => `${n} procentpunt`,
  more: (difference, name, loss, known) =>
    `Dat is${known ? "" : ", voor zover bekend,"} ${difference} meer dan in ${name}, waar het ${loss} is.`,
  close: "Zo'n klein verschil zegt bij deze gegevens weinig.",
  less: (name, loss) => `In ${name} is het ${loss}.`,
  after: (items) => `Daarna: ${list(items)}.`,
  afterItem: (name, loss) => `${name} met ${loss}`,
  others: (n) => `${n} ${n === 1 ? "ander scenario" : "andere scenario's"}`,
  chains: "Ketens",
  breaksMost: (name, isWorst) => `In ${name} breken ${isWorst ? "ook" : "juist"} de meeste ketens.`,
  breaksAlike: "Er breken even veel ketens.",
  moves: (name, moved) => `${name}: ${moved}.`,
  alreadyIncomplete: (n, broken) =>
    broken === 1
      ? "De keten die breekt, mist nu al een stap."
      : n === broken
        ? n === 2
          ? "Beide missen nu al een stap."
          : `Alle ${n} missen nu al een stap.`
        : `Van de ${broken} die breken, ${n === 1 ? "mist er één" : `missen er ${n}`} nu al een stap.`,
  why: "Waarom",
  stops: (name, n, plants) =>
    n === 0
      ? `In ${name} stopt geen andere fabriek.`
      : `In ${name} ${n === 1 ? "stopt één andere fabriek" : `stoppen ${n} andere fabrieken`}: ${plants}.`,
  begins: (groups, isAll) => `Het begint ${isAll ? "" : "vooral "}${groups.join("; en ")}.`,
  beginsAt: (plants, cause) => `bij ${plants}: ${cause}`,
  knockOn: (loss, plants, part) => {
    const said = { all: "namelijk bij", most: "het meeste bij", largest: "de grootste delen bij" }[part];
    return `Het verlies bij anderen is ${loss}${plants.length > 0 ? `, ${said} ${list(plants)}` : ""}.`;
  },
  noKnockOn: "Bij anderen gaat, voor zover bekend, niets verloren.",
  with: "Met overleg",
  saves: (items) => `Overleg redt ${list(items)}.`,
  savesIn: (saved, name) => `${saved} in ${name}`,
  savesNothing: "niets",
  savesNowhere: "Overleg redt in geen van deze scenario's iets.",
  savesPart: "een deel",
  worstThen: (name, instead) => `Met overleg is ${instead ? "juist " : ""}${name} het ergst.`,
  sure: "Hoe zeker",
  flows: (all, parts) =>
    `De fabrieken die stilvallen of minder gaan draaien, hebben ${all} ${all === "1" ? "stroom" : "stromen"}: ${list(parts)}.`,
  reported: (n) => `${n} gemeld`,
  estimated: (n) => `${n} geschat`,
  assumed: (n) => `${n} aangenomen`,
  weights: (measure, all, parts) =>
    `Van die ${all} ${all === "1" ? "fabriek" : "fabrieken"} is de maat ${measure} ${list(parts)}.`,
  given: (n) => `bij ${n} gegeven`,
  reckoned: (n) => `bij ${n} geschat`,
  zero: (n) => `bij ${n} onbekend (geteld als 0)`,
  magnitude: "Zie de bedragen dus als een orde van grootte. Een marge is niet berekend.",
  noMargin: "Een marge is niet berekend.",
  notSettled: (names) =>
    `Het domino-effect van ${list(names)} kwam niet tot rust: die cijfers zijn niet definitief.`,
  opens: (names) =>
    `Alleen verlies is geteld: wat ${list(names)} ${names.length === 1 ? "toevoegt" : "toevoegen"}, is er niet tegenover gezet.`,
};
