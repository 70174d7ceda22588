/** Words of the explanations behind single figures, in Dutch. */
import type { ExplainWords } from "./words.en.ts";

export const explainNl: ExplainWords = {
  gone: "De cijfers zijn intussen veranderd. Sluit dit en vraag het opnieuw.",
  capacity: "capaciteit",
  side: { input: "invoer", output: "verkoop" },
  level: {
    about:
      "Het niveau is het laagste van de capaciteit van de fabriek en van wat elk van haar poorten toelaat, in de ronde die het bepaalde. Onder de minimale belasting stopt zij.",
    keeps: "Niets houdt deze fabriek tegen: haar capaciteit en al haar poorten laten 100% toe.",
    formula:
      "x = min(capaciteit, wat elke poort toelaat); onmisbaar: s, belangrijk: (1 + s) / 2, bijzaak: 1; s is het deel dat er nog van komt of afgaat",
    trips: (least) => `onder de minimale belasting van ${least}: stopt, x = 0`,
    supply: (name, level, outside) =>
      `· ${name} zakt naar ${level}; van wat daardoor niet komt, is ${outside} van buiten te halen`,
    sales: (name, level, outside) =>
      `· ${name} zakt naar ${level}; van wat die niet afneemt, is ${outside} buiten te verkopen`,
    more: (n) => `verdere poorten, die meer toelaten: ${n}`,
  },
  delivered: {
    about:
      "Een stroom voert niet meer dan er wordt aangeboden en niet meer dan er wordt afgenomen. Een leverancier die minder maakt, geeft zijn afnemers minder, volgens de regel bij tekorten; een afnemer neemt af op zijn niveau.",
    formula: "deel dat aankomt = min(wat wordt aangeboden, wat wordt afgenomen)",
    supplier: (name) => `aangeboden door ${name}`,
    imports: "beschikbaar van buiten",
    buyer: (name) => `afgenomen door ${name}, op zijn niveau`,
    market: "afgenomen door de markt buiten",
    atLeast: (share) => `ten minste ${share}`,
    share: "deel dat aankomt",
  },
  loss: {
    weights: (given, estimated, assumed) =>
      `fabrieken naar hun gewicht w: ${given} gegeven, ${estimated} geschat, ${assumed} aangenomen`,
    parts: "Waar het verloren gaat, het meeste eerst (deel dat wegvalt × wat de fabriek telt):",
    part: (name, share, weight, amount) => `${name}: ${share} × ${weight} = ${amount}`,
    rest: (n, amount) => `${n} ${n === "1" ? "andere fabriek" : "andere fabrieken"}: ${amount}`,
    sum: (amount, total, share) => `Samen ${amount} / ${total} = ${share}`,
    own: (amount, total, share) => `Eigen: ${amount} / ${total} = ${share}`,
    knockOn: (amount, total, share) => `Bij anderen: ${amount} / ${total} = ${share}`,
  },
  beside: "verschil = verlies hier − verlies van het scenario ernaast",
  value: {
    about:
      "De fabriek geeft geen toegevoegde waarde op. Die is geschat uit de stromen met een prijs, nooit onder 0; een onbekende hoeveelheid is ingevuld.",
    formula: "toegevoegde waarde = Σ verkocht × prijs − Σ gekocht × prijs, per jaar",
    sold: (n) => `verkocht, de grootste stromen eerst (${n} in totaal):`,
    bought: (n) => `gekocht, de grootste stromen eerst (${n} in totaal):`,
  },
  range: {
    "best-minload": (loss) => `verlies in het beste geval: ${loss}`,
    best: (loss) => `verlies in het beste geval zonder minimale belasting: ${loss}`,
    "best-extended": (loss) => `verlies in het beste geval met reservecapaciteit en nieuwe schakels: ${loss}`,
  },
  autonomy: {
    europe: (share) => `van het geheel van buiten Europa: ${share}`,
    unknown: (share) => `van het geheel van onbekende herkomst: ${share}`,
    leftOut: (n) => `invoer zonder bekende waarde, niet meegeteld: ${n}`,
  },
  curve: {
    about: {
      worst:
        "Wat er na zoveel vertrekken van de activiteit van het cluster over is; steeds gaat het bedrijf dat het minste overlaat.",
      ideal:
        "Wat er over zou zijn als niemand van een ander afhing: dan neemt elk vertrek alleen de eigen activiteit mee, de grootste eerst.",
      random: "Het gemiddelde van wat er over is na zoveel vertrekken in willekeurige volgorde.",
      band: "Van de willekeurige volgordes ligt 90% na zoveel vertrekken in deze band.",
    },
    formula: "over = Σ w x / Σ w = wat er daarvoor over was − wat dit vertrek meeneemt",
    all: (share) => `niemand is vertrokken: ${share}`,
    gone: (n) => `vertrokken, in deze volgorde: ${n}`,
    mean: "over = gemiddelde over alle volgordes",
    meanNow: (n, mean) => `gemiddelde na ${n} vertrekken: ${mean}`,
    band: "van het 5%- tot het 95%-punt over alle volgordes",
    bandNow: (n, low, high) => `na ${n} vertrekken: ${low} – ${high}`,
    drawn: (orders, seed) => `${orders} willekeurige volgordes, startgetal ${seed}`,
    R: {
      ideal: "R als niemand van een ander afhing",
      random: "R bij willekeur",
      before: "R vóór wat is uitgeprobeerd",
    },
  },
  flowTotal: {
    about: (unit) => `Alle banden van het plaatje samen, elke stroom één keer, in ${unit} per jaar.`,
    formula: "totaal = Σ banden",
    before: "totaal ervoor",
    after: "totaal in dit scenario",
    lost: "verschil",
  },
  flowRows: {
    about: (unit) =>
      `Een rij telt alle stromen van één materiaal tussen dezelfde twee uiteinden op, in ${unit} per jaar. Wat er van elke stroom aankomt, volgt uit de cascade.`,
    before: "vooraf = Σ q",
    after: "achteraf = Σ q × deel dat aankomt",
    lost: "verschil = achteraf − vooraf",
  },
  chainCounts: {
    about:
      "Elke keten telt één keer, naar wat er in dit scenario door haar zwakste stap komt. Onvolledig is iets anders en telt daarnaast: dat niemand nu een van haar stappen doet.",
    incomplete: (n) => `onvolledig zoals het cluster nu is, hoe de keten er ook voor staat: ${n}`,
    missing: (name, missing, steps) => `· ${name}: ${missing} van ${steps} stappen doet niemand`,
    standing: (n) => `van de hele ketens onvolledig in dit scenario: ${n}`,
  },
  dependenceCounts: {
    about:
      "Elk bedrijf vertrekt één keer, alleen. In de matrix staat wie een ander meesleept, al is het een beetje, of wie meegesleept wordt.",
    formula: "in de matrix = slepen anderen mee + worden meegesleept − allebei",
    neither: "geen van beide = alle bedrijven met een fabriek die draait − in de matrix",
    cells: (n) => `paren van een die vertrekt en een die zakt: ${n}`,
  },
  basis: {
    about:
      "Hoeveel van wat hieronder ligt, bekend is. Bron en zekerheid van elke stroom staan bij de stroom zelf en in de tabel van de stromen.",
    filled:
      "Geschat is ook een stroom zonder bron, of met weinig zekerheid. Een gewicht is geschat uit de stromen met een prijs; waar dat niet kan, telt de fabriek als 0.",
    flows: "stromen van het netwerk = gemeld + geschat + aangenomen",
    weights: (measure) => `fabrieken, naar hun ${measure} = gegeven + geschat + aangenomen`,
  },
  answers: {
    count: (n, chain) => `Hier genoemd voor ${chain}: ${n}`,
  },
  chain: {
    about:
      "v is wat een fabriek nu van het materiaal van de stap maakt, x haar niveau. De keten is zo sterk als haar zwakste stap.",
    derived: "Deze keten volgt uit de stromen. Haar stappen hebben hier geen eigen cijfers.",
    formula: "stap = Σ v x / Σ v; keten = het laagste van haar stappen",
    whole: "keten",
    missing: "niemand",
    status: (intact, broken) => `intact vanaf ${intact}, gebroken onder ${broken}`,
  },
  link: {
    about:
      "s is wat er van de schakel over is als de grootste partner gaat, met wat van buiten vervangen kan worden. Onder 5% verlies is de schakel sterk.",
    partners: "effectief aantal partners = (Σ q)² / Σ q² = 1 / Herfindahl",
    loss: {
      critical: "verlies = 1 − s",
      important: "verlies = 1 − (1 + s) / 2",
      minor: "verlies = 0, wat s ook is",
    },
    missing: "Niemand in het cluster levert of neemt het, dus er is geen partner om te verliezen.",
    replaceable: (share) => `vervangbaar, gemiddeld naar hoeveelheid: ${share}`,
  },
  gap: {
    about:
      "De hoeveelheid is de som van de stromen waaraan de schakel is gezien. Onbekende tellen niet mee, en in de waarde ook die zonder prijs niet: “ten minste”.",
    short: "Van een materiaal dat tekortkomt telt elke stroom voor het deel dat in dit scenario tekortkomt.",
    quantity: "hoeveelheid = Σ q",
    amount: "hoeveelheid per jaar",
    value: "waarde = Σ q × prijs",
    worth: "waarde per jaar",
    noPrice: "Er is geen prijs bekend, dus er is geen waarde.",
    more: (n) => `… (${n} stromen)`,
  },
  rank: {
    about:
      "Alleen dit bedrijf vertrekt en niemand overlegt. Eigen: de eigen activiteit. Bij anderen: die van alle anderen.",
    best: "ruimte voor overleg = verlies zonder − verlies met",
    chains: (n) => `ketens die dit vertrek breekt: ${n}`,
    weakened: (n) => `ketens die het verzwakt: ${n}`,
    stopped: (n) => `fabrieken van anderen die het stillegt: ${n}`,
    spreads: (wave) =>
      `de laatste golf waarin een fabriek zakt die nog niet geraakt was: ${wave}; geraakte fabrieken kunnen daarna nog verder zakken`,
    graph: (name, degree, betweenness, pagerank) =>
      `${name}: schakels ${degree}; betweenness ${betweenness} (deel van de kortste wegen); PageRank ${pagerank} (deel van de wandeling)`,
    interval: (draws, seed) => `5%- en 95%-punt over ${draws} trekkingen met startgetal ${seed}`,
    mean: "gemiddelde",
    top: (share) => `bij de vijf ergste in ${share} van de trekkingen`,
    metrics: "Van een bedrijf met meer fabrieken staat van elke graafmaat de hoogste.",
    degree: "schakels = stromen van de fabriek met andere fabrieken",
    betweenness: "betweenness = Σ kortste wegen tussen twee anderen via haar / alle kortste wegen ertussen",
    pagerank:
      "PageRank = deel van een willekeurige wandeling langs de stromen dat bij haar wordt doorgebracht",
    esri: "ESRI = Σ r (1 − min(u, d)) / Σ r = verloren verkoop / alle verkoop",
    rounds: (n) => `na ${n} rondes`,
  },
  pair: {
    about:
      "Over elkaar gelegd: elke fabriek op het laagste van haar twee niveaus als een van beide bedrijven alleen vertrekt.",
    formula: "extra = verlies samen − verlies over elkaar gelegd",
    alone: (name, loss) => `${name} alleen: ${loss}`,
  },
  dependence: {
    about: (leaves, hits) => `${leaves} vertrekt alleen; het cijfer zegt hoe ver ${hits} daalt.`,
    formula: "daling = Σ w (1 − x) / Σ w over de fabrieken van het bedrijf dat geraakt wordt",
    fall: (hits, fall) => `daling van ${hits}: ${fall} van de eigen activiteit`,
    loss: (share) => `dat is ${share} van alle activiteit van het cluster`,
  },
  candidate: {
    about: "De kandidaat wordt als nieuwe fabriek in het netwerk gezet en alles wordt opnieuw doorgerekend.",
    change: "verandering = met − zonder",
    score: "score = Σ gewicht × verandering als deel van het cijfer van het cluster zelf",
    money: "Import en ongebruikte uitvoer worden beide gemeten aan de waarde van de twee samen.",
    expectedLoss: (before, after) =>
      `Het gemiddelde over het vertrek van ${before} bedrijven zonder, en van ${after} met de kandidaat.`,
    chains:
      "Een keten die compleet wordt telt als één; de helft daarvan hangt af van schakels met de stappen ernaast, als bijproduct telt zij half, en voor een deel waar het gat deels gevuld is.",
    jobs: "Banen van het proces in de catalogus, maal de grootte. Onbekende banen tellen als niets.",
    size: "De grootte is de uitvoer van het hoofdproduct die het gat vraagt, of wat de schaarste invoer toelaat.",
    basis: {
      gap: "zo groot als het gat",
      newcomers: "zo groot als andere nieuwkomers nodig hebben",
      capacity: "de grootte van het gat is onbekend: de gewone capaciteit van het proces",
      "min-capacity": "de grootte van het gat is onbekend: de kleinste capaciteit van het proces",
      inputs: "de grootte van het gat is onbekend: zoveel als de aangeboden invoer toelaat",
      filled: "de grootte van het gat is onbekend: de hoeveelheid waarmee in plaats daarvan is gerekend",
    },
    credit: (n, share) => `ketens die compleet worden: ${n}, geteld als ${share}`,
    sized: (size) => `grootte = ${size} per jaar`,
    limiting: (name, needed, offer) => `${name}: ${needed} nodig, ${offer} aangeboden`,
    interval: (draws, seed) => `5–95% van ${draws} trekkingen (startgetal ${seed})`,
  },
  member: {
    about:
      "Deel: de Shapley-waarde, het gemiddelde van wat het lid aan de score toevoegt over alle volgordes waarin de leden kunnen komen. Voegt toe: in de volgorde die er staat. Alleen: de score zonder de anderen.",
    share: (score) => `deel (Shapley-waarde): ${score} van de score van de groep`,
    added: (score) => `voegt toe in de volgorde die er staat: ${score} van de score van de groep`,
    alone: (score) => `alleen: een score van ${score}`,
    sum: "alle delen samen = de score van de groep",
    adds: "alles wat erbij komt, op volgorde = de score van de groep",
  },
  takeover: {
    loss: "Zonder: het verlies in dit scenario zoals het is. Met: hetzelfde scenario nog eens, op het netwerk met de nieuwkomer in de plaats van wie vertrok. Zijn eigen toegevoegde waarde telt mee, zodat het geheel een ander is.",
    atLeast: "Van wat bekend is: fabrieken waarvan niemand het gewicht weet, tellen niet mee.",
    without: "zonder",
    with: "met",
    saved: "gered",
    chains:
      "Een keten is gevallen als door de zwakste stap minder komt dan de grens voor gebroken. Ze staat weer als er met de nieuwkomer meer doorheen komt.",
    still: "nog gevallen (gevallen zonder − weer overeind)",
    restored: "weer overeind",
    better: "andere waar meer door komt",
    worse: "andere waar minder door komt",
    takes:
      "De nieuwkomer is zo groot als wat er van één materiaal wegvalt, of als wat er van zijn schaarste grondstof is; de rest volgt uit het recept. Het deel is dat van wat wegvalt voor wie er nog is en voor de markten.",
    size: (size, product) => `omvang: ${size} ${product} per jaar`,
    level:
      "niveau = wat de cascade in dit scenario van haar activiteit overlaat, door gebrek aan invoer of afnemers; zij maakt omvang × niveau:",
    broken: "ketens gebroken zolang niemand overneemt",
    stopped: "fabrieken van anderen die stoppen",
    lost: "materialen die minder of niet meer worden gemaakt, per jaar, voor wie er nog is",
  },
  weak: {
    leaves: (company) =>
      `Verlies als die vertrekt: het verlies van het hele cluster als ${company} vertrekt.`,
    option:
      "De mogelijkheid wordt in de gegevens geschreven, elk bedrijf vertrekt opnieuw één keer, en het gemiddelde verlies wordt opnieuw bepaald.",
    now: "gemiddeld verlies nu",
    change: "verandering = gemiddeld verlies met de mogelijkheid − gemiddeld verlies nu",
    changed: (change) => `verandering van het gemiddelde verlies: ${change} van alle activiteit`,
    loss: (company, loss) => `verlies als ${company} vertrekt: ${loss}`,
    leavesChange: "verandering van het verlies als het bedrijf van de grootste partner vertrekt",
  },
  keep: {
    about:
      "Stijging: hoeveel het gemiddelde verlies stijgt als wat de schakel verliest niet meer vervangen kon worden. Waarde: de hoeveelheden binnen het cluster, tegen de prijzen in de gegevens.",
    rise: "stijging = gemiddeld verlies als onvervangbaar − gemiddeld verlies nu",
    risen: (rise) => `stijging van het gemiddelde verlies: ${rise} van alle activiteit`,
    value: "waarde = Σ q × prijs",
    worth: (value) => `waarde per jaar: ${value}`,
  },
  difference: {
    about: "Beide zijn op dezelfde manier doorgerekend, onder hetzelfde scenario.",
    formula: "verandering = ermee − ervoor",
  },
  intervals: {
    about: [
      "Hoeveelheden, vervangbaarheid en minimale belasting zijn niet precies bekend. Ze worden vaak opnieuw getrokken rond hun waarde: ±10% bij hoge, ±25% bij gemiddelde en ±50% bij lage betrouwbaarheid.",
      "In de marge valt 90% van de trekkingen. ‘Top 5’ zegt bij hoeveel trekkingen het bedrijf bij de vijf ergste hoort.",
      "Hetzelfde startgetal geeft dezelfde cijfers.",
    ],
    draws: (draws, seed) => `${draws} trekkingen, startgetal ${seed}`,
    drawn: (quantities, replaceabilities, loads) =>
      `telkens opnieuw getrokken: ${quantities} hoeveelheden, ${replaceabilities} vervangbaarheden, ${loads} minimale belastingen`,
    confidence: (high, medium, low) =>
      `hoeveelheden naar zekerheid: ${high} × ±10%, ${medium} × ±25%, ${low} × ±50%`,
    same: "Een trekking is dezelfde voor het netwerk zonder en met de kandidaat, en dezelfde als die van de marges van de lijst; de stromen van de kandidaat zelf variëren ook.",
    shape: "driehoekig, het waarschijnlijkst op de waarde zelf",
  },
};
