import type { TypedCell } from "../sheets.ts";

/** A table as a sheet gets it; a table of a report has the same shape. */
export interface SheetContent {
  /** Made fit where a spreadsheet does not allow it: 31 characters, none of `[]:*?/\`, no name twice. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TypedCell[])[];
  /** By column, the format code of its numbers, or what gives it for a number; "" or none for as they are. */
  readonly formats?: readonly (string | ((value: number) => string))[];
  /** Whether it is text to be read: its cells are broken into lines. */
  readonly wrap?: boolean;
}

/** What a sheet can't hold (Excel, "specifications and limits"). */
export class WorkbookLimitError extends Error {
  override readonly name = "WorkbookLimitError";
  readonly sheet: string;
  /** Of the sheet, counted from 1. */
  readonly row: number;
  readonly limit: "text" | "rows" | "columns";
  constructor(sheet: string, row: number, limit: "text" | "rows" | "columns") {
    super(`${sheet}, row ${row}: more ${limit} than a sheet holds`);
    this.sheet = sheet;
    this.row = row;
    this.limit = limit;
  }
}

const LIMITS = { text: 32_767, rows: 1_048_576, columns: 16_384 } as const;
/** @throws {WorkbookLimitError} */
export function checkLimits({ name, columns, rows }: SheetContent): void {
  if (columns.length > LIMITS.columns) throw new WorkbookLimitError(name, 1, "columns");
  if (rows.length >= LIMITS.rows) throw new WorkbookLimitError(name, LIMITS.rows + 1, "rows");
  [columns, ...rows].forEach((row, index) => {
    if (row.some((cell) => typeof cell === "string" && cell.length > LIMITS.text))
      throw new WorkbookLimitError(name, index + 1, "text");
  });
}
