/** Nederlandse woorden over schakels om te versterken en te behouden (words.nl.ts). */
import type { STRENGTHEN_EN } from "./words.strengthen.en.ts";

export const STRENGTHEN_NL: typeof STRENGTHEN_EN = {
  kind: {
    "second-counterpart": "tweede partner in het cluster",
    newcomer: "nieuwkomer",
    terminal: "terminal of aansluiting naar buiten",
    storage: "opslag",
    "spare-capacity": "reserve bij de andere partners",
  },
  does: {
    source: (name, material) => `${name} levert ook ${material}: de helft van wat er nu komt.`,
    taker: (name, material) => `${name} neemt ook ${material} af: de helft van wat er nu gaat.`,
    newSource: (name, material) =>
      `Een nieuwe fabriek, ${name}, levert de helft van de ${material} die er nu komt.`,
    newTaker: (name, material) =>
      `Een nieuwe fabriek, ${name}, neemt de helft af van de ${material} die er nu gaat.`,
    buys: (material) =>
      `Alle ${material} kan van buiten komen als de partner weggaat. Of dat te bouwen is, staat hier niet vast.`,
    sells: (material) =>
      `Alle ${material} kan buiten verkocht worden als de partner weggaat. Of dat te bouwen is, staat hier niet vast.`,
    storage: (load) => `Opslag houdt de fabriek draaiende onder de minimale belasting van ${load}.`,
    spare: (share) => `De andere partners draaien tot ${share} meer dan nu en vangen een deel op.`,
  },
  head: (weak, options, keep) =>
    `Zwakke schakels met een partner in het cluster: ${weak}, met ${options} opties; sterke schakels: ${keep}.`,
  method: (measure, spare) =>
    `Elke optie is in de gegevens gezet, en daarna vertrekt elk bedrijf nog een keer; verlies in ${measure}. De reserve is ${spare} waar de gegevens niet meer zeggen.`,
  now: (loss) => `Nu: verwacht verlies ${loss}. Hieronder staat wat daaraan verandert, in procentpunt (pp).`,
  nothing: "Geen zwakke schakels: er is niets te versterken.",
  noOption: "geen optie",
  shown: (shown, all) => `De eerste ${shown} van ${all}; --format csv of json geeft alles.`,
  section: {
    weak: "Zwakke schakels, en wat ze sterker maakt",
    keep: "Sterke schakels om te behouden",
    keepWhy: "Wat het zou kosten als wat daar wegvalt niet meer van buiten te vervangen was.",
    rows: (name) => `In de bestanden te zetten voor de eerste optie van ${name}`,
  },
  column: {
    option: "Optie",
    by: "Door",
    portLoss: "Verlies bij de schakel",
    leaves: "Verlies bij vertrek",
    expectedLoss: "Verwacht verlies",
    leavesChange: "Verschil bij vertrek",
    value: "Waarde",
  },
  cell: (file, row, subject, column, before, after) =>
    `${file}, ${row}: ${subject}, ${column} ${before} wordt ${after}`,
  row: (row) => `rij ${row}`,
  newRow: "nieuwe rij",
};
