import type { enGuide } from "./enGuide.ts";

/** Dutch words of the tour, the glossary and the formulas behind figures. */
export const nlGuide: typeof enGuide = {
  learn: {
    glossary: "Woordenlijst",
    search: "Zoek een woord",
    noTerm: "Geen begrip met deze woorden.",
    terms: (n) => (n === 1 ? "1 begrip" : `${n} begrippen`),
    inGlossary: "Alle begrippen: woordenlijst",
    termOf: (term) => `In de woordenlijst: ${term}`,
    tour: "Rondleiding (vijf minuten)",
    resume: "Ga verder met de rondleiding",
    start: "Rondleiding van vijf minuten",
    noThanks: "Nee, dank u",
    step: (n, of) => `Stap ${n} van ${of}`,
    done: "Gelukt.",
    openSet: "Open het voorbeeld",
    goThere: "Ga erheen",
    back: "Terug",
    next: "Verder",
    skip: "Sla deze stap over",
    leave: "Stop de rondleiding",
    finish: "Sluit",
    left: "U bent gestopt met de rondleiding. Verder waar u was: druk op ? (Toetsen) en dan op “Ga verder met de rondleiding”.",
    steps: {
      data: {
        title: "Het voorbeeld",
        text: "We gebruiken een verzonnen cluster, Kreekveld. Open het hier, of kies het bovenaan in de lijst.",
      },
      leave: {
        title: "Laat een bedrijf vertrekken",
        text: "Druk in de lijst op de pijlknop naast het eerste bedrijf. Het verlaat het cluster en u ziet wat er volgt.",
      },
      waves: {
        title: "Loop door de golven",
        text: "Druk onder het netwerk op de knoppen voor de vorige en de volgende golf (toetsen J en L). U ziet wie het eerst wordt geraakt, en wie later.",
      },
      why: {
        title: "Vraag waarom",
        text: "Kies in het netwerk een fabriek met een kruis of een uitroepteken. Onder ‘Bedrijf’ leest u waarom zij stopt of minder doet.",
      },
      tower: {
        title: "De toren",
        text: "Kies het beeld Toren (toets 2). Elke keten is een toren van blokken; de lijn toont hoe snel hij valt.",
      },
      gaps: {
        title: "Ontbrekende schakels",
        text: "Kies het tabblad Ontbrekend (toets M). Daar staat wat niemand in het cluster maakt of afneemt.",
      },
      back: {
        title: "Zet het terug",
        text: "Maak het vertrek ongedaan met de knop bovenaan (Ctrl+Z), of druk op B. Alles is weer zoals nu.",
      },
      end: {
        title: "Dat was het",
        text: "U kent nu het hele rondje. Elk vraagteken legt zijn cijfer uit; de woordenlijst en deze rondleiding staan bij de hulp (toets ?).",
      },
    },
  },
  formula: {
    title: "De formule, en met deze cijfers",
    loss: "L = Σ w (1 − x) / Σ w = eigen + bij anderen",
    multiplier: "factor = L / eigen",
    index: "index = 1 − R ergste eerst / R als niemand van een ander afhing",
    stability: "R = (a₀ + a₁ + … + aₙ) / (n + 1)",
    worst: "R ergste eerst",
    range: "ruimte = verlies zonder overleg − verlies met overleg",
    throughput: "doorvoer = de laagste van de stappen; een stap = Σ v x / Σ v",
    autonomy: "deel = waarde van invoer van buiten / waarde van alle invoer",
  },
};
