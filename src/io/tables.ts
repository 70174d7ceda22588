import type { Issue } from "../model/issue.ts";
import { type Cells, decoded, encoded } from "./cells.ts";
import { decode, type Encoding, looksBinary } from "./decode.ts";
import { detectDelimiter } from "./delimiter.ts";
import type { Decimal } from "./numbers.ts";
import { problem } from "./problem.ts";
import type { Tick } from "./progress.ts";
import { unprotect } from "./protect.ts";
import { type Scanned, scan } from "./scan.ts";
import { baseName, type FileKind, kindOfHeader, kindOfName } from "./schema.ts";
import { type Delimiter, newlineOf, type RawRecord, readSepLine, tokenise, unified } from "./tokenise.ts";

/** The dress of a file: everything that is not its cells. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly newline: "\n" | "\r\n" | "\r";
  /** The decimal sign of numbers that are written into it. */
  readonly decimal: Decimal;
}

/** The file that a table was read from; what has not changed is written back from it. */
export interface TableSource {
  readonly bytes: Uint8Array;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file as cells. Every row has its own length; cells are as typed, not trimmed. */
export interface Table {
  readonly file: string;
  readonly kind: FileKind;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of every row as a spreadsheet shows it; the header usually stands in row 1. */
  readonly rowNumbers: readonly number[];
  readonly headerRow: number;
  /** The decimal sign of each column with numbers; null for text and for numbers that do not show it. */
  readonly decimals: readonly (Decimal | null)[];
  readonly dialect: Dialect;
  /** null for a table that no file of text holds (a workbook's sheet, or one made by the program). */
  readonly source: TableSource | null;
}

/** A file's bytes under the name that it was chosen or found by. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const DEFAULT_DIALECT: Dialect = {
  delimiter: ",",
  encoding: "utf-8",
  bom: false,
  newline: "\n",
  decimal: "point",
};

/**
 * Reads the bytes of one file into cells (format.md, "Reading").
 *
 * @param alone whether it is the only file, so that its header may say what it is where its name does not.
 * @param tick told how much of the text is cut into cells; after the answer true the result means nothing.
 * @returns null for a file that is empty, not text, or no part of a data set; its issues say which.
 */
export function readTable(
  input: InputFile,
  alone: boolean,
  tick: Tick = () => false,
): { table: Table | null; issues: Issue[] } {
  const file = baseName(input.name);
  const named = kindOfName(file);
  if (named === null && !alone) return { table: null, issues: unknownFile(file) };
  const text = decode(input.bytes);
  if (looksBinary(input.bytes, text.text)) {
    return { table: null, issues: [problem("not-a-text-file", "error", { file })] };
  }
  const issues: Issue[] = [];
  if (text.encoding === "windows-1252") issues.push(problem("encoding-fallback", "info", { file }));
  if (text.damaged) issues.push(problem("encoding-damaged", "warning", { file }));
  const delimiter = detectDelimiter(text.text, named);
  const { header, headerRow, cells, rowNumbers, unclosed, newline } = cut(text.text, delimiter, tick);
  if (header === null) {
    const severity = named === null || named === "flows" ? "error" : "warning";
    return { table: null, issues: [...issues, problem("empty-file", severity, { file })] };
  }
  for (const record of unclosed) issues.push(unclosedQuote(file, record));
  const source = new CsvSource(input.bytes, header, cells);
  const table: Table = {
    file,
    kind: named ?? kindOfHeader(header) ?? "flows",
    header,
    get rows() {
      return source.rows;
    },
    rowNumbers,
    headerRow,
    decimals: header.map(() => null),
    dialect: {
      delimiter,
      encoding: text.encoding,
      bom: text.bom,
      newline,
      decimal: delimiter === ";" ? "comma" : "point",
    },
    source,
  };
  asCells.set(table, cells);
  return { table, issues };
}

/** A file and its cells; its rows become texts when somebody asks for them. */
class CsvSource implements TableSource {
  readonly bytes: Uint8Array;
  readonly header: readonly string[];
  private readonly cells: Cells;
  private texts: readonly (readonly string[])[] | null = null;

