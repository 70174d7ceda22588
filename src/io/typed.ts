import { isNumeric, readingsOf, wholeNumber } from "./numbers.ts";
import { type ColumnSpec, matchHeader } from "./schema.ts";
import type { TypedCell } from "./sheets.ts";
import type { Table } from "./tables.ts";

/** A column of a table with its numbers as numbers. */
export interface TypedColumn {
  /** As written. */
  readonly header: string;
  /** null for one that format.md does not know. */
  readonly spec: ColumnSpec | null;
  /** A cell a row; null where it is empty. */
  readonly cells: readonly TypedCell[];
}

/**
 * A table's columns with typed cells, for forms that have types. Only what reads back the same becomes a
 * number: `007` stays text in a column that is none of numbers.
 */
export function typedColumns(table: Table): TypedColumn[] {
  return table.header.map((header, index) => {
    const spec = matchHeader(table.kind, header);
    const texts = table.rows.map((row) => row[index] ?? "");
    const parse = parserOf(table, index, spec, texts);
    const cells = texts.map((text) => (text.trim() === "" ? null : (parse(text.trim()) ?? text)));
    return { header, spec, cells };
  });
}

type Parse = (cell: string) => number | null;

function parserOf(table: Table, index: number, spec: ColumnSpec | null, texts: readonly string[]): Parse {
  const decimal = table.decimals[index] ?? table.dialect.decimal;
  const number: Parse = (cell) => readingsOf(cell)[decimal];
  if (spec) return spec.type === "number" ? number : spec.type === "integer" ? wholeNumber : () => null;
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  const all = (is: (text: string) => boolean): boolean => filled.length > 0 && filled.every(is);
  if (table.kind === "companies" && all(isNumeric))
    return all((cell) => number(cell) !== null) ? number : () => null;
  const same: Parse = (cell) =>
    String(Number(cell)) === cell && Number.isFinite(Number(cell)) ? Number(cell) : null;
  return all((cell) => same(cell) !== null) ? same : () => null;
}
