/** Dutch words of the list of scenarios and of their timeline. */
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
    keepTitle: "Bewaar wat nu is aangenomen",
    keep: "Bewaar als scenario",
    nameFirst: "Geef het eerst een naam.",
    keepNothing: "Er is nu niets aangenomen: laat eerst een bedrijf vertrekken, of voeg een verandering toe.",
    what: "Wat er verandert",
    year: (what) => `Jaar van: ${what}`,
    yearHead: "Jaar",
    throughout: "de hele tijd",
    why: (what) => `Waarom: ${what}`,
    whyHead: "Waarom, of waar het vandaan komt",
    drop: (what) => `Haal uit het scenario: ${what}`,
    addNow: "Voeg toe wat nu is aangenomen",
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
};
