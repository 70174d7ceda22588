/** Dutch words of the agenda of one chain (../words.ts). */
import type { OWN_EN } from "./words.en.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const OWN_NL: typeof OWN_EN = {
  own: {
    title: (chain) => `Agenda voor de keten ${chain}`,
    of: (cluster, region) => (region === "" ? cluster : `${cluster}: ${region}`),
    whole: (steps) => `De keten is compleet: elk van de ${steps} stappen heeft een fabriek in bedrijf.`,
    notWhole: (running, steps, missing) =>
      `De keten is niet compleet: ${running} van de ${steps} stappen ${running === "1" ? "heeft" : "hebben"} een fabriek in bedrijf. Wat ontbreekt: ${list(missing)}.`,
    none: (steps) => `Nog geen van de ${steps} stappen van deze keten heeft een fabriek in bedrijf.`,
    atStake: (name, loss) =>
      `Hypothetisch: het vertrek van ${name} raakt de keten het hardst: die breekt dan, en het cluster verliest ${loss}.`,
    atStakeUnknown: (name) =>
      `Hypothetisch: vertrekt ${name}, dan breekt de keten. Wat het cluster daarmee verliest, is niet bekend.`,
    unweighed: (measure, plants) =>
      `Van ${list(plants)} is niet bekend: ${measure}. Dat telt als 0: hoeveel er werkelijk verloren gaat, is dus niet bekend.`,
    nobodyAlone: "Geen enkel bedrijf breekt de keten door alleen te vertrekken.",
    facts: {
      alone: "Hangt af van één bedrijf",
      aloneNone: "nee: geen enkel bedrijf breekt de keten door alleen te vertrekken",
      first: "Als eerste aantrekken",
      firstNone:
        "niemand uit de catalogus is nu te bouwen; wat daar eerst voor nodig is, staat onder ‘Aantrekken’",
      firstUnfilled:
        "de catalogus heeft geen proces voor wat ontbreekt: zoek daarbuiten een bedrijf of een techniek",
      firstUnknown: "niet uitgerekend",
      nothingMissing: "er ontbreekt niets; wat de keten sterker maakt, staat onder ‘Versterken’",
      year: "Jaar van de gegevens",
    },
    firstTitle: "Wie als eerste aan te trekken",
    short: "De agenda in het kort",
    line: (name, text) => `${name}: ${text}`,
    shortLink: (plant, link, partner) => `${plant} ${link} (${partner})`,
    shortMeasure: (link, loss, measure) =>
      `${link}; valt die partner weg, dan gaat direct ${loss} verloren. Maatregel: ${measure}`,
    noMeasure: "geen van de geprobeerde verkleint het verlies; zoek een tweede partner",
    nothingToDo: "hier volgt niets uit de gegevens",
    chain: "De keten",
    steps: "De stappen en wie ze uitvoert",
    step: {
      step: "Stap",
      product: "Product",
      who: "Wie",
      next: "Schakel naar de volgende stap",
      breaks: "Als die uitvalt",
      nobody: "niemand",
      single: (loss) => `één bedrijf: de keten breekt, en het cluster verliest ${loss}`,
      several: (n) => `${n} bedrijven: geen ervan breekt de keten alleen`,
      missing: "ontbreekt",
      last: "laatste stap",
    },
    known: "Wat de gegevens over elke stap zeggen",
    knownIntro: "Notities en bronnen staan in de taal waarin ze zijn geschreven.",
    note: "Notitie",
    source: "Bron",
    missing: "Wat er ontbreekt",
    departure: "Wat een vertrek voor deze keten betekent",
    departureIntro: (measure) =>
      `Hypothetisch: elk bedrijf dat de keten breekt of verzwakt als het alleen vertrekt, het grootste verlies van het cluster eerst (${measure}). Wie er geen stap van uitvoert, is verbonden met een bedrijf dat dat wel doet, rechtstreeks of via andere.`,
    departureNone: "Geen enkel bedrijf breekt of verzwakt deze keten door alleen te vertrekken.",
    departureNote:
      "Met overleg: het verlies als alle anderen overleggen. Andere ketens: hoeveel er door hetzelfde vertrek nog meer breken.",
    role: "In deze keten",
    noStep: "geen stap, wel verbonden",
    after: "De keten dan",
    others: "Andere ketens die breken",
    agenda: "De agenda van deze keten",
    keep: "Behouden",
    strengthen: "Versterken",
    attract: "Aantrekken",
    innovation: "Innovatie",
    investment: "Investeringen",
    candidates: "Wie aan te trekken",
    candidatesIntro:
      "Hypothetisch: processen uit de catalogus die kunnen draaien op wat het cluster te bieden heeft, en die deze keten compleet maken of er een stap in vullen. De beste eerst.",
    touchesIntro:
      "Hypothetisch: geen haalbaar proces vult een stap van deze keten. Deze maken de keten sterker of gebruiken wat zij laat gaan:",
    blockedIntro:
      "Hypothetisch: deze processen zouden een stap van deze keten vullen, maar pas als er is wat ze missen:",
    noProcess: (steps) =>
      `De catalogus heeft geen proces voor ${list(steps)}: zoek daarbuiten een bedrijf of een techniek.`,
    who: "Wie",
    forChain: "Wat het voor deze keten doet",
    effect: "Wat het per jaar in het cluster verandert",
    needs: "Wat het nodig heeft",
    completes: "maakt de keten compleet",
    completesOnPaper: "maakt de keten alleen rekenkundig compleet",
    named: (plants) => `in de gegevens genoemd voor deze stap: ${plants}`,
    fillsStep: (step) => `voert de ontbrekende stap ‘${step}’ uit`,
    onPaper: (text) => `controleer de techniek: ${text}`,
    quoted: (step) => `‘${step}’`,
    nothing: "geen zichtbare verandering",
    onOffer: "niets dat er niet is",
    innovationIntro:
      "Wat nog niet bewezen is, of waar nog niemand een weg voor weet. TRL is hoe rijp de techniek is volgens de catalogus, naar schatting; 9 is bewezen in gebruik.",
    innovationNone: "In deze keten wacht niets op een techniek, en er gaat niets ongebruikt weg.",
    topic: "Onderwerp",
    why: "Waarom",
    evidence: "Onderbouwing",
    noTechnology: (step) => `Een proces voor ‘${step}’`,
    noTechnologyWhy: "geen proces uit de catalogus maakt dit",
    prove: (name) => `Op schaal bewijzen: ${name}`,
    proveWhy: (step, trl) => `zou ‘${step}’ vullen; TRL ${trl} van 9`,
    check: (name) => `Nagaan of dit bij de keten past: ${name}`,
    outlet: (material) => `Een bestemming voor ${material}`,
    outletWhy: (quantity, value) => `per jaar gaat er ${quantity} ongebruikt weg, ter waarde van ${value}`,
    outletUnknown: "gaat ongebruikt weg; hoeveel is niet bekend",
    from: (plants) => `van ${list(plants)}`,
    catalogue: (note) => (note === "" ? "catalogus" : `catalogus: ${note}`),
    investmentIntro:
      "Hypothetisch: wat er gebouwd zou moeten worden, met omvang en effect. In de gegevens staan geen bedragen voor investeringen: wat het kost, is te vragen aan wie het zou bouwen.",
    investmentNone: "Voor deze keten hoeft van wat hier is uitgerekend niets te worden gebouwd.",
    what: "Wat",
    size: "Omvang per jaar",
    jobs: "Banen",
    state: "Stand en effect",
    feasible: (text) => `te bouwen met wat er is; ${text}`,
    fromOutside: (amounts, text) =>
      `eerst van buiten te vinden: ${list(amounts)}; niemand heeft nagegaan of dat te krijgen is; ${text}`,
    first: (materials) => `eerst aanbod van ${list(materials)} in het cluster`,
    announced: (status, step) => `${status}; genoemd voor de stap ‘${step}’`,
    link: (plant, link) => `voor ${plant} (${link})`,
    among: "Deze keten tussen de andere",
    count: (n, cluster, incomplete) =>
      `${cluster} telt in deze gegevens ${n} ketens; in ${incomplete} daarvan ontbreekt een stap.`,
    shared: (n, names) =>
      `${n} andere ${n === "1" ? "keten loopt" : "ketens lopen"} door een fabriek van deze keten: ${names}.`,
    sharedNone: "Geen andere keten loopt door een fabriek van deze keten.",
    alone: (own, less, more) =>
      `Bedrijven die deze keten in hun eentje breken: ${own}. Van de andere ketens zijn dat er bij ${less} minder en bij ${more} meer.`,
    outside: (share, less, more) =>
      `Van de waarde van wat erin gaat, komt ${share} van buiten het cluster. Van de andere ketens leunen er ${less} minder op buiten en ${more} meer.`,
    worst: (name, loss, also) =>
      `Hypothetisch: het vertrek van ${name} kost het hele cluster het meest (${loss}). Dat breekt deze keten ${also ? "ook" : "niet"}.`,
    basis: (reported, estimated, assumed) =>
      `Van de stromen van de fabrieken in deze keten zijn er ${reported} gemeld en ${estimated} geschat; van ${assumed} is de hoeveelheid onbekend.`,
  },
};
