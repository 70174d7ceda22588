/** What every figure and colour means, in plain Dutch. */
import type { enExplain } from "./enExplain.ts";

export const nlExplain: typeof enExplain = {
  ranking: [
    "Elk bedrijf wordt één keer weggehaald, alleen, en het hele domino-effect wordt uitgerekend. De lijst laat zien wat dat doet.",
    "Bij anderen: wat de anderen kwijtraken. Totaal: dat plus het eigen deel van het bedrijf. Beide zijn een deel van het hele cluster.",
    "Factor: totaal verlies gedeeld door het eigen deel. Bij 3 verliest het cluster drie euro voor elke euro van het bedrijf zelf.",
    "Ketens: hoeveel ketens breken die dat nu niet zijn.",
    "De balk en de cijfers laten zien hoe het gaat als niemand overlegt. Het zwarte streepje op de balk is het beste geval, waarin iedereen overlegt; de werkelijkheid ligt ertussen.",
    "Het is hypothetisch: er staat nergens dat een bedrijf weggaat.",
  ],
  metrics: [
    "Schakels: met hoeveel stromen het bedrijf verbonden is.",
    "Tussenpositie: hoe vaak het op de kortste weg tussen twee anderen ligt.",
    "PageRank: hoeveel er bij dit bedrijf samenkomt.",
    "ESRI (Economic Systemic Risk Index, Diem en anderen 2022): het deel van alle verkopen tussen de fabrieken dat wegvalt als deze sluit, volgens de gepubliceerde methode voor geldstromen. Die kent sectoren en bedragen, en weet niets van behoeften of minimale belasting.",
    "Van een bedrijf met meer fabrieken staat het hoogste cijfer er. De eerste drie weten alleen wie met wie verbonden is, niets van hoeveelheden of vervanging.",
  ],
  graph: [
    "Elke stip is een fabriek; elke lijn is een materiaal of energie, van links naar rechts, van grondstof naar eindproduct. Een dikkere lijn is een grotere stroom; van een dunne stippellijn is de grootte onbekend.",
    "Zolang er niemand vertrokken is, tonen de kleuren het soort materiaal. In een ‘wat als’ tonen ze alleen de toestand: effen is zoals nu, een halve ring met ‘!’ is verzwakt, een kruis is gestopt, een zwart vierkant is vertrokken.",
    "Gestreept en paars is er nu niet: een schakel die ontbreekt, stilligt, is aangekondigd of gesloten.",
  ],
  waves: [
    "Een domino-effect loopt in golven. Golf 0 is het vertrek zelf. In elke volgende golf reageren de fabrieken die in de golf ervoor minder kregen of verkochten.",
    "Het stopt als er niets meer verandert. Golven zijn een volgorde, geen tijd: een golf kan een uur of een jaar duren.",
    "De laatste golf is de laatste waarin een fabriek zakt, ook een die al geraakt was.",
  ],
  needs: [
    "Hoeveelheden zijn per jaar. ‘Onbekend’ betekent: niemand heeft het openbaar gemaakt. Het telt nooit als nul in een totaal.",
    "Onmisbaar: zonder dit draait de fabriek niet harder dan het deel dat nog komt. Belangrijk: een tekort telt half. Bijzaak: een tekort houdt de fabriek niet tegen.",
  ],
  links: [
    "Voor elke aanvoer en verkoop: wat er direct gebeurt als de grootste partner in het cluster wegvalt.",
    "Sterk: minder dan 5% van de activiteit gaat verloren. Zwak: 5% of meer. Ontbreekt: niemand in het cluster levert het of neemt het af.",
    "Deze woorden gaan over de opbouw van deze gegevens, niet over hoe het met een bedrijf gaat.",
  ],
  effect: [
    "Wat er in het cluster gebeurt als alleen dit bedrijf vertrekt en niemand overlegt. Hypothetisch, op basis van openbare informatie en schattingen.",
  ],
  why: [
    "Het spoor van dit bedrijf terug naar het vertrek: elke regel zegt wat een fabriek tegenhoudt, en door wie dat komt.",
  ],
  loss: [
    "Verlies is het deel van de activiteit van het cluster dat wegvalt, gemeten in wat u links koos.",
    "Eigen: van de bedrijven die u liet vertrekken. Bij anderen: van alle andere. ‘Voor zover bekend’: niet van alle fabrieken is het getal bekend; het bedrag is dan ten minste zo groot, het aandeel is dat van wat bekend is. Wat niet gegeven is, wordt geschat uit stromen met een prijs; waar ook dat niet kan, telt een fabriek als 0.",
    "Gemeld: uit een openbare bron. Geschat: berekend uit openbare cijfers. Aangenomen: de hoeveelheid is onbekend en er is een gemiddelde gebruikt.",
  ],
};
