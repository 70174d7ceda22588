/**
 * Sectors in Dutch. A data set has one column for them, which ours fill with the code and the English title of
 * NACE (format.md); the Dutch titles are those of its Dutch edition, the SBI 2008 of Statistics Netherlands, or
 * say the same as the data set's own shorter words.
 */
import type { Lang } from "./words.ts";

const NL: Readonly<Record<string, string>> = {
  "Aluminium production": "Productie van aluminium",
  "Biotechnology, organic acids": "Biotechnologie, organische zuren",
  Chemicals: "Chemische producten",
  "Chlorine, chlorinated hydrocarbons": "Chloor, gechloreerde koolwaterstoffen",
  "Data processing, hosting": "Gegevensverwerking, hosting",
  "Electricity storage": "Opslag van elektriciteit",
  "Extraction of salt": "Winning van zout",
  "Formaldehyde, resins": "Formaldehyde, harsen",
  "Freshwater aquaculture": "Kweken van zoetwatervis",
  "Manufacture of gas": "Productie van gas",
  "Manufacture of glass fibres": "Vervaardiging van glasvezels",
  "Manufacture of industrial gases": "Vervaardiging van industriële gassen",
  "Manufacture of malt": "Vervaardiging van mout",
  "Manufacture of man-made fibres": "Vervaardiging van synthetische en kunstmatige vezels",
  "Manufacture of oils and fats": "Vervaardiging van oliën en vetten",
  "Manufacture of other inorganic basic chemicals": "Vervaardiging van overige anorganische basischemicaliën",
  "Manufacture of other organic basic chemicals": "Vervaardiging van overige organische basischemicaliën",
  "Manufacture of plaster products": "Vervaardiging van producten van gips",
  "Manufacture of plastics in primary forms": "Vervaardiging van kunststof in primaire vorm",
  "Manufacture of refined petroleum products": "Aardolieraffinage",
  "Manufacture of starches": "Vervaardiging van zetmeel",
  "Manufacture of sugar": "Vervaardiging van suiker",
  "Metal trade and recovery": "Handel in en terugwinning van metaal",
  "Organic chemicals from waste plastic": "Organische chemicaliën uit kunststofafval",
  "Organic chemicals, man-made fibres": "Organische chemicaliën, kunstmatige vezels",
  "Organic chemicals, plastics": "Organische chemicaliën, kunststof",
  "Other chemicals": "Overige chemische producten",
  "Other non-ferrous metal production": "Productie van overige non-ferrometalen",
  "Pharmaceuticals, enzymes": "Geneesmiddelen, enzymen",
  "Power and steam from biomass": "Elektriciteit en stoom uit biomassa",
  "Production of electricity": "Productie van elektriciteit",
  "R&D, biodegradable fibres": "Onderzoek, biologisch afbreekbare vezels",
  "Recovery of sorted materials": "Terugwinning van gescheiden materialen",
  "Recovery, chemicals": "Terugwinning, chemische producten",
  "Recovery, plastics": "Terugwinning, kunststof",
  Remediation: "Sanering",
  Salt: "Zout",
  "Salt, inorganic chemicals": "Zout, anorganische chemicaliën",
  "Salt, other inorganic basic chemicals": "Zout, overige anorganische basischemicaliën",
  "Sea transport, cargo handling": "Zeevaart, overslag",
  "Services incidental to water transportation": "Dienstverlening voor vervoer over water",
  Sewerage: "Afvalwaterinzameling en -behandeling",
  "Steam and air conditioning supply": "Levering van stoom en warmte",
  Storage: "Opslag",
  "Storage, pipeline transport": "Opslag, transport via pijpleidingen",
  "Transmission of electricity": "Transport van elektriciteit",
  "Transport via pipeline": "Transport via pijpleidingen",
  "Warehousing and storage": "Opslag",
  "Waste treatment, steam": "Afvalverwerking, stoom",
  "Water supply, sewerage": "Watervoorziening, afvalwater",
};

/** Codes before a title, the title, and a code behind it. */
const PARTS = /^([\d./ ]*)(.*?)((?: \/ [\d.]+)?)$/;

/** A sector in the language, with its codes; as the data have it where its words are not known. */
export function sectorText(sector: string, lang: Lang): string {
  const [, codes = "", title = "", rest = ""] = (lang === "nl" && PARTS.exec(sector)) || [];
  return Object.hasOwn(NL, title) ? `${codes}${NL[title]}${rest}` : sector;
}
