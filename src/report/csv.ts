/** CSV for spreadsheets and scripts: full precision, and no cell that a spreadsheet would run. */
export type CsvCell = string | number | boolean | null;

export interface CsvTable {
  readonly columns: readonly string[];
  /** A long table makes its rows as they are written. */
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** The dress of a file: what stands between cells, how numbers are written, how rows end. */
export interface CsvDress {
  readonly delimiter: "," | ";";
  readonly decimal: "." | ",";
  readonly newline: "\n" | "\r\n";
  /** Whether a mark at the start says that it is UTF-8. */
  readonly mark: boolean;
}

/** For scripts and other programs. */
export const CSV_PLAIN: CsvDress = { delimiter: ",", decimal: ".", newline: "\n", mark: false };
/** Excel in Dutch opens it without a question. */
export const CSV_EXCEL_NL: CsvDress = { delimiter: ";", decimal: ",", newline: "\r\n", mark: true };

/** Characters from which on a part of the text is handed over. */
const PART = 1 << 16;

/**
 * One cell. A text that a spreadsheet would read as a formula gets a leading apostrophe; numbers
 * stay numbers; what is not known is empty.
 */
export function csvCell(cell: CsvCell, { delimiter, decimal }: CsvDress = CSV_PLAIN): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "true" : "false";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell + 0).replace(".", decimal) : "";
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The table with its header; unless another dress is given comma separated, with decimal points. */
export function toCsv(table: CsvTable, dress: CsvDress = CSV_PLAIN): string {
  return [...csvParts(table, dress)].join("");
}

/** The text of `toCsv` in parts: a table of a million rows may be longer than a string can be. */
export function* csvParts(table: CsvTable, dress: CsvDress = CSV_PLAIN): Generator<string> {
  let part = (dress.mark ? "\uFEFF" : "") + csvRow(table.columns, dress);
  for (const row of table.rows) {
    part += csvRow(row, dress);
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield part;
}

function csvRow(row: readonly CsvCell[], dress: CsvDress): string {
  return row.map((cell) => csvCell(cell, dress)).join(dress.delimiter) + dress.newline;
}

/** Rows that are made from items one after another, each time they are asked for. */
export function rowsFrom<T>(
  items: Iterable<T>,
  rowOf: (item: T) => readonly CsvCell[],
): Iterable<readonly CsvCell[]> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield rowOf(item);
    },
  };
}
