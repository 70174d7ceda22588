/** Dutch words of the chains view and the matrix. */
import type { enLanes } from "./enLanes.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const nlLanes: typeof enLanes = {
  lanes: {
    title: "De ketens, stap voor stap",
    explain: [
      "Elke keten van grondstof tot product. Een vak is een stap, met de fabrieken die hem uitvoeren. Fabrieken in één vak kunnen elkaar vervangen.",
      "De doorvoer van een stap is het deel van wat hij nu maakt. De zwakste stap bepaalt wat de hele keten maakt.",
      "Een schakel is sterk of zwak, net als in het netwerk: zwak als een van de twee geen andere partner heeft. Een leeg vak met streepjes is een stap die nog niemand uitvoert.",
    ],
    filter: "Welke ketens",
    search: "Keten, stap of fabriek",
    status: "Toestand",
    onlyMissing: "Alleen met ontbrekende stappen",
    onlyBreaking: "Alleen die breken",
    sort: "Volgorde",
    orders: {
      given: "Zoals in de gegevens",
      status: "Slechtste eerst",
      throughput: "Doorvoer",
      name: "Naam",
    },
    count: (shown: string, all: string) => `${shown} van ${all} ketens`,
    clear: "Toon alles",
    none: "Zo is geen enkele keten.",
    noneAtAll: "Deze dataset heeft geen ketens.",
    print: "Afdrukken",
    scenario: "Aangenomen",
    date: "Datum",
    now: "nu",
    inScenario: "in het scenario",
    throughput: (share: string) => `doorvoer ${share}`,
    nobody: "nog niemand",
    weakest: "zwakste stap",
    runsAt: (share: string) => `draait op ${share}`,
    states: {
      healthy: "draait",
      "at-risk": "draait minder",
      broken: "ligt stil",
      removed: "is vertrokken",
      inactive: "draait niet",
      ghost: "nog niemand",
    },
    links: {
      strong: "sterk",
      weak: "zwak",
      none: "geen stroom",
      gap: "ontbreekt",
      "in-house": "in huis",
    },
    linkTo: (link: string, next: string) => `Schakel naar ${next}: ${link}`,
    legend: "Wat de tekens betekenen",
    legendSteps: "Fabrieken",
    legendLinks: "Schakels",
    sentence: (steps: number, missing: readonly string[], weakest: string) =>
      [
        `${steps} ${s(steps, "stap", "stappen")}.`,
        missing.length > 0 ? `Nog niemand doet: ${missing.join(", ")}.` : "",
        weakest === "" ? "" : `Opgehouden door: ${weakest}.`,
      ]
        .filter(Boolean)
        .join(" "),
  },
  dependence: {
    title: "Wie heeft wie nodig?",
    explain: [
      "Een rij is een bedrijf dat in zijn eentje vertrekt, een kolom is een bedrijf dat dat merkt. Het vakje zegt hoeveel het bedrijf van de kolom dan van zijn eigen activiteit verliest.",
      "Er wordt gemeten in wat u koos bij ‘Gemeten in’. Hebben de fabrieken van een bedrijf geen cijfer, dan telt elke fabriek even zwaar.",
      "Lees langs een rij: wie valt met dit bedrijf mee. Lees langs een kolom: van wie hangt dit bedrijf af.",
    ],
    computing: "Elk bedrijf vertrekt om de beurt",
    leaves: "vertrekt",
    falls: "valt terug",
    help: "Met de pijltjes loopt u door de vakjes, Enter kiest het bedrijf dat vertrekt.",
    cell: (leaves: string, hit: string, fall: string, loss: string) =>
      `${leaves} vertrekt: ${hit} verliest ${fall} (${loss} van het cluster)`,
    cellNone: (leaves: string, hit: string) => `${leaves} vertrekt: ${hit} merkt niets`,
    self: (name: string) => `${name} zelf`,
    none: "Niemand valt terug als een ander vertrekt.",
    order: "Volgorde",
    orders: { loss: "Meeste verlies eerst", chain: "Per keten", sector: "Per sector" },
    search: "Zoek een bedrijf",
    scale: "Verlies van het bedrijf dat het merkt",
    shown: (rows: string, of: string, columns: string, hit: string) =>
      `U ziet ${rows} van de ${of} bedrijven die kunnen vertrekken, die met het meeste verlies, en ${columns} van de ${hit} die dan terugvallen, die het meest geraakt worden. Zoek om andere te zien.`,
    all: (rows: string, of: string) =>
      `${rows} van de ${of} bedrijven trekken een ander mee of vallen met een ander mee. De rest heeft geen rij.`,
    limited: (n: string, all: string) =>
      `Alleen de ${n} bedrijven met het meeste verlies zijn geprobeerd, van de ${all}; alle: schakel rank --matrix.`,
  },
};
