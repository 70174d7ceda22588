/** The terms of the glossary, in both languages; the definitions say what design document model.md says. */
import { folded } from "../shared/folded.ts";
import type { Lang } from "../state/types.ts";

export interface Term {
  readonly id: TermId;
  readonly name: string;
  readonly text: string;
  /** Where the definition comes from. */
  readonly source: string;
}

type Entry = Readonly<Record<Lang, readonly [name: string, text: string]>> & {
  readonly id: string;
  readonly source: string;
};

const ENTRIES = [
  {
    id: "unit",
    en: [
      "Unit",
      "One plant or operating unit with one activity level between 0 and 1; 1 is today. All its products go up and down together.",
    ],
    nl: [
      "Fabriek (unit)",
      "Eén fabriek, of één lijn die op zichzelf draait, met één niveau tussen 0 en 1; 1 is zoals nu. Al haar producten gaan samen omhoog en omlaag.",
    ],
    source: "P-graph: Friedler et al. 1992",
  },
  {
    id: "company",
    en: ["Company", "One or more units that leave together."],
    nl: ["Bedrijf", "Een of meer fabrieken die samen vertrekken."],
    source: "model, section 1",
  },
  {
    id: "flow",
    en: [
      "Flow",
      "A quantity of one material or energy carrier a year, between two units, from outside (import) or to outside (export).",
    ],
    nl: [
      "Stroom",
      "Een hoeveelheid van één materiaal of energiedrager per jaar, tussen twee fabrieken, van buiten (import) of naar buiten (export).",
    ],
    source: "model, section 1",
  },
  {
    id: "port",
    en: [
      "Port",
      "All flows of one material into a unit (input port) or out of it (output port). Materials that can stand in for each other share a port.",
    ],
    nl: [
      "Poort",
      "Alle stromen van één materiaal een fabriek in (invoerpoort) of uit (uitvoerpoort). Materialen die elkaar kunnen vervangen, delen een poort.",
    ],
    source: "model, section 1",
  },
  {
    id: "criticality",
    en: [
      "Criticality",
      "How much a shortage holds a unit back. With a share s that still arrives it runs at most at s (critical), (1 + s) / 2 (important) or 1 (minor).",
    ],
    nl: [
      "Kritiek zijn",
      "Hoeveel een tekort een fabriek remt. Als een deel s nog komt, draait zij hooguit op s (kritiek), (1 + s) / 2 (belangrijk) of 1 (klein).",
    ],
    source: "Pichler et al. 2022",
  },
  {
    id: "replaceability",
    en: [
      "Replaceability",
      "The share of a lost delivery (or sale) that can be had (or placed) outside the cluster. 0 for steam or brine, 1 for goods of the world market.",
    ],
    nl: [
      "Vervangbaarheid",
      "Het deel van een verloren levering (of verkoop) dat buiten het cluster te krijgen (of te verkopen) is. 0 voor stoom of pekel, 1 voor goederen van de wereldmarkt.",
    ],
    source: "Diem et al. 2022",
  },
  {
    id: "minimum-load",
    en: ["Minimum load", "The level below which a unit cannot run and stops altogether."],
    nl: ["Minimale belasting", "Het niveau waaronder een fabriek niet kan draaien en helemaal stopt."],
    source: "process industry; model, section 1",
  },
  {
    id: "level",
    en: [
      "Level",
      "How much of today's activity a unit still has: the least of its capacity, its inputs and its outputs. Below its minimum load it is 0.",
    ],
    nl: [
      "Niveau",
      "Hoeveel een fabriek nog doet van wat zij nu doet: het laagste van haar capaciteit, haar invoer en haar uitvoer. Onder de minimale belasting is het 0.",
    ],
    source: "model, section 2",
  },
  {
    id: "cascade",
    en: [
      "Cascade",
      "What happens when nobody coordinates: every unit reacts to what it still receives and sells, round by round, until nothing moves.",
    ],
    nl: [
      "Cascade",
      "Wat er gebeurt als niemand overlegt: elke fabriek reageert op wat zij nog krijgt en verkoopt, ronde na ronde, tot niets meer beweegt.",
    ],
    source: "model, section 2",
  },
  {
    id: "wave",
    en: ["Wave", "One round of the cascade. Wave 0 is the departure itself. It is an order, not a time."],
    nl: ["Golf", "Eén ronde van de cascade. Golf 0 is het vertrek zelf. Het is een volgorde, geen tijd."],
    source: "model, section 2",
  },
  {
    id: "best-case",
    en: [
      "Best case",
      "What the cluster could still do if everyone coordinated: the optimum of a linear programme.",
    ],
    nl: [
      "Beste geval",
      "Wat het cluster nog kan als iedereen overlegt: de beste uitkomst van een lineair programma.",
    ],
    source: "model, section 3; solver HiGHS",
  },
  {
    id: "loss",
    en: [
      "Loss",
      "The share of the cluster's activity that falls away: own (those that leave) plus knock-on (all others). L = Σ w (1 − x) / Σ w.",
    ],
    nl: [
      "Verlies",
      "Het deel van de activiteit van het cluster dat wegvalt: eigen (wie vertrekt) plus bij anderen. L = Σ w (1 − x) / Σ w.",
    ],
    source: "model, section 5",
  },
  {
    id: "n-1",
    en: ["N-1", "Every company is taken out once, on its own. N-2 does the same with every pair."],
    nl: ["N-1", "Elk bedrijf gaat er één keer uit, alleen. N-2 doet hetzelfde met elk paar."],
    source: "contingency analysis of power systems",
  },
  {
    id: "jenga-multiplier",
    en: ["Jenga multiplier", "The total loss divided by the company's own part."],
    nl: ["Jengafactor", "Het hele verlies gedeeld door het eigen deel van het bedrijf."],
    source: "model, section 5",
  },
  {
    id: "synergy",
    en: ["Synergy", "What a pair of departures does beyond the two laid over each other."],
    nl: ["Extra (synergie)", "Wat een paar samen meer doet dan de twee vertrekken over elkaar gelegd."],
    source: "model, section 5",
  },
  {
    id: "minimal-cut-set",
    en: ["Minimal cut set", "A smallest set of companies whose leaving breaks a chain."],
    nl: [
      "Kleinste breekgroep (cut set)",
      "Een kleinste groep bedrijven die een keten breekt als ze vertrekken.",
    ],
    source: "reliability engineering",
  },
  {
    id: "chain",
    en: ["Chain", "An ordered list of steps from raw material to one final product."],
    nl: ["Keten", "Een rij stappen van grondstof naar één eindproduct."],
    source: "model, section 4",
  },
  {
    id: "throughput",
    en: ["Throughput", "The share of today that still gets through a chain's weakest step."],
    nl: ["Doorvoer", "Het deel van nu dat nog door de zwakste stap van een keten komt."],
    source: "model, section 4",
  },
  {
    id: "tower-curve",
    en: [
      "Tower curve",
      "The activity left after 0, 1, 2, … departures: worst first, and the mean over random orders.",
    ],
    nl: [
      "Torenlijn",
      "Wat er over is na 0, 1, 2, … vertrekken: de ergste eerst, en het gemiddelde over willekeurige volgordes.",
    ],
    source: "model, section 5",
  },
  {
    id: "stability-r",
    en: [
      "Stability R",
      "What is left on average while the companies leave one by one: the mean height of a tower curve, over its n + 1 values.",
    ],
    nl: [
      "Stevigheid R",
      "Wat er gemiddeld overblijft terwijl de bedrijven één voor één vertrekken: de gemiddelde hoogte van een torenlijn, over de n + 1 waarden.",
    ],
    source: "Schneider et al. 2011",
  },
  {
    id: "jengafication-index",
    en: [
      "Jengafication index",
      "How much of the stability is lost because companies depend on each other: 1 − R worst first / R if nobody depended on anybody. 0: nobody depends on anybody. Towards 1: one pull brings it all down.",
    ],
    nl: [
      "Jengaficatie-index",
      "Welk deel van de stevigheid verdwijnt doordat bedrijven van elkaar afhangen: 1 − R ergste eerst / R als niemand van een ander afhing. 0: niemand hangt van een ander af. Naar 1: één blok haalt alles neer.",
    ],
    source: "model, section 5",
  },
  {
    id: "strong-link",
    en: [
      "Strong link",
      "An input or output that costs less than 5% of the unit's activity when its largest partner in the cluster goes.",
    ],
    nl: [
      "Sterke schakel",
      "Invoer of uitvoer die minder dan 5% van de activiteit kost als de grootste partner in het cluster gaat.",
    ],
    source: "model, section 5",
  },
  {
    id: "weak-link",
    en: ["Weak link", "The same, but 5% or more is lost."],
    nl: ["Zwakke schakel", "Hetzelfde, maar er gaat 5% of meer verloren."],
    source: "model, section 5",
  },
  {
    id: "missing-link",
    en: [
      "Missing link",
      "A step that nobody in the cluster does, an input made nowhere in it, an output that is not used, or a single weak source or taker.",
    ],
    nl: [
      "Ontbrekende schakel",
      "Een stap die niemand in het cluster doet, invoer die er nergens wordt gemaakt, uitvoer die niet wordt gebruikt, of één zwakke bron of afnemer.",
    ],
    source: "model, section 6",
  },
  {
    id: "candidate",
    en: ["Candidate", "A process of the catalogue that would close a missing link, sized to it."],
    nl: [
      "Kandidaat",
      "Een proces uit de catalogus dat een ontbrekende schakel zou vullen, zo groot als nodig.",
    ],
    source: "model, section 6",
  },
  {
    id: "autonomy",
    en: [
      "Autonomy",
      "The share of a chain's input, by value, that comes from outside the cluster, and from outside Europe.",
    ],
    nl: [
      "Zelfstandigheid",
      "Het deel van de inkoop van een keten, naar waarde, dat van buiten het cluster komt, en van buiten Europa.",
    ],
    source: "model, section 5",
  },
  {
    id: "interval",
    en: [
      "Interval (5–95%)",
      "The range that holds 90% of the draws when quantities, replaceabilities and minimum loads are varied by how sure they are.",
    ],
    nl: [
      "Marge (5–95%)",
      "Het gebied met 90% van de trekkingen als hoeveelheden, vervangbaarheden en minimale belastingen worden gevarieerd naar hun zekerheid.",
    ],
    source: "model, section 5",
  },
  {
    id: "range",
    en: [
      "Range",
      "From the best case (everyone coordinates) to the cascade (nobody does). Reality lies between.",
    ],
    nl: [
      "Ruimte",
      "Van het beste geval (iedereen overlegt) tot de cascade (niemand). De werkelijkheid ligt ertussen.",
    ],
    source: "model, section 3",
  },
  {
    id: "shapley-value",
    en: [
      "Shapley value",
      "Each member's fair share in what a departure of several does: its mean contribution over all orders.",
    ],
    nl: [
      "Shapley-waarde",
      "Het eerlijke deel van elk lid in wat een vertrek van meer bedrijven doet: de gemiddelde bijdrage over alle volgordes.",
    ],
    source: "Shapley 1953; model, section 6",
  },
  {
    id: "esri",
    en: [
      "ESRI",
      "Economic Systemic Risk Index: the share of all sales in a network of money flows that a firm's closing would affect.",
    ],
    nl: [
      "ESRI",
      "Economic Systemic Risk Index: het deel van alle verkopen in een netwerk van geldstromen dat geraakt wordt als een bedrijf sluit.",
    ],
    source: "Diem et al. 2022, Scientific Reports 12:7719",
  },
  {
    id: "score",
    en: [
      "Score",
      "What a candidate changes, each measure as a share of the cluster's own figure (a completed chain counts as one), times its weight, added up.",
    ],
    nl: [
      "Score",
      "Wat een kandidaat verandert, elke maat als deel van het cijfer van het cluster zelf (een keten die compleet wordt telt als één), maal haar gewicht, opgeteld.",
    ],
    source: "model, section 6",
  },
  {
    id: "expected-loss",
    en: ["Expected loss", "The mean loss when one company leaves: every company leaves once, on its own."],
    nl: [
      "Verwacht verlies",
      "Het gemiddelde verlies als één bedrijf vertrekt: elk bedrijf vertrekt één keer, alleen.",
    ],
    source: "model, section 6",
  },
  {
    id: "effective-number",
    en: [
      "Effective number of partners",
      "1 / Herfindahl: one divided by the sum of the squared shares of the partners. Two equal partners count as 2, one that has nearly all as little more than 1.",
    ],
    nl: [
      "Effectief aantal partners",
      "1 / Herfindahl: één gedeeld door de som van de kwadraten van de aandelen van de partners. Twee gelijke partners tellen als 2, één die bijna alles heeft als weinig meer dan 1.",
    ],
    source: "Herfindahl index; model, section 5",
  },
  {
    id: "graph-measures",
    en: [
      "Graph measures",
      "Links: the flows of a plant. Betweenness: on how many of the shortest ways between others it lies. PageRank: how much flows together at it.",
    ],
    nl: [
      "Graafmaten",
      "Schakels: de stromen van een fabriek. Betweenness: op hoeveel kortste wegen tussen anderen zij ligt. PageRank: hoeveel er bij haar samenkomt.",
    ],
    source: "Freeman 1977; Brin and Page 1998",
  },
  {
    id: "dependence",
    en: [
      "Dependence",
      "What one company's leaving by itself takes from another: 1 less the level that the other keeps, its plants weighed by the measure.",
    ],
    nl: [
      "Afhankelijkheid",
      "Wat het vertrek van één bedrijf alleen een ander kost: 1 min het niveau dat de ander houdt, de fabrieken gewogen naar de maat.",
    ],
    source: "model, section 5",
  },
] as const satisfies readonly Entry[];

/** Tells terms apart in every language. */
export type TermId = (typeof ENTRIES)[number]["id"];

/**
 * The glossary in a language, by name.
 * @param words only terms whose name or text has every one of these words; case and accents don't count.
 */
export function terms(lang: Lang, words = ""): readonly Term[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return ENTRIES.map(({ id, [lang]: [name, text], source }): Term => ({ id, name, text, source }))
    .filter(({ name, text }) => wanted.every((word) => folded(`${name} ${text}`).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}

export function termName(id: TermId, lang: Lang): string {
  return ENTRIES.find((entry) => entry.id === id)?.[lang][0] ?? id;
}
