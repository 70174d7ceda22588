import Papa from "papaparse";

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
  const windows = text.split("\r\n").length - 1;
  const unix = text.split("\n").length - 1 - windows;
  const mac = text.split("\r").length - 1 - windows;
  if (windows > 0 && windows >= unix && windows >= mac) return "\r\n";
  return mac > unix ? "\r" : "\n";
}

/**
 * Cuts a text into records (format.md, "Reading"). Papa Parse cuts the cells; rows and line ends are
 * counted here, because Papa's row numbers leave out the header and blank lines. Line breaks within a
 * quoted cell come out as `\n`, whatever the file uses.
 */
export function tokenise(text: string, delimiter: Delimiter): Tokens {
  const sepLine = readSepLine(text).line;
  const body = text.slice(sepLine.length);
  const lines = body.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const records: RawRecord[] = [];
  let row = 0;
  let taken = 0;
  let pending = "";
  for (const parsed of parse(body.replace(/\r\n?/g, "\n"), delimiter)) {
    if (taken >= lines.length) break;
    row += 1;
    const own = lines.slice(taken, taken + parsed.lines).join("");
    taken += parsed.lines;
    pending += own;
    if (parsed.cells.every((cell) => cell.trim() === "")) continue;
    const raw = pending.replace(/(?:\r\n|\r|\n)$/, "");
    records.push({ cells: parsed.cells, row, raw, unclosed: parsed.unclosed });
    pending = pending.slice(raw.length);
  }
  return { records: settle(records), newline: newlineOf(body), sepLine, tail: pending };
}

/** Line ends collect in front of the next record; each record's own goes to the join, the rest stays. */
function settle(records: readonly RawRecord[]): RawRecord[] {
  return records.map((record, index) =>
    index === 0 ? record : { ...record, raw: record.raw.replace(/^(?:\r\n|\r|\n)/, "") },
  );
}

interface Parsed {
  readonly cells: string[];
  readonly lines: number;
  readonly unclosed: boolean;
}

function parse(text: string, delimiter: Delimiter): Parsed[] {
  const found: Parsed[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    step: (result) => {
      const end = Math.max(start, result.meta.cursor);
      const piece = text.slice(start, end);
      const breaks = piece.split("\n").length - 1;
      const lines = breaks + (piece.endsWith("\n") || piece === "" ? 0 : 1);
      start = end;
      found.push({ cells: result.data, lines, unclosed: result.errors.some((e) => e.type === "Quotes") });
    },
  });
  return found;
}
