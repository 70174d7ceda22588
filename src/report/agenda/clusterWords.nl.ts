/** Dutch words of the title page, the chapter on the cluster and the work sheet (words.ts). */
import type { CLUSTER_EN } from "./clusterWords.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;
const counted = (one: string, many: string) => (n: number, text: string) => `${text} ${n === 1 ? one : many}`;

export const CLUSTER_NL: typeof CLUSTER_EN = {
  front: {
    title: (name) => `Agenda voor de ketens van ${name}`,
    running: (name) => `Agenda voor de ketens van ${name}`,
    contents: "Inhoud",
    page: (page, pages) => `bladzijde ${page} van ${pages}`,
    done: "klaar",
    picture: "Figuur in woorden",
    companies: "Bedrijven",
    flows: "Stromen",
    chains: "Ketens",
    chosen: "Ketens in deze agenda",
    year: "Jaar van de gegevens",
    measure: "Verlies geteld in",
  },
  count: {
    companies: counted("bedrijf", "bedrijven"),
    plants: counted("fabriek", "fabrieken"),
    flows: counted("stroom van materiaal of energie", "stromen van materiaal en energie"),
    chains: counted("keten", "ketens"),
    departures: counted("vertrek", "vertrekken"),
    gaps: {
      "missing-step": counted("soort stap die niemand uitvoert", "soorten stappen die niemand uitvoert"),
      import: counted(
        "ingevoerd materiaal dat hier nergens wordt gemaakt",
        "ingevoerde materialen die hier nergens worden gemaakt",
      ),
      "unused-output": counted("product dat ongebruikt weggaat", "producten die ongebruikt weggaan"),
      "weak-source": counted("grondstof met één zwakke bron", "grondstoffen met één zwakke bron"),
      "weak-taker": counted("product met één zwakke afnemer", "producten met één zwakke afnemer"),
      starved: counted("tekort door het scenario", "tekorten door het scenario"),
    },
  },
  more: (n, one) =>
    `En nog ${n}; ${one ? "die staat" : "die staan"} in het werkblad (.xlsx) van deze agenda.`,
  negativeValue: "Een negatieve waarde: wie ervan af wil, betaalt daarvoor.",
  nobodyYet: "nog niemand",
  noChain: "geen",

  cluster: {
    title: "Het cluster",
    inShort: "In het kort",
    counts: (companies, plants, flows) =>
      `Het cluster telt ${companies} met ${plants} in bedrijf. Onderling en met de buitenwereld zijn er ${flows}.`,
    chainCounts: (n, parts, incomplete) =>
      `Ketens: ${n}, waarvan ${list(parts)}.` +
      (incomplete === ""
        ? " Elke keten is compleet."
        : ` Niet compleet, want er ontbreekt ten minste één stap: ${incomplete}.`),
    worst: (name, measure, total, own, knockOn, chains) =>
      `Hypothetisch: het vertrek van ${name} kost het meest. Het cluster verliest dan ${total} (${measure}): ${own} bij het bedrijf zelf en ${knockOn} bij anderen.` +
      (chains === "" ? " Er breekt geen keten." : ` Dat breekt ${chains}.`),
    noLoss: (measure) =>
      `Geen enkel vertrek van één bedrijf kost het cluster iets dat bekend is (${measure}).`,
    coordinated: (loss, best) =>
      `Als alle anderen overleggen, kan dat verlies ${best} zijn in plaats van ${loss}.`,
    pillars: (n, text) =>
      n === 0
        ? "Er zijn geen verborgen pijlers: geen twee bedrijven breken samen een keten die geen van beide alleen breekt."
        : `Verborgen pijlers: ${text} ${n === 1 ? "paar bedrijven breekt" : "paren van bedrijven breken"} samen een keten die geen van beide alleen breekt.`,
    half: (n, text) =>
      `Hypothetisch: als steeds het bedrijf vertrekt dat de meeste schade doet, is na ${text} ${n === 1 ? "vertrek" : "vertrekken"} minder dan de helft van de activiteit over.`,
    index: (value) =>
      `De jengaficatie-index is ${value}. Bij 0 hangt niemand van iemand af. Hoe dichter bij 1, hoe meer één vertrek omver trekt.`,
    gapCounts: (parts) => `Ontbrekende en zwakke schakels: ${list(parts)}.`,
    noGaps: "Er zijn geen ontbrekende schakels gevonden.",
    basis: (reported, estimated, assumed) =>
      `De cijfers rusten op ${reported} gemelde, ${estimated} geschatte en ${assumed} aangenomen stromen.`,
  },
  reading: {
    title: "Zo leest u deze agenda",
    items: [
      "Een keten is een rij stappen van grondstof tot één product. Een fabriek voert een stap uit. Een stap zonder fabriek in bedrijf ontbreekt.",
      "Een schakel is wat een fabriek koopt of verkoopt van één materiaal. Sterk: valt de grootste partner weg, dan verliest de fabriek direct minder dan 5%. Zwak: ze verliest 5% of meer. Ontbreekt: niemand in het cluster levert het of neemt het af.",
      "Bij elke keten staat welke schakels te behouden, te versterken en aan te trekken zijn. Aan het eind staan doelen om af te vinken.",
      "‘Onbekend’ is een hoeveelheid die niemand gaf, nooit nul. ‘Ten minste’ laat weg wat onbekend is.",
    ],
  },
  glance: {
    title: "Schakels in het cluster",
    keep: "Behouden",
    strengthen: "Versterken",
    attract: "Aantrekken",
    keepIntro:
      "De sterke schakels waar de meeste waarde door gaat. Ze houden het als de grootste partner wegvalt.",
    strengthenIntro:
      "De zwakke schakels waar het meeste op het spel staat: de waarde die erdoor gaat, maal het deel dat stilvalt als de grootste partner wegvalt.",
    attractIntro:
      "De ontbrekende stappen met de meeste ketens erachter, de grootste invoer die hier niemand maakt, en de grootste producten die ongebruikt weggaan.",
    noStrong: "Geen enkele schakel binnen het cluster is sterk.",
    noWeak: "Geen enkele schakel binnen het cluster is zwak.",
    nothingToAttract:
      "Er ontbreekt niets: geen stappen, geen invoer die hier niemand maakt, geen ongebruikte producten.",
  },
  overview: {
    title: "Alle ketens",
    intro:
      "‘Breekt bij één vertrek’ is het aantal bedrijven waarvan het vertrek alleen al de keten breekt. De laatste kolom is het deel van de waarde van wat de keten in gaat, dat van buiten het cluster komt.",
  },
  autonomy: {
    title: "Van buiten",
    intro: "Ketens leven van wat van buiten komt, elk in eigen mate.",
    unknown:
      "Van geen keten is de waarde bekend van wat erin gaat. Hoeveel van buiten komt, is dus niet te zeggen.",
    cluster: (chain, share) =>
      `Van buiten het cluster komt het meest in de keten ‘${chain}’: ${share} van de waarde van wat erin gaat.`,
    world: (chain, share) =>
      `Van buiten Europa komt het meest in de keten ‘${chain}’: ${share}, voor zover de herkomst is gegeven.`,
    noWorld: "Voor zover de herkomst is gegeven, komt er niets van buiten Europa.",
    unnamed: (chain, share) =>
      `De herkomst is niet overal gegeven; in de keten ‘${chain}’ ontbreekt ze van ${share} van de waarde.`,
  },
  tower: {
    title: "De toren: wat overblijft als bedrijven vertrekken",
    intro: (measure) =>
      `Hypothetisch: de bedrijven vertrekken een voor een. Na elk vertrek telt de activiteit die overblijft, in ${measure}. Hoe steiler de kromme zakt, hoe meer er op een paar bedrijven rust.`,
    caption: (orders) =>
      `Activiteit die overblijft na elk vertrek. Willekeurig: ${orders} volgordes; in de band vallen er 90%.`,
    described: (measure) => `De activiteit die overblijft, in ${measure}, als bedrijven vertrekken.`,
    after: (departures, worst, random, ideal) =>
      `Na ${departures}: ${worst} met het ergste vertrek eerst, ${random} gemiddeld bij willekeurig vertrek, ${ideal} als niemand van iemand afhing.`,
    labels: {
      worstFirst: "ergste vertrek eerst",
      ideal: "als niemand van iemand afhing",
      mean: "willekeurig, gemiddeld",
      band: "willekeurig: 90% van de volgordes",
    },
    xAxis: "Bedrijven die zijn vertrokken",
    yAxis: (measure) => `Activiteit die overblijft (${measure})`,
    index: "Jengaficatie-index",
    worst: "Stabiliteit, ergste vertrek eerst",
    random: "Stabiliteit, willekeurig",
    ideal: "Stabiliteit als niemand van iemand afhing",
    meaning:
      "Stabiliteit is de gemiddelde hoogte van de kromme. De index vergelijkt de ergste volgorde met hetzelfde cluster zonder afhankelijkheid.",
  },
  departures: {
    title: "Welk vertrek kost het meest",
    intro: (measure) =>
      `Hypothetisch: elk bedrijf vertrekt om de beurt alleen. Het verlies is dat van het hele cluster, in ${measure}, als niemand een andere partner vindt.`,
    none: (measure) =>
      `Geen enkel vertrek van één bedrijf kost iets dat bekend is (${measure}), en geen enkel vertrek breekt een keten.`,
    caption: (measure) => `Verlies als één bedrijf vertrekt (${measure}).`,
    line: (name, total, own, knockOn) => `${name}: ${total}, waarvan ${own} eigen en ${knockOn} bij anderen.`,
    own: "eigen verlies",
    knockOn: "verlies bij anderen",
    coordinated:
      "Met overleg: het verlies als alle anderen samen handelen, verdelen wat er nog is, en buiten kopen en verkopen waar dat kan. Wat ertussen ligt, is de ruimte om iets te doen.",
  },
  pillars: {
    title: "Verborgen pijlers",
    intro: (n) =>
      `Hypothetisch: twee bedrijven vertrekken samen. Van de ${n} paren breken deze een keten die geen van beide alleen breekt.`,
    none: (n) => `Geen van de ${n} paren van bedrijven breekt een keten die geen van beide alleen breekt.`,
  },
  basis: {
    title: "Waar de cijfers op rusten",
    intro:
      "Een gemelde hoeveelheid heeft een bron. Een geschatte is afgeleid of weinig zeker. Een aangenomen hoeveelheid is onbekend en alleen voor de berekening ingevuld.",
    reported: "Gemelde stromen",
    estimated: "Geschatte stromen",
    assumed: "Aangenomen stromen",
    weights: (measure) => `Per fabriek: ${measure}`,
    weightCounts: (given, estimated, assumed) =>
      `${given} gegeven, ${estimated} geschat, ${assumed} aangenomen`,
    warnings: "Waarschuwingen over de gegevens",
  },
  column: {
    chain: "Keten",
    status: "Toestand",
    inScenario: "In het scenario",
    now: "Nu",
    throughput: "Doorvoer",
    stepsRunning: "Stappen in bedrijf",
    breakAlone: "Breekt bij één vertrek",
    fromOutside: "Van buiten",
    company: "Bedrijf",
    loss: "Verlies",
    own: "Eigen",
    knockOn: "Bij anderen",
    coordinated: "Met overleg",
    chainsBroken: "Ketens die breken",
    othersStop: "Anderen die stoppen",
    pair: "Bedrijven",
    lossTogether: "Verlies",
    synergy: "Meer dan apart",
    chainsTogether: "Ketens die breken",
    plant: "Fabriek",
    plants: "Fabrieken",
    level: "Niveau",
    why: "Waarom",
    step: "Wat",
    from: "Van",
    to: "Naar",
    material: "Materiaal",
    link: "Schakel",
    partners: "Met",
    largest: "Grootste partner",
    lossWithout: "Verlies zonder grootste",
    worth: "Extra verlies (procentpunt)",
    remedy: "Hoe",
    what: "Wat",
    kind: "Soort",
    quantity: "Hoeveel per jaar",
    value: "Waarde per jaar",
    waiting: "Bij wie",
    behind: "Ketens",
    goal: "Doel",
    howMuch: "Hoeveel per jaar",
    success: "Gelukt als",
  },
  sheet: {
    summary: "Samenvatting",
    companies: "Bedrijven",
    chains: "Ketens",
    links: "Schakels",
    gaps: "Ontbrekend",
    goals: "Doelen",
    cluster: "Cluster",
    what: "Wat",
    value: "Waarde",
    chainsThatAre: (status) => `Ketens: ${status}`,
    incomplete: "Ketens: niet compleet",
    pillars: "Verborgen pijlers (paren)",
    weightsGiven: "Gewichten gegeven",
    weightsEstimated: "Gewichten geschat",
    weightsAssumed: "Gewichten aangenomen",
    scenarioLoss: "Verlies in het scenario (deel)",
    scenarioOwn: "Eigen verlies in het scenario (deel)",
    scenarioKnockOn: "Verlies bij anderen in het scenario (deel)",
    id: "Id",
    lossShare: "Verlies (deel)",
    ownShare: "Eigen verlies (deel)",
    knockOnShare: "Verlies bij anderen (deel)",
    bestShare: "Verlies met overleg (deel)",
    multiplier: "Verlies / eigen verlies",
    chainsWeakened: "Ketens die verzwakken",
    waves: "Breidt uit tot golf",
    hypothetical: "Hypothetisch",
    throughputShare: "Doorvoer (deel)",
    complete: "Compleet",
    stepNumber: "Stap",
    step: "Naam van de stap",
    missing: "Ontbreekt",
    levels: "Laagste niveau in het scenario (deel)",
    breakAlone: "Breekt alleen",
    breakTogether: "Breken samen",
    outsideShare: "Van buiten het cluster (deel)",
    worldShare: "Van buiten Europa (deel)",
    side: "Kant",
    material: "Materiaal",
    class: "Sterkte",
    criticality: "Belang",
    partnerCount: "Partners",
    effective: "Effectieve partners",
    replaceability: "Vervangbaar (deel)",
    unit: "Eenheid",
    atLeast: "Ten minste",
    valueAtLeast: "Waarde: ten minste",
    others: "Anderen in het cluster",
    option: "Beste maatregel",
    optionMean: "Gemiddeld verlies met de maatregel (verandering, deel)",
    keepMean: "Gemiddeld verlies zonder vervanging (verandering, deel)",
    toAttract: "Aan te trekken",
    goalKind: "Soort doel",
  },
};
