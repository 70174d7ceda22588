/** Nederlandse woorden van de conclusie van een vergelijking: wat is erger, hoeveel, waarom, en hoe zeker. */
import type { CONCLUSION_EN } from "./words.conclusion.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const CONCLUSION_NL: typeof CONCLUSION_EN = {
  title: "Conclusie",
  assumed: (title) => `${title} (hypothetisch)`,
  named: (title) => `‘${title}’`,
  single: (name, measure, loss) => `In ${name} is het verlies aan ${measure} ${loss}.`,
  worst: (name, measure, loss) => `${name} is het ergst: het verlies aan ${measure} is ${loss}.`,
  worse: (name, measure, loss) => `${name} is het ergst: het verlies aan ${measure} is ${loss}.`,
  equal: (names, measure, loss) =>
    `${list(names)} zijn even erg: in elk is het verlies aan ${measure} ${loss}.`,
  noLoss: (names, measure) => `In ${list(names)} gaat niets verloren dat bekend is (${measure}).`,
  points: (n) => `${n} procentpunt`,
  more: (difference, name, loss, known) =>
    `Dat is${known ? "" : ", voor zover bekend,"} ${difference} meer dan in ${name}, waar het ${loss} is.`,
  less: (name, loss) => `In ${name} is het ${loss}.`,
  after: (items) => `Daarna komen: ${list(items)}.`,
  others: (n) => `${n} ${n === 1 ? "ander scenario" : "andere scenario's"}`,
  chains: "Ketens",
  breaksMost: (name, isWorst) =>
    isWorst ? "Daar breken ook de meeste ketens." : `De meeste ketens breken in ${name}.`,
  breaksAlike: "Er breken even veel ketens.",
  moves: (name, moved) => `${name}: ${moved}.`,
  alreadyIncomplete: (n, broken) =>
    `Van de ${broken} die breken, ${n === 1 ? "mist er één" : `missen er ${n}`} nu al een stap.`,
  why: "Waarom",
  stops: (name, n) =>
    n === 0
      ? `In ${name} stopt geen andere fabriek.`
      : `In ${name} ${n === 1 ? "stopt één andere fabriek" : `stoppen ${n} andere fabrieken`}.`,
  knockOn: (loss, plants) =>
    `Bij anderen gaat ${loss} verloren${plants.length > 0 ? `, het meest bij ${list(plants)}` : ""}.`,
  noKnockOn: "Bij anderen gaat niets verloren dat bekend is.",
  with: "Met overleg",
  saves: (items) => `Overleg redt ${list(items)}.`,
  savesIn: (saved, name) => `${saved} in ${name}`,
  savesNothing: "niets",
  savesPart: "een deel",
  worstThen: (name) => `Met overleg is juist ${name} het ergst.`,
  sure: "Hoe zeker",
  flows: (all, reported, estimated, assumed) =>
    `Van de ${all} stromen van de fabrieken die zakken, zijn er ${reported} gemeld, ${estimated} geschat en ${assumed} aangenomen.`,
  weights: (measure, all, given, estimated, zero) =>
    `De maat ${measure} is van ${given} van die ${all} fabrieken gegeven en van ${estimated} geschat${
      zero > 0 ? `; ${zero} ${zero === 1 ? "telt" : "tellen"} als 0` : ""
    }.`,
  magnitude: "Lees de bedragen dus als een orde van grootte. Een marge is niet berekend.",
  noMargin: "Een marge is niet berekend.",
  notSettled: (names) =>
    `Het domino-effect van ${list(names)} kwam niet tot rust: die cijfers zijn niet definitief.`,
  opens: (names) =>
    `Alleen verlies is geteld: wat er in ${list(names)} bij komt, is er niet tegenover gezet.`,
};
