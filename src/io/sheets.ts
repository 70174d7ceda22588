import type { Issue } from "../model/issue.ts";
import { type DecimalDecision, decidedFor } from "./layout.ts";
import { type Decimal, decideColumn, formatNumber, isNumeric } from "./numbers.ts";
import { problem } from "./problem.ts";
import { type ColumnSpec, type FileKind, kindOfHeader, matchHeader } from "./schema.ts";
import { DEFAULT_DIALECT, type Table } from "./tables.ts";

/** A cell that knows its type: of a workbook, of JSON, of a graph file. null is empty. */
export type TypedCell = string | number | boolean | null;

/** What a cell holds that is no plain value: an error value, a formula without its result, a date. */
export interface Mark {
  /** Both counted from 1, as a spreadsheet does. */
  readonly row: number;
  readonly column: number;
  readonly what: "error" | "uncomputed" | "date";
  /** What the file says there, such as `#REF!`; the cell itself is empty then. */
  readonly text?: string;
}

/** A table of typed cells within a file. */
export interface Sheet {
  /** What issues call it: `cluster.xlsx > flows`. */
  readonly file: string;
  /** null where its name says nothing, so that its header must. */
  readonly kind: FileKind | null;
  /** Every row from the first on; the first that is not blank is the header. */
  readonly rows: readonly (readonly TypedCell[])[];
  readonly marks?: readonly Mark[];
}

/** The sheets of a file, and what is wrong with it. */
export interface SheetsRead {
  /** How all tables in the file are called, also those that are not read, in its order. */
  readonly names: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly issues: readonly Issue[];
}

/** A file that can't be read at all, and why. */
export function refusal(issue: Issue): SheetsRead {
  return { names: [], sheets: [], issues: [issue] };
}

/** How issues, decisions and rows name a table within a file. */
export function sheetLabel(file: string, sheet: string): string {
  return `${file} > ${sheet}`;
}

export interface SheetRead {
  /** null where the sheet is empty. */
  readonly table: Table | null;
  readonly issues: readonly Issue[];
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly spec: ColumnSpec | null;
}

/**
 * Makes a table of typed cells (format.md, "Reading"). Its numbers are never ambiguous; text that holds a
 * number is read as in a CSV file, by the column's decimal sign, and that sign is what the numbers are
 * spelled with, so that a column has one.
 */
export function readSheet(sheet: Sheet, decisions: readonly DecimalDecision[]): SheetRead {
  const { file } = sheet;
  const top = sheet.rows.findIndex((row) => row.some(isFilled));
  const header = (sheet.rows[top] ?? []).map(textOf);
  const kind = sheet.kind ?? kindOfHeader(header.filter((cell) => cell.trim() !== "")) ?? "flows";
  if (top < 0) {
    return {
      table: null,
      issues: [problem("empty-file", kind === "flows" ? "error" : "warning", { file })],
    };
  }
  const issues: Issue[] = [];
  const columns = columnsOfHeader(sheet, kind, header, top, issues);
  const body = bodyOf(sheet, columns, top);
  reportMarks(sheet, columns, top, issues);
  const decimals = columns.map((column) =>
    decimalOf(
      { file, kind },
      column,
      body.map(({ cells, row }) => ({ cell: cells[column.index] ?? null, row })),
      decisions,
      issues,
    ),
  );
  const spell = (cells: readonly TypedCell[]): string[] =>
    columns.map(({ index }, position) => spelled(cells[index] ?? null, decimals[position] ?? null));
  return {
    table: {
      file,
      kind,
      header: columns.map((column) => column.header),
      rows: body.map(({ cells }) => spell(cells)),
      rowNumbers: body.map(({ row }) => row),
      headerRow: top + 1,
      decimals,
      dialect: DEFAULT_DIALECT,
      source: null,
    },
    issues,
  };
}

/** Whether a cell holds more than spaces. */
export function isFilled(cell: TypedCell): boolean {
  return cell !== null && (typeof cell !== "string" || cell.trim() !== "");
}

