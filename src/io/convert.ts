import type { DataSet } from "../model/dataset.ts";
import { type FileKind, kindOfName } from "./schema.ts";
import type { FileFormat } from "./source.ts";
import { DEFAULT_DIALECT, type InputFile, type Table } from "./tables.ts";
import { typedColumns } from "./typed.ts";
import { writeTables } from "./write.ts";

/** How CSV files are written: as they were, or all in one dialect. */
export type CsvStyle = "as-is" | "plain" | "nl-excel";

/**
 * The CSV files of a data set that was read in any form. `as-is`, tables that were CSV files have their bytes;
 * others are called as their sheet is, or by the English name, with commas and decimal points.
 */
export function writeFolder(tables: readonly Table[], style: CsvStyle = "as-is"): InputFile[] {
  const files = tables.map((table) => {
    if (table.source && style !== "plain") return table;
    const file = table.source ? table.file : `${stemOf(table)}.csv`;
    return { ...table, file, dialect: DEFAULT_DIALECT, source: null };
  });
  return writeTables(files, { excelNl: style === "nl-excel" });
}

/**
 * A data set as the bytes of one file. Columns that the data set does not know are kept; a graph file has units and flows
 * only, see {@link leftOutOf}.
 *
 * @param tables what the data set was read from.
 * @throws {WorkbookLimitError} on what a sheet can't hold.
 */
export async function writeFile(
  format: FileFormat,
  dataset: DataSet,
  tables: readonly Table[],
): Promise<Uint8Array> {
  if (format === "json") return (await import("./json.ts")).writeJson(tables);
  if (format === "xlsx") return (await import("./workbook/write.ts")).writeWorkbook(tables.map(sheetOf));
  const { attributedGraph } = await import("./graphFile/attributedGraph.ts");
  const graph = attributedGraph(dataset, tables);
  if (format === "gexf") return (await import("./graphFile/gexf.ts")).writeGexf(graph);
  return (await import("./graphFile/graphml.ts")).writeGraphml(graph);
}

/** The tables with rows that a format has no place for. Materials stand at the flows that carry them. */
export function leftOutOf(format: FileFormat, tables: readonly Table[]): FileKind[] {
  if (format === "json" || format === "xlsx") return [];
  return tables
    .filter((table) => !IN_GRAPH.has(table.kind) && table.rows.length > 0)
    .map((table) => table.kind);
}

const IN_GRAPH: ReadonlySet<FileKind> = new Set<FileKind>(["flows", "companies", "materials"]);

function sheetOf(table: Table) {
  const columns = typedColumns(table);
  return {
    name: stemOf(table),
    columns: columns.map((column) => column.header),
    rows: table.rows.map((_, row) => columns.map((column) => column.cells[row] ?? null)),
  };
}

/** What a table is called, without its file and ending: `stromen` stays `stromen`. */
function stemOf({ file, kind }: Table): string {
  const own = (file.split(" > ").pop() ?? file).replace(/\.(?:csv|tsv|txt|tab)$/i, "").toLowerCase();
  return kindOfName(own) === kind ? own : kind;
}
