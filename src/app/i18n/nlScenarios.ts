/** Dutch words of what is assumed, of the list of scenarios and of their timeline. */
import type { enScenarios } from "./enScenarios.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const nlScenarios: typeof enScenarios = {
  scenarios: {
    title: "Scenario’s van deze gegevens",
    explain: [
      "Alles waar u op terug wilt komen: wat er verandert, in welk jaar, en waarom. Scenario’s horen bij de gegevens: ze worden mee bewaard, geëxporteerd en ongedaan gemaakt.",
      "Laad er een om te zien wat het doet, of kies er hieronder een paar en vergelijk ze.",
    ],
    none: "Er zijn er nog geen. Verander iets (laat een bedrijf vertrekken, of beperk een invoer) en bewaar het onder een naam.",
    name: "Naam",
    description: "Waar het voor is",
    changes: (n) => `${n} ${s(n, "verandering", "veranderingen")}`,
    load: (name) => `Laad: ${name}`,
    edit: (name) => `Verander of beschrijf: ${name}`,
    close: (name) => `Sluit: ${name}`,
    up: (name) => `Naar boven: ${name}`,
    down: (name) => `Naar beneden: ${name}`,
    duplicate: (name) => `Verdubbel: ${name}`,
    remove: (name) => `Haal weg: ${name}`,
    copyOf: (name) => `${name} (kopie)`,
    keepTitle: "Bewaar wat nu wordt aangenomen",
    keep: "Bewaar als scenario",
    nameFirst: "Geef het eerst een naam.",
    comesAlong: (names) =>
      `${names}: komt mee. In de gegevens staat hij dan als aangekondigd, en in dit scenario gaat hij open.`,
    staysBehind: (names) =>
      `Bewaard wordt het zonder ${names}: dat neemt leveringen over die al in de gegevens staan, en een scenario kan dat niet vasthouden. Een scène van het scherm kan het wel.`,
    keepNothing: "Er is nu niets aangenomen: laat eerst een bedrijf vertrekken, of voeg een verandering toe.",
    what: "Wat er verandert",
    year: (what) => `Jaar van: ${what}`,
    yearHead: "Jaar",
    throughout: "de hele tijd",
    why: (what) => `Waarom: ${what}`,
    whyHead: "Waarom, of waar het vandaan komt",
    drop: (what) => `Haal uit het scenario: ${what}`,
    addNow: "Voeg toe wat nu wordt aangenomen",
    refused: (message) => `Niet bewaard: ${message}`,
    outdated: "Niet bewaard: het is intussen veranderd. Probeer het opnieuw.",
    timeline: "Tijdlijn",
    timelineExplain: [
      "Wat in welk jaar gebeurt. Ga langs de jaren: het scenario zoals het er in dat jaar voor staat wordt geladen, en elk beeld laat het zien.",
    ],
    choose: "Scenario",
    noYears:
      "Geen van de veranderingen heeft een jaar: alles geldt de hele tijd. Geef hierboven veranderingen een jaar.",
    noneWithYears: "Nog geen scenario heeft veranderingen met een jaar.",
    now: "Jaar",
    at: (year) => `tot en met ${year}`,
    before: "voor het eerste jaar",
    play: "Speel de jaren af",
    pause: "Stop",
    axis: (from, to) => `Jaren ${from} tot ${to}`,
  },
  scenario: {
    title: "Wat wordt aangenomen",
    none: "Niets: alles is zoals nu.",
    noneText:
      "Laad een scenario of voeg hieronder iets toe. Bedrijven laten vertrekken kan ook in het netwerk en de toren.",
    remove: (what) => `Haal weg: ${what}`,
    clear: "Alles zoals nu",
    add: "Voeg iets toe",
    kind: "Wat verandert er",
    kinds: {
      leave: "Een bedrijf vertrekt",
      curtail: "Een bedrijf draait minder",
      import: "Minder invoer",
      export: "Minder uitvoer",
      open: "Een fabriek of schakel gaat open",
    },
    subject: "Van wie of wat",
    choose: "Kies…",
    companies: "Bedrijven",
    plants: "Fabrieken",
    links: "Schakels",
    addButton: "Voeg toe",
    share: {
      curtail: (name) => `Wat ${name} nog kan`,
      import: (name) => `Wat er nog binnenkomt van ${name}`,
      export: (name) => `Wat er nog buiten verkocht wordt van ${name}`,
      open: (name) => `Hoe ver ${name} opengaat`,
    },
    linkNote: "Gaat open met de hele hoeveelheid.",
    ration: "Als er te weinig is",
    ruleLines: {
      proportional: "Elke koper krijgt hetzelfde deel van wat is afgesproken.",
      "local-first":
        "Wat het cluster uit gaat, wordt eerst minder; daarna delen de kopers in het cluster gelijk.",
      "critical-first":
        "Eerst wie het niet kan missen, dan wie het belangrijk vindt, dan de rest; wat het cluster uit gaat komt het laatst.",
    },
    load: "Scenario’s bij deze gegevens",
    loadNone: "Bij deze gegevens is geen scenarios.csv.",
    loadName: "Scenario",
    loadButton: "Laad",
    loadText: "Dit komt in de plaats van wat nu wordt aangenomen. U kunt het ongedaan maken.",
    year: "Tot en met",
    allYears: "alle jaren",
    compare: "Vergelijk scenario’s",
  },
};
