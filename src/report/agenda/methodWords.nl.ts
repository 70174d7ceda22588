/** Dutch words of the last chapters: method, sources, limits (words.ts). */
import type { METHOD_EN } from "./methodWords.en.ts";

export const METHOD_NL: typeof METHOD_EN = {
  method: {
    title: "Zo is het berekend",
    parts: (intact, broken) => [
      {
        title: "Het netwerk",
        text: "Fabrieken leveren elkaar materialen en energie, halen ze van buiten en verkopen ze naar buiten. Elk daarvan is een stroom, met een hoeveelheid per jaar als die bekend is. Alles wat een fabriek maakt, stijgt en daalt samen met haar activiteit; de activiteit van nu is 100%.",
      },
      {
        title: "Wat een vertrek doet",
        text: "Valt een levering weg, dan zakt de afnemer. Hoe ver, hangt af van hoe onmisbaar de grondstof is (Pichler et al. 2022): een onmisbare telt helemaal, een belangrijke half, een bijzaak niet. En van hoeveel er van buiten te krijgen is (Diem et al. 2022). Zo gaat het ook met producten die verkocht moeten worden. Onder haar minimale belasting stopt een fabriek. Dit gaat door, fabriek na fabriek, tot er niets meer verandert. Intussen overlegt niemand en vindt niemand een nieuwe partner. Het is dus de voorzichtige kant van wat kan gebeuren. De andere kant is het beste geval: wat het cluster nog kan als iedereen overlegt, gevonden met lineair programmeren.",
      },
      {
        title: "Ketens",
        text: `De doorvoer van een keten is die van de zwakste stap die een fabriek heeft. Vanaf ${intact} van nu is de keten heel, onder ${broken} gebroken, daartussen verzwakt. Een stap zonder fabriek in bedrijf ontbreekt; de keten is dan niet compleet.`,
      },
      {
        title: "Eén vertrek, twee vertrekken, groepen",
        text: "Elk bedrijf gaat om de beurt weg, en elk paar. Het verlies is het deel van het geheel dat verdwijnt: het eigen deel, en het deel bij anderen. Een paar is een verborgen pijler als het een keten breekt die geen van beide alleen breekt. Per keten zijn de kleinste groepen van hoogstens drie bedrijven gezocht die haar breken.",
      },
      {
        title: "Toren, stabiliteit en index",
        text: "Bedrijven vertrekken een voor een: vele malen in willekeurige volgorde, en met het ergste vertrek eerst. Stabiliteit is de gemiddelde hoogte van zo'n kromme (Schneider et al. 2011). Deel de stabiliteit met het ergste vertrek eerst door wat die zou zijn als niemand van iemand afhing: 1 min de uitkomst is de jengaficatie-index.",
      },
      {
        title: "Sterke en zwakke schakels",
        text: "Voor elk materiaal dat een fabriek binnen het cluster koopt of verkoopt: wat verliest ze direct als haar grootste partner daarvoor wegvalt? Onder 5% is de schakel sterk, vanaf 5% zwak.",
      },
      {
        title: "Ontbrekende schakels",
        text: "Een schakel ontbreekt als niemand een stap uitvoert, als een grondstof wordt ingevoerd die hier niemand maakt, of als een product ongebruikt weggaat. Dit volgt het idee van bewerkingen en de grootste structuur van een procesnetwerk (Friedler et al. 1992).",
      },
      {
        title: "Wat niet bekend is",
        text: "Een onbekende hoeveelheid telt nooit als nul. Om ermee te rekenen is het gemiddelde van vergelijkbare stromen ingevuld; totalen laten haar weg en zeggen dan ‘ten minste’. Een toegevoegde waarde die niet is gegeven, is geschat als wat eruit gaat min wat erin gaat, tegen prijzen.",
      },
    ],
    settingsTitle: "Instellingen",
    measure: "Verlies geteld in",
    ration: "Verdeling van een tekort",
    orders: "Willekeurige volgordes",
    ordersAndSeed: (orders, seed) => `${orders}, startgetal ${seed}`,
    referencesTitle: "Literatuur",
  },
  sources: {
    title: "Bronnen",
    intro:
      "De bronnen die in de gegevens staan bij de stromen en fabrieken in bedrijf en hun materialen. Achter elke bron staat het aantal rijen. Bronnen en schattingen staan in de taal waarin ze zijn geschreven, vaak Engels.",
    introOwn:
      "De bronnen die in de gegevens staan bij de fabrieken van deze keten, hun stromen en de materialen daarvan, bij de stappen, en bij de kandidaten die hier worden genoemd: hun stromen en hun recept. Achter elke bron staat het aantal rijen. Bronnen en schattingen staan in de taal waarin ze zijn geschreven, vaak Engels.",
    none: "In de gegevens staan geen bronnen.",
    rows: (text, rows, one) => `${text} (${rows} ${one ? "rij" : "rijen"})`,
  },
  limits: {
    title: "Wat dit niet zegt",
    hypothetical:
      "Elke wat-als over een genoemd bedrijf is hypothetisch. Hij zegt niets over wat dat bedrijf gaat doen of van plan is.",
    items: [
      "‘Eén bron’, ‘niemand’ en ‘ontbreekt’ gelden voor deze gegevens. Wat er niet in staat, is niet gezien.",
      "Prijzen bewegen niet en niemand zoekt een nieuwe partner. Met overleg kan het verlies kleiner zijn; met paniek of geldgebrek groter.",
      "Er staat niet in hoe snel het gaat: voorraden, hersteltijden en contracten tellen niet mee.",
    ],
  },
};
