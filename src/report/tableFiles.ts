/** Tables of results as files for spreadsheets. No cell of them is ever run as a formula. */
import { formatNumber } from "../io/numbers.ts";
import { zipFiles } from "../io/packed.ts";
import { protect } from "../io/protect.ts";
import { type CsvCell, type CsvTable, toCsv } from "./csv.ts";
import { onlyAddress } from "./sourceLinks.ts";

export const TABLE_FORMS = ["xlsx", "csv-nl", "csv"] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly ending: "xlsx" | "csv" | "zip";
  readonly mime: string;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Tables by name as one file: a workbook with a sheet each, or CSV, in an archive where there are several.
 *
 * @throws {WorkbookLimitError} on what a sheet can't hold.
 */
export async function tableFile(
  tables: Readonly<Record<string, CsvTable>>,
  form: TableForm,
): Promise<TableFile> {
  const all = Object.entries(tables);
  if (form === "xlsx") {
    const { writeWorkbook } = await import("../io/workbook/write.ts");
    const sheets = all.map(([name, { columns, rows }]) => ({ name, columns, rows: [...rows] }));
    return { bytes: await writeWorkbook(sheets, onlyAddress), ending: "xlsx", mime: XLSX };
  }
  const files = all.map(([name, table]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(form === "csv-nl" ? toExcelNl(table) : toCsv(table)),
  }));
  const only = files.length === 1 ? files[0] : undefined;
  return only
    ? { bytes: only.bytes, ending: "csv", mime: "text/csv;charset=utf-8" }
    : { bytes: zipFiles(files), ending: "zip", mime: "application/zip" };
}

/** Semicolons, decimal commas and a mark: what Excel in Dutch opens by a double click. */
export function toExcelNl({ columns, rows }: CsvTable): string {
  const line = (cells: readonly CsvCell[]) => `${cells.map(excelNlCell).join(";")}\r\n`;
  return `\uFEFF${line(columns)}${[...rows].map(line).join("")}`;
}

function excelNlCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "true" : "false";
  if (typeof cell === "number") return Number.isFinite(cell) ? formatNumber(cell + 0, "comma") : "";
  const safe = protect(cell);
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
