/** The rows that bring a newcomer into the files of a data set. */
import type { CellsToWrite, RowsToWrite } from "../../analysis/targets/rows.ts";
import { type CsvCell, type CsvTable, csvCell } from "../csv.ts";
import { type Lang, words } from "../words.ts";

interface RowChange {
  readonly file: string;
  readonly action: "add" | "change";
  /** As a spreadsheet shows it; null for a new row. */
  readonly row: number | null;
  readonly cells: CellsToWrite;
}

/** Every row to add or to change, in the order of the files. */
function changesOf({ companies, flows, changedFlows, chains, materials }: RowsToWrite): RowChange[] {
  const added = (file: string, rows: readonly CellsToWrite[]): RowChange[] =>
    rows.map((cells) => ({ file, action: "add", row: null, cells }));
  return [
    ...added("companies.csv", companies),
    ...changedFlows.map(
      ({ row, from, to, material, after, unit }): RowChange => ({
        file: "flows.csv",
        action: "change",
        row,
        cells: { from, to, material, quantity: after, unit },
      }),
    ),
    ...added("flows.csv", flows),
    ...chains.map(
      ({ row, chain, step, units }): RowChange => ({
        file: "chains.csv",
        action: "change",
        row,
        cells: { chain, step, units },
      }),
    ),
    ...added("materials.csv", materials),
  ];
}

/** One line per row: the file, what to do, and the cells as they are typed. */
export function rowLines(rows: RowsToWrite, lang: Lang): string[] {
  const w = words(lang).targets;
  return changesOf(rows).map(({ file, action, row, cells }) => {
    const typed = Object.entries(cells).map(([column, value]) => `${column}=${csvCell(value)}`);
    const what = action === "add" ? w.add : `${w.changeRow} ${w.column.row.toLowerCase()} ${row}`;
    return `${file}, ${what}: ${typed.join(", ")}`;
  });
}

/** A newcomer with its rows, and the gap, or the lost material, that it is for. */
interface WithRows {
  readonly process: string;
  readonly gap: string;
  readonly rows: RowsToWrite;
}

/** The rows of all candidates, each with the candidate that it belongs to; a column of a file is a column here. */
export function rowsTable(candidates: readonly WithRows[]): CsvTable {
  const all = candidates.flatMap((candidate, k) =>
    changesOf(candidate.rows).map((change) => ({ ...change, candidate, number: k + 1 })),
  );
  const columns = [...new Set(all.flatMap(({ cells }) => Object.keys(cells)))];
  return {
    columns: ["candidate", "process", "gap", "file", "action", "rowNumber", ...columns, "hypothetical"],
    rows: all.map(({ candidate, number, file, action, row, cells }): CsvCell[] => [
      number,
      candidate.process,
      candidate.gap,
      file,
      action,
      row,
      ...columns.map((column) => cells[column] ?? null),
      true,
    ]),
  };
}
