import type { Issue } from "../model/issue.ts";
import { type FilePart, type ReadResult, readCsvFile, readDataSet, readParts } from "./dataset.ts";
import type { DecimalDecision } from "./layout.ts";
import type { ReadHooks } from "./progress.ts";
import { baseName, kindOfName } from "./schema.ts";
import { readSheet, type SheetsRead } from "./sheets.ts";
import type { InputFile, Table } from "./tables.ts";

/** The forms in which one file holds a whole data set. */
export type FileFormat = "xlsx" | "json" | "gexf" | "graphml";

/** The format of a file with a whole data set, by its ending; old and macro workbooks count as workbooks. */
export function formatOfName(name: string): FileFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === "json" || ending === "gexf" || ending === "graphml") return ending;
  return ending !== undefined && /^xls[xmb]?$/.test(ending) ? "xlsx" : null;
}

/** Each reader is loaded when it is first needed: together they are larger than the rest of this layer. */
async function readFile(format: FileFormat, file: InputFile): Promise<SheetsRead> {
  if (format === "xlsx") return (await import("./workbook/read.ts")).readWorkbook(file);
  if (format === "json") return (await import("./json.ts")).readJson(file);
  return (await import("./graphFile/read.ts")).readGraphFile(format, file);
}

/**
 * Reads a data set in any form: a folder's CSV files, a workbook, a JSON file or a graph file (format.md).
 * CSV files are read without waiting for anything. Where a table of the data set stands among them, other
 * files beside it are not opened.
 *
 * @param id the folder's or file's own name, without its ending.
 * @param decisions answers to `number-ambiguous` issues.
 * @param hooks progress of a folder; where `shouldStop` answers true the result means nothing.
 */
export async function readSource(
  id: string,
  files: readonly InputFile[],
  decisions: readonly DecimalDecision[] = [],
  hooks: ReadHooks = {},
): Promise<ReadResult> {
  const formats = files.map((file) => formatOfName(file.name));
  const isFolder = files.some((file, index) => formats[index] === null && kindOfName(file.name) !== null);
  if (isFolder || formats.every((format) => format === null)) return readDataSet(id, files, decisions, hooks);
  const parts = await Promise.all(
    files.map(async (file, index): Promise<FilePart> => {
      const format = formats[index] ?? null;
      return format === null
        ? readCsvFile(file, false)
        : readPart(file, await readFile(format, file), decisions);
    }),
  );
  return readParts(id, parts, decisions);
}

function readPart(file: InputFile, read: SheetsRead, decisions: readonly DecimalDecision[]): FilePart {
  const name = baseName(file.name);
  const tables: Table[] = [];
  const issues: Issue[] = [...read.issues];
  for (const sheet of read.sheets) {
    const { table, issues: own } = readSheet(sheet, decisions);
    if (table) tables.push(table);
    for (const issue of own) issues.push(issue);
  }
  const isError = (issue: Issue): boolean => issue.severity === "error";
  return {
    names: [name, ...read.names],
    tables,
    issues,
    whole: true,
    unreadable:
      read.issues.some(isError) || issues.some((issue) => issue.code === "empty-file" && isError(issue)),
  };
}
