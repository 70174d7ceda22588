/** Dutch words of the summary and of remedies for weak links (words.ts). */
import type { SUMMARY_EN } from "./summaryWords.en.ts";

export const SUMMARY_NL: typeof SUMMARY_EN = {
  summary: {
    title: "Samenvatting",
    lists: "Wat te doen",
    attract: "Aantrekken",
    attractIntro:
      "Hypothetisch: nieuwe fabrieken die kunnen werken met wat het cluster in aanbod heeft, voor elke behoefte de beste. Een min voor de index is een verbetering.",
    attractNone: "Geen enkele nieuwkomer uit de catalogus kan hier werken en maakt het cluster beter.",
    attractUnknown: "Wie hier zou passen, is niet uitgerekend; zie ‘Wie hier zou passen’.",
    portfolio: (names, chains) =>
      `De beste set die is gevonden: ${names}. Samen zouden ze ${chains} compleet maken.`,
    strengthen: "Versterken",
    strengthenIntro: (mean) =>
      `Hypothetisch: de maatregelen die het cluster het meest helpen, elk bij een schakel die nu zwak is. Het gemiddelde verlies is wat het cluster gemiddeld verliest als één bedrijf vertrekt: nu ${mean}. Of een maatregel te bouwen is, staat hier niet vast.`,
    strengthenNone: "Geen maatregel bij een zwakke schakel maakt het gemiddelde verlies kleiner.",
    keep: "Behouden",
    keepIntro:
      "Hypothetisch: de schakels die het nu houden omdat er vervanging is. Erachter staat wat het gemiddelde verlies zou zijn zonder die vervanging.",
    keepNone: "Geen sterke schakel maakt het gemiddelde verlies kleiner doordat ze te vervangen is.",
    unknown: "Voor een cluster van deze omvang is dit niet vanzelf uitgerekend.",
    what: "Wat",
    why: "Waarom",
    measure: "Maatregel",
    figure: "Cijfer",
    worth: (value) => `er gaat ${value} per jaar door`,
    carries: "een schakel waarvan de waarde onbekend is",
    sized: (name, size) => `${name}, ${size} per jaar`,
    completes: (chains) => `maakt ${chains} compleet`,
    noChain: "maakt alleen geen keten compleet",
    mean: (now, then) => `nu ${now}, dan ${then}`,
    index: (change, now) => `jengaficatie-index ${change} (nu ${now})`,
    link: {
      input: (plant, link, partner) => `${plant} ${link}, vooral van ${partner}`,
      output: (plant, link, partner) => `${plant} ${link}, vooral aan ${partner}`,
    },
  },
  measures: {
    methodTitle: "Wat versterkt en wat te behouden",
    method: (spare) =>
      `Elke maatregel voor een zwakke schakel is in de gegevens gezet: een tweede bron of afnemer die in het cluster of in de catalogus staat, voor de helft van de hoeveelheid; een aansluiting waardoor alles buiten te koop of te verkopen is; een opslag die een fabriek boven haar minimale belasting houdt; andere partners die tot ${spare} meer draaien dan nu, waar de gegevens niet meer zeggen. Daarna vertrok elk bedrijf nog een keer. Het gemiddelde verlies is dat over alle bedrijven. Een sterke schakel is waard wat het gemiddelde verlies zou stijgen als daar niets te vervangen was. Kosten en vergunningen zijn niet beoordeeld.`,
  },
  option: {
    input: {
      second: (name) => `${name} als tweede bron, voor de helft`,
      newcomer: (name) => `nieuwe fabriek als tweede bron: ${name}`,
      terminal: (material) => `een aansluiting waardoor alle ${material} van buiten kan komen`,
    },
    output: {
      second: (name) => `${name} als tweede afnemer, voor de helft`,
      newcomer: (name) => `nieuwe fabriek als tweede afnemer: ${name}`,
      terminal: (material) => `een aansluiting waardoor alle ${material} buiten te verkopen is`,
    },
    storage: "opslag, zodat de fabriek onder haar minimale belasting blijft draaien",
    spare: (share) => `de andere partners draaien tot ${share} meer dan nu`,
    leaves: (name, now, then) => `verlies als ${name} vertrekt: nu ${now}, dan ${then}`,
    mean: (now, then) => `gemiddeld verlies: nu ${now}, dan ${then}`,
    said: (option, effect) => `${option} (${effect})`,
    none: "Geen: niets dat is geprobeerd, maakt het verlies kleiner",
  },
};
