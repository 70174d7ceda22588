/** Nederlandse woorden van scenario's naast elkaar, en van wat een scenario kost, als tekst en als bestand. */
import type { COMPARE_EN } from "./words.compare.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;
const inBrackets = (text: string) => (text === "" ? "" : ` (${text})`);
const one = (n: number, single: string, many: string) => `${n === 1 ? "één" : n} ${n === 1 ? single : many}`;
/** "11 ketens breken en één verzwakt", "één keten breekt (Afval - stoom - silica)". */
const moves = (broken: number, weakened: number, names = ""): string =>
  broken + weakened === 0
    ? "er breekt of verzwakt geen keten"
    : list([
        ...(broken > 0 ? [`${one(broken, "keten breekt", "ketens breken")}${inBrackets(names)}`] : []),
        ...(weakened > 0
          ? [
              broken > 0
                ? one(weakened, "verzwakt", "verzwakken")
                : one(weakened, "keten verzwakt", "ketens verzwakken"),
            ]
          : []),
      ]);
/** Of “één” the first letter has no accent as a capital. */
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/^É/, "E");

export const COMPARE_NL: typeof COMPARE_EN = {
  falls: {
    inSteps: (cause, wave) => `${cause} (in stappen, de laatste in golf ${wave})`,
    firstAndLast: (first, before, last, cause) =>
      `Eerst, in golf ${first}: ${before}. Uiteindelijk, in golf ${last}: ${cause}.`,
  },
  aYear: (amount) => `${amount} per jaar`,
  jobs: (n) => `${n} ${n === "1" ? "baan" : "banen"}`,
  amount: (amount, total) => `${amount}, van ${total} in het hele cluster`,
  inAmount: "Dat is",
  saves: "Overleg redt",
  withMeans:
    "Met overleg: het kleinste verlies dat haalbaar is met fabrieken en schakels zoals ze zijn. Alle bedrijven beslissen dan samen wie wat krijgt, en wat er van buiten komt of naar buiten gaat. Zonder overleg reageert elke fabriek alleen op wat zij nog krijgt en verkoopt.",
  nothing: "niets",
  caution: "Let op",
  fewKnown: (measure, known, all) =>
    known === 0
      ? `${measure} van geen enkele fabriek bekend: alle ${all} tellen even zwaar`
      : `${measure} bekend van ${known} van ${all} fabrieken; de andere tellen als 0`,
  total: (measure) => `Alle ${measure} van het cluster`,
  lossAmount: "Verlies",
  ownAmount: "Eigen",
  knockOnAmount: "Bij anderen",
  leastMeans:
    "‘Van wat bekend is’: fabrieken waarvan het getal niet gegeven is en ook niet uit geprijsde stromen te schatten is, tellen als 0. Een bedrag is dan ten minste zo groot; een aandeel kan ook kleiner zijn.",
  chainsWeakened: "Ketens verzwakt",
  lastWave: "Laatste golf waarin iets verandert",
  onlyFurther: (last, first) => `${last} (vanaf golf ${first} geen nieuwe fabrieken)`,
  othersStop: "Andere fabrieken die stoppen",
  noOther: "geen andere",
  runAtLess: "Fabrieken die op minder draaien",
  weaker: (n, lowest, level) =>
    n === 1 ? `1: ${lowest} (${level})` : `${n}, ${lowest} het minst (${level})`,
  incompleteRest: (status) => `onvolledig, de rest ${status}`,
  performerStops: (name) => `${name} stopt`,
  performerLeft: (name, level) => `${name} nog op ${level}`,
  otherPlants: (n) => one(n, "andere fabriek", "andere fabrieken"),
  breaksAt: (step, why) => `bij de stap ‘${step}’: ${why}`,
  whereBroken: "Waar ketens breken",
  moves,
  does: {
    loss: (measure, loss, own, knockOn) =>
      `Verlies aan ${measure}: ${loss}. Eigen: ${own}; bij anderen: ${knockOn}.`,
    stop: (n, names) =>
      n === 0
        ? "Er stopt geen andere fabriek."
        : `Er ${n === 1 ? "stopt één andere fabriek" : `stoppen ${n} andere fabrieken`}: ${names}.`,
    weaker: (said) => `Op minder draaien: ${said}.`,
    chains: (broken, weakened, names) => sentence(moves(broken, weakened, names)),
    saves: (saved, left) => `Overleg redt ${saved === "" ? "een deel" : saved}: dan gaat ${left} verloren.`,
    savesNothing: "Overleg redt niets.",
  },
  picture: {
    title: "Verlies per scenario",
    caption: (measure, failed) =>
      `Verlies aan ${measure} per scenario. Een balk ‘hetzelfde, met overleg’ is het kleinste verlies dat haalbaar is: alle bedrijven beslissen dan samen wie wat krijgt. Waar die balk ontbreekt, redt overleg niets${failed.length > 0 ? `, behalve bij ${failed.join(", ")}: daar kon het niet worden berekend` : ""}.`,
    alone: (measure) => `Verlies aan ${measure} per scenario.`,
    with: "hetzelfde, met overleg",
  },
  sameEverywhere: (names) => `In al deze scenario's hetzelfde: ${names}.`,
  incompleteEverywhere: (n) =>
    `In elk van deze scenario's ${n === 1 ? "mist dezelfde keten een schakel" : `missen dezelfde ${n} ketens schakels`} (onvolledig).`,
  chainsMoved: "Ketens die breken of verzwakken",
  otherChains: (counts) => `De andere ketens: ${counts}.`,
  noneMoved: "Er breekt of verzwakt geen keten.",
  nothingToArrange: "Met fabrieken en schakels zoals ze zijn, is hier met overleg alleen niets te redden.",
  whoCouldTakeOver: "Wie het werk zou kunnen overnemen, staat in de app onder ‘Aantrekken’.",
  followers: (n, isOne) =>
    isOne
      ? "Eén andere levering volgt hier vanzelf uit en is weggelaten."
      : `${n} andere leveringen volgen hier vanzelf uit en zijn weggelaten.`,
  runsOn: (name, materials) => `${name} draait door, met ${materials} van buiten`,
  runsOnAt: (name, level, materials) => `${name} draait door op ${level}, met ${materials} van buiten`,
  jobsStopped: "Banen bij fabrieken die stoppen",
  rounded: "Bedragen zijn afgerond: een som kan in het laatste cijfer één afwijken.",
  beside: ([first = "", ...others]) => `${first} naast ${list(others)}`,
  account: {
    title: "Verantwoording",
    remarks: "Opmerkingen over de gegevens",
    terms: "Begrippen",
    negative:
      "Een fabriek die volgens de prijzen meer inkoopt dan zij verkoopt, telt voor 0: valt zij stil, dan gaat er hier niets verloren.",
    place: (file, row) => (row === null ? file : `${file}, rij ${row}`),
    moreRemarks: (n) => `En nog ${one(n, "opmerking", "opmerkingen")}.`,
    untold: (n) =>
      `Er ${n === 1 ? "is één opmerking" : `zijn ${n} opmerkingen`} over de gegevens, hier weggelaten omdat ze namen noemen.`,
    glossary: [
      [
        "Eigen, bij anderen",
        "Eigen is wat verloren gaat bij de fabrieken die het scenario zelf wegneemt of beperkt; bij anderen is de rest.",
      ],
      ["Golf", "Eén ronde van wat er volgt. Golf 0 is de verandering zelf. Het is een volgorde, geen tijd."],
      ["Niveau", "Hoeveel een fabriek nog doet van wat zij nu doet."],
      ["Doorvoer", "Het deel van nu dat nog door de zwakste stap van een keten komt."],
      ["Onvolledig", "Een stap van de keten doet niemand in het cluster, nu al niet."],
      ["Afwezig", "Geen enkele stap van de keten doet iemand in het cluster."],
      [
        "Overleg",
        "Alle bedrijven beslissen samen wie wat krijgt. Zonder overleg reageert elke fabriek alleen op wat zij nog krijgt en verkoopt.",
      ],
    ],
  },
  arrived: (changes) => `Wat in al deze scenario's ook geldt: ${changes}.`,
  notCalculated: (units) => `niet berekend voor een cluster van ${units} fabrieken`,
  more: (shown, all) =>
    `De eerste ${shown} van ${all}; de werkmap (.xlsx) van deze vergelijking heeft ze allemaal.`,
  sheet: {
    summary: "Samenvatting",
    chains: "Ketens",
    jobs: "Banen",
    jobsUnknown: "Fabrieken die stoppen, banen onbekend",
    plants: "Fabrieken",
    coordination: "Overleg",
    about: "Over",
    scenario: "Scenario",
    changes: "Wat verandert",
    share: (name) => `${name} (% van het cluster)`,
    amount: (name, unit) => `${name} (${unit})`,
    lost: "Verloren",
    reckoned: "Beste geval gevonden",
    stops: "Andere fabrieken die stoppen (namen)",
    lastWave: "Laatste golf",
    broken: "Gebroken ketens (namen)",
    breaksAt: "Breekt bij",
    differs: "Verschilt tussen scenario's",
    throughput: "Doorvoer (% van nu)",
    level: "Niveau (% van nu)",
    weight: "Telt voor",
    settled: "Tot rust gekomen",
    unit: "Eenheid",
    known: "Hoeveelheid bekend",
    follows: "Volgt uit de andere",
    item: "Onderwerp",
    text: "Wat dit bestand zegt",
    region: "Gebied",
    date: "Datum van dit bestand",
    year: "Jaar van de gegevens",
    licence: "Licentie van de gegevens",
    notice: "Over de gegevens",
    measure: "Verlies is geteld in",
    basis: "Waar het op rust",
    atLeast: "‘Van wat bekend is’",
    hypothetical: "Hypothetisch",
    wavesText: "De laatste golf waarin iets verandert, voor het eerst of verder.",
  },
};
