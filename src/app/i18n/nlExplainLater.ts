/** Plain explanations of what is not on the first screen, in Dutch. */
import type { enExplainLater } from "./enExplainLater.ts";

export const nlExplainLater: typeof enExplainLater = {
  chains: [
    "Een keten is een rij stappen van grondstof tot één eindproduct.",
    "Doorvoer is het deel van nu dat nog door de zwakste stap komt. Heel: 95% of meer. Verzwakt: minder. Gebroken: onder 5%, tenzij de gegevens andere grenzen noemen.",
    "Onvolledig betekent dat er een stap ontbreekt in het cluster; de toestand is dan die van de rest.",
  ],
  gaps: [
    "Een ontbrekende schakel is een stap die niemand in het cluster doet, een grondstof die alleen van buiten komt, een product dat niet gebruikt wordt, of één zwakke bron of afnemer.",
    "Waarde is de hoeveelheid keer de prijs van het materiaal. ‘Ten minste’ betekent dat stromen van onbekende grootte niet meetellen.",
  ],
  scenario: [
    "Een scenario is alles wat anders zou zijn dan nu. Elke regel kunt u veranderen of weghalen, en elke stap kunt u ongedaan maken.",
    "Een scenario is hypothetisch. Het zegt wat er zou volgen, niet wat er zal gebeuren.",
  ],
  changes: [
    "Draait minder: wat een bedrijf of fabriek nog hoogstens kan, als deel van nu.",
    "Minder invoer, minder uitvoer: wat er overblijft van de aanvoer van buiten, of van de markt buiten het cluster.",
    "Gaat open: een fabriek die stilligt, is aangekondigd of gesloten, gaat draaien, met de schakels die erop wachten.",
  ],
  namedScenarios: [
    "Scenario’s uit het bestand scenarios.csv bij deze gegevens.",
    "Hebben veranderingen een jaar, dan kunt u ook een moment ertussen bekijken: alleen wat tot en met dat jaar verandert, telt dan mee.",
  ],
  ration: [
    "Een leverancier die minder maakt, moet verdelen wat er is. De regel bepaalt wie hoeveel krijgt; het totaal blijft gelijk.",
    "De regel geldt ook voor de ranglijst, de toren en de paren.",
  ],
  jenga: [
    "De bedrijven worden er één voor één uit getrokken, als blokken uit een toren. De lijn laat zien hoeveel activiteit van het cluster er steeds overblijft.",
    "Ergste eerst: elke keer vertrekt het bedrijf waarna het minst overblijft. Willekeurig: het gemiddelde van veel volgordes; in de band valt 90% ervan. Hing niemand van een ander af, dan nam elk bedrijf alleen zichzelf mee.",
    "R is de gemiddelde hoogte van een lijn: hoe hoger, hoe steviger (Schneider e.a. 2011).",
    "Het getal vergelijkt de ergste volgorde met een toren waarin niemand van een ander afhangt. 0: niemand hangt van een ander af. Naar 1: één keer trekken en alles valt.",
  ],
  towers: [
    "Elke keten is een toren: onderop ligt de grondstof, bovenop het eindproduct. Een laag is een stap, een blok is een fabriek die de stap doet.",
    "Een fabriek die vertrekt, neemt haar blokken mee uit elke toren. Heeft een laag geen blok meer, dan is de toren omgevallen. Een gestreepte laag is een stap die nu niemand in het cluster doet.",
    "Druk op een blok om het eruit te trekken, en nog eens om het terug te zetten.",
  ],
  pairs: [
    "Elk paar bedrijven vertrekt samen. In de lijst staan de paren die samen meer omgooien dan los van elkaar: ze vangen elkaar op, en zo blijft verborgen hoeveel op hen rust.",
    "Extra (synergie): wat het paar doet boven op de twee vertrekken samen, als deel van het cluster.",
    "Twee bedrijven zijn verborgen pijlers van een keten die alleen breekt als beide vertrekken.",
  ],
  compare: [
    "Dezelfde cijfers van meer scenario’s, naast elkaar. Een teken laat zien waar ze verschillen.",
    "De marge loopt van het beste geval, waarin iedereen overlegt, tot het domino-effect, waarin niemand dat doet.",
  ],
  range: [
    "Zonder overleg reageert elke fabriek alleen op wat zij nog krijgt en verkoopt: dat is het domino-effect. Met overleg doet het cluster het beste wat kan: er wordt gekozen wie wat krijgt, en wat van buiten kan komen, komt van buiten.",
    "De werkelijkheid ligt ertussen. Het verschil is wat samen praten kan schelen.",
  ],
  autonomy: [
    "Het deel van wat de fabrieken van de keten kopen, in geld, dat van buiten het cluster komt, en van buiten Europa.",
  ],
};
