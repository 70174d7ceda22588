import type { Issue } from "../model/issue.ts";
import { type Decoded, decode, type Encoding, looksBinary } from "./decode.ts";
import { detectDelimiter } from "./delimiter.ts";
import type { Decimal } from "./numbers.ts";
import { problem } from "./problem.ts";
import type { Tick } from "./progress.ts";
import { unprotect } from "./protect.ts";
import { baseName, type FileKind, kindOfHeader, kindOfName } from "./schema.ts";
import { type Delimiter, type RawRecord, type Tokens, tokenise } from "./tokenise.ts";

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
  /** Header and rows as they stand in the file, without their own line end; null after an unclosed quote. */
  readonly rawHeader: string | null;
  readonly rawRows: readonly (string | null)[];
  readonly sepLine: string;
  readonly tail: string;
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
  const decoded = decode(input.bytes);
  if (looksBinary(input.bytes, decoded.text)) {
    return { table: null, issues: [problem("not-a-text-file", "error", { file })] };
  }
  const issues: Issue[] = [];
  if (decoded.encoding === "windows-1252") issues.push(problem("encoding-fallback", "info", { file }));
  if (decoded.damaged) issues.push(problem("encoding-damaged", "warning", { file }));
  const delimiter = detectDelimiter(decoded.text, named);
  const tokens = tokenise(decoded.text, delimiter, { tick });
  const header = tokens.records[0];
  if (!header) {
    const severity = named === null || named === "flows" ? "error" : "warning";
    return { table: null, issues: [...issues, problem("empty-file", severity, { file })] };
  }
  for (const record of tokens.records) if (record.unclosed) issues.push(unclosedQuote(file, record));
  const kind = named ?? kindOfHeader(header.cells) ?? "flows";
  return { table: makeTable(file, kind, input.bytes, decoded, delimiter, tokens), issues };
}

function makeTable(
  file: string,
  kind: FileKind,
  bytes: Uint8Array,
  decoded: Decoded,
  delimiter: Delimiter,
  tokens: Tokens,
): Table {
  const [first, ...rest] = tokens.records;
  const header = first?.cells.map(unprotect) ?? [];
  const rows = rest.map((record) => unprotected(record.cells));
  return {
    file,
    kind,
    header,
    rows,
    rowNumbers: rest.map((record) => record.row),
    headerRow: first?.row ?? 1,
    decimals: header.map(() => null),
    dialect: {
      delimiter,
      encoding: decoded.encoding,
      bom: decoded.bom,
      newline: tokens.newline,
      decimal: delimiter === ";" ? "comma" : "point",
    },
    source: {
      bytes,
      header,
      rows,
      rawHeader: first && !first.unclosed ? first.raw : null,
      rawRows: rest.map((record) => (record.unclosed ? null : record.raw)),
      sepLine: tokens.sepLine,
      tail: tokens.tail,
    },
  };
}

/** The cells as they were before they were written; hardly any row has one that was protected. */
function unprotected(cells: readonly string[]): readonly string[] {
  for (const cell of cells) if (cell.startsWith("'")) return cells.map(unprotect);
  return cells;
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
