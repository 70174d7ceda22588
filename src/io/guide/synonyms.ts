import type { FileKind } from "../schema.ts";

/**
 * What people call a column beside the spellings of format.md. They are guesses for a guide in which the user
 * sees and changes them, so they may be broader than what a reader could take for granted.
 */
export const SYNONYMS: Readonly<Partial<Record<FileKind, Readonly<Record<string, string>>>>> = {
  flows: {
    from: "leverend bedrijf|leverende partij|producent|producer|verkoper|seller|vendor|herkomst|origin|oorsprong|source|bron|start|bedrijf van",
    to: "afnemend bedrijf|ontvangend bedrijf|ontvangende partij|koper|klant|customer|consumer|verbruiker|bestemming|destination|eind|bedrijf naar",
    material:
      "materiaalstroom|stroom|stofnaam|goed|goederen|goederensoort|grondstof|commodity|substance|energiedrager|flow",
    quantity: "per jaar|per year|tonnage|jaarvolume|jaarhoeveelheid|qty|waarde|value|tonnen|tons|hvh",
    unit: "eenh|meeteenheid|unit",
    mode: "vervoersmiddel|transportwijze|transport mode|vervoerwijze",
    year: "peiljaar|periode|verslagjaar",
    source: "bronvermelding|referentie|reference",
    note: "aantekening|commentaar|bijzonderheden",
    need: "belang voor afnemer",
    offtake: "belang voor leverancier",
  },
  companies: {
    id: "installatie|fabriek|plant|bedrijfscode|bedrijfsid|nummer|nr|vestiging|vestigingsnummer",
    name: "company name|plant name|installatienaam|omschrijving|naam installatie",
    company: "eigenaar|owner|groep|holding|organisatie|organisation",
    site: "cluster|bedrijventerrein|industrieterrein|haven|industrial park",
    municipality: "woonplaats|stad|city|town|vestigingsplaats",
    sector: "industry|activiteit|sectornaam",
    lat: "y|ycoord|gps lat",
    lon: "x|xcoord|gps lon",
    jobs: "aantal banen|aantal werknemers|personeel|employees|medewerkers|employment|aantal fte",
    value_added: "added value|bruto toegevoegde waarde|gva",
  },
  materials: {
    id: "goed|grondstof|commodity|product|stofcode|materiaalcode",
    name_en: "name|english",
    name_nl: "omschrijving|nederlands|materiaalnaam|stofnaam",
    category: "groep|group|klasse|class",
    price: "prijs per eenheid|eenheidsprijs|unit price",
    mj_per_unit: "stookwaarde|calorific value|heating value|energie inhoud",
  },
  chains: {
    chain: "ketennaam|keten id|value chain|waardeketen",
    step: "volgorde|order|nr|nummer|schakel",
    units: "bedrijf|uitvoerder|performer|performers|plants",
  },
  processes: { coefficient: "coefficient|aandeel|hoeveelheid|quantity", role: "soort|type" },
  scenarios: { subject: "bedrijf|company|unit", change: "soort|type|gebeurtenis|event" },
};

/** Units of measure as headers have them, beside those that quantities are read with. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  kton: "kt",
  ktonnes: "kt",
  kilotonne: "kt",
  kiloton: "kt",
  ktpa: "kt",
  mton: "Mt",
  megaton: "Mt",
  tonnen: "t",
  tonnes: "t",
  tons: "t",
  tpa: "t",
};
