import type { EssentialMatrix, InputClass } from "../model/essential.ts";
import {
  hasErrors,
  type Issue,
  type IssueCode,
  type MatrixIssueCode,
  type Severity,
} from "../model/issue.ts";
import { decode, looksBinary } from "./decode.ts";
import { detectDelimiter } from "./delimiter.ts";
import type { Place } from "./problem.ts";
import { baseName } from "./schema.ts";
import type { InputFile } from "./tables.ts";
import { tokenise } from "./tokenise.ts";

export interface EssentialResult {
  /** null where there is an error among the issues. */
  readonly matrix: EssentialMatrix | null;
  readonly issues: readonly Issue[];
}

type Report = (
  code: IssueCode | MatrixIssueCode,
  place: Omit<Place, "file">,
  details?: Readonly<Record<string, string>>,
  severity?: Severity,
) => void;

/** A record with its cells trimmed. */
interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Reads a sector matrix (cli.md, `esri --essential`): the header names the buying sectors, the first column the
 * supplying ones, and the cells are 0, 1 or 2. Never throws for bad input: every problem is an issue at its
 * cell, and all of them are reported. A column without a name in which every cell is empty is left out.
 */
export function readEssential(input: InputFile): EssentialResult {
  const file = baseName(input.name);
  const issues: Issue[] = [];
  const report: Report = (
    code,
    { row = null, column = "", value = "" },
    details = {},
    severity = "error",
  ) => {
    issues.push({ code, severity, file, row, column, value, details });
  };
  const matrix = readMatrix(file, linesOf(input.bytes, report), report);
  return { matrix: hasErrors(issues) ? null : matrix, issues };
}

function linesOf(bytes: Uint8Array, report: Report): Line[] {
  const decoded = decode(bytes);
  if (looksBinary(bytes, decoded.text)) {
    report("not-a-text-file", {});
    return [];
  }
  if (decoded.encoding === "windows-1252") report("encoding-fallback", {}, {}, "info");
  const { records } = tokenise(decoded.text, detectDelimiter(decoded.text, null));
  for (const { row, unclosed } of records) if (unclosed) report("unclosed-quote", { row });
  if (records.length === 0) report("empty-file", {});
  return records.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }));
}

function readMatrix(
  file: string,
  [header, ...lines]: readonly Line[],
  report: Report,
): EssentialMatrix | null {
  if (!header) return null;
  const columns = header.cells.flatMap((name, column) =>
    column > 0 && (name !== "" || lines.some(({ cells }) => (cells[column] ?? "") !== "")) ? [column] : [],
  );
  const buyers = columns.map((column) => header.cells[column] ?? "");
  if (buyers.length === 0) report("no-buying-sectors", { row: header.row });
  if (lines.length === 0) report("no-rows", { row: header.row });
  columns.forEach((column, k) => {
    const name = buyers[k] ?? "";
    if (name === "") report("sector-unnamed", { row: header.row, column: `#${column + 1}` });
    else if (buyers.indexOf(name) < k)
      report("duplicate-column", { row: header.row, column: name, value: name });
  });
  const rowOf = new Map<string, number>();
  const cells = lines.map((line) => {
    const name = line.cells[0] ?? "";
    const first = rowOf.get(name);
    if (name === "") report("sector-unnamed", { row: line.row });
    else if (first !== undefined) {
      report("duplicate-sector", { row: line.row, value: name }, { first: String(first) });
    } else rowOf.set(name, line.row);
    reportExtra(line, header, report);
    return columns.map((column, k) => (buyers[k] === "" ? 1 : readClass(line, column, header, report)));
  });
  return { file, sellers: lines.map((line) => line.cells[0] ?? ""), buyers, cells };
}

function reportExtra({ row, cells }: Line, header: Line, report: Report): void {
  const extra = cells.slice(header.cells.length).filter((cell) => cell !== "");
  if (extra.length === 0) return;
  const details = { expected: String(header.cells.length), found: String(cells.length) };
  report("too-many-fields", { row, value: extra.join(" | ") }, details);
}

const CLASSES: readonly InputClass[] = [0, 1, 2];

/** 0, 1 or 2, also as `2.0` or `2,00`. */
function readClass({ row, cells }: Line, column: number, header: Line, report: Report): InputClass {
  const value = cells[column] ?? "";
  const place = { row, column: header.cells[column] ?? "", value };
  const digit = /^\+?0*([012])(?:[.,]0*)?$/.exec(value)?.[1];
  const found = CLASSES.find((kind) => String(kind) === digit);
  if (found === undefined) report(value === "" ? "missing-cell" : "not-a-class", place);
  return found ?? 1;
}