/** A cell as text. Line breaks are as CSV has them; what no text file can hold is left out. */
export function textOf(cell: TypedCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return cell
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

function spelled(cell: TypedCell, decimal: Decimal | null): string {
  return typeof cell === "number" && decimal !== null ? formatNumber(cell, decimal) : textOf(cell);
}

/** The columns that have a header. Cells in others are remarks beside the table: reported and left out. */
function columnsOfHeader(
  sheet: Sheet,
  kind: FileKind,
  header: readonly string[],
  top: number,
  issues: Issue[],
): Column[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const name = header[index] ?? "";
    if (name.trim() !== "") columns.push({ index, header: name, spec: matchHeader(kind, name) });
    else reportUnnamed(sheet, index, top, issues);
  }
  return columns;
}

function reportUnnamed(sheet: Sheet, index: number, top: number, issues: Issue[]): void {
  const filled = sheet.rows.flatMap((row, position) =>
    position > top && isFilled(row[index] ?? null) ? [position] : [],
  );
  const first = filled[0];
  if (first === undefined) return;
  const value = textOf(sheet.rows[first]?.[index] ?? null);
  const details = { letter: columnLetter(index + 1), count: String(filled.length) };
  issues.push(
    problem("column-without-header", "warning", { file: sheet.file, row: first + 1, value }, details),
  );
}

/** `A` for 1, `AA` for 27. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

interface BodyRow {
  readonly cells: readonly TypedCell[];
  readonly row: number;
}

function bodyOf(sheet: Sheet, columns: readonly Column[], top: number): BodyRow[] {
  return sheet.rows.flatMap((cells, position) =>
    position > top && columns.some(({ index }) => isFilled(cells[index] ?? null))
      ? [{ cells, row: position + 1 }]
      : [],
  );
}

/** Cells of known columns whose value is not what was meant. In a column of free text a date is one like any other. */
function reportMarks(sheet: Sheet, columns: readonly Column[], top: number, issues: Issue[]): void {
  for (const mark of sheet.marks ?? []) {
    const column = columns.find(({ index }) => index === mark.column - 1);
    if (!column || mark.row <= top + 1) continue;
    const { header, spec } = column;
    const value = mark.text ?? textOf(sheet.rows[mark.row - 1]?.[mark.column - 1] ?? null);
    const place = { file: sheet.file, row: mark.row, column: header.trim(), value };
    const matters = spec !== null && (spec.type !== "text" || !FREE_TEXT.has(spec.name));
    if (mark.what !== "date") {
      const code = mark.what === "error" ? "cell-error" : "formula-without-result";
      issues.push(problem(code, matters ? "error" : "warning", place));
    } else if (matters) {
      const harmful = spec.required || spec.type !== "text";
      issues.push(problem("cell-is-a-date", harmful ? "error" : "warning", place));
    }
  }
}

/** Columns in which a date is as good as any text, and a lost text is no lost figure. */
const FREE_TEXT: ReadonlySet<string> = new Set(["source", "note", "value"]);

/** The decimal sign of a column's numbers, by its cells of text; null for a column of text. */
function decimalOf(
  table: Pick<Table, "file" | "kind">,
  { header, spec }: Column,
  cells: readonly { readonly cell: TypedCell; readonly row: number }[],
  decisions: readonly DecimalDecision[],
  issues: Issue[],
): Decimal | null {
  const filled = cells.filter(({ cell }) => isFilled(cell));
  const isNumber = spec
    ? spec.type === "number"
    : table.kind === "companies" && filled.length > 0 && filled.every(({ cell }) => isNumeric(textOf(cell)));
  if (!isNumber) return null;
  const texts = filled.filter(({ cell }) => typeof cell === "string");
  const { forColumn, forFile } = decidedFor(table, header, spec, decisions);
  const decision = decideColumn(
    texts.map(({ cell }) => textOf(cell)),
    { range: spec?.range ?? null, decided: forColumn, preferred: forFile },
  );
  if (decision.kind === "settled") return decision.decimal;
  if (decision.kind === "ambiguous") {
    const found = texts[decision.cell];
    const place = {
      file: table.file,
      row: found?.row ?? null,
      column: header.trim(),
      value: textOf(found?.cell ?? null),
    };
    issues.push(problem("number-ambiguous", "error", place, { count: String(decision.count) }));
  }
  return "point";
}
