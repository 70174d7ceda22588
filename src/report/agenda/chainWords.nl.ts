/** Dutch words of the chapters on single chains (words.ts). */
import type { CHAIN_EN } from "./chainWords.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const CHAIN_NL: typeof CHAIN_EN = {
  chain: {
    chapter: "Keten voor keten",
    chapterIntro: "Elke keten begint op een eigen bladzijde, in de volgorde van de gegevens.",
    status: "Toestand",
    statusMeaning: {
      intact: (word) => `${word}: elke stap die een fabriek heeft, draait`,
      weakened: (word) => `${word}: de zwakste stap draait minder dan nu`,
      broken: (word) => `${word}: de zwakste stap ligt stil`,
      absent: (word) => `${word}: geen stap heeft een fabriek in bedrijf`,
    },
    throughput: "Doorvoer",
    ofToday: (share) => `${share} van nu`,
    inScenario: "In het scenario",
    steps: "Stappen",
    stepsRunning: (running, all) => `${running} van de ${all} met een fabriek in bedrijf`,
    stepsOf: (running, all) => `${running} van ${all}`,
    missing: "Ontbreekt",
    inputs: "Wat erin gaat",
    inputsFrom: (cluster, world, unnamed) =>
      `${cluster} van de waarde komt van buiten het cluster, ${world} van buiten Europa (herkomst niet gegeven: ${unnamed})`,
    inputsUnknown: "van niets dat erin gaat, is de waarde bekend",
    origin: "Herkomst",
    derived: "volgt uit de stromen; niemand heeft de keten opgegeven",
    lane: {
      title: (name) => `Stappen van de keten ${name}`,
      caption: "De stappen van links naar rechts, met de fabrieken die ze uitvoeren en de schakels ertussen.",
      running: "draait",
      broken: "ligt stil",
      missing: "ontbreekt",
      runsAt: (share) => `draait op ${share}`,
      someLess: (n, all) => `${n} van ${all} draait minder`,
      mark: { strong: "sterk", weak: "zwak", none: "geen stroom", gap: "", "in-house": "in huis" },
      line: (name, performers, state, link) =>
        `${name} (${state})${performers.length === 0 ? "" : `: ${list(performers)}`}.` +
        (link === "" ? "" : ` Schakel naar de volgende stap: ${link}.`),
    },
    link: {
      input: (material) => `heeft ${material} nodig`,
      output: (material) => `verkoopt ${material}`,
    },
    keepTitle: "Schakels om te behouden",
    keepIntro: "Sterke schakels van de fabrieken in deze keten, de meeste waarde eerst.",
    keepWorth:
      "Sterke schakels van de fabrieken in deze keten. Erachter staat hoeveel het gemiddelde verlies (als één bedrijf vertrekt) zou stijgen als daar niets te vervangen was.",
    points: (text) => `${text} procentpunt`,
    noStrong: "Geen van de fabrieken in deze keten heeft een sterke schakel binnen het cluster.",
    noPlants: "Van deze keten is nog geen fabriek in bedrijf. Er zijn dus nog geen schakels.",
    strengthenTitle: "Schakels om te versterken",
    strengthenIntro:
      "Zwakke schakels van de fabrieken in deze keten. ‘Verlies zonder grootste’ is wat de fabriek direct verliest als de grootste partner wegvalt. ‘Hoe’ is de maatregel die het verlies van het cluster het kleinst maakt, met wat ze zou veranderen; of ze te bouwen is, staat hier niet vast.",
    noWeak: "Geen van de fabrieken in deze keten heeft een zwakke schakel binnen het cluster.",
    losesToo: (name, loss) => `${name} (verliest zelf ${loss})`,
    remedy: {
      input: {
        others: (names) => `Tweede bron: in het cluster ook gemaakt door ${names}`,
        spread: (n) => `Minder leunen op de grootste van de ${n} bronnen`,
        second: "Zoek een tweede bron, of maak aanvoer van buiten mogelijk",
      },
      output: {
        others: (names) => `Tweede afnemer: in het cluster ook gebruikt door ${names}`,
        spread: (n) => `Minder leunen op de grootste van de ${n} afnemers`,
        second: "Zoek een tweede afnemer, of maak verkoop buiten het cluster mogelijk",
      },
    },
    attractTitle: "Schakels om aan te trekken",
    attractIntro: "Wat deze keten mist, van buiten haalt of ongebruikt laat gaan.",
    noGaps:
      "In deze keten ontbreekt niets: elke stap heeft een fabriek, er komt niets binnen dat hier niemand maakt, en er gaat niets ongebruikt weg.",
    cutsTitle: "Wat deze keten breekt",
    cutAlone: (one) =>
      one
        ? "Hypothetisch: dit ene bedrijf breekt de keten als het vertrekt. Erachter staat wat het hele cluster dan verliest:"
        : "Hypothetisch: elk van deze bedrijven breekt de keten als het alleen vertrekt. Erachter staat wat het hele cluster dan verliest:",
    cutLoss: (name, loss) => `${name}: ${loss}`,
    cutNobodyAlone: "Geen enkel bedrijf breekt deze keten alleen.",
    cutTogether: "Deze bedrijven breken de keten alleen samen:",
    cutNoSets: "Geen andere groep van hoogstens drie bedrijven breekt de keten.",
    cutAbsent: "Er draait geen enkele stap, dus een vertrek kan hier niets breken.",
    cutBroken: "De keten is al gebroken.",
    questionsTitle: "Open vragen",
    noQuestions: "Geen open vragen: elke stroom heeft een hoeveelheid, een prijs en een bron.",
    question: {
      noFlows: "In de gegevens staan voor deze keten nog geen stromen van nu. Wat zou erdoor gaan?",
      unlinked: (step, next) => `Van stap ‘${step}’ naar stap ‘${next}’ is geen stroom bekend. Is die er?`,
      unknown: (material, from, to) => `Hoeveel ${material} gaat er per jaar van ${from} naar ${to}?`,
      unknownMore: (n, one) =>
        one
          ? `Ook van ${n} andere stroom is de hoeveelheid onbekend.`
          : `Ook van ${n} andere stromen is de hoeveelheid onbekend.`,
      estimated: (n, all, one) =>
        `Van de ${all} stromen van deze fabrieken ${one ? "is" : "zijn"} er ${n} geschat.`,
      largest: (material, from, to, quantity) =>
        `De grootste in waarde is ${material} van ${from} naar ${to}: ${quantity} per jaar. Klopt dat?`,
      unpriced: (names) => `Prijzen die ontbreken: ${names}.`,
      withoutValue: (names) => `De toegevoegde waarde is niet gegeven van: ${names}.`,
      withoutSource: (n, one) => (one ? `${n} rij noemt geen bron.` : `${n} rijen noemen geen bron.`),
    },
    goalsTitle: "Doelen",
    goalsIntro: "Om af te vinken. De hoeveelheden zijn die van nu.",
    noGoals: "Uit de gegevens volgt niets dat voor deze keten te doen is.",
  },
  goal: {
    kind: {
      step: "een ontbrekende stap uitvoeren",
      make: "hier maken",
      use: "hier gebruiken",
      supply: "een tekort oplossen",
      second: "een schakel versterken",
      ask: "uitzoeken",
    },
    step: (name, announced) =>
      `Een bedrijf dat deze stap uitvoert: ${name}` +
      (announced.length === 0 ? "" : ` (genoemd: ${list(announced)})`),
    stepSuccess: "een fabriek deze stap uitvoert",
    make: (name) => `In het cluster maken wat nu wordt ingevoerd: ${name}`,
    makeSuccess: (name) => `een fabriek in het cluster dit levert: ${name}`,
    outlet: (name) => `In het cluster gebruiken wat nu ongebruikt weggaat: ${name}`,
    outletSuccess: (name) => `een fabriek in het cluster dit afneemt: ${name}`,
    supply: (name, waiting) => `Het tekort aan ${name} oplossen bij ${list(waiting)}`,
    supplySuccess: (one) =>
      one ? "de fabriek in het scenario haar niveau houdt" : "de fabrieken in het scenario hun niveau houden",
    second: {
      input: (material, plant) => `Een tweede bron van ${material} voor ${plant}`,
      output: (material, plant) => `Een tweede afnemer van ${material} van ${plant}`,
    },
    secondSuccess: (largest, loss) => `het verlies zonder ${largest} onder 5% ligt (nu ${loss})`,
    upTo: (amount) => `tot ${amount}`,
    ask: (material, from, to) => `Navragen hoeveel ${material} er van ${from} naar ${to} gaat`,
    askSuccess: "er een getal met een bron is",
    amountOpen: "nog niet bekend",
    amountAsked: "uit te zoeken",
  },
};
