import type { DataSet } from "../model/dataset.ts";
import type { EssentialMatrix, InputClass } from "../model/essential.ts";

/** What a pair of sectors is to one another where nothing says so: non-essential (model.md section 7). */
export const DEFAULT_CLASS: InputClass = 1;

export interface SectorClasses {
  /** What the sector of the row is to the sector of the column, row by row; null where all are the default. */
  readonly classes: Uint8Array | null;
  /** Sectors that are no row or no column of the matrix. */
  readonly missing: readonly string[];
}

/** The classes of every pair of sectors of a network, by a matrix or by default. */
export function sectorClasses(sectors: readonly string[], matrix: EssentialMatrix | null): SectorClasses {
  if (!matrix) return { classes: null, missing: [] };
  const rows = new Map(matrix.sellers.map((sector, row) => [sector, row]));
  const columns = new Map(matrix.buyers.map((sector, column) => [sector, column]));
  const classes = new Uint8Array(sectors.length * sectors.length).fill(DEFAULT_CLASS);
  sectors.forEach((seller, k) => {
    const cells = matrix.cells[rows.get(seller) ?? -1];
    if (!cells) return;
    sectors.forEach((buyer, l) => {
      classes[k * sectors.length + l] = cells[columns.get(buyer) ?? -1] ?? DEFAULT_CLASS;
    });
  });
  return {
    classes: classes.every((kind) => kind === DEFAULT_CLASS) ? null : classes,
    missing: sectors.filter((sector) => !rows.has(sector) || !columns.has(sector)),
  };
}

/** Whether a matrix has a row and a column for any sector of a data set's firms: else it changes nothing. */
export function matrixApplies(dataset: DataSet, matrix: EssentialMatrix): boolean {
  const sectors = new Set(dataset.units.map((unit) => unit.sector));
  return [matrix.sellers, matrix.buyers].every((names) => names.some((name) => sectors.has(name)));
}
