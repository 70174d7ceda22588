/** Nederlandse woorden over kandidaten om aan te trekken (words.ts). */
import type { TARGETS_EN } from "./targetWords.en.ts";

export const TARGETS_NL: typeof TARGETS_EN = {
  targets: {
    title: "Wie hier zou passen",
    noCatalogue:
      "Bij deze gegevens hoort geen catalogus van processen. Wie hier zou passen, is dus niet te zeggen.",
    notAsked:
      "Voor een cluster van deze omvang zijn kandidaten niet vanzelf uitgerekend. Het tabblad Aantrekken van de app doet dat wel, en op de opdrachtregel de opdracht targets.",
    noneFeasible: (n, one) =>
      one
        ? "Eén proces uit de catalogus zou passen, maar het mist grondstoffen die niet van buiten te krijgen zijn."
        : `${n} processen uit de catalogus zouden passen, maar ze missen alle grondstoffen die niet van buiten te krijgen zijn.`,
    intro: (candidates, feasible) =>
      `Hypothetisch: processen uit de catalogus, elk gebouwd in het netwerk van nu, zo groot als het gat vraagt. Van de ${candidates} kandidaten kunnen er ${feasible} werken met wat het cluster in aanbod heeft. Voor elke behoefte staat hier het beste proces, met hoeveel andere er ook passen; het beste eerst. De cijfers zijn veranderingen ten opzichte van nu. Wie het product van een stap maakt, vult die stap: of het proces bij de bedoeling van de keten past, moeten mensen beoordelen.`,
    intervals: (draws) =>
      `Tussen rechte haken: van het 5%- tot het 95%-kwantiel van ${draws} trekkingen, waarin hoeveelheden, vervangbaarheid en minimale belasting variëren naar hoe zeker ze zijn. Een min voor de index, zwakke schakels of invoer betekent: minder dan nu.`,
    sentencesIntro: "Wat de eerste zouden doen:",
    lackingIntro:
      "Hypothetisch: ook deze processen zouden ketens compleet maken, maar ze missen een grondstof die hier niet in aanbod is en niet van buiten kan komen. Wie die vindt, of ook de maker ervan aantrekt, maakt ze mogelijk:",
    lacks: (name, size, chains, inputs) =>
      `${name}, ${size} per jaar: zou ${chains} compleet maken; mist ${inputs}.`,
    input: (quantity, material) => `${quantity} ${material}`,
    portfolioTitle: (n) => `De beste ${n} samen`,
    portfolioIntro:
      "Hypothetisch: de gevonden set die samen het meest doet, in de volgorde om aan te trekken.",
    member: (name, size, share) => `${name}, ${size} per jaar: ${share} van wat de set doet`,
    optimal: "Geen andere set van deze grootte scoort hoger.",
    nearOptimal: "Op afronding na scoort geen andere set van deze grootte hoger.",
    bound: (share) =>
      `Dit is de beste set die is gevonden. Niet bewezen is dat er geen betere is: ze haalt ${share} van wat geen set kan overtreffen.`,
    completed: "Ketens die compleet worden",
    index: "Jengaficatie-index",
    loss: "Verwacht verlies",
    imports: "Invoer per jaar",
    waste: "Ongebruikt per jaar",
    weakLinks: "Zwakke schakels",
    jobs: "Banen",
    alsoFit: (need, n, text) =>
      `${need}; ${n === 1 ? `ook ${text} ander proces past` : `ook ${text} andere processen passen`}`,
    noChange: "geen verandering",
    chainIntro:
      "Hypothetisch: de eerste processen uit de catalogus die deze keten compleet zouden maken of er een stap in zouden vullen. De app noemt dezelfde:",
    chainTouches:
      "Hypothetisch: geen haalbaar proces maakt deze keten compleet of vult er een stap in. Deze hebben met de keten te maken, voor elk gat het beste:",
    chainItem: (name, size, sentence) => `${name}, ${size} per jaar. ${sentence}`,
    chainNamed: (name, size, need) => `${name}, ${size} per jaar; voor ${need}.`,
    marked: (text, mark) => `${text} (${mark})`,
    packageIntro: (names) =>
      `Hypothetisch: geen enkel proces maakt deze keten alleen compleet. Deze doen dat samen: ${names}.`,
    sheet: "Kandidaten",
    methodTitle: "Wie hier zou passen",
    method: (weights) =>
      `Elk proces uit de catalogus dat maakt of gebruikt waar een ontbrekende schakel om gaat, is in het netwerk gezet, zo groot als het gat vraagt en als de schaarste grondstof toelaat. Daarna is alles opnieuw berekend. De score telt, met dit gewicht: ${weights}. Een keten die compleet wordt telt als één, elke andere maat als deel van het getal van het cluster zelf. Verwacht verlies is het gemiddelde verlies als één bedrijf vertrekt. Het deel van een lid in een set is zijn Shapley-waarde.`,
    weight: (name, weight) => `${name} ${weight}`,
    column: {
      process: "Proces",
      gap: "Voor",
      size: "Omvang per jaar",
      feasible: "Haalbaar",
      sentence: "Waarom",
      score: "Score",
    },
  },
};
