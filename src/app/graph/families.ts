/**
 * Commodity families: at most seven colours and a grey, because more can't be told apart. Each goes with
 * a two-letter code wherever it matters, so that colour is never the only cue. The colours were chosen
 * by computation: 3:1 or more on white, and as far apart as possible (CIE76) as seen with normal,
 * protan, deutan and tritan sight.
 */
import type { Material } from "../../model/dataset.ts";
import type { Lang } from "./scene.ts";

export interface Family {
  readonly id: string;
  readonly code: string;
  readonly colour: string;
  readonly name: Readonly<Record<Lang, string>>;
}

export const FAMILIES: readonly Family[] = [
  {
    id: "salts",
    code: "CL",
    colour: "#246b53",
    name: { nl: "chloor, zouten, mineralen", en: "chlorine, salts, minerals" },
  },
  {
    id: "gases",
    code: "H₂",
    colour: "#2a7ef4",
    name: { nl: "waterstof en gassen", en: "hydrogen and gases" },
  },
  { id: "steam", code: "ST", colour: "#6b2424", name: { nl: "stoom en warmte", en: "steam and heat" } },
  {
    id: "energy",
    code: "EL",
    colour: "#614f05",
    name: { nl: "elektriciteit en brandstof", en: "electricity and fuels" },
  },
  {
    id: "organics",
    code: "OR",
    colour: "#993388",
    name: { nl: "organische chemie, kunststof", en: "organics and plastics" },
  },
  { id: "bio", code: "BI", colour: "#5c9c1c", name: { nl: "biogrondstoffen", en: "bio-based" } },
  {
    id: "water",
    code: "WA",
    colour: "#c17e5c",
    name: { nl: "water, afval, CO₂", en: "water, waste, CO₂" },
  },
];

export const OTHER: Family = {
  id: "other",
  code: "··",
  colour: "#7d858f",
  name: { nl: "overig", en: "other" },
};

const BY_ID = new Map([...FAMILIES, OTHER].map((family) => [family.id, family]));

export function familyById(id: string): Family {
  return BY_ID.get(id) ?? OTHER;
}

/** The first rule whose words stand in a material's id or names decides; then its category. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\b(steam|stoom)\b|\bheat\b|warmte/, "steam"],
  [
    /bio|wood|hout|starch|zetmeel|potato|aardappel|sugar|suiker|\bbeet|biet|vegetable|plantaardig|cooking/,
    "bio",
  ],
  [
    /glucose|fructose|lactic|melkzuur|\bpla\b|lignin|protein|molasse|cellulos|\bethanol|glycer|fdca|\bpef\b|malt\b/,
    "bio",
  ],
  [/waste|afval|\bslib|sludge|water(?!stof)|\bco2\b|carbon dioxide|kooldioxide|digestate/, "water"],
  [
    /hydrogen(?![ -]?(peroxide|chlor))|waterstof(?!per)|nitrogen|stikstof|oxygen|zuurstof|\bair\b|ammoni|monoxide|argon/,
    "gases",
  ],
  [
    /electric|elektric|natural.gas|aardgas|\blng\b|\blpg\b|coal|steenkool|petcoke|\bcokes?\b|fuel|brandstof|\bsaf\b|\bhvo\b|diesel/,
    "energy",
  ],
  [
    /pvc|\bmca\b|monochloro|acetic|azijn|\bedc\b|ethylene|etheen|propylene|propeen|methanol|formaldehyde|resin|xyl[ei]e?n/,
    "organics",
  ],
  [
    /benze|tolu|\bbtx\b|anilin|terephthal|tereft|\btdc\b|\bppd\b|phenyl|ppta|aramid|\bmd[ai]\b|amine|epichlor|vinyl/,
    "organics",
  ],
  [
    /polymer|plastic|\br?pet\b|naphtha|nafta|pyroly|carbon black|roet|ureum|\burea\b|glycol|\bvcm\b|tyre|banden/,
    "organics",
  ],
  [
    /chlor|salt|zout|brine|pekel|caustic|loog|soda|acid|zuur|sili[ck]|kwarts|magnes|calcium|lime|kalk|dolo/,
    "salts",
  ],
  [
    /alumin|peroxide|sulph|sulfa|lithium|nickel|nikkel|cobalt|kobalt|mang|cathode|steel|staal|slag|glas|hydrotalc|nitri/,
    "salts",
  ],
];

const BY_CATEGORY: Readonly<Record<string, string>> = { waste: "water", energy: "energy" };

type Named = Pick<Material, "id" | "nameEn" | "nameNl" | "category">;

/** Every flow asks for its material's family with every picture. */
const known = new WeakMap<Named, Family>();

export function familyOf(material: Named): Family {
  const family = known.get(material) ?? findFamily(material);
  known.set(material, family);
  return family;
}

function findFamily(material: Named): Family {
  const category = material.category.toLowerCase();
  const words = `${material.id} ${material.nameEn} ${material.nameNl}`.toLowerCase();
  if (category === "waste") return familyById("water");
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return familyById(rule?.[1] ?? BY_CATEGORY[category] ?? OTHER.id);
}

/** Energy carriers are drawn curved, materials straight. */
export function isEnergy(material: Named): boolean {
  const family = familyOf(material).id;
  return material.category.toLowerCase() === "energy" || family === "steam" || family === "energy";
}
