import type { IssueCode } from "../model/issue.ts";
import { type Cells, codeOf, wordsOf } from "./cells.ts";
import type { LaidColumn } from "./layout.ts";
import { inRange, type Range, readingsOf, wholeNumber, whyNotNumber } from "./numbers.ts";
import { type Vocabulary, wordOf } from "./words.ts";

/** What a cell of a column of numbers says: a number, nothing, or what is wrong with it. */
export interface NumberCell {
  readonly value: number | null;
  readonly fault: { readonly code: IssueCode; readonly details: Readonly<Record<string, string>> } | null;
}

/** What the words of a column mean to somebody, by code. */
interface Meanings {
  of: object | null;
  known: unknown[];
}

const EMPTY: NumberCell = { value: null, fault: null };

/** Reads the cells of one column; what a word means is found out once, however many rows have it. */
export class ColumnReader {
  readonly column: LaidColumn;
  private readonly cells: Cells;
  private readonly words: readonly string[];
  /** By code, filled as the words come by. */
  private readonly trimmed: (string | undefined)[] = [];
  private readonly numbers: (NumberCell | undefined)[] = [];
  private readonly wordMeanings: Meanings = { of: null, known: [] };
  private readonly meanings: Meanings = { of: null, known: [] };

  constructor(cells: Cells, column: LaidColumn) {
    this.column = column;
    this.cells = cells;
    this.words = wordsOf(cells, column.index);
  }

  /** The cell as typed; "" where the row is too short. */
  written(row: number): string {
    return this.words[codeOf(this.cells, row, this.column.index)] ?? "";
  }

  /** The cell without the spaces around it. */
  text(row: number): string {
    const code = codeOf(this.cells, row, this.column.index);
    return code < 0 ? "" : this.textOf(code);
  }

  /** What a text means. It is worked out once for every word, as long as it is the same that is asked. */
  meaning<T>(row: number, meaningOf: (text: string) => T): T {
    const code = codeOf(this.cells, row, this.column.index);
    return code < 0 ? meaningOf("") : this.remembered(this.meanings, meaningOf, code, meaningOf);
  }

  /** The word of a vocabulary; null where it lacks the cell's, or the cell is empty. */
  word<T extends string>(row: number, vocabulary: Vocabulary<T>): T | null {
    const code = codeOf(this.cells, row, this.column.index);
    if (code < 0) return null;
    return this.remembered(this.wordMeanings, vocabulary, code, (text) =>
      text === "" ? null : wordOf(vocabulary, text),
    );
  }

  private remembered<T>(meanings: Meanings, of: object, code: number, meaningOf: (text: string) => T): T {
    if (meanings.of !== of) {
      meanings.of = of;
      meanings.known = [];
    }
    const known = meanings.known as (T | undefined)[];
    let meaning = known[code];
    if (meaning === undefined) {
      meaning = meaningOf(this.textOf(code));
      known[code] = meaning;
    }
    return meaning;
  }

  number(row: number): NumberCell {
    const code = codeOf(this.cells, row, this.column.index);
    if (code < 0) return EMPTY;
    let number = this.numbers[code];
    if (number === undefined) {
      number = readNumber(this.column, this.textOf(code));
      this.numbers[code] = number;
    }
    return number;
  }

  private textOf(code: number): string {
    let text = this.trimmed[code];
    if (text === undefined) {
      text = (this.words[code] ?? "").trim();
      this.trimmed[code] = text;
    }
    return text;
  }
}

function readNumber(column: LaidColumn, cell: string): NumberCell {
  if (cell === "") return EMPTY;
  const number = column.spec?.type === "integer" ? readInteger(cell) : readReal(column, cell);
  const range = column.spec?.range ?? null;
  if (number.value === null || range === null || inRange(number.value, range)) return number;
  return fault("out-of-range", rangeDetails(range));
}

function readReal(column: LaidColumn, cell: string): NumberCell {
  const { point, comma } = readingsOf(cell);
  if (point === null && comma === null) return notNumber(cell);
  const decision = column.numbers;
  if (decision?.kind !== "settled") return { value: point === comma ? point : null, fault: null };
  const value = decision.decimal === "point" ? point : comma;
  return value === null
    ? fault("number-mixed-decimals", { decimal: decision.decimal })
    : { value, fault: null };
}

/** A year has no separators; `2024.0` is what some programs make of it where other cells are empty. */
function readInteger(cell: string): NumberCell {
  const whole = wholeNumber(cell);
  if (whole !== null) return { value: whole, fault: null };
  const { point, comma } = readingsOf(cell);
  return point === null && comma === null ? notNumber(cell) : fault("not-an-integer");
}

function notNumber(cell: string): NumberCell {
  const { code, number } = whyNotNumber(cell);
  return fault(code, number === "" ? {} : { number });
}

function fault(code: IssueCode, details: Readonly<Record<string, string>> = {}): NumberCell {
  return { value: null, fault: { code, details } };
}

function rangeDetails(range: Range): Record<string, string> {
  return {
    min: String(range.min),
    max: range.max === Number.MAX_VALUE ? "" : String(range.max),
    below: range.below === true ? "yes" : "",
  };
}
