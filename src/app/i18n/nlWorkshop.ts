/** Dutch words of the workshop. */
import type { enWorkshop } from "./enWorkshop.ts";

export const nlWorkshop: typeof enWorkshop = {
  workshop: {
    bar: "Werksessie",
    previous: "Vorige scène",
    next: "Volgende scène",
    end: "Stoppen",
    scene: (n, of) => `Scène ${n} van ${of}`,
    free: "Tussen de scènes",
    noScenes: "Er staan geen scènes klaar: verken vrij, of bewaar wat op het scherm staat.",
    hypothetical: "Hypothetisch, geen nieuws:",
    more: (n) => `nog ${n}`,
    changed: "sindsdien veranderd",
    unlike: (names) => `Anders dan in deze scène, want de gegevens zijn sindsdien veranderd: ${names}.`,
    again: "Scène opnieuw",
    masked: "Verberg namen",
    scenes: "Scènes voor een werksessie",
    scenesText:
      "Een scène is wat nu op het scherm staat: de weergave, wat is aangenomen, wie er geprobeerd wordt en wat is gekozen. Loop erdoorheen met Page Down en Page Up, met de pijltjes naar rechts en links, of met een clicker.",
    name: "Naam van de scène",
    note: "Wat u wilt zeggen of vragen (iedereen leest het)",
    add: "Bewaar dit scherm als scène",
    nameFirst: "Geef de scène eerst een naam.",
    up: (name) => `Naar boven: ${name}`,
    down: (name) => `Naar beneden: ${name}`,
    show: (name) => `Toon: ${name}`,
    retake: (name) => `Leg opnieuw vast zoals het nu op het scherm staat: ${name}`,
    drop: (name) => `Haal de scène ${name} weg`,
    list: "Scènes op volgorde",
  },
};