  constructor(bytes: Uint8Array, header: readonly string[], cells: Cells) {
    this.bytes = bytes;
    this.header = header;
    this.cells = cells;
  }

  get rows(): readonly (readonly string[])[] {
    this.texts ??= decoded(this.cells);
    return this.texts;
  }
}

const asCells = new WeakMap<Table, Cells>();

/** The rows of a table as cells: those that it was read as, unless it was changed since. */
export function cellsOf(table: Table): Cells {
  const known = asCells.get(table);
  if (known) return known;
  const cells = encoded(table.rows);
  asCells.set(table, cells);
  return cells;
}

/** The table with the decimal signs that its columns were found to have. */
export function withDecimals(table: Table, decimals: readonly (Decimal | null)[], decimal: Decimal): Table {
  const { file, kind, header, rowNumbers, headerRow, dialect, source } = table;
  const signed: Table = {
    file,
    kind,
    header,
    get rows() {
      return table.rows;
    },
    rowNumbers,
    headerRow,
    decimals,
    dialect: { ...dialect, decimal },
    source,
  };
  asCells.set(signed, cellsOf(table));
  return signed;
}

interface Cut extends Scanned {
  readonly unclosed: readonly RawRecord[];
  readonly newline: Dialect["newline"];
}

/** Cuts a text into its records that are not blank. */
function cut(text: string, delimiter: Delimiter, tick: Tick): Cut {
  const body = text.slice(readSepLine(text).line.length);
  let stopped = false;
  const scanned = scan(unified(body), delimiter, unprotect, (done, total) => {
    stopped = tick(done, total);
    return stopped;
  });
  if (scanned) return { ...scanned, unclosed: [], newline: newlineOf(body) };
  if (stopped)
    return { header: null, headerRow: 1, cells: encoded([]), rowNumbers: [], unclosed: [], newline: "\n" };
  const { records, newline } = tokenise(text, delimiter, { tick });
  const [first, ...rest] = records;
  return {
    header: first?.cells.map(unprotect) ?? null,
    headerRow: first?.row ?? 1,
    cells: encoded(
      rest.map((record) => record.cells),
      unprotect,
    ),
    rowNumbers: rest.map((record) => record.row),
    unclosed: records.filter((record) => record.unclosed),
    newline,
  };
}

/**
 * A table from cells that no text file holds: a workbook's sheet, or a data set that is written for the
 * first time. Its numbers are written as the program writes them, with the decimal sign of the dialect.
 *
 * @param rows every row of the sheet, the header first; blank rows are left out but counted.
 */
export function tableOfRows(
  file: string,
  kind: FileKind,
  rows: readonly (readonly string[])[],
  dialect: Dialect = DEFAULT_DIALECT,
): Table {
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [header, ...rest] = filled;
  return {
    file: baseName(file),
    kind,
    header: header?.cells ?? [],
    rows: rest.map(({ cells }) => cells),
    rowNumbers: rest.map(({ row }) => row),
    headerRow: header?.row ?? 1,
    decimals: (header?.cells ?? []).map(() => null),
    dialect,
    source: null,
  };
}

/** Text about the data set stands beside it as a matter of course; a table without a meaning does not. */
function unknownFile(file: string): Issue[] {
  if (/\.md$|^licen[cs]e|^readme/i.test(file)) return [];
  const isTable = /\.(csv|tsv|tab|txt)$/i.test(file) || !file.includes(".");
  return [problem("unknown-file", isTable ? "warning" : "info", { file })];
}

function unclosedQuote(file: string, record: RawRecord): Issue {
  const value = record.cells.find((cell) => cell.includes("\n") || cell.includes('"')) ?? "";
  return problem("unclosed-quote", "error", { file, row: record.row, value: value.slice(0, 60) });
}
