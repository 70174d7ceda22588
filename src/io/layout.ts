import type { Issue } from "../model/issue.ts";
import { type Cells, codeOf, countsOf, wordsOf } from "./cells.ts";
import { type ColumnDecision, type Decimal, decideColumn, isNumeric } from "./numbers.ts";
import { problem } from "./problem.ts";
import { baseName, type ColumnSpec, columnsOf, kindOfName, matchHeader, normalise } from "./schema.ts";
import { cellsOf, type Table, withDecimals } from "./tables.ts";

/** The answer to "is this a decimal point?", for a column or, without one, for a file. */
export interface DecimalDecision {
  readonly file: string;
  readonly column?: string;
  readonly decimal: Decimal;
}

/** A column of a table: what it is called there, what it means, and how its numbers are read. */
export interface LaidColumn {
  readonly index: number;
  readonly header: string;
  /** null for a column that format.md does not know. */
  readonly spec: ColumnSpec | null;
  /** null where the column holds text. */
  readonly numbers: ColumnDecision | null;
}

export interface Layout {
  readonly table: Table;
  readonly cells: Cells;
  /** By the name of format.md. */
  readonly columns: ReadonlyMap<string, LaidColumn>;
  /** Further numeric columns of companies.csv. */
  readonly extras: readonly LaidColumn[];
  /** Further columns of text, which are kept as they are. */
  readonly others: readonly LaidColumn[];
  /** False where a required column is missing, so that the rows can't be read. */
  readonly complete: boolean;
}

/**
 * Finds out what each column of a table is, and decides its decimal sign (format.md, "Reading").
 * Reports missing, duplicate, unknown and ambiguous columns, each once.
 */
export function layOut(table: Table, decisions: readonly DecimalDecision[], issues: Issue[]): Layout {
  const cells = cellsOf(table);
  const columns = new Map<string, LaidColumn>();
  const extras: LaidColumn[] = [];
  const others: LaidColumn[] = [];
  const seen = new Set<string>();
  const decimals: (Decimal | null)[] = table.header.map(() => null);
  table.header.forEach((cell, index) => {
    const header = cell.trim();
    const spec = matchHeader(table.kind, header);
    const name = spec?.name ?? normalise(header);
    if (name === "" && filledIn(cells, index).words.length === 0) return;
    const at = { file: table.file, row: table.headerRow, column: header, value: header };
    if (name !== "" && seen.has(name)) {
      issues.push(problem("duplicate-column", "error", at, { column: name }));
      return;
    }
    seen.add(name);
    const laid = layColumn(table, index, header, spec, decisions);
    decimals[index] = laid.numbers?.kind === "settled" ? laid.numbers.decimal : null;
    if (spec) columns.set(name, laid);
    else if (laid.numbers !== null) extras.push(laid);
    else {
      if (header !== "") others.push(laid);
      reportUnknown(table, laid, issues);
    }
    reportAmbiguous(table, laid, issues);
  });
  const complete = reportMissing(table, columns, issues);
  const signed = withDecimals(table, decimals, usualDecimal(table, decimals));
  return { table: signed, cells, columns, extras, others, complete };
}

function layColumn(
  table: Table,
  index: number,
  header: string,
  spec: ColumnSpec | null,
  decisions: readonly DecimalDecision[],
): LaidColumn {
  const isNumber = spec ? spec.type === "number" : isNumericExtra(table, index);
  if (!isNumber) return { index, header, spec, numbers: null };
  const cells = cellsOf(table);
  const { forColumn, forFile } = decidedFor(table, header, spec, decisions);
  const own = table.source === null ? (table.decimals[index] ?? table.dialect.decimal) : null;
  const knowledge = { range: spec?.range ?? null, decided: forColumn ?? own, preferred: forFile };
  const numbers = decideColumn(wordsOf(cells, index), knowledge, countsOf(cells, index));
  // A further column whose decimal signs contradict each other is text.
  if (spec === null && numbers.kind === "settled" && numbers.mixed)
    return { index, header, spec, numbers: null };
  return { index, header, spec, numbers };
}

