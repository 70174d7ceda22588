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

/** Cells that are collected before their words are looked up, column by column. */
const BLOCK = 1 << 17;
/** Where a cell stands in the text: its start, its end and its hash. */
const SPAN = 3;
/** In place of a start: the cell has its code already. */
const CODED = -1;

/**
 * Collects cells row by row. Words are looked up for many rows at a time, one column after the other: the
 * dictionary of one column stays in the processor's cache, those of all do not.
 */
export class CellsBuilder {
  private readonly text: string;
  private dictionaries: Dictionary[] = [];
  private codes = new Int32Array(1024);
  private starts = new Int32Array(256);
  private spans = new Int32Array(SPAN * 1024);
  private cellCount = 0;
  private rowCount = 0;
  /** Rows whose cells all have their codes. */
  private coded = 0;

  /** @param text in which cells stand (see `addAt`). */
  constructor(text = "") {
    this.text = text;
  }

  /** Adds the cell that stands in the text, by its hash (see Dictionary). */
  addAt(start: number, end: number, hash: number): void {
    this.put(0, start, end, hash);
  }

  add(cell: string): void {
    const column = this.cellCount - (this.starts[this.rowCount] as number);
    this.put(this.dictionary(column).codeOf(cell), CODED, 0, 0);
  }

  endRow(): void {
    this.rowCount += 1;
    if (this.rowCount === this.starts.length) this.starts = doubled(this.starts);
    this.starts[this.rowCount] = this.cellCount;
    if (this.cellCount - (this.starts[this.coded] as number) >= BLOCK) this.lookUp();
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
    this.coded = 0;
    return texts;
  }

  /** @param as what a word stands for. */
  build(as: (word: string) => string): Cells {
    this.lookUp();
    return {
      rowCount: this.rowCount,
      starts: this.starts.subarray(0, this.rowCount + 1),
      codes: this.codes.subarray(0, this.cellCount),
      words: this.dictionaries.map(({ words }) => words.map(as)),
    };
  }

  private dictionary(column: number): Dictionary {
    const at = Math.min(column, COLUMNS - 1);
    while (this.dictionaries.length <= at) this.dictionaries.push(new Dictionary());
    return this.dictionaries[at] as Dictionary;
  }

  /** Gives the cells of the rows that are collected their codes. */
  private lookUp(): void {
    const { starts, rowCount } = this;
    const first = this.coded;
    let widest = 0;
    for (let row = first; row < rowCount; row += 1)
      widest = Math.max(widest, (starts[row + 1] as number) - (starts[row] as number));
    for (let column = 0; column < Math.min(widest, COLUMNS); column += 1) this.lookUpColumn(column, first);
    this.coded = rowCount;
  }

  /** The last column with words of its own stands for all behind it. */
  private lookUpColumn(column: number, first: number): void {
    const { starts, rowCount } = this;
    const dictionary = this.dictionary(column);
    for (let row = first; row < rowCount; row += 1) {
      const start = (starts[row] as number) + column;
      const next = starts[row + 1] as number;
      const end = column === COLUMNS - 1 ? next : Math.min(start + 1, next);
      for (let cell = start; cell < end; cell += 1)
        this.lookUpCell(cell, dictionary, starts[first] as number);
    }
  }

  private lookUpCell(cell: number, dictionary: Dictionary, first: number): void {
    const { spans } = this;
    const at = SPAN * (cell - first);
    const start = spans[at] as number;
    if (start === CODED) return;
    this.codes[cell] = dictionary.codeAt(this.text, start, spans[at + 1] as number, spans[at + 2] as number);
  }

  private put(code: number, start: number, end: number, hash: number): void {
    if (this.cellCount === this.codes.length) this.codes = doubled(this.codes);
    this.codes[this.cellCount] = code;
    const at = SPAN * (this.cellCount - (this.starts[this.coded] as number));
    if (at + SPAN > this.spans.length) this.spans = doubled(this.spans);
    this.spans[at] = start;
    this.spans[at + 1] = end;
    this.spans[at + 2] = hash;
    this.cellCount += 1;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}
