import { formatNumber } from "./numbers.ts";
import { matchHeader } from "./schema.ts";
import type { Table } from "./tables.ts";

/** What a cell can be set to; null empties it. Numbers get the decimal sign of their column. */
export type CellValue = string | number | null;

/**
 * The table with one cell changed. All other rows stay the same arrays, so writing leaves them as they stood.
 * A column of format.md that the table lacks is added at its end; a row that does not exist changes nothing.
 *
 * @param column a name of format.md, or the header of a further column as written.
 */
export function withCell(table: Table, row: number, column: string, value: CellValue): Table {
  if (row < 0 || row >= table.rows.length) return table;
  const { table: wide, index } = withColumn(table, column);
  const rows = wide.rows.map((cells, position) => {
    if (position !== row) return cells;
    const padded = [...cells, ...Array.from({ length: Math.max(0, index + 1 - cells.length) }, () => "")];
    return padded.with(index, asCell(wide, index, value));
  });
  return { ...wide, rows };
}

/** The table with a row added at its end, its cells given by column. */
export function withRow(table: Table, values: Readonly<Record<string, CellValue>>): Table {
  const last = Math.max(table.headerRow, ...table.rowNumbers);
  const longer: Table = {
    ...table,
    rows: [...table.rows, table.header.map(() => "")],
    rowNumbers: [...table.rowNumbers, last + 1],
  };
  return Object.entries(values).reduce(
    (edited, [column, value]) => withCell(edited, edited.rows.length - 1, column, value),
    longer,
  );
}

/** The table without one row. */
export function withoutRow(table: Table, row: number): Table {
  const keep = (_: unknown, position: number): boolean => position !== row;
  return { ...table, rows: table.rows.filter(keep), rowNumbers: table.rowNumbers.filter(keep) };
}

function withColumn(table: Table, column: string): { table: Table; index: number } {
  const named = matchHeader(table.kind, column)?.name;
  const index = table.header.findIndex((header) =>
    named === undefined ? header.trim() === column : matchHeader(table.kind, header)?.name === named,
  );
  if (index >= 0) return { table, index };
  const wide = {
    ...table,
    header: [...table.header, column],
    decimals: [...table.decimals, null],
    rows: table.rows.map((cells) => [...cells, ...table.header.slice(cells.length).map(() => ""), ""]),
  };
  return { table: wide, index: table.header.length };
}

function asCell(table: Table, index: number, value: CellValue): string {
  if (value === null) return "";
  return typeof value === "string"
    ? value
    : formatNumber(value, table.decimals[index] ?? table.dialect.decimal);
}
