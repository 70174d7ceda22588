/** Nederlandse woorden voor hoe het scherm eruitziet, en voor de werksessie. */
import type { enDisplay } from "./enDisplay.ts";

export const nlDisplay: typeof enDisplay = {
  display: {
    button: "Weergave",
    theme: "Kleuren",
    themes: { system: "Zoals de computer", light: "Licht", dark: "Donker" },
    masked: "Verberg bedrijfsnamen",
    maskedText:
      "Bedrijven krijgen een letter, en wat over hen geschreven is blijft weg. De gegevens blijven zoals ze zijn.",
    workshop: "Start de werksessie",
    workshopText:
      "Heel het scherm, grote letters, weinig knoppen. Zet wat u wilt laten zien klaar als scènes in het tabblad Scenario.",
  },
  workshop: {
    bar: "Werksessie",
    previous: "Vorige scène",
    next: "Volgende scène",
    end: "Stop de werksessie",
    scene: (n, of) => `Scène ${n} van ${of}`,
    free: "Tussen de scènes",
    noScenes: "Er staan geen scènes klaar: verken vrij.",
    changed: "sindsdien veranderd",
    again: "Toon de scène opnieuw",
    masked: "Verberg bedrijfsnamen",
    scenes: "Scènes voor een werksessie",
    scenesText:
      "Een scène is wat nu op het scherm staat: de weergave, wat is aangenomen en wat is gekozen. Loop erdoorheen met Page Down en Page Up, of met een clicker.",
    name: "Naam van de scène",
    note: "Wat u wilt zeggen of vragen",
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
