/** Dutch words of the dialogs of keys and of remarks. */
import type { enDialogs } from "./enDialogs.ts";

export const nlDialogs: typeof enDialogs = {
  report: {
    none: "Alleen het cluster",
    some: "Enkele ketens…",
    parts: (chains) =>
      chains === 0
        ? "Eén deel, over het hele cluster."
        : chains === 1
          ? "Een deel over het hele cluster, en een hoofdstuk van een paar bladzijden over de keten."
          : `Een deel over het hele cluster, en voor elk van de ${chains} ketens een hoofdstuk van een paar bladzijden.`,
    set: "Bewaar deze set:",
    takeovers: "Bewaar wie kan overnemen",
    setting: "De bladzijden worden opgemaakt…",
  },
  help: {
    title: "Toetsen",
    single: "Losse lettertoetsen gebruiken",
    singleText: "Zet dit uit als u met spraak werkt of als een lettertoets in de weg zit.",
    graph:
      "In het netwerk: met de pijltjes loopt u van buur naar buur, Enter kiest, X laat het bedrijf vertrekken.",
    or: "of",
    keys: { " ": "Spatie", Escape: "Esc", ArrowRight: "→", ArrowLeft: "←" },
  },
  projectFile: {
    realNames:
      "Bedrijfsnamen zijn op het scherm verborgen. In een projectbestand staan de echte namen: het is het project zoals het is.",
  },
  issues: {
    file: "Bestand",
    row: "Rij",
    column: "Kolom",
    value: "In de cel",
    message: "Wat er mis is",
    hint: "Wat u kunt doen",
    none: "Geen opmerkingen.",
  },
};