/** What was decided for a column of a table, and for its file; null where nothing was. */
export function decidedFor(
  table: Pick<Table, "file" | "kind">,
  header: string,
  spec: ColumnSpec | null,
  decisions: readonly DecimalDecision[],
): { readonly forColumn: Decimal | null; readonly forFile: Decimal | null } {
  const own = decisions.filter((decision) => concerns(decision.file, table));
  const names = [normalise(header), ...(spec ? [normalise(spec.name)] : [])];
  const forColumn = own.find((d) => d.column !== undefined && names.includes(normalise(d.column)));
  const forFile = own.find((d) => d.column === undefined);
  return { forColumn: forColumn?.decimal ?? null, forFile: forFile?.decimal ?? null };
}

function concerns(file: string, table: Pick<Table, "file" | "kind">): boolean {
  const same = baseName(file).toLowerCase() === table.file.toLowerCase();
  return same || kindOfName(file) === table.kind;
}

/** The different words of a column that are not empty, without the spaces around them, and how often each stands there. */
function filledIn(cells: Cells, index: number): { words: string[]; counts: number[] } {
  const words: string[] = [];
  const counts: number[] = [];
  const all = countsOf(cells, index);
  wordsOf(cells, index).forEach((word, code) => {
    const count = all[code] ?? 0;
    if (count === 0 || word.trim() === "") return;
    words.push(word.trim());
    counts.push(count);
  });
  return { words, counts };
}

/** The first row in which a column has a word that is as asked; -1 where none has. */
function firstRow(cells: Cells, index: number, is: (word: string) => boolean): number {
  const wanted = wordsOf(cells, index).map(is);
  for (let row = 0; row < cells.rowCount; row += 1) if (wanted[codeOf(cells, row, index)]) return row;
  return -1;
}

function isNumericExtra(table: Table, index: number): boolean {
  if (table.kind !== "companies") return false;
  const { words } = filledIn(cellsOf(table), index);
  return words.length > 0 && words.every(isNumeric);
}

/** Tells a column of remarks from one of numbers that a single word has spoilt. */
function reportUnknown(table: Table, laid: LaidColumn, issues: Issue[]): void {
  const { file, headerRow: row } = table;
  const cells = cellsOf(table);
  const { words, counts } = filledIn(cells, laid.index);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const numbers = counts.reduce((sum, count, k) => (isNumeric(words[k] ?? "") ? sum + count : sum), 0);
  if (table.kind === "companies" && numbers > all / 2) {
    const at = firstRow(cells, laid.index, (word) => word.trim() !== "" && !isNumeric(word.trim()));
    const cell =
      at < 0 ? (words[0] ?? "") : (wordsOf(cells, laid.index)[codeOf(cells, at, laid.index)] ?? "");
    const place = { file, row: table.rowNumbers[at] ?? row, column: laid.header, value: cell };
    issues.push(problem("number-column-spoilt", "warning", place));
    return;
  }
  issues.push(problem("unknown-column", "info", { file, row, column: laid.header, value: laid.header }));
}

function reportAmbiguous(table: Table, laid: LaidColumn, issues: Issue[]): void {
  if (laid.numbers?.kind !== "ambiguous") return;
  const { cell, count } = laid.numbers;
  const cells = cellsOf(table);
  const value = wordsOf(cells, laid.index)[cell] ?? "";
  const at = firstRow(cells, laid.index, (word) => word === value);
  const place = { file: table.file, row: table.rowNumbers[at] ?? null, column: laid.header, value };
  issues.push(problem("number-ambiguous", "error", place, { count: String(count) }));
}

function reportMissing(table: Table, columns: ReadonlyMap<string, LaidColumn>, issues: Issue[]): boolean {
  const missing = columnsOf(table.kind).filter((spec) => spec.required && !columns.has(spec.name));
  const found = table.header.map((cell) => cell.trim()).filter((cell) => cell !== "");
  for (const spec of missing) {
    const place = { file: table.file, row: table.headerRow, column: spec.name };
    issues.push(
      problem("missing-column", "error", place, {
        found: found.join(", "),
        spellings: [spec.name, ...spec.aliases.slice(0, 2)].join(", "),
      }),
    );
  }
  return missing.length === 0;
}

/** The decimal sign that most columns show becomes the one that new numbers are written with. */
function usualDecimal(table: Table, decimals: readonly (Decimal | null)[]): Decimal {
  const commas = decimals.filter((decimal) => decimal === "comma").length;
  const points = decimals.filter((decimal) => decimal === "point").length;
  return commas === points ? table.dialect.decimal : commas > points ? "comma" : "point";
}
