import { Dictionary } from "./dictionary.ts";

/**
 * The cells of a table, each as the number of its word in the dictionary of its column: a million rows
 * hold few different words, and what a word means needs to be found out only once.
 */
export interface Cells {
  readonly rowCount: number;
  /** First cell of each row in `codes`; one entry more than there are rows. */
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  /** The words of each column by code, as typed; columns that no table has share the last. */
  readonly words: readonly (readonly string[])[];
}

/** Columns with words of their own. A row with a million delimiters should not cost a million dictionaries. */
const COLUMNS = 256;

/** The words of a column by code; some may stand in no row. */
export function wordsOf(cells: Cells, column: number): readonly string[] {
  return cells.words[Math.min(column, COLUMNS - 1)] ?? [];
}

/** The code of a cell, or -1 where the row is too short. */
export function codeOf(cells: Cells, row: number, column: number): number {
  const at = (cells.starts[row] as number) + column;
  return at < (cells.starts[row + 1] as number) ? (cells.codes[at] as number) : -1;
}

/** In how many rows each word of a column stands. */
export function countsOf(cells: Cells, column: number): Int32Array {
  const counts = new Int32Array(wordsOf(cells, column).length);
  for (let row = 0; row < cells.rowCount; row += 1) {
    const code = codeOf(cells, row, column);
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** A row as texts. */
export function textsOf(cells: Cells, row: number): string[] {
  const start = cells.starts[row] as number;
  const texts: string[] = [];
  for (let at = start; at < (cells.starts[row + 1] as number); at += 1)
    texts.push(wordsOf(cells, at - start)[cells.codes[at] as number] ?? "");
  return texts;
}

/** The cells of rows of text. */
export function encoded(
  rows: Iterable<readonly string[]>,
  as: (cell: string) => string = (cell) => cell,
): Cells {
  const builder = new CellsBuilder();
  for (const row of rows) {
    for (const cell of row) builder.add(cell);
    builder.endRow();
  }
  return builder.build(as);
}

/** All rows as texts. */
export function decoded(cells: Cells): string[][] {
  return Array.from({ length: cells.rowCount }, (_, row) => textsOf(cells, row));
}

/** Collects cells row by row. */
export class CellsBuilder {
  private dictionaries: Dictionary[] = [];
  private codes = new Int32Array(1024);
  private starts = new Int32Array(256);
  private cellCount = 0;
  private rowCount = 0;

  /** Adds the cell that stands in a text, by its hash (see Dictionary). */
  addAt(text: string, start: number, end: number, hash: number): void {
    this.put(this.dictionary().codeAt(text, start, end, hash));
  }

  add(cell: string): void {
    this.put(this.dictionary().codeOf(cell));
  }

  endRow(): void {
    this.rowCount += 1;
    if (this.rowCount === this.starts.length) this.starts = doubled(this.starts);
    this.starts[this.rowCount] = this.cellCount;
  }

  /** Forgets the cells since the last row's end. */
  dropRow(): void {
    this.cellCount = this.starts[this.rowCount] as number;
  }

  /** Takes the only row so far out as texts; its words are forgotten. */
  takeRow(): string[] {
    const texts = textsOf(
      this.build((word) => word),
      0,
    );
    this.dictionaries = [];
    this.rowCount = 0;
    this.cellCount = 0;
    return texts;
  }

  /** @param as what a word stands for. */
  build(as: (word: string) => string): Cells {
    return {
      rowCount: this.rowCount,
      starts: this.starts.subarray(0, this.rowCount + 1),
      codes: this.codes.subarray(0, this.cellCount),
      words: this.dictionaries.map(({ words }) => words.map(as)),
    };
  }

  private dictionary(): Dictionary {
    const column = Math.min(this.cellCount - (this.starts[this.rowCount] as number), COLUMNS - 1);
    let dictionary = this.dictionaries[column];
    if (dictionary === undefined) {
      dictionary = new Dictionary();
      this.dictionaries[column] = dictionary;
    }
    return dictionary;
  }

  private put(code: number): void {
    if (this.cellCount === this.codes.length) this.codes = doubled(this.codes);
    this.codes[this.cellCount] = code;
    this.cellCount += 1;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}
