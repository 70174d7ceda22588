/** Dutch words of the flows (Sankey) and the map. */
import type { enViews } from "./enViews.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const nlViews: typeof enViews = {
  flows: {
    title: "Stromen door het cluster",
    explain: [
      "Elk blok is een fabriek, bedrijf, sector of locatie. Elke band is een stroom, van links naar rechts. De hoogte is de hoeveelheid per jaar, alles in één eenheid. Zo kunt u vergelijken.",
      "Een band die onder het beeld terugloopt, sluit een kringloop: er gaat iets terug naar een fabriek die eerder in de keten zit.",
      "In een wat-als laat een band zien wat er op het eind nog wordt geleverd. Wat wegvalt is gearceerd. Zo blijft elk blok op zijn plaats.",
      "Een stroom met een onbekende hoeveelheid heeft geen hoogte. Die staat in de lijst onder het beeld en wordt nooit als nul getekend.",
    ],
    subject: "Toon",
    energy: "Energie-inhoud van alles",
    dimension: (name: string) =>
      ({ mass: "Alles wat gewogen wordt", volume: "Alles in m³", "normal-volume": "Alle gas in Nm³" })[
        name
      ] ?? `Alles in ${name}`,
    together: "Bij elkaar",
    single: "Eén stof",
    unit: "In",
    grouping: "Per",
    groupings: { unit: "fabriek", company: "bedrijf", sector: "sector", site: "terrein" },
    most: "Stromen in beeld",
    largest: (n: string) => `de ${n} grootste`,
    all: "alle",
    skip: "Weglaten",
    skips: (n: number) => (n === 0 ? "niets" : n === 1 ? "de grootste" : `de ${n} grootste`),
    skipped: (what: string) => `Weggelaten: ${what}.`,
    outside: "Buiten het cluster",
    outsideName: "Toon wat van buiten komt en naar buiten gaat",
    import: "Van buiten",
    export: "Naar buiten",
    other: "Kleinere",
    noGroup: "(niet ingevuld)",
    several: "verschillende stoffen",
    picture: (what: string, unit: string) => `${what}, in ${unit} per jaar`,
    walkList: "Loop door de stromen",
    walkHelp:
      "Pijltjes naar links en rechts volgen een stroom, omhoog en omlaag gaan naar de volgende ernaast, Enter kiest het bedrijf of de stof.",
    band: (from: string, to: string, material: string, quantity: string) =>
      `${from} → ${to}: ${material}, ${quantity} per jaar`,
    self: (name: string, material: string, quantity: string) =>
      `${name}, binnen zichzelf: ${material}, ${quantity} per jaar`,
    node: (name: string, into: string, out: string) => `${name}: in ${into}, uit ${out} per jaar`,
    nodeNow: (into: string, out: string) => `in dit scenario in ${into}, uit ${out}`,
    left: (left: string, lost: string) => `in dit scenario ${left}, ${lost} minder`,
    gone: "in dit scenario niets",
    opened: (opened: string) => `geopend in het scenario: ${opened}`,
    same: "zoals nu",
    returns: "loopt terug",
    pick: "Wijs een stroom of een blok aan, of loop erdoor met de pijltjes, om de cijfers te lezen.",
    totalTitle: "Totaal",
    total: (drawn: string, n: number) => `${n} ${s(n, "band", "banden")} in beeld, samen ${drawn}.`,
    totalAfter: (before: string, after: string, lost: string) =>
      `In beeld vooraf: ${before}; achteraf: ${after} (${lost} minder).`,
    folded: (n: number) => `${n} kleinere stromen zijn samengenomen.`,
    leftOut: (n: number) =>
      `${n} ${s(n, "stroom", "stromen")} van en naar buiten ${s(n, "staat", "staan")} er niet op.`,
    unknown: (n: number) =>
      `${n} ${s(n, "stroom", "stromen")} met een onbekende hoeveelheid ${s(n, "is", "zijn")} niet getekend`,
    none: "Er is niets te tekenen: geen stroom van deze keuze heeft een bekende hoeveelheid.",
    scale: (quantity: string) => `Zo hoog: ${quantity} per jaar`,
    legend: "Legenda",
    state: {
      whole: "wordt nog geleverd",
      less: "valt weg uit een stroom die doorgaat",
      gone: "valt weg: de stroom stopt",
      added: "geopend in het scenario",
    },
    thin: "Te dunne banden zijn als een haarlijn getekend.",
    table: "Hetzelfde als tabel",
    tableOf: (unit: string) => `Stromen in ${unit} per jaar`,
    columns: {
      from: "Van",
      to: "Naar",
      material: "Stof",
      before: "Vooraf",
      after: "Achteraf",
      lost: "Verschil",
    },
    quantity: "Hoeveelheid",
  },
  map: {
    title: "Het cluster op de kaart",
    explain: [
      "Elke stip is een fabriek, op de plek die in de gegevens staat. Fabrieken die dicht bij elkaar staan, zijn iets uit elkaar geschoven, met een dun lijntje naar hun echte plek.",
      "Zolang niemand weg is, toont de kleur van een lijn de soort stof. In een wat-als toont de kleur alleen de toestand. Een bredere lijn is een grotere stroom, binnen één eenheid. Wat van buiten komt of naar buiten gaat, staat er niet op.",
      "De kaart is een eenvoudige tekening die in de app zit: er wordt niets aan een andere computer gevraagd. Niemand ziet dus waar u kijkt.",
    ],
    picture: "Kaart van de fabrieken en de stromen ertussen",
    flows: "Stromen",
    flowsName: "Toon of verberg de stromen",
    energy: "Energie",
    zoom: "Zoomen en schuiven",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    fit: "Alles in beeld",
    move: "Schuif de kaart met de pijltjes",
    units: "Fabrieken op de kaart",
    help: "Pijltjes gaan naar de dichtstbijzijnde fabriek in die richting, Enter kiest, X laat vertrekken of zet terug, + en − zoomen, 0 toont alles.",
    source: (source: string) =>
      `Kust en grenzen: ${source}. Grof (honderden meters tot kilometers ernaast), niet om op te navigeren.`,
    noOutline: "Van deze streek zit geen kaart in de app. U ziet een raster van graden.",
    projection: "De schaal klopt in het midden. Plekken zoals de gegevens ze geven.",
    north: "N",
    east: "OL",
    west: "WL",
    northOf: "NB",
    southOf: "ZB",
    km: (n: string) => `${n} km`,
    m: (n: string) => `${n} m`,
    mainLines: (n: string, all: string) =>
      `Getekend: de ${n} breedste van ${all} stromen, wat het scenario raakt het eerst. Kies een fabriek om al haar stromen te zien.`,
    unplaced: (n: number) =>
      `${n} ${s(n, "fabriek heeft", "fabrieken hebben")} geen coördinaten en ${s(n, "staat", "staan")} niet op de kaart`,
    places: "Fabrieken per plaats",
    place: (name: string, n: number) => `${name} (${n})`,
    noPlace: "Plaats niet ingevuld",
    legend: "Legenda",
    leader: "lijntje naar de echte plek",
    none: "Geen fabriek in deze gegevens heeft coördinaten. Vul de kolommen lat en lon in companies.csv om ze hier te zien.",
  },
};
