/** CSV for spreadsheets and scripts: full precision, and no cell that a spreadsheet would run. */
export type CsvCell = string | number | boolean | null;

export interface CsvTable {
  readonly columns: readonly string[];
  /** A long table makes its rows as they are written. */
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** Characters from which on a part of the text is handed over. */
const PART = 1 << 16;

/**
 * One cell. A text that a spreadsheet would read as a formula gets a leading apostrophe; numbers
 * stay numbers; what is not known is empty.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "true" : "false";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell + 0) : "";
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The table with its header, comma separated, decimal points, a line feed after every row. */
export function toCsv(table: CsvTable): string {
  return [...csvParts(table)].join("");
}

/** The text of `toCsv` in parts: a table of a million rows may be longer than a string can be. */
export function* csvParts(table: CsvTable): Generator<string> {
  let part = csvRow(table.columns);
  for (const row of table.rows) {
    part += csvRow(row);
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield part;
}

function csvRow(row: readonly CsvCell[]): string {
  return `${row.map(csvCell).join(",")}\n`;
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
