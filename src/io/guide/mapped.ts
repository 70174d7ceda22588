/** A file or sheet under our own column names, so that the reader takes it as any other. Pure. */
import type { Issue } from "../../model/issue.ts";
import { problem } from "../problem.ts";
import { columnsOf, type FileKind, matchHeader } from "../schema.ts";
import { isFilled, type Mark, type Sheet, type TypedCell } from "../sheets.ts";
import type { Line, SourcePlan } from "./plan.ts";
import { headerOf } from "./survey.ts";

/** The rows of one source, by their place: row 1 is at 0. */
export interface Grid {
  readonly source: string;
  readonly rows: readonly (readonly TypedCell[])[];
  readonly marks: readonly Mark[];
  /** Whether the rows are of a text file, which has no empty cells beyond a row's end. */
  readonly text: boolean;
}

export interface Mapped {
  readonly sheet: Sheet;
  /** Their header of each of our columns that comes from one of theirs. */
  readonly theirs: ReadonlyMap<string, string>;
  /** By how many rows the sheet is longer at its top than the source. */
  readonly shift: number;
  readonly issues: readonly Issue[];
}

interface Column {
  readonly name: string;
  /** null for one that is the same in every row. */
  readonly from: number | null;
  readonly constant: string;
}

/** @param kind the table that the source is taken for. */
export function mapGrid(grid: Grid, plan: SourcePlan, kind: FileKind): Mapped {
  const { headerRow, lastRow } = plan;
  const lines = headerLines(grid, headerRow);
  const header = headerOf(lines, headerRow);
  const columns = columnsFor(plan, kind, header);
  const body = grid.rows.slice(0, lastRow ?? undefined);
  const shift = headerRow === 0 ? 1 : 0;
  const rows: (readonly TypedCell[])[] = Array.from({ length: Math.max(0, headerRow - 1) }, () => []);
  rows.push(columns.map(({ name }) => name));
  for (let at = headerRow; at < body.length; at += 1) {
    const cells = body[at] ?? [];
    rows.push(cells.some(isFilled) ? columns.map((column) => cellOf(cells, column)) : []);
  }
  return {
    sheet: { file: grid.source, kind, rows, marks: marksFor(grid, columns, shift) },
    theirs: new Map(
      columns.flatMap(({ name, from }) => (from === null ? [] : [[name, header[from] ?? name] as const])),
    ),
    shift,
    issues: grid.text ? lengthIssues(grid.source, body, headerRow, header.length, lines) : [],
  };
}

/** The rows from which the header's width follows: its own, or all where there is none. */
function headerLines(grid: Grid, headerRow: number): readonly Line[] {
  const line = (at: number): Line => ({
    row: at + 1,
    cells: (grid.rows[at] ?? []).map((cell) => String(cell ?? "")),
  });
  return headerRow > 0 ? [line(headerRow - 1)] : grid.rows.map((_, at) => line(at));
}

function cellOf(cells: readonly TypedCell[], { from, constant }: Column): TypedCell {
  return from === null ? constant : (cells[from] ?? null);
}

/** Ours as chosen, then theirs that are kept; one of theirs that would be taken for ours is not. */
function columnsFor(plan: SourcePlan, kind: FileKind, header: readonly string[]): readonly Column[] {
  const ours = columnsOf(kind).flatMap(({ name }): Column[] => {
    const choice = plan.columns[name];
    if (!choice) return [];
    return "column" in choice
      ? [{ name, from: choice.column, constant: "" }]
      : [{ name, from: null, constant: choice.constant }];
  });
  if (!plan.keepOthers) return ours;
  const used = new Set(ours.map(({ from }) => from));
  const names = new Set<string>();
  const others = header.flatMap((name, from): Column[] => {
    if (used.has(from) || name === "" || names.has(name) || matchHeader(kind, name) !== null) return [];
    names.add(name);
    return [{ name, from, constant: "" }];
  });
  return [...ours, ...others];
}

function marksFor(grid: Grid, columns: readonly Column[], shift: number): readonly Mark[] {
  return grid.marks.flatMap((mark) =>
    columns.flatMap(({ from }, at) =>
      from === mark.column - 1 ? [{ ...mark, row: mark.row + shift, column: at + 1 }] : [],
    ),
  );
}

/** Rows of a text that are longer or shorter than its header, as the reader of text files reports them. */
function lengthIssues(
  file: string,
  rows: readonly (readonly TypedCell[])[],
  headerRow: number,
  width: number,
  header: readonly Line[],
): readonly Issue[] {
  if (headerRow === 0) return [];
  const expected = header[0]?.cells.length ?? width;
  return rows.slice(headerRow).flatMap((cells, at) => {
    if (!cells.some(isFilled) || cells.length === expected) return [];
    const row = headerRow + at + 1;
    const details = { expected: String(expected), found: String(cells.length) };
    const extra = cells.slice(expected).filter(isFilled);
    if (extra.length > 0)
      return [problem("too-many-fields", "error", { file, row, value: extra.join(" | ") }, details)];
    return cells.length < expected ? [problem("too-few-fields", "warning", { file, row }, details)] : [];
  });
}
