/** Words of the files with candidates, in Dutch. */
import type { enTargetsFile } from "./enTargetsFile.ts";

export const nlTargetsFile: typeof enTargetsFile = {
  names: { list: "kandidaten", set: "beste-set", rows: "rijen", three: "eerste-drie" },
  column: {
    trl: "TRL",
    sector: "Sectorcode (SBI, NACE)",
    local: "Nodig uit het cluster (leverancier)",
    together: "Samen met",
    fills: "Vult de stap",
    imports: "Nodig van buiten",
    more: "Van buiten, meer dan het cluster nu gebruikt",
    short: "Wat ontbreekt",
    buyers: "Wie hier zou kopen",
    sold: "Buiten verkocht of afgevoerd",
  },
  feederWhy:
    "Maakt alleen wat andere uit deze set nodig hebben: voor zich vult het geen ontbrekende schakel, dus de lijst heeft er geen cijfers van.",
  shortOf: (material, needed, onOffer) => `${material}: ${needed} nodig, ${onOffer} in aanbod`,
  itself: "is de stap zelf",
  about: {
    sheet: "Over",
    item: "Onderwerp",
    text: "Wat dit bestand zegt",
    cluster: "Cluster",
    region: "Gebied",
    date: "Datum van dit bestand",
    year: "Jaar van de gegevens",
    licence: "Licentie van de gegevens",
    hypothetical: "Hypothetisch",
    notice: "Over de gegevens",
    scenario: "Scenario",
    noScenario: "Geen: vergeleken met het netwerk zoals het in de gegevens staat.",
    withoutScenario: (scenario) =>
      `Zonder scenario gerekend: vergeleken met het netwerk zoals het in de gegevens staat. Een nieuwkomer die is geprobeerd, staat daarin en telt mee. Wat intussen werd aangenomen, telt niet mee: ‘${scenario}’`,
    content: "Inhoud",
    chain: "Gekozen keten",
    filter: "Gekozen filter",
    noFilter: "geen",
    words: (words) => `naam bevat ‘${words}’`,
    feasibleOnly: "alleen haalbaar",
    order: "Volgorde",
    sortedBy: (column, descending) => `op ${column}, ${descending ? "aflopend" : "oplopend"}`,
    weights: "Gewichten van de score",
    shown: "Kandidaten in dit bestand",
    feasible: (feasible, all) =>
      `${feasible} van ${all} ${all === "1" ? "is" : "zijn"} rekenkundig haalbaar. Of te krijgen is wat van buiten komt, heeft niemand nagegaan.`,
    few: {
      none: "Let op: geen van deze kandidaten is haalbaar; een top drie van haalbare kandidaten is er dus niet.",
      some: (n) =>
        `Let op: van deze kandidaten ${n === "1" ? "is" : "zijn"} er maar ${n} haalbaar; een top drie van haalbare kandidaten is er dus niet.`,
    },
    all: "Alle kandidaten voor alle ketens",
    allFeasible: (feasible, all) => `${all}, waarvan ${feasible} haalbaar.`,
    basis: "Haalbaar",
  },
};
