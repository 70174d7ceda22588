/** Dutch words of the dialogs of keys and of remarks. */
import type { enDialogs } from "./enDialogs.ts";

export const nlDialogs: typeof enDialogs = {
  report: {
    holds: {
      agenda: "Per keten wat er is, wat ontbreekt en wat er te doen is. Wat u nu aanneemt, staat er ook in.",
      scenario:
        "Dit scenario, met alle cijfers van het cluster erachter en zonder de hoofdstukken per keten. Voor één scenario.",
      compare: (names) =>
        `Naast elkaar: ${names}. De conclusie staat op bladzijde één. Andere kiest u in het beeld Scenario’s.`,
    },
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
  projects: {
    copied: (name) => `Wat u in dit tabblad had gewijzigd, staat in “${name}”.`,
  },
  help: {
    title: "Toetsen",
    single: "Losse lettertoetsen gebruiken",
    singleText: "Zet dit uit als u met spraak werkt of als een lettertoets in de weg zit.",
    graph:
      "In het netwerk: met de pijltjes loopt u van buur naar buur, Enter kiest, X laat het bedrijf vertrekken.",
    or: "of",
    keys: { " ": "Spatie", Escape: "Esc", PageDown: "Page Down|Pijl rechts", PageUp: "Page Up|Pijl links" },
  },
  projectFile: {
    realNames:
      "Bedrijfsnamen zijn op het scherm verborgen. In een projectbestand staan de echte namen: het is het project zoals het is.",
  },
  aboutText: {
    title: "Over Schakel",
    what: "Schakel laat zien welke bedrijven in een industriecluster van elkaar afhangen, wat er gebeurt als er een vertrekt, welke ketens dan breken en welke schakels ontbreken.",
    privacy:
      "Bestanden die u opent, worden in deze browser gelezen en gaan nergens anders heen. De pagina vraagt niets aan andere sites, plaatst geen cookies en meet niets. Wat u maakt, blijft in deze browser bewaard, net als hoe u ernaar kijkt; bij Projecten staat een opdracht die wist wat u maakte.",
    meaningTitle: "Wat de cijfers zijn",
    meaning:
      "Elk ‘wat als’ is hypothetisch. Het domino-effect gaat ervan uit dat niemand overlegt: elke fabriek reageert alleen op wat zij nog krijgt en nog kan verkopen. Echte bedrijven zoeken een uitweg, dus het echte verlies is meestal kleiner.",
    sources:
      "Bij elk bedrijf en elke stroom staan de bron, het bestand en de rij. Klopt er iets niet? Verbeter de rij in het bestand en open het opnieuw.",
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
