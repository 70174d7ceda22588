/** The matrix of pairs: which companies stand in it, in what order, and how one walks through it. Pure. */
import type { PairRow } from "../../analysis/resultsMethod.ts";

export interface Matrix {
  /** Those that occur in a pair, those with the most extra loss in all their pairs first. */
  readonly companies: readonly string[];
  /** Companies that occur but for which there is no room. */
  readonly left: number;
  /** The largest extra loss of a pair. */
  readonly most: number;
  /** The pair of two companies; null where it does nothing extra. */
  pair(a: string, b: string): PairRow | null;
}

/** @param limit the most companies that the matrix holds. */
export function matrixOf(pairs: readonly PairRow[], limit: number): Matrix {
  const sums = new Map<string, number>();
  const byIds = new Map<string, PairRow>();
  for (const pair of pairs) {
    byIds.set(keyOf(...pair.ids), pair);
    for (const id of pair.ids) sums.set(id, (sums.get(id) ?? 0) + pair.synergy);
  }
  const companies = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  return {
    companies: companies.slice(0, limit),
    left: Math.max(0, companies.length - limit),
    most: pairs.reduce((most, { synergy }) => Math.max(most, synergy), 0),
    pair: (a, b) => byIds.get(keyOf(a, b)) ?? null,
  };
}

function keyOf(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** Shades beside that for nothing. */
export const SHADES = 5;

/** Shade of a cell: 0 for nothing extra, else 1 to `shades`. */
export function shadeOf(synergy: number, most: number, shades: number): number {
  if (!(synergy > 0) || !(most > 0)) return 0;
  return Math.min(shades, Math.max(1, Math.ceil((synergy / most) * shades)));
}

/** A cell below the diagonal: the row's company and, before it in the order, the column's. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The cell that a key leads to, or null for a key that leads nowhere. Rows run from 1, columns from 0 to
 * the one before the row.
 *
 * @param size number of companies.
 */
export function walk({ row, column }: Cell, key: string, size: number): Cell | null {
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: row - 1 };
  const step = STEPS[key];
  if (!step) return null;
  const next = { row: row + step[0], column: column + step[1] };
  const inside = next.row >= 1 && next.row < size && next.column >= 0 && next.column < next.row;
  return inside ? next : { row, column };
}
