/** A table as it is shown, as a CSV file. Pure. */
import { CSV_EXCEL_NL, CSV_PLAIN, toCsv } from "../../../report/csv.ts";
import type { ColumnModel } from "./column.ts";

/**
 * Numbers in full, a sector as the data have it, everything else in the words that stand on the screen: also what is not known, which is
 * never an empty cell or 0. In Dutch as Excel in Dutch opens it.
 */
export function exportedCsv(
  columns: readonly ColumnModel[],
  rows: readonly number[],
  lang: "nl" | "en",
): string {
  const cell = (column: ColumnModel, at: number) => {
    const value = column.value(at);
    if (typeof value !== "number") return column.written(at);
    // 0.07 is 7 %: a product of two short decimals should not show its binary tail.
    return column.percent ? Number((value * 100).toPrecision(15)) : value;
  };
  return toCsv(
    {
      columns: columns.map(({ head, percent }) => (percent ? `${head} (%)` : head)),
      rows: rows.map((at) => columns.map((column) => cell(column, at))),
    },
    lang === "nl" ? CSV_EXCEL_NL : CSV_PLAIN,
  );
}

/** A file name out of the data set's and the table's. */
export function csvName(dataset: string, table: string): string {
  return `${`${dataset}-${table}`.replace(/[^\p{L}\p{N}._-]+/gu, "-").toLowerCase()}.csv`;
}
