import type { Issue } from "../model/issue.ts";
import { PROJECT_TYPE, PROJECT_VERSION } from "../model/project.ts";
import { decode } from "./decode.ts";
import { problem } from "./problem.ts";
import { baseName, FILE_KINDS, type FileKind } from "./schema.ts";
import { refusal, type Sheet, type SheetsRead, sheetLabel, type TypedCell } from "./sheets.ts";
import type { InputFile, Table } from "./tables.ts";
import { type TypedColumn, typedColumns } from "./typed.ts";

/** What the field `type` of a data set in JSON says, so that no other file is taken for one. */
export const JSON_TYPE = "schakel-data-set";
/** Goes up when a reader of today could misread what is written; further fields are no reason. */
export const JSON_VERSION = 1;

/**
 * The tables of a data set as JSON (docs/formats.md): type, version, and by the name of each table its columns in their
 * order and its rows, each an object of the cells that are not empty. Known columns have the English
 * names of format.md, others their header. Numbers are numbers. A row has a line of its own.
 */
export function writeJson(tables: readonly Table[]): Uint8Array {
  const head = `  "type": ${JSON.stringify(JSON_TYPE)},\n  "version": ${JSON_VERSION},\n`;
  return new TextEncoder().encode(`{\n${head}${tablesJson(tables)}\n}\n`);
}

/** The field `tables` of a JSON file, without what follows it. */
export function tablesJson(tables: readonly Table[]): string {
  const parts = tables.map((table) => {
    const columns = namedColumns(typedColumns(table));
    const rows = table.rows.map((_, row) => {
      const cells = columns.flatMap(({ name, cells: all }) => {
        const cell = all[row] ?? null;
        return cell === null ? [] : [[name, cell] as const];
      });
      return `        ${JSON.stringify(Object.fromEntries(cells))}`;
    });
    const names = JSON.stringify(columns.map(({ name }) => name));
    const body = rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n      ]`;
    return `    ${JSON.stringify(table.kind)}: {\n      "columns": ${names},\n      "rows": ${body}\n    }`;
  });
  return `  "tables": {\n${parts.join(",\n")}\n  }`;
}

/** A name for every column, each once: a column without a header is called by its place. */
function namedColumns(columns: readonly TypedColumn[]): { name: string; cells: TypedColumn["cells"] }[] {
  const taken = new Set<string>();
  return columns.map(({ header, spec, cells }, index) => {
    let name = spec?.name ?? (header.trim() || `column ${index + 1}`);
    while (taken.has(name)) name += "_";
    taken.add(name);
    return { name, cells };
  });
}

const KNOWN: ReadonlyMap<string, number> = new Map([
  [JSON_TYPE, JSON_VERSION],
  [PROJECT_TYPE, PROJECT_VERSION],
]);

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads what {@link writeJson} writes, and what other programs write like it. Never throws for bad input. */
export function readJson(input: InputFile): SheetsRead {
  const file = baseName(input.name);
  const content = parse(decode(input.bytes).text);
  if (content === undefined) return refusal(problem("file-damaged", "error", { file }));
  // A project holds its data set in the same way.
  const known = isObject(content) && typeof content.type === "string" ? KNOWN.get(content.type) : undefined;
  if (!isObject(content) || known === undefined || typeof content.version !== "number")
    return refusal(problem("not-a-data-set-file", "error", { file }));
  if (content.version !== known) {
    const details = { version: String(content.version), known: String(known) };
    return refusal(problem("newer-version", "error", { file }, details));
  }
  if (!isObject(content.tables)) return refusal(problem("not-a-data-set-file", "error", { file }));
  const issues: Issue[] = [];
  const sheets: Sheet[] = [];
  for (const [name, table] of Object.entries(content.tables)) {
    const kind = FILE_KINDS.find((candidate) => candidate === name);
    const label = sheetLabel(file, name);
    if (kind === undefined) issues.push(problem("unknown-sheet", "warning", { file: label }));
    else if (isObject(table) && Array.isArray(table.rows))
      sheets.push(readTable(label, kind, table, table.rows, issues));
    else issues.push(problem("not-a-data-set-file", "error", { file: label }));
  }
  const names = Object.keys(content.tables).map((name) => sheetLabel(file, name));
  return { names, sheets, issues };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A table whose columns are not listed has those that its rows name, in the order of their first mention. */
function readTable(
  file: string,
  kind: FileKind,
  table: Fields,
  rows: readonly unknown[],
  issues: Issue[],
): Sheet {
  const listed = Array.isArray(table.columns) ? table.columns.filter((name) => typeof name === "string") : [];
  const named = rows.flatMap((row) => (isObject(row) ? Object.keys(row) : []));
  const columns = [...new Set([...listed, ...named])];
  const body = rows.map((row, index) => {
    const at = { file, row: index + 2 };
    if (!isObject(row)) {
      issues.push(problem("cell-not-a-value", "error", { ...at, value: shownAs(row) }));
      return [];
    }
    return columns.map((column) => {
      const value = Object.hasOwn(row, column) ? row[column] : null;
      if (isCell(value)) return value;
      issues.push(problem("cell-not-a-value", "error", { ...at, column, value: shownAs(value) }));
      return null;
    });
  });
  return { file, kind, rows: [columns, ...body] };
}

function isCell(value: unknown): value is TypedCell {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function shownAs(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
