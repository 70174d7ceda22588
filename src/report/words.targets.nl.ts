/** Nederlandse woorden over bedrijven om aan te trekken (words.nl.ts). */
import type { TARGETS_EN } from "./words.targets.en.ts";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const TARGETS_NL: typeof TARGETS_EN = {
  measure: {
    chains: "ketens compleet",
    jenga: "jengaficatie-index",
    loss: "verwacht verlies",
    import: "invoerwaarde",
    waste: "waarde van wat ongebruikt weggaat",
    jobs: "banen",
  },

  nothing: "Geen ontbrekende schakels: er is niets om aan te trekken.",
  noCatalogue: "Er is geen catalogus van processen: voeg processes.csv toe, of geef een map met --catalogue.",
  noMatch: (gaps, processes) =>
    `Ontbrekende schakels: ${gaps}, maar geen van de ${processes} processen uit de catalogus maakt of gebruikt waar het om gaat.`,
  counts: (candidates, feasible, gaps, processes) =>
    `Kandidaten: ${candidates}, waarvan ${feasible} haalbaar; voor ${gaps} ontbrekende schakels, uit ${processes} processen.`,
  score: (parts, measure) =>
    `Score: ${parts.join(", ")} (--weights); verlies in ${measure}. Een keten die compleet wordt telt als één, elke andere maat als deel van het getal van het cluster zelf.`,
  weight: (name, weight) => `${name} ${weight}`,
  baseline: (jenga, loss, imports, waste, weak) =>
    `Nu: jengaficatie-index ${jenga}, verwacht verlies ${loss}, zwakke schakels ${weak}, invoer ${imports}, ongebruikt ${waste} per jaar. Hieronder staat wat daaraan verandert: onder nul is minder dan nu; pp is procentpunt.`,
  needs:
    "Eén rij per behoefte met de beste kandidaat daarvoor, haalbare eerst; andere zijn kandidaten voor dezelfde behoefte. Wie het product van een stap maakt, vult die stap: of het proces bij de bedoeling van de keten past, moeten mensen beoordelen.",
  packages:
    "Nieuwkomers die alleen samen een gat vullen of een keten compleet maken; van de sets die dezelfde ketens compleet maken de beste, en hoeveel andere er zijn.",
  other: (name, score, infeasible) =>
    infeasible ? `${name} (score ${score}, op zichzelf niet haalbaar)` : `${name} (score ${score})`,
  others: (names) => `Voor hetzelfde: ${names}.`,
  reach: (low, high) => `${low} tot ${high}`,
  intervals: (seed) =>
    `Van het 5%- tot het 95%-kwantiel van de verandering; seed ${seed}. Hoeveelheden, vervangbaarheid en minimale belasting variëren naar hoe zeker hun rij is, zonder en met de nieuwkomer gelijk.`,
  shown: (shown, all) => `De eerste ${shown} van ${all}; --format csv of json geeft alles.`,
  unusable: (names) => `Niet meegeteld, want een eenheid is niet om te rekenen: ${names}.`,
  hypothetical:
    "Hypothetisch: een nieuwe fabriek volgens het recept uit de catalogus, in het netwerk van nu.",

  section: {
    needs: "De beste kandidaat voor elke behoefte",
    sentences: "Wat elk zou doen",
    intervals: (draws) => `Hoe zeker de veranderingen zijn: ${draws} trekkingen`,
    packages: "Alleen samen",
    portfolio: (most) => `De beste set van hooguit ${most}, in de volgorde om aan te trekken`,
    rows: (name) => `In de bestanden te zetten voor ${name}`,
  },
  column: {
    rank: "Nr",
    process: "Proces",
    gap: "Voor",
    size: "Omvang per jaar",
    feasible: "Haalbaar",
    chains: "Ketens",
    jengafication: "Jenga",
    expectedLoss: "Verwacht verlies",
    weakLinks: "Zwakke schakels",
    importValue: "Invoer",
    wasteValue: "Ongebruikt",
    jobs: "Banen",
    score: "Score",
    others: "Andere",
    top5: "In top 5",
    processes: "Processen",
    share: "Aandeel",
    adds: "Voegt toe",
    alone: "Alleen",
    file: "Bestand",
    change: "Wijziging",
    row: "Rij",
    cells: "Cellen",
  },
  add: "toevoegen",
  changeRow: "wijzigen",
  feeder: "voedt de andere",

  say: {
    closes: (steps) => `vult ${listed(steps)}`,
    step: (step, chain) => `de ontbrekende stap ‘${step}’ van ‘${chain}’`,
    moreSteps: (n) => count(n, "andere ontbrekende stap", "andere ontbrekende stappen"),
    performs: (steps) => `vult ${listed(steps)}, maar die keten blijft onvolledig`,
    onPaper: (parts, isComplete) =>
      `vult rekenkundig, dus controleer de techniek: ${listed(parts)}${isComplete ? "" : "; de keten blijft onvolledig"}`,
    makes: (material) => `maakt ${material}, dat nu van buiten komt en hier nergens wordt gemaakt`,
    source: (material) => `is een tweede bron van ${material}`,
    taker: (material) => `is een tweede afnemer van ${material}`,
    uses: (material) => `gebruikt ${material} dat nu ongebruikt het cluster verlaat`,
    importsFall: (value) => `verlaagt de invoer met ${value} per jaar`,
    importsRise: (value) => `verhoogt de invoer met ${value} per jaar`,
    wasteFalls: (value) => `houdt voor ${value} per jaar in het cluster wat nu ongebruikt weggaat`,
    wasteRises: (value, of) =>
      `voegt voor ${value} per jaar toe aan wat ongebruikt weggaat${of.length > 0 ? `: ${of.join(", ")}` : ""}`,
    weakFall: (n, amount) => `maakt ${amount} zwakke ${n === 1 ? "schakel" : "schakels"} minder`,
    weakRise: (n, amount) => `geeft ${amount} zwakke ${n === 1 ? "schakel" : "schakels"} erbij`,
    runsOn: (inputs) => `draait op ${inputs.join(" en ")}`,
    local: (material, quantity, offer) => `${material} van hier (${quantity} van de ${offer} in aanbod)`,
    localUnknown: (material, quantity) =>
      `${material} van hier (${quantity}; hoeveel er in aanbod is, is onbekend)`,
    imports: (materials, more) =>
      `haalt ${materials.join(", ")}${more > 0 ? ` en ${count(more, "andere stof", "andere stoffen")}` : ""} van buiten`,
    moreThanNow: (amounts) =>
      `heeft meer van buiten nodig dan het hele cluster nu gebruikt: ${listed(amounts)}; of dat te krijgen is, heeft niemand nagegaan`,
    limited: (material, offer, needed) =>
      `is beperkt door ${material}: ${offer} in aanbod, ${needed} nodig voor het hele gat`,
    jobs: (jobs) => `brengt ${jobs} banen`,
    infeasible: (parts) => `Op zichzelf niet haalbaar: er ontbreekt ${parts.join(" en ")}.`,
    lacking: (needed, material, offer) => `${needed} ${material} (${offer} in aanbod)`,
    wouldDo: "Met dat erbij:",
    belowMinimum: (size, least) =>
      `De omvang, ${size}, is kleiner dan zo'n fabriek op zijn minst is, ${least}.`,
    usualSize: "Hoe groot het gat is, is onbekend: dit is een fabriek van de gewone omvang uit de catalogus.",
    unknownSize: "Hoe groot het gat is, is onbekend, en de gewone omvang van zo'n fabriek ook.",
    makesMass: "Het recept geeft meer massa dan erin gaat: kijk het na.",
    changesNothing: "verandert geen van de getallen",
  },
  fit: {
    mark: "vult rekenkundig: controleer",
    partly: (n, all) => `${n} van ${all} stappen rekenkundig: controleer`,
    otherWay: (step, feed) =>
      `maakt het product van ${step} op een eigen manier${feed === "" ? "" : ` (uit ${feed})`}`,
    byProduct: (step, product) => `levert het product van ${step} alleen als bijproduct van ${product}`,
    passesOn: (step, material) => `maakt ${material}, dat ${step} alleen doorgeeft`,
  },
  outside: {
    amount: (quantity, material, now) => `${quantity} ${material} (nu ${now})`,
  },
  lackingOfChain: {
    lack: (material, n, all) => (all === "1" ? material : `${material} (${n} van de ${all})`),
    none: (n, text, lacks) =>
      n === 1
        ? `Het ene proces uit de catalogus dat een stap van deze keten zou vullen, is nu niet haalbaar: er is geen ${listed(lacks)}, en dat kan niet van buiten komen.`
        : `Geen van de ${text} processen uit de catalogus die een stap van deze keten zouden vullen, is nu haalbaar. Wat het vaakst ontbreekt en niet van buiten kan komen: ${listed(lacks)}.`,
    remedy: (material, makers, more, { alone, all, some }) => {
      const first =
        makers.length > 0
          ? `trek daar eerst een leverancier voor aan (nu haalbaar: ${(more > 0 ? [...makers, `${more} andere`] : makers).join("; ")}), of maak invoer mogelijk`
          : "de catalogus heeft er geen haalbare leverancier van, dus zoek die elders of maak invoer mogelijk";
      const effect =
        !some || all === "1" ? "" : ` Daarmee alleen al zijn er ${alone} van de ${all} te bouwen.`;
      return `Nodig: aanbod van ${material} in het cluster; ${first}.${effect}`;
    },
  },
  team: {
    named: (step, plants) => `‘${step}’: ${plants}`,
    firmer:
      "Wat het cluster in één van twee maten steviger maakt, de beste voor elk gat waar de keten mee te maken heeft:",
    namedFirst: "In de gegevens genoemd voor wat ontbreekt, praat daar dus eerst mee:",
    wastes: (amounts) => `geeft per jaar ook af: ${amounts}`,
    helper: (name, materials) => `${name} voor ${materials}`,
    together: (helpers) => `samen met ${helpers}`,
  },
  portfolio: {
    ofChain: (chain) =>
      `Alleen uit kandidaten die met ‘${chain}’ te maken hebben; de score is die van het hele cluster.`,
    none: "Geen set maakt het cluster beter volgens deze maten.",
    optimal: (score) => `Score ${score}; geen andere set hiervan haalt meer.`,
    best: (score, bound) =>
      score === bound
        ? `Score ${score}, en dat is de beste: op afronding na haalt geen set meer.`
        : `Score ${score}, de beste die gevonden is; geen set haalt meer dan ${bound}. Wat daartussen zit, is niet uitgezocht.`,
    more: (a, b, value) =>
      `${a} en ${b} voegen samen gemiddeld ${value} meer aan de score toe dan los van elkaar`,
    less: (a, b, value) =>
      `${a} en ${b} voegen samen gemiddeld ${value} minder aan de score toe dan los van elkaar`,
  },
};
