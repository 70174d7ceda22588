/** Reads files as the guide's user has chosen, by the very reader that checks every other data set. */
import type { DataSet } from "../../model/dataset.ts";
import { hasErrors, type Issue } from "../../model/issue.ts";
import { readTables } from "../dataset.ts";
import { joinedTables } from "../joined.ts";
import type { DecimalDecision } from "../layout.ts";
import { problem } from "../problem.ts";
import { type ReadHooks, ReadProgress, type Tick } from "../progress.ts";
import type { FileKind } from "../schema.ts";
import { baseName } from "../schema.ts";
import { readSheet, type Sheet, type TypedCell, textOf } from "../sheets.ts";
import { formatOfName } from "../source.ts";
import type { InputFile, Table } from "../tables.ts";
import { type Grid, mapGrid } from "./mapped.ts";
import type { ImportPlan, Line, SourcePlan } from "./plan.ts";
import { recordsOf, textOfBytes } from "./reading.ts";
import { sheetsOf } from "./workbooks.ts";

export interface PlanRead {
  /** null where there is an error among the issues. */
  readonly dataset: DataSet | null;
  /** Of columns by their header in the file. */
  readonly issues: readonly Issue[];
  /** Under our own column names. */
  readonly tables: readonly Table[];
  readonly sources: readonly SourceRead[];
}

/** What came of one source. */
export interface SourceRead {
  readonly source: string;
  readonly kind: FileKind;
  /** Rows below the header. */
  readonly rows: number;
  /** The rows that issues are about, with a row before and behind each; of the first such rows only. */
  readonly excerpt: readonly Line[];
}

const NOTHING: PlanRead = { dataset: null, issues: [], tables: [], sources: [] };
/** Rows of one source that are shown for their issues. */
const SHOWN = 150;

interface Part {
  readonly grid: Grid;
  readonly plan: SourcePlan;
  readonly kind: FileKind;
}

/**
 * Reads files by a plan. Never throws for bad input; every problem is an issue at its cell, in the file's own rows
 * and headers. Where `shouldStop` answers true the result is empty and means nothing.
 *
 * @param id the name of the data set.
 */
export async function readPlan(
  id: string,
  files: readonly InputFile[],
  plan: ImportPlan,
  hooks: ReadHooks = {},
): Promise<PlanRead> {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const progress = new ReadProgress(2 * bytes, hooks);
  const issues: Issue[] = [];
  const parts: Part[] = [];
  for (const file of files) {
    parts.push(...(await partsOf(file, plan, issues, progress.step(file.bytes.length))));
    if (progress.stopped) return NOTHING;
  }
  const result = readParts(id, parts, issues, progress.step(bytes));
  return progress.stopped ? NOTHING : result;
}

async function partsOf(
  file: InputFile,
  plan: ImportPlan,
  issues: Issue[],
  tick: Tick,
): Promise<readonly Part[]> {
  const name = baseName(file.name);
  const wanted = plan.sources.filter(
    ({ source, kind }) => kind !== null && (source === name || source.startsWith(`${name} > `)),
  );
  if (wanted.length === 0) return [];
  if (formatOfName(file.name) !== "xlsx")
    return wanted.flatMap((source) => part(textGrid(file, source, issues, tick), source));
  const read = await sheetsOf(file);
  issues.push(...read.issues.filter(({ severity }) => severity === "error"));
  return wanted.flatMap((source) => {
    const sheet = read.sheets.find((candidate) => candidate.file === source.source);
    return sheet ? part(sheetGrid(sheet), source) : [];
  });
}

function part(grid: Grid, plan: SourcePlan): readonly Part[] {
  return plan.kind === null ? [] : [{ grid, plan, kind: plan.kind }];
}

function sheetGrid(sheet: Sheet): Grid {
  return { source: sheet.file, rows: sheet.rows, marks: sheet.marks ?? [], text: false };
}

function textGrid(file: InputFile, { source, csv }: SourcePlan, issues: Issue[], tick: Tick): Grid {
  const { text } = textOfBytes(file.bytes, csv?.encoding ?? null);
  const rows: (readonly TypedCell[])[] = [];
  for (const { row, cells, unclosed } of recordsOf(text, csv?.delimiter ?? ",", tick)) {
    while (rows.length < row - 1) rows.push([]);
    rows.push(cells);
    if (unclosed) issues.push(problem("unclosed-quote", "error", { file: source, row }));
  }
  return { source, rows, marks: [], text: true };
}

function readParts(id: string, parts: readonly Part[], issues: Issue[], tick: Tick): PlanRead {
  const decisions = parts.flatMap(({ plan }): DecimalDecision[] =>
    plan.decimal === null ? [] : [{ file: plan.source, decimal: plan.decimal }],
  );
  const tables: Table[] = [];
  const theirs = new Map<string, ReadonlyMap<string, string>>();
  for (const { grid, plan, kind } of parts) {
    const mapped = mapGrid(grid, plan, kind);
    // Decisions go by the kind of a file too; another source's are none of this one's business.
    const own = decisions.filter(({ file }) => file === grid.source);
    const { table, issues: found } = readSheet(mapped.sheet, own);
    theirs.set(grid.source, mapped.theirs);
    issues.push(...mapped.issues, ...found.map((issue) => moved(issue, mapped.shift)));
    if (table) tables.push(movedTable(table, mapped.shift));
  }
  const result = readTables(id, tables, [], tick, true);
  const broken = new Set(issues.filter(({ severity }) => severity === "error").map(placeOf));
  const all = [...issues, ...result.issues.filter((issue) => !broken.has(placeOf(issue)))].map((issue) => ({
    ...issue,
    column: theirs.get(issue.file)?.get(issue.column) ?? issue.column,
  }));
  const order = parts.map(({ grid }) => grid.source);
  all.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0));
  return {
    dataset: hasErrors(all) ? null : result.dataset,
    issues: all,
    tables: joinedTables(result.tables),
    sources: parts.map(({ grid, kind }) => ({
      source: grid.source,
      kind,
      rows: tables.find(({ file }) => file === grid.source)?.rows.length ?? 0,
      excerpt: excerptOf(grid, all),
    })),
  };
}

function placeOf({ file, row, column }: Issue): string {
  return JSON.stringify([file, row, column]);
}

function moved(issue: Issue, shift: number): Issue {
  return issue.row === null ? issue : { ...issue, row: issue.row - shift };
}

function movedTable(table: Table, shift: number): Table {
  if (shift === 0) return table;
  return {
    ...table,
    headerRow: table.headerRow - shift,
    rowNumbers: table.rowNumbers.map((row) => row - shift),
  };
}

function excerptOf(grid: Grid, issues: readonly Issue[]): readonly Line[] {
  const wanted = new Set<number>();
  for (const { file, row } of issues) {
    if (wanted.size >= SHOWN) break;
    if (file === grid.source && row !== null && row > 0)
      for (const near of [row - 1, row, row + 1]) wanted.add(near);
  }
  return [...wanted]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const cells = grid.rows[row - 1];
      return cells && cells.length > 0 ? [{ row, cells: cells.map(textOf) }] : [];
    });
}
