import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import type { ColumnReader } from "./columnReader.ts";
import { problem } from "./problem.ts";
import { allowedWords, type Vocabulary } from "./words.ts";

/** A column of all rows of a table. Every problem of a cell is reported once, there. */
export interface RowColumn {
  /** The cell without the spaces around it; "" where the table lacks the column. */
  text(row: number): string;
  /** The same, but an empty cell is an error. */
  required(row: number): string;
  /** What a text means, worked out once for all rows of the table that have it. */
  meaning<T>(row: number, meaningOf: (text: string) => T): T;
  /** null where empty, and where it is no number in the column's range, which is an error. */
  number(row: number): number | null;
  /** null where empty, and where the vocabulary lacks the word, which is an error. */
  word<T extends string>(row: number, vocabulary: Vocabulary<T>): T | null;
  report(row: number, code: IssueCode, severity: Severity, details?: Readonly<Record<string, string>>): void;
}

/** Where problems of a table's cells go. */
export interface TableIssues {
  readonly file: string;
  readonly rowNumbers: readonly number[];
  /** Rows with too many cells: these have shifted, and what they seem to say would only be noise. */
  readonly silent: ReadonlySet<number>;
  readonly issues: Issue[];
}

export class TableColumn implements RowColumn {
  private readonly table: TableIssues;
  private readonly name: string;
  private readonly reader: ColumnReader | null;

  /**
   * @param name as the issues call it where the table lacks it.
   * @param reader null where the table lacks it.
   */
  constructor(table: TableIssues, name: string, reader: ColumnReader | null) {
    this.table = table;
    this.name = name;
    this.reader = reader;
  }

  get header(): string {
    return this.reader?.column.header ?? this.name;
  }

  text(row: number): string {
    return this.reader === null ? "" : this.reader.text(row);
  }

  required(row: number): string {
    const text = this.text(row);
    if (text === "") this.report(row, "missing-cell", "error");
    return text;
  }

  meaning<T>(row: number, meaningOf: (text: string) => T): T {
    return this.reader === null ? meaningOf("") : this.reader.meaning(row, meaningOf);
  }

  number(row: number): number | null {
    if (this.reader === null) return null;
    const { value, fault } = this.reader.number(row);
    if (fault) this.report(row, fault.code, "error", fault.details);
    return value;
  }

  word<T extends string>(row: number, vocabulary: Vocabulary<T>): T | null {
    if (this.reader === null) return null;
    const word = this.reader.word(row, vocabulary);
    if (word === null && this.reader.text(row) !== "")
      this.report(row, "unknown-word", "error", allowedWords(vocabulary));
    return word;
  }

  report(
    row: number,
    code: IssueCode,
    severity: Severity,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const { file, rowNumbers, silent, issues } = this.table;
    if (silent.has(row)) return;
    const value = this.reader?.written(row) ?? "";
    const place = { file, row: rowNumbers[row] ?? 0, column: this.header, value };
    issues.push(problem(code, severity, place, details));
  }
}
