/** Dutch words of how the screen looks. */
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
      "Heel het scherm, grote letters, weinig knoppen. Bewaar vooraf wat u wilt laten zien als scènes: ze staan in het tabblad Aannames.",
  },
};
