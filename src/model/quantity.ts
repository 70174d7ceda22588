/**
 * Units of measure: each is a factor to the base of its dimension (t, m3, Nm3, MJ, currency unit).
 * A word that is not known is a dimension of its own, convertible only into itself.
 */
export interface UnitOfMeasure {
  readonly dimension: string;
  readonly factor: number;
}

const KNOWN: Readonly<Record<string, UnitOfMeasure>> = {
  g: { dimension: "mass", factor: 1e-6 },
  kg: { dimension: "mass", factor: 1e-3 },
  t: { dimension: "mass", factor: 1 },
  ton: { dimension: "mass", factor: 1 },
  tonne: { dimension: "mass", factor: 1 },
  kt: { dimension: "mass", factor: 1e3 },
  mt: { dimension: "mass", factor: 1e6 },
  l: { dimension: "volume", factor: 1e-3 },
  m3: { dimension: "volume", factor: 1 },
  mm3: { dimension: "volume", factor: 1e6 },
  nm3: { dimension: "normal-volume", factor: 1 },
  mnm3: { dimension: "normal-volume", factor: 1e6 },
  mj: { dimension: "energy", factor: 1 },
  gj: { dimension: "energy", factor: 1e3 },
  tj: { dimension: "energy", factor: 1e6 },
  pj: { dimension: "energy", factor: 1e9 },
  kwh: { dimension: "energy", factor: 3.6 },
  mwh: { dimension: "energy", factor: 3.6e3 },
  gwh: { dimension: "energy", factor: 3.6e6 },
  twh: { dimension: "energy", factor: 3.6e9 },
  eur: { dimension: "money EUR", factor: 1 },
  keur: { dimension: "money EUR", factor: 1e3 },
  meur: { dimension: "money EUR", factor: 1e6 },
};

/** A data set has few units of measure, and each of its flows asks for one. */
const read = new Map<string, UnitOfMeasure>();

/**
 * Reads a unit of measure as people write it: `kt`, `1000 m3`, `m³`, `GWh/y`, `Mt per year`.
 * Letter case is ignored (Mt is a million tonnes; nobody reports millitonnes).
 */
export function parseUnit(text: string): UnitOfMeasure {
  const unit = read.get(text) ?? readUnit(text);
  if (read.size < MOST_READ) read.set(text, unit);
  return unit;
}

/** More texts than that are not units of measure. */
const MOST_READ = 10_000;

function readUnit(text: string): UnitOfMeasure {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/³/g, "3")
    .replace(/€/g, "eur")
    .replace(/\s*(\/|\bper\b|\bp)\s*(y|yr|year|a|jaar|jr|annum)\.?$/, "");
  const scaled = /^(\d+(?:[.,]\d+)?)\s*(.+)$/.exec(word);
  const scale = scaled ? Number(scaled[1]?.replace(",", ".")) : 1;
  const name = (scaled ? (scaled[2] ?? "") : word).replace(/\s+/g, " ");
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  return known
    ? { dimension: known.dimension, factor: known.factor * scale }
    : { dimension: `other ${name}`, factor: scale };
}

/**
 * Factor from one unit of measure to a material's own.
 *
 * @param mjPerUnit energy content of one own unit in MJ, where known; it bridges mass or volume and energy.
 * @returns the factor, or null where the two can't be converted.
 */
export function conversionFactor(from: string, own: string, mjPerUnit: number | null): number | null {
  const a = parseUnit(from);
  const b = parseUnit(own);
  if (a.dimension === b.dimension) return a.factor / b.factor;
  if (mjPerUnit === null || mjPerUnit <= 0) return null;
  if (a.dimension === "energy") return a.factor / mjPerUnit;
  return null;
}

/** MJ in one own unit of a material, or null where it carries no energy that is known. */
export function energyContent(own: string, mjPerUnit: number | null): number | null {
  const unit = parseUnit(own);
  if (unit.dimension === "energy") return unit.factor;
  return mjPerUnit !== null && mjPerUnit > 0 ? mjPerUnit : null;
}
