import type { RowRef, WithOthers } from "../model/dataset.ts";
import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import { textsOf } from "./cells.ts";
import { ColumnReader } from "./columnReader.ts";
import type { LaidColumn, Layout } from "./layout.ts";
import { problem } from "./problem.ts";
import { type RowColumn, TableColumn, type TableIssues } from "./rowColumn.ts";
import type { Vocabulary } from "./words.ts";

/** A row of a table by the column names of format.md; what is asked of a cell is as in {@link RowColumn}. */
export interface Row {
  readonly at: RowRef;
  text(column: string): string;
  required(column: string): string;
  number(column: string): number | null;
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
  /** A column by the name of format.md, for those who ask it about a million rows. */
  column(name: string): RowColumn;
}

/** No rows, as of a file that the data set lacks. */
export const NO_ROWS: Rows = {
  length: 0,
  at() {
    throw new RangeError("io/rows: there is no row");
  },
  column: (name) => new TableColumn({ file: "", rowNumbers: [], silent: new Set(), issues: [] }, name, null),
  *[Symbol.iterator]() {},
};

/** The rows of two tables of one kind, one behind the other. */
export function joinedRows(first: Rows, second: Rows): Rows {
  if (first.length === 0) return second;
  return {
    length: first.length + second.length,
    at: (index) => (index < first.length ? first.at(index) : second.at(index - first.length)),
    column: (name) => joinedColumn(first.column(name), second.column(name), first.length),
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
  const silent = new Set<number>();
  for (let row = 0; row < length; row += 1) if (reportLength(layout, row, issues)) silent.add(row);
  const table = new TableColumns(layout, {
    file: layout.table.file,
    rowNumbers: layout.table.rowNumbers,
    silent,
    issues,
  });
  const at = (row: number): Row => new TableRow(table, row);
  return {
    length,
    at,
    column: (name) => table.column(name),
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
class TableColumns {
  readonly issues: TableIssues;
  readonly extras: readonly TableColumn[];
  readonly others: readonly TableColumn[];
  private readonly columns: Map<string, TableColumn>;

  constructor({ cells, columns, extras, others }: Layout, issues: TableIssues) {
    const read = (column: LaidColumn, name: string) =>
      new TableColumn(issues, name, new ColumnReader(cells, column));
    this.issues = issues;
    this.columns = new Map(Array.from(columns, ([name, column]) => [name, read(column, name)]));
    this.extras = extras.map((column) => read(column, column.header));
    this.others = others.map((column) => read(column, column.header));
  }

  column(name: string): TableColumn {
    let column = this.columns.get(name);
    if (column === undefined) {
      column = new TableColumn(this.issues, name, null);
      this.columns.set(name, column);
    }
    return column;
  }
}

/** A column of the rows of two tables, one behind the other. */
function joinedColumn(first: RowColumn, second: RowColumn, length: number): RowColumn {
  const ask = <T>(row: number, what: (column: RowColumn, row: number) => T): T =>
    row < length ? what(first, row) : what(second, row - length);
  return {
    text: (row) => ask(row, (column, own) => column.text(own)),
    required: (row) => ask(row, (column, own) => column.required(own)),
    meaning: (row, meaningOf) => ask(row, (column, own) => column.meaning(own, meaningOf)),
    number: (row) => ask(row, (column, own) => column.number(own)),
    word: (row, vocabulary) => ask(row, (column, own) => column.word(own, vocabulary)),
    report: (row, ...problem) => ask(row, (column, own) => column.report(own, ...problem)),
  };
}

const NOTHING_ELSE: WithOthers = {};

class TableRow implements Row {
  private readonly table: TableColumns;
  private readonly row: number;

  constructor(table: TableColumns, row: number) {
    this.table = table;
    this.row = row;
  }

  get at(): RowRef {
    const { file, rowNumbers } = this.table.issues;
    return { file, row: rowNumbers[this.row] ?? 0 };
  }

  text(column: string): string {
    return this.table.column(column).text(this.row);
  }

  required(column: string): string {
    return this.table.column(column).required(this.row);
  }

  number(column: string): number | null {
    return this.table.column(column).number(this.row);
  }

  word<T extends string>(column: string, vocabulary: Vocabulary<T>): T | null {
    return this.table.column(column).word(this.row, vocabulary);
  }

  numbers(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const column of this.table.extras) {
      const value = column.number(this.row);
      if (value !== null) found[column.header] = value;
    }
    return found;
  }

  others(): WithOthers {
    if (this.table.others.length === 0) return NOTHING_ELSE;
    const filled = this.table.others.flatMap((column) => {
      const text = column.text(this.row);
      return text === "" ? [] : [[column.header, text] as const];
    });
    return filled.length === 0 ? NOTHING_ELSE : { others: Object.fromEntries(filled) };
  }

  report(
    code: IssueCode,
    severity: Severity,
    column: string,
    details: Readonly<Record<string, string>> = {},
  ): void {
    this.table.column(column).report(this.row, code, severity, details);
  }
}
