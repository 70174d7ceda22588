/** What chosen files hold, before anything is decided: the first step of the guided import. */
import type { Issue } from "../../model/issue.ts";
import { looksBinary } from "../decode.ts";
import { problem } from "../problem.ts";
import { baseName } from "../schema.ts";
import { columnLetter, isFilled, type Sheet, textOf } from "../sheets.ts";
import { formatOfName } from "../source.ts";
import type { InputFile } from "../tables.ts";
import { guessKind } from "./match.ts";
import type { CsvReading, Line, SourceSurvey } from "./plan.ts";
import { guessHeaderRow, guessReading, linesOf, sampleOf } from "./reading.ts";
import { sheetsOf } from "./workbooks.ts";

/** Rows that are shown and that guesses are made from. */
const SHOWN = 60;

export interface SurveyResult {
  readonly sources: readonly SourceSurvey[];
  /** Why a file can't be opened. */
  readonly issues: readonly Issue[];
}

/**
 * Looks into text files and workbooks, whatever they are called. Of a text file only the first part is cut.
 * Never throws for bad input.
 *
 * @param readings what was chosen for a text file instead of what its bytes show, by its name.
 */
export async function surveyFiles(
  files: readonly InputFile[],
  readings: Readonly<Record<string, Partial<CsvReading>>> = {},
): Promise<SurveyResult> {
  const found = await Promise.all(
    files.map(async (file): Promise<SurveyResult> => {
      const format = formatOfName(file.name);
      if (format === "xlsx") return surveyWorkbook(file);
      if (format !== null) return refused(problem("not-a-text-file", "error", { file: baseName(file.name) }));
      return surveyText(file, readings[baseName(file.name)] ?? {});
    }),
  );
  return {
    sources: found.flatMap(({ sources }) => sources),
    issues: found.flatMap(({ issues }) => issues),
  };
}

function refused(issue: Issue): SurveyResult {
  return { sources: [], issues: [issue] };
}

function surveyText(file: InputFile, chosen: Partial<CsvReading>): SurveyResult {
  const source = baseName(file.name);
  const { csv, text } = guessReading(file.bytes, chosen);
  if (chosen.encoding === undefined && looksBinary(file.bytes, text))
    return refused(problem("not-a-text-file", "error", { file: source }));
  const { sample, whole } = sampleOf(text);
  const lines = linesOf(sample, csv.delimiter);
  if (lines.length === 0) return refused(problem("empty-file", "error", { file: source }));
  const survey = surveyLines(source, "text", csv, lines);
  return { sources: [{ ...survey, more: survey.more || !whole }], issues: [] };
}

async function surveyWorkbook(file: InputFile): Promise<SurveyResult> {
  const { sheets, issues } = await sheetsOf(file);
  return {
    sources: sheets.map((sheet) => surveyLines(sheet.file, "sheet", null, linesOfSheet(sheet))),
    issues: issues.filter(({ severity }) => severity === "error"),
  };
}

/** The rows of a sheet that are not blank, as text. */
export function linesOfSheet({ rows }: Pick<Sheet, "rows">): readonly Line[] {
  return rows.flatMap((cells, position) =>
    cells.some(isFilled) ? [{ row: position + 1, cells: cells.map(textOf) }] : [],
  );
}

function surveyLines(
  source: string,
  form: SourceSurvey["form"],
  csv: CsvReading | null,
  lines: readonly Line[],
): SourceSurvey {
  const headerRow = guessHeaderRow(lines);
  const kind = guessKind(source, headerOf(lines, headerRow));
  return { source, form, csv, headerRow, kind, lines: lines.slice(0, SHOWN), more: lines.length > SHOWN };
}

/** The header as text; letters as a spreadsheet has them where a table has none. */
export function headerOf(lines: readonly Line[], headerRow: number): readonly string[] {
  const width = lines.reduce(
    (most, { row, cells }) => (row >= headerRow ? Math.max(most, cells.length) : most),
    0,
  );
  const cells = lines.find(({ row }) => row === headerRow)?.cells;
  return Array.from({ length: width }, (_, column) =>
    cells ? (cells[column] ?? "").trim() : columnLetter(column + 1),
  );
}
