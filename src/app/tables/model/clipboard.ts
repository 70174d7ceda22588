/** Blocks of cells, as spreadsheets put them on the clipboard. Pure. */
import Papa from "papaparse";
import type { CellText, ColumnModel } from "./column.ts";

/** Rows of cells. A cell with a tab or a line end in it stands between quotes. */
export function blockOf(text: string): readonly (readonly string[])[] {
  return Papa.parse<readonly string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;
}

/** The cells as a spreadsheet takes them. */
export function textOf(block: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return block.map((row) => row.map(quoted).join("\t")).join("\n");
}

/**
 * Where the cells of a block land: from one cell on, down the rows and along the columns as they are shown.
 * A single cell fills all rows that are taken.
 *
 * @param taken places in `rows` of those that are taken together.
 * @returns the cells, and how many fell beside the table or on a column that can't be changed.
 */
export function landing(
  block: readonly (readonly string[])[],
  {
    rows,
    columns,
    row,
    column,
    taken,
  }: {
    readonly rows: readonly number[];
    readonly columns: readonly ColumnModel[];
    readonly row: number;
    readonly column: number;
    readonly taken: readonly number[];
  },
): { readonly cells: readonly CellText[]; readonly beside: number } {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const spread =
    only !== undefined && taken.length > 1
      ? taken.map((at) => ({ at, cells: [only] }))
      : block.map((cells, down) => ({ at: row + down, cells }));
  const cells: CellText[] = [];
  let beside = 0;
  for (const { at, cells: texts } of spread) {
    texts.forEach((text, along) => {
      const place = rows[at];
      const target = columns[column + along];
      if (place === undefined || target?.field == null) beside += 1;
      else cells.push({ at: place, column: target.id, text });
    });
  }
  return { cells, beside };
}
