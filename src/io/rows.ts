import type { RowRef, WithOthers } from "../model/dataset.ts";
import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import { textsOf } from "./cells.ts";
import { ColumnReader } from "./columnReader.ts";
import type { LaidColumn, Layout } from "./layout.ts";
import { problem } from "./problem.ts";
import { allowedWords, type Vocabulary } from "./words.ts";

/** A row of a table by the column names of format.md. Every problem of a cell is reported once, there. */
export interface Row {
  readonly at: RowRef;
  /** The cell without the spaces around it; "" where the table lacks the column. */
  text(column: string): string;
  /** The same, but an empty cell is an error. */
  required(column: string): string;
  /** What a text means, worked out once for all rows of the table that have it. */
  meaning<T>(column: string, meaningOf: (text: string) => T): T;
  /** null where empty, and where it is no number in the column's range, which is an error. */
  number(column: string): number | null;
  /** null where empty, and where the vocabulary lacks the word, which is an error. */
  word<T extends string>(column: string, vocabulary: Vocabulary<T>): T | null;
  /** Every further numeric column, by its header. */
  numbers(): Record<string, number>;
  /** Every further column of text that is filled in, by its header; {} where there is none. */
  others(): WithOthers;
  report(
    code: IssueCode,
    severity: Severity,
    column: string,
    details?: Readonly<Record<string, string>>,
  ): void;
}

/** The rows of a table. Each is made when it is asked for, so that a million of them take no room. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  /** @param index from 0 to below `length`. */
  at(index: number): Row;
}

/** No rows, as of a file that the data set lacks. */
export const NO_ROWS: Rows = {
  length: 0,
  at() {
    throw new RangeError("io/rows: there is no row");
  },
  *[Symbol.iterator]() {},
};

/** The rows of two tables of one kind, one behind the other. */
export function joinedRows(first: Rows, second: Rows): Rows {
  if (first.length === 0) return second;
  return {
    length: first.length + second.length,
    at: (index) => (index < first.length ? first.at(index) : second.at(index - first.length)),
    *[Symbol.iterator]() {
      yield* first;
      yield* second;
    },
  };
}

/** The rows of a table whose required columns are there, after a check of their lengths. */
export function rowsOf(layout: Layout, issues: Issue[]): Rows {
  if (!layout.complete) return NO_ROWS;
  const length = layout.cells.rowCount;
  const reader = readerOf(layout, issues);
  // Cells of a row with too many have shifted: what they seem to say would only be noise.
  const silent = { ...reader, issues: [] };
  const tooLong = new Set<number>();
  for (let row = 0; row < length; row += 1) if (reportLength(layout, row, issues)) tooLong.add(row);
  const at = (row: number): Row => new TableRow(tooLong.has(row) ? silent : reader, row);
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row += 1) yield at(row);
    },
  };
}

function reportLength({ table, cells }: Layout, index: number, issues: Issue[]): boolean {
  const { header, file } = table;
  const length = (cells.starts[index + 1] as number) - (cells.starts[index] as number);
  if (length === header.length) return false;
  const row = table.rowNumbers[index] ?? 0;
  const details = { expected: String(header.length), found: String(length) };
  const extra = textsOf(cells, index).slice(header.length);
  if (extra.some((cell) => cell.trim() !== "")) {
    issues.push(problem("too-many-fields", "error", { file, row, value: extra.join(" | ") }, details));
    return true;
  }
  if (length < header.length) issues.push(problem("too-few-fields", "warning", { file, row }, details));
  return false;
}

/** What all rows of a table are read with. */
interface Reader {
  readonly file: string;
  readonly rowNumbers: readonly number[];
  readonly columns: ReadonlyMap<string, ColumnReader>;
  readonly extras: readonly ColumnReader[];
  readonly others: readonly ColumnReader[];
  readonly issues: Issue[];
}

function readerOf({ table, cells, columns, extras, others }: Layout, issues: Issue[]): Reader {
  const reader = (column: LaidColumn): ColumnReader => new ColumnReader(cells, column);
  return {
    file: table.file,
    rowNumbers: table.rowNumbers,
    columns: new Map(Array.from(columns, ([name, column]) => [name, reader(column)])),
    extras: extras.map(reader),
    others: others.map(reader),
    issues,
  };
}

const NOTHING_ELSE: WithOthers = {};

class TableRow implements Row {
  private readonly reader: Reader;
  private readonly row: number;

  constructor(reader: Reader, row: number) {
    this.reader = reader;
    this.row = row;
  }

  get at(): RowRef {
    return { file: this.reader.file, row: this.reader.rowNumbers[this.row] ?? 0 };
  }

  text(column: string): string {
    return this.reader.columns.get(column)?.text(this.row) ?? "";
  }

  meaning<T>(column: string, meaningOf: (text: string) => T): T {
    const reader = this.reader.columns.get(column);
    return reader === undefined ? meaningOf("") : reader.meaning(this.row, meaningOf);
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === "") this.report("missing-cell", "error", column);
    return text;
  }

  number(column: string): number | null {
    const reader = this.reader.columns.get(column);
    return reader === undefined ? null : this.numberOf(reader);
  }

  word<T extends string>(column: string, vocabulary: Vocabulary<T>): T | null {
    const reader = this.reader.columns.get(column);
    if (reader === undefined) return null;
    const word = reader.word(this.row, vocabulary);
    if (word === null && reader.text(this.row) !== "")
      this.report("unknown-word", "error", column, allowedWords(vocabulary));
    return word;
  }

  numbers(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const reader of this.reader.extras) {
      const value = this.numberOf(reader);
      if (value !== null) found[reader.column.header] = value;
    }
    return found;
  }

  others(): WithOthers {
    if (this.reader.others.length === 0) return NOTHING_ELSE;
    const filled = this.reader.others.flatMap((reader) => {
      const text = reader.text(this.row);
      return text === "" ? [] : [[reader.column.header, text] as const];
    });
    return filled.length === 0 ? NOTHING_ELSE : { others: Object.fromEntries(filled) };
  }

  report(
    code: IssueCode,
    severity: Severity,
    column: string,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const reader = this.reader.columns.get(column);
    const value = reader?.written(this.row) ?? "";
    const place = { ...this.at, column: reader?.column.header ?? column, value };
    this.reader.issues.push(problem(code, severity, place, details));
  }

  private numberOf(reader: ColumnReader): number | null {
    const { value, fault } = reader.number(this.row);
    if (fault) {
      const place = { ...this.at, column: reader.column.header, value: reader.written(this.row) };
      this.reader.issues.push(problem(fault.code, "error", place, fault.details));
    }
    return value;
  }
}
