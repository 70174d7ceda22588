/** A table as it is shown, as a CSV file. Pure. */
import { CSV_EXCEL_NL, CSV_PLAIN, toCsv } from "../../../report/csv.ts";
import type { ColumnModel } from "./column.ts";
import { tidy } from "./parse.ts";

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
    return inPercent(column) ? tidy(value * 100) : value;
  };
  return toCsv(
    {
      columns: columns.map((column) => (inPercent(column) ? `${column.head} (%)` : column.head)),
      rows: rows.map((at) => columns.map((column) => cell(column, at))),
    },
    lang === "nl" ? CSV_EXCEL_NL : CSV_PLAIN,
  );
}

/** What the data set itself gives as a share is one in its files too, which can be read back. */
const inPercent = ({ percent, share }: ColumnModel): boolean => percent && !share;

/** A file name out of the data set's and the table's. */
export function csvName(dataset: string, table: string): string {
  return `${`${dataset}-${table}`.replace(/[^\p{L}\p{N}._-]+/gu, "-").toLowerCase()}.csv`;
}
