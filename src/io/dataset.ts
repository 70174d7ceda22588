import type { DataSet } from "../model/dataset.ts";
import { hasErrors, type Issue, type IssueCode } from "../model/issue.ts";
import { type DecimalDecision, layOut } from "./layout.ts";
import { problem } from "./problem.ts";
import { type ReadHooks, ReadProgress, type Tick } from "./progress.ts";
import { readChains } from "./read/chains.ts";
import { readCluster } from "./read/cluster.ts";
import { checkFlows } from "./read/flowChecks.ts";
import { readFlows } from "./read/flows.ts";
import { readMaterials } from "./read/materials.ts";
import { readProcesses } from "./read/processes.ts";
import { readScenarios } from "./read/scenarios.ts";
import { readUnits } from "./read/units.ts";
import { joinedRows, NO_ROWS, type Rows, rowsOf } from "./rows.ts";
import { baseName, type FileKind, kindOfName } from "./schema.ts";
import { type InputFile, readTable, type Table } from "./tables.ts";

/** What reading gives. The tables hold every cell, also of columns that the data set does not know. */
export interface ReadResult {
  /** null where there is an error among the issues. */
  readonly dataset: DataSet | null;
  /** In the order of the files, then of rows. */
  readonly issues: Issue[];
  readonly tables: Table[];
}

/**
 * Reads the files of a data set (format.md): bytes to tables to data set. Never throws for bad input:
 * every problem is an issue at its cell, and all of them are reported.
 *
 * @param id the folder's or workbook's own name.
 * @param decisions answers to `number-ambiguous` issues: whether a mark is a decimal point or comma.
 * @param hooks progress in bytes, each counted when it is cut into cells and when it is read; where
 *   `shouldStop` answers true the result is empty and means nothing.
 */
export function readDataSet(
  id: string,
  files: readonly InputFile[],
  decisions: readonly DecimalDecision[] = [],
  hooks: ReadHooks = {},
): ReadResult {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const progress = new ReadProgress(2 * bytes, hooks);
  const parts: FilePart[] = [];
  for (const file of files) {
    parts.push(readCsvFile(file, files.length === 1, progress.step(file.bytes.length)));
    if (progress.stopped) return { dataset: null, issues: [], tables: [] };
  }
  const result = readParts(id, parts, decisions, progress.step(bytes));
  return progress.stopped ? { dataset: null, issues: [], tables: [] } : result;
}

/** What one file holds: one table, or those of a workbook. */
export interface FilePart {
  /** Names of the file and of the tables in it, in the order in which issues about them stand. */
  readonly names: readonly string[];
  readonly tables: readonly Table[];
  readonly issues: readonly Issue[];
  /** True where the file is to hold all tables, so that flows are missing there. */
  readonly whole: boolean;
  /** True where flows may be in it, but it can't be opened. */
  readonly unreadable: boolean;
}

/**
 * A CSV file as a part of a data set.
 *
 * @param alone whether it is the only file, so that its header may say what it is where its name does not.
 * @param tick told how far it is; after the answer true the result means nothing.
 */
export function readCsvFile(file: InputFile, alone: boolean, tick: Tick = () => false): FilePart {
  const { table, issues } = readTable(file, alone, tick);
  const named = kindOfName(file.name) ?? "flows";
  return {
    names: [baseName(file.name)],
    tables: table ? [table] : [],
    issues,
    whole: false,
    unreadable: table === null && hasErrors(issues) && named === "flows",
  };
}

/**
 * The data set of files that are read already.
 *
 * @param tick told how many flows of how many are read; after the answer true the result means nothing.
 */
export function readParts(
  id: string,
  parts: readonly FilePart[],
  decisions: readonly DecimalDecision[],
  tick: Tick = () => false,
): ReadResult {
  const result = readTables(
    id,
    parts.flatMap((part) => part.tables),
    decisions,
    tick,
  );
  const own = parts.flatMap((part) => part.issues);
  const settled = new Set(
    own.filter((issue) => SETTLING.has(issue.code) && issue.severity === "error").map(place),
  );
  const whole = parts.find((part) => part.whole)?.names[0];
  // A flows file that can't be opened is reported as such, not as missing too.
  const unreadable = parts.some((part) => part.unreadable);
  const found = result.issues.flatMap((issue) => {
    if (settled.has(place(issue))) return [];
    if (issue.code !== "flows-missing") return [issue];
    return unreadable ? [] : [{ ...issue, file: whole ?? issue.file }];
  });
  const issues = own.concat(found);
  const dataset = hasErrors(issues) ? null : result.dataset;
  const names = parts.flatMap((part) => part.names);
  return { dataset, issues: inOrder(issues, names), tables: result.tables };
}

/** Where one of these is said of a cell, whatever else would be said of it is only its echo. */
const SETTLING: ReadonlySet<string> = new Set<IssueCode>([
  "cell-error",
  "formula-without-result",
  "cell-is-a-date",
]);

function place({ file, row, column }: Issue): string {
  return JSON.stringify([file, row, column]);
}

/**
 * The same from tables that are read already: the sheets of a workbook, or tables after an edit.
 *
 * @param tick told how many flows of how many are read; after the answer true the result means nothing.
 * @param joins whether several tables of one kind are read as one, the rows of each behind those before.
 */
export function readTables(
  id: string,
  tables: readonly Table[],
  decisions: readonly DecimalDecision[] = [],
  tick: Tick = () => false,
  joins = false,
): ReadResult {
  const issues: Issue[] = [];
  const rows = new Map<FileKind, Rows>();
  const used: Table[] = [];
  for (const table of tables) {
    const earlier = used.find((other) => other.kind === table.kind);
    if (earlier && !joins) {
      issues.push(problem("duplicate-file", "error", { file: table.file }, { first: earlier.file }));
      continue;
    }
    const layout = layOut(table, decisions, issues);
    used.push(layout.table);
    rows.set(table.kind, joinedRows(rows.get(table.kind) ?? NO_ROWS, rowsOf(layout, issues)));
    if (layout.complete && layout.cells.rowCount === 0) {
      issues.push(problem("no-rows", "warning", { file: table.file, row: table.headerRow }));
    }
  }
  if (!rows.has("flows")) issues.push(problem("flows-missing", "error", { file: "flows.csv" }));
  const dataset = build(id, rows, tick);
  const ordered = inOrder(
    issues,
    used.map((table) => table.file),
  );
  return { dataset: hasErrors(ordered) ? null : dataset, issues: ordered, tables: used };
}

function build(id: string, rows: ReadonlyMap<FileKind, Rows>, tick: Tick): DataSet {
  const of = (kind: FileKind): Rows => rows.get(kind) ?? NO_ROWS;
  const read = readFlows(of("flows"), readUnits(of("companies")), readMaterials(of("materials")), tick);
  checkFlows(read);
  return {
    id,
    cluster: readCluster(of("cluster"), id),
    units: read.units,
    flows: read.flows,
    materials: read.materials,
    chains: readChains(of("chains"), read),
    processes: readProcesses(rows.get("catalogue") ?? null, rows.get("processes") ?? null, read.materials),
    scenarios: readScenarios(of("scenarios"), read),
  };
}

/** Issues by file, then row; those of the whole file first, those of one row as they were found. */
function inOrder(issues: readonly Issue[], names: readonly string[]): Issue[] {
  const ranks = new Map(names.map((name, rank) => [name, rank] as const).reverse());
  const rank = (issue: Issue): number => ranks.get(issue.file) ?? -1;
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}
