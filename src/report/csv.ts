/** CSV for spreadsheets and scripts: full precision, and no cell that a spreadsheet would run. */
export type CsvCell = string | number | boolean | null;

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

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
  return [table.columns, ...table.rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}
