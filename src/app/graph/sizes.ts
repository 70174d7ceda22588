/**
 * Magnitudes. A node's radius goes with the square root of what passes through it (its area with the
 * value); a line's width goes linearly with the quantity, within one class of units of measure only:
 * tonnes and megawatt-hours never share a scale. Unknown is a thin dotted line and never a 0.
 */
import type { Flow, Material } from "../../model/dataset.ts";
import { parseUnit } from "../../model/quantity.ts";
import type { Lang } from "./scene.ts";

export const MIN_RADIUS = 8;
export const MAX_RADIUS = 17;
export const MIN_WIDTH = 1.5;
export const MAX_WIDTH = 14;
export const UNKNOWN_WIDTH = 1.5;

/** One class of widths: a quantity of `cap` or more is drawn at MAX_WIDTH. */
export interface WidthScale {
  /** Dimension, such as mass or energy. */
  readonly dimension: string;
  /** Quantity, in `unit`, at which the cap is reached; a round figure. */
  readonly cap: number;
  readonly unit: string;
  /** How many of `unit` one base unit (t, MJ, m3) is. */
  readonly perBase: number;
}

const SHOWN: Readonly<Record<string, readonly [unit: string, inBase: number]>> = {
  mass: ["kt", 1e3],
  energy: ["GWh", 3.6e6],
  volume: ["mln m³", 1e6],
  "normal-volume": ["mln Nm³", 1e6],
};

/** A unit of measure as it is written in a language. */
export const unitIn = (unit: string, lang: Lang): string => (lang === "nl" ? unit : unit.replace("mln", "M"));

/** A quantity in its base unit, with its dimension; null where not known. */
function baseQuantity(
  quantity: number | null,
  unit: string,
): { readonly dimension: string; readonly base: number } | null {
  if (quantity === null || !Number.isFinite(quantity)) return null;
  const { dimension, factor } = parseUnit(unit);
  return { dimension, base: quantity * factor };
}

/** The quantity and unit people would say: kt, GWh, 1000 m³. */
export function shownQuantity(
  quantity: number,
  unit: string,
): { readonly value: number; readonly unit: string } {
  const { dimension, factor } = parseUnit(unit);
  const shown = SHOWN[dimension];
  return shown ? { value: (quantity * factor) / shown[1], unit: shown[0] } : { value: quantity, unit };
}

/** The next of 1, 2, 5, 10, 20 ... that is at least `value`. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((digit) => digit * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/**
 * Scales for the flows that are drawn. The cap stands at the 85th percentile, rounded up: one flow that is
 * a hundred times all others (an LNG terminal) would otherwise make every other line a hair.
 */
export function widthScales(
  flows: readonly { readonly quantity: number | null; readonly unit: string }[],
): readonly WidthScale[] {
  const byDimension = new Map<string, { bases: number[]; unit: string; factor: number }>();
  for (const flow of flows) {
    const known = baseQuantity(flow.quantity, flow.unit);
    if (!known || known.base <= 0) continue;
    const entry = byDimension.get(known.dimension) ?? {
      bases: [],
      unit: flow.unit,
      factor: parseUnit(flow.unit).factor,
    };
    entry.bases.push(known.base);
    byDimension.set(known.dimension, entry);
  }
  return [...byDimension].map(([dimension, { bases, unit, factor }]) => {
    const [name, inBase] = SHOWN[dimension] ?? [unit, factor];
    bases.sort((a, b) => a - b);
    const typical = bases[Math.floor((bases.length - 1) * 0.85)] ?? 1;
    return { dimension, cap: roundUp(typical / inBase), unit: name, perBase: 1 / inBase };
  });
}

export function edgeWidth(quantity: number | null, unit: string, scales: readonly WidthScale[]): number {
  const known = baseQuantity(quantity, unit);
  const scale = known && scales.find((candidate) => candidate.dimension === known.dimension);
  if (!known || !scale) return UNKNOWN_WIDTH;
  const share = (known.base * scale.perBase) / scale.cap;
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, share * MAX_WIDTH));
}

/** Value of a flow, currency a year; null where quantity or price is unknown. */
export function flowValue(flow: Flow, material: Material | undefined): number | null {
  const price = material?.price ?? null;
  return flow.quantity === null || price === null ? null : Math.abs(flow.quantity * price);
}

/** The value drawn at MAX_RADIUS: at the 90th percentile of the known ones, for the same reason as the caps. */
export function typicalMost(values: readonly number[]): number {
  const known = values.filter((value) => value > 0).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) * 0.9)] ?? 0;
}

export function nodeRadius(value: number, most: number): number {
  if (!(value > 0) || !(most > 0)) return MIN_RADIUS;
  return Math.max(MIN_RADIUS, MAX_RADIUS * Math.sqrt(Math.min(1, value / most)));
}
