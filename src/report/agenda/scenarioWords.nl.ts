/** Dutch words of what the agenda tells of a scenario (words.ts). */
import type { SCENARIO_EN } from "./scenarioWords.en.ts";

export const SCENARIO_NL: typeof SCENARIO_EN = {
  scenario: {
    reportTitle: (name) => `Wat een scenario doet met ${name}`,
    title: "Het scenario",
    broken: "Ketens die breken",
    weakened: "Ketens die verzwakken",
    plantsFall: "Fabrieken die zakken",
    counted: (n, names) => `${n}: ${names}`,
    inWaves: "Wat er stopt, golf na golf",
    wave: (wave, plants) => `Golf ${wave}: ${plants}.`,
    plant: (name, why) => `${name} (${why})`,
    moreBelow: (n, one) =>
      `En nog ${n} ${one ? "fabriek die stopt" : "fabrieken die stoppen"}; zie ‘Fabrieken die zakken, en waarom’.`,
    noneStops: "Er stopt geen andere fabriek.",
    arrange: (kind, material, from, to, quantity) =>
      `${kind}: ${material}, van ${from} naar ${to}, ${quantity} per jaar`,
    arrangeMore: (n) => `en nog ${n}, in het hoofdstuk ‘Het scenario’`,
    together: (names) => `Samen: ${names}`,
    noTakeover: "Niemand in de catalogus maakt wat wegvalt.",
    takeoversUnknown:
      "Wie kan overnemen, is niet uitgerekend: bij deze gegevens hoort geen catalogus van processen, of het cluster is te groot om het ongevraagd te doen.",
    chains: "Ketens die veranderen",
    noChains: "Geen keten verandert.",
    plants: "Fabrieken die zakken, en waarom",
    noPlants: "Geen fabriek zakt.",
    stopped: "stopt",
    assumed: (quantity) => `ongeveer ${quantity} (aangenomen)`,
    coordination: "Overleg",
    known: "Hoeveelheid is bekend",
    assumptions: {
      title: "Aannames",
      leave: "Vertrekt",
      curtail: "Draait op minder",
      import: "Invoer die overblijft",
      export: "Afzet buiten die overblijft",
      open: "Gaat open",
      share: (name, level) => `${name} ${level}`,
      asNow: "zoals nu",
      arrived: "Nieuwkomers, in alle cijfers",
      partners: "Wie reageert",
      nobody: "ieder voor zich: alleen wat de gegevens vervangbaar noemen, komt van of gaat naar buiten",
    },
  },
};
