import type { RowRef } from "../model/dataset.ts";
import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import type { LaidColumn, Layout } from "./layout.ts";
import { inRange, type Range, readingsOf, whyNotNumber } from "./numbers.ts";
import { problem } from "./problem.ts";
import { SharedTexts } from "./sharedTexts.ts";
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
export function rowsOf(layout: Layout, issues: Issue[], texts: SharedTexts = new SharedTexts()): Row[] {
  if (!layout.complete) return [];
  const { table } = layout;
  return table.rows.map((cells, index) => {
    const number = table.rowNumbers[index] ?? 0;
    const tooLong = reportLength(layout, cells, number, issues);
    // Cells of a row with too many have shifted: what they seem to say would only be noise.
    return new TableRow(layout, cells, number, tooLong ? [] : issues, texts);
  });
}

function reportLength(layout: Layout, cells: readonly string[], row: number, issues: Issue[]): boolean {
  const { header, file } = layout.table;
  if (cells.length === header.length) return false;
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

class TableRow implements Row {
  private readonly layout: Layout;
  private readonly cells: readonly string[];
  private readonly position: number;
  private readonly issues: Issue[];
  private readonly texts: SharedTexts;

  constructor(
    layout: Layout,
    cells: readonly string[],
    position: number,
    issues: Issue[],
    texts: SharedTexts,
  ) {
    this.layout = layout;
    this.cells = cells;
    this.position = position;
    this.issues = issues;
    this.texts = texts;
  }

  get at(): RowRef {
    return { file: this.layout.table.file, row: this.position };
  }

  text(column: string): string {
    return this.texts.of(this.cell(this.layout.columns.get(column)));
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === "") this.report("missing-cell", "error", column);
    return text;
  }

  number(column: string): number | null {
    const laid = this.layout.columns.get(column);
    return laid === undefined ? null : readNumber(laid, this.cell(laid), this);
  }

  word<T extends string>(column: string, vocabulary: Vocabulary<T>): T | null {
    const cell = this.cell(this.layout.columns.get(column));
    if (cell === "") return null;
    const word = wordOf(vocabulary, cell);
    if (word === null) this.report("unknown-word", "error", column, allowedWords(vocabulary));
    return word;
  }

  numbers(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const column of this.layout.extras) {
      const value = readNumber(column, this.cell(column), this);
      if (value !== null) found[column.header] = value;
    }
    return found;
  }

  report(
    code: IssueCode,
    severity: Severity,
    column: string,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const laid = this.layout.columns.get(column);
    if (laid) this.reportAt(code, severity, laid, details);
    else this.issues.push(problem(code, severity, { ...this.at, column }, details));
  }

  reportAt(
    code: IssueCode,
    severity: Severity,
    { header, index }: LaidColumn,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const value = this.cells[index] ?? "";
    this.issues.push(problem(code, severity, { ...this.at, column: header, value }, details));
  }

  private cell(column: LaidColumn | undefined): string {
    return column === undefined ? "" : (this.cells[column.index] ?? "").trim();
  }
}

function readNumber(column: LaidColumn, cell: string, row: TableRow): number | null {
  if (cell === "") return null;
  const value =
    column.spec?.type === "integer" ? readInteger(column, cell, row) : readReal(column, cell, row);
  const range = column.spec?.range ?? null;
  if (value === null || range === null || inRange(value, range)) return value;
  row.reportAt("out-of-range", "error", column, rangeDetails(range));
  return null;
}

function readReal(column: LaidColumn, cell: string, row: TableRow): number | null {
  const { point, comma } = readingsOf(cell);
  if (point === null && comma === null) {
    reportNotNumber(column, cell, row);
    return null;
  }
  const decision = column.numbers;
  if (decision?.kind !== "settled") return point === comma ? point : null;
  const value = decision.decimal === "point" ? point : comma;
  if (value === null) row.reportAt("number-mixed-decimals", "error", column, { decimal: decision.decimal });
  return value;
}

/** A year has no separators; `2024.0` is what some programs make of it where other cells are empty. */
function readInteger(column: LaidColumn, cell: string, row: TableRow): number | null {
  const whole = /^([+-]?\d+)(?:[.,]0{1,2})?$/.exec(cell)?.[1];
  if (whole !== undefined) return Number(whole);
  const { point, comma } = readingsOf(cell);
  if (point === null && comma === null) reportNotNumber(column, cell, row);
  else row.reportAt("not-an-integer", "error", column);
  return null;
}

function reportNotNumber(column: LaidColumn, cell: string, row: TableRow): void {
  const { code, number } = whyNotNumber(cell);
  row.reportAt(code, "error", column, number === "" ? {} : { number });
}

function rangeDetails(range: Range): Record<string, string> {
  return {
    min: String(range.min),
    max: range.max === Number.MAX_VALUE ? "" : String(range.max),
    below: range.below === true ? "yes" : "",
  };
}
