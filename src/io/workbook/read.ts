import readXlsxFile from "read-excel-file/universal";
import type { Issue } from "../../model/issue.ts";
import { problem } from "../problem.ts";
import { baseName, kindOfName } from "../schema.ts";
import {
  columnLetter,
  type Mark,
  refusal,
  type Sheet,
  type SheetsRead,
  sheetLabel,
  type TypedCell,
} from "../sheets.ts";
import type { InputFile } from "../tables.ts";
import { openPackage, type Parts, storePackage } from "./package.ts";
import { type ListedSheet, listSheets, partText } from "./structure.ts";
import { placeOf, type Survey, surveySheet } from "./survey.ts";

/** Cells of a sheet at most, empty ones between others counted: one stray cell can span billions. */
const MOST_CELLS = 10_000_000;
const NO_CELLS = new TextEncoder().encode("<worksheet><sheetData/></worksheet>");

/** A sheet before its values are read. */
interface Surveyed extends ListedSheet {
  readonly survey: Survey;
}

/**
 * Reads an .xlsx workbook (format.md): every sheet that is called as a table of the data set, or the only
 * one with cells, whatever its name. Never throws for bad input. Of a formula the stored result is read;
 * hidden sheets and rows are read as others are.
 */
export function readWorkbook(input: InputFile): Promise<SheetsRead> {
  return readChosen(input, choose);
}

/** Reads every sheet of a workbook that has cells, whatever its name, for somebody who chooses among them. */
export function readEverySheet(input: InputFile): Promise<SheetsRead> {
  return readChosen(input, chooseFilled);
}

type Choose = (file: string, sheets: readonly Surveyed[], issues: Issue[]) => Set<Surveyed>;

async function readChosen(input: InputFile, chooseSheets: Choose): Promise<SheetsRead> {
  const file = baseName(input.name);
  const opened = openPackage(input.bytes);
  if ("problem" in opened) return refusal(problem(opened.problem, "error", { file }));
  try {
    return await readParts(file, opened.parts, chooseSheets);
  } catch {
    return refusal(problem("file-damaged", "error", { file }));
  }
}

async function readParts(file: string, parts: Parts, chooseSheets: Choose): Promise<SheetsRead> {
  const listed = listSheets(parts).map(
    (sheet): Surveyed => ({
      ...sheet,
      survey: sheet.path ? surveySheet(partText(parts, sheet.path)) : NOTHING,
    }),
  );
  const issues: Issue[] = [];
  const wanted = chooseSheets(file, listed, issues);
  const values = await readValues(parts, listed, wanted);
  const sheets = listed.flatMap((sheet, index): Sheet[] => {
    if (!wanted.has(sheet)) return [];
    const label = sheetLabel(file, sheet.name);
    const { rows, dates } = typedRows(values[index] ?? []);
    reportMerged(label, sheet.survey.merged, rows, issues);
    return [{ file: label, kind: kindOfName(sheet.name), rows, marks: [...sheet.survey.marks, ...dates] }];
  });
  return { names: listed.map(({ name }) => sheetLabel(file, name)), sheets, issues };
}

const NOTHING: Survey = { marks: [], merged: [], rows: 0, columns: 0 };

/** The sheets to read: those with a name of the data set, or the only one that has cells. */
function choose(file: string, sheets: readonly Surveyed[], issues: Issue[]): Set<Surveyed> {
  const filled = sheets.filter(({ survey }) => survey.rows > 0);
  const wanted = new Set<Surveyed>();
  for (const sheet of sheets) {
    const label = sheetLabel(file, sheet.name);
    const known = kindOfName(sheet.name) !== null;
    const alone = filled.length === 1 && filled[0] === sheet;
    if (!known && !alone) {
      if (sheet.survey.rows > 0) issues.push(problem("unknown-sheet", "warning", { file: label }));
    } else if (isTooLarge(sheet.survey)) issues.push(tooLarge(label, sheet.survey));
    else {
      if (sheet.hidden) issues.push(problem("hidden-sheet", "info", { file: label }));
      wanted.add(sheet);
    }
  }
  return wanted;
}

function chooseFilled(file: string, sheets: readonly Surveyed[], issues: Issue[]): Set<Surveyed> {
  const filled = sheets.filter(({ survey }) => survey.rows > 0);
  for (const { name, survey } of filled)
    if (isTooLarge(survey)) issues.push(tooLarge(sheetLabel(file, name), survey));
  return new Set(filled.filter(({ survey }) => !isTooLarge(survey)));
}

function tooLarge(file: string, { rows: row, columns }: Survey): Issue {
  return problem("sheet-too-large", "error", { file, row, value: `${columnLetter(columns)}${row}` });
}

function isTooLarge({ rows, columns }: Survey): boolean {
  return rows * columns > MOST_CELLS;
}

/**
 * The values of the sheets by their position. The package is given to the library without the sheets that are not wanted
 * and unpacked, because it would start workers, which a page's policy may forbid, to unpack it.
 */
async function readValues(
  parts: Parts,
  sheets: readonly Surveyed[],
  wanted: ReadonlySet<Surveyed>,
): Promise<unknown[][][]> {
  const others = sheets.flatMap((sheet) =>
    sheet.path && !wanted.has(sheet) ? [[sheet.path, NO_CELLS]] : [],
  );
  const archive = storePackage({ ...parts, ...Object.fromEntries(others) });
  const read: readonly { readonly data?: unknown[][] }[] = await readXlsxFile(archive, { trim: false });
  return read.map(({ data }) => data ?? []);
}

function typedRows(rows: readonly (readonly unknown[])[]): { rows: TypedCell[][]; dates: Mark[] } {
  const dates: Mark[] = [];
  const typed = rows.map((cells, row) =>
    cells.map((cell, column): TypedCell => {
      if (!(cell instanceof Date)) return isTyped(cell) ? cell : null;
      dates.push({ row: row + 1, column: column + 1, what: "date" });
      return dateText(cell);
    }),
  );
  return { rows: typed, dates };
}

function isTyped(cell: unknown): cell is string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}

/** `2025-03-01`, with the time where there is one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

/** Of merged cells only the first has a value; where others lie in the table, they read as empty. */
function reportMerged(
  file: string,
  merged: readonly string[],
  rows: readonly (readonly TypedCell[])[],
  issues: Issue[],
): void {
  const top = rows.findIndex((row) => row.some((cell) => cell !== null)) + 1;
  for (const range of merged) {
    const [first = "", last = ""] = range.split(":");
    const { row, column } = placeOf(first);
    if (placeOf(last).row <= top || row > rows.length) continue;
    const header = rows[top - 1]?.[column - 1] ?? null;
    issues.push(
      problem("merged-cells", "warning", {
        file,
        row,
        column: header === null ? "" : String(header).trim(),
        value: range,
      }),
    );
  }
}
