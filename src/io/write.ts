import { decode, encode } from "./decode.ts";
import { layOut } from "./layout.ts";
import { type Decimal, respell } from "./numbers.ts";
import { protect } from "./protect.ts";
import type { Dialect, InputFile, Table } from "./tables.ts";
import { tokenise } from "./tokenise.ts";

/** How to write. Excel in Dutch opens a semicolon file with a mark and decimal commas without a question. */
export interface WriteOptions {
  readonly excelNl?: boolean;
}

/** No `sep=` line: Excel then reads the file without its mark, and é becomes two characters. */
const EXCEL_NL: Dialect = {
  delimiter: ";",
  encoding: "utf-8",
  bom: true,
  newline: "\r\n",
  decimal: "comma",
};

/**
 * Writes tables back to files (format.md, "Writing"). A table that has not changed since it was read gives its
 * own bytes; in one that has, rows that have not changed stand as they stood, so that a version control
 * system shows the changed rows only. Text that a spreadsheet would run as a formula is made harmless.
 */
export function writeTables(tables: readonly Table[], options: WriteOptions = {}): InputFile[] {
  return tables.map((table) => ({ name: table.file, bytes: writeTable(table, options) }));
}

/** The bytes of one table; see {@link writeTables}. */
export function writeTable(table: Table, options: WriteOptions = {}): Uint8Array {
  if (options.excelNl === true) return writeExcelNl(table);
  if (table.source === null) return writeNew(table);
  return isUnchanged(table) ? table.source.bytes : writeChanged(table);
}

/** Whether a table's cells are those of the file it was read from. */
export function isUnchanged(table: Table): boolean {
  const source = table.source;
  if (source === null) return false;
  if (table.header === source.header && table.rows === source.rows) return true;
  return (
    sameCells(table.header, source.header) &&
    table.rows.length === source.rows.length &&
    table.rows.every((row, index) => sameCells(row, source.rows[index] ?? []))
  );
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((cell, index) => cell === b[index]));
}

function writeExcelNl(table: Table): Uint8Array {
  return serialise(table.header, respelt(table, "comma"), EXCEL_NL);
}

function writeNew(table: Table): Uint8Array {
  return serialise(table.header, respelt(table, table.dialect.decimal), table.dialect);
}

function serialise(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: Dialect,
): Uint8Array {
  const lines = [header, ...rows].map((cells) => writeRow(cells, dialect));
  return encode(lines.map((line) => line + dialect.newline).join(""), dialect.encoding, dialect.bom);
}

function writeChanged(table: Table): Uint8Array {
  const { dialect, source, header, rows } = table;
  if (source === null) return writeNew(table);
  const { records, sepLine, tail } = tokenise(decode(source.bytes).text, dialect.delimiter);
  // Who knows where a row ends whose quote is not closed? It is written anew.
  const stands = records.map((record) => (record.unclosed ? null : record.raw));
  const raw = new Map<string, string>();
  source.rows.forEach((row, index) => {
    const line = stands[index + 1];
    if (typeof line === "string") raw.set(JSON.stringify(row), line);
  });
  const first = sameCells(header, source.header) ? stands[0] : null;
  const lines = [
    first ?? writeRow(header, dialect),
    ...rows.map((row) => raw.get(JSON.stringify(row)) ?? writeRow(row, dialect)),
  ];
  const text = sepLine + lines.join(dialect.newline) + tail;
  return encode(text, dialect.encoding, dialect.bom);
}

function writeRow(cells: readonly string[], dialect: Dialect): string {
  return cells.map((cell) => quote(protect(cell), dialect)).join(dialect.delimiter);
}

function quote(cell: string, dialect: Dialect): string {
  const needed = cell.includes(dialect.delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The rows with their numbers in another decimal sign; text and columns that are not known stay. */
function respelt(table: Table, to: Decimal): (readonly string[])[] {
  const known = table.decimals.some((decimal) => decimal !== null);
  const decimals = known ? table.decimals : layOut(table, [], []).table.decimals;
  return table.rows.map((row) =>
    row.map((cell, index) => {
      const from = decimals[index];
      return from ? respell(cell, from, to) : cell;
    }),
  );
}
