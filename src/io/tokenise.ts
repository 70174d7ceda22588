import Papa from "papaparse";
import type { Tick } from "./progress.ts";

export type Delimiter = "," | ";" | "\t";

/** One record of a file that is not blank. */
export interface RawRecord {
  readonly cells: readonly string[];
  /** The row as a spreadsheet shows it: blank rows count, a quoted line break does not start a row. */
  readonly row: number;
  /** As it stands in the file, with the blank lines before it and without its own line end. */
  readonly raw: string;
  /** True where a quote in it is not closed, so that it may have swallowed what follows. */
  readonly unclosed: boolean;
}

/** The records of a file, and the dress they stand in. */
export interface Tokens {
  readonly records: readonly RawRecord[];
  readonly newline: "\n" | "\r\n" | "\r";
  /** What stands before the first record: the `sep=` line, or nothing. */
  readonly sepLine: string;
  /** What stands after the last record: its line end and any blank lines. */
  readonly tail: string;
}

const SEP_LINE = /^"?sep=(.?)"?(?:\r\n|\r|\n|$)/i;

/** The leading `sep=;` line of a text and its delimiter, where it has one. */
export function readSepLine(text: string): { line: string; delimiter: Delimiter | null } {
  const found = SEP_LINE.exec(text);
  if (!found) return { line: "", delimiter: null };
  const mark = found[1];
  const delimiter = mark === "," || mark === ";" || mark === "\t" ? mark : null;
  return { line: found[0], delimiter };
}

/** The line end that a text uses most. */
export function newlineOf(text: string): Tokens["newline"] {
  const windows = count(text, "\r\n");
  const unix = count(text, "\n") - windows;
  const mac = count(text, "\r") - windows;
  if (windows > 0 && windows >= unix && windows >= mac) return "\r\n";
  return mac > unix ? "\r" : "\n";
}

/** A text as Papa Parse takes it: with one kind of line end, and without a mark at its start. */
export function unified(text: string): string {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

function count(text: string, wanted: string): number {
  let found = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found += 1;
  return found;
}

/** Characters that Papa Parse cuts at a time: it then never holds a large file a second time. */
const PIECE = 1 << 22;

export interface TokeniseOptions {
  /** Told after each piece how many characters of the text are behind; the answer true ends the cutting. */
  readonly tick?: Tick;
  /** Characters of a piece; they change nothing in the outcome. */
  readonly piece?: number;
}

/**
 * Cuts a text into records (format.md, "Reading"). Papa Parse cuts the cells; rows and line ends are
 * counted here, because Papa's row numbers leave out the header and blank lines. Line breaks within a
 * quoted cell come out as `\n`, whatever the file uses.
 */
export function tokenise(text: string, delimiter: Delimiter, options: TokeniseOptions = {}): Tokens {
  const sepLine = readSepLine(text).line;
  const body = text.slice(sepLine.length);
  const lines = new Lines(body);
  const records: RawRecord[] = [];
  let row = 0;
  let rawStart = 0;
  let rawEnd = 0;
  Papa.parse<string[]>(unified(body), {
    delimiter,
    newline: "\n",
    chunkSize: options.piece ?? PIECE,
    chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      const unclosed = new Set(errors.filter((error) => error.type === "Quotes").map((error) => error.row));
      data.forEach((cells, index) => {
        // For the line end at the end of a text Papa gives one more record, which no line holds.
        if (lines.end === body.length) return;
        row += 1;
        lines.skip(1 + breaksIn(cells));
        if (isBlank(cells)) return;
        rawEnd = lines.textEnd;
        records.push({ cells, row, raw: body.slice(rawStart, rawEnd), unclosed: unclosed.has(index) });
        rawStart = lines.end;
      });
      if (options.tick?.(sepLine.length + lines.end, text.length)) parser.abort();
    },
    // Asked for by its types only; a text is cut before this call returns.
    complete: () => {},
  });
  return { records, newline: newlineOf(body), sepLine, tail: body.slice(rawEnd) };
}

/** Walks over the lines of a text; their ends may be of all three kinds. */
class Lines {
  /** Where the last line ends, with and without its line end. */
  end = 0;
  textEnd = 0;
  private readonly text: string;
  private readonly lineEnd = /\r\n?|\n/g;

  constructor(text: string) {
    this.text = text;
  }

  skip(lines: number): void {
    for (let line = 0; line < lines && this.end < this.text.length; line += 1) {
      this.lineEnd.lastIndex = this.end;
      const ends = this.lineEnd.test(this.text);
      this.end = ends ? this.lineEnd.lastIndex : this.text.length;
      this.textEnd = ends ? this.end - (this.text.startsWith("\r\n", this.end - 2) ? 2 : 1) : this.end;
    }
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes("\n")) breaks += count(cell, "\n");
  return breaks;
}

/** Whether all cells are empty but for spaces. */
function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}
