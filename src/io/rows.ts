import type { RowRef } from "../model/dataset.ts";
import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import type { LaidColumn, Layout } from "./layout.ts";
import { inRange, type Range, readingsOf, wholeNumber, whyNotNumber } from "./numbers.ts";
import { problem } from "./problem.ts";
import { allowedWords, type Vocabulary, wordOf } from "./words.ts";

/** A row of a table by the column names of format.md. Every problem of a cell is reported once, there. */
export interface Row {
  readonly at: RowRef;
  /** The cell without the spaces around it; "" where the table lacks the column. */
  text(column: string): string;
  /** The same, but an empty cell is an error. */
  required(column: string): string;
  /** null where empty, and where it is no number in the column's range, which is an error. */
  number(column: string): number | null;
  /** null where empty, and where the vocabulary lacks the word, which is an error. */
  word<T extends string>(column: string, vocabulary: Vocabulary<T>): T | null;
  /** Every further numeric column, by its header. */
  numbers(): Record<string, number>;
  report(
    code: IssueCode,
    severity: Severity,
    column: string,
    details?: Readonly<Record<string, string>>,
  ): void;
}

/** The rows of a table whose required columns are there, after a check of their lengths. */
export function rowsOf(layout: Layout, issues: Issue[]): Row[] {
  if (!layout.complete) return [];
  const { table } = layout;
  return table.rows.map((cells, index) => {
    const number = table.rowNumbers[index] ?? 0;
    const tooLong = reportLength(layout, cells, number, issues);
    // Cells of a row with too many have shifted: what they seem to say would only be noise.
    return makeRow(layout, cells, { file: table.file, row: number }, tooLong ? [] : issues);
  });
}

function reportLength(layout: Layout, cells: readonly string[], row: number, issues: Issue[]): boolean {
  const { header, file } = layout.table;
  const details = { expected: String(header.length), found: String(cells.length) };
  const extra = cells.slice(header.length).filter((cell) => cell.trim() !== "");
  if (extra.length > 0) {
    const value = cells.slice(header.length).join(" | ");
    issues.push(problem("too-many-fields", "error", { file, row, value }, details));
    return true;
  }
  if (cells.length < header.length) issues.push(problem("too-few-fields", "warning", { file, row }, details));
  return false;
}

function makeRow(layout: Layout, cells: readonly string[], at: RowRef, issues: Issue[]): Row {
  const cellOf = (column: LaidColumn | undefined): string =>
    column === undefined ? "" : (cells[column.index] ?? "").trim();
  const report = (
    code: IssueCode,
    severity: Severity,
    column: LaidColumn | string,
    details: Readonly<Record<string, string>> = {},
  ): void => {
    const laid = typeof column === "string" ? layout.columns.get(column) : column;
    const header = laid?.header ?? (typeof column === "string" ? column : column.header);
    const value = laid === undefined ? "" : (cells[laid.index] ?? "");
    issues.push(problem(code, severity, { ...at, column: header, value }, details));
  };
  const text = (column: string): string => cellOf(layout.columns.get(column));
  return {
    at,
    text,
    required(column) {
      const cell = text(column);
      if (cell === "") report("missing-cell", "error", column);
      return cell;
    },
    number(column) {
      const laid = layout.columns.get(column);
      return laid === undefined ? null : readNumber(laid, cellOf(laid), report);
    },
    word(column, vocabulary) {
      const cell = text(column);
      if (cell === "") return null;
      const word = wordOf(vocabulary, cell);
      if (word === null) report("unknown-word", "error", column, allowedWords(vocabulary));
      return word;
    },
    numbers() {
      const found: Record<string, number> = {};
      for (const column of layout.extras) {
        const value = readNumber(column, cellOf(column), report);
        if (value !== null) found[column.header] = value;
      }
      return found;
    },
    report,
  };
}

type Report = (
  code: IssueCode,
  severity: Severity,
  column: LaidColumn,
  details?: Readonly<Record<string, string>>,
) => void;

function readNumber(column: LaidColumn, cell: string, report: Report): number | null {
  if (cell === "") return null;
  const value =
    column.spec?.type === "integer" ? readInteger(column, cell, report) : readReal(column, cell, report);
  const range = column.spec?.range ?? null;
  if (value === null || range === null || inRange(value, range)) return value;
  report("out-of-range", "error", column, rangeDetails(range));
  return null;
}

function readReal(column: LaidColumn, cell: string, report: Report): number | null {
  const { point, comma } = readingsOf(cell);
  if (point === null && comma === null) {
    reportNotNumber(column, cell, report);
    return null;
  }
  const decision = column.numbers;
  if (decision?.kind !== "settled") return point === comma ? point : null;
  const value = decision.decimal === "point" ? point : comma;
  if (value === null) report("number-mixed-decimals", "error", column, { decimal: decision.decimal });
  return value;
}

/** A year has no separators. */
function readInteger(column: LaidColumn, cell: string, report: Report): number | null {
  const whole = wholeNumber(cell);
  if (whole !== null) return whole;
  const { point, comma } = readingsOf(cell);
  if (point === null && comma === null) reportNotNumber(column, cell, report);
  else report("not-an-integer", "error", column);
  return null;
}

function reportNotNumber(column: LaidColumn, cell: string, report: Report): void {
  const { code, number } = whyNotNumber(cell);
  report(code, "error", column, number === "" ? {} : { number });
}

function rangeDetails(range: Range): Record<string, string> {
  return {
    min: String(range.min),
    max: range.max === Number.MAX_VALUE ? "" : String(range.max),
    below: range.below === true ? "yes" : "",
  };
}
