/** The matrix of `rank --matrix`: what one company's leaving takes from another. */
import type { DependenceCell, DependenceResult } from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { columnsOf, type Section, type View } from "../page.ts";
import { words } from "../words.ts";

/** Cells shown in text; the tables for programs hold all. */
const SHOWN = 50;

/** The deepest falls first; of equal falls the one that costs the cluster most, then by the matrix's order. */
export function deepestFirst(cells: readonly DependenceCell[]): DependenceCell[] {
  return [...cells].sort((a, b) => b.fall - a.fall || b.loss - a.loss);
}

export function dependenceSection(result: DependenceResult, view: View): Section {
  const { lang, names } = view;
  const w = words(lang);
  const n = (value: number) => formatNumber(value, lang, 0);
  const { length } = result.cells;
  return {
    title: w.section.dependence,
    lines: [
      w.summary.dependenceCounts(n(result.leave.length), n(length)),
      ...(length > SHOWN ? [w.summary.pairsShown(n(SHOWN), n(length))] : []),
    ],
    table: {
      columns: columnsOf(["leaver", "hit", "fall", "loss"], ["fall", "loss"], lang),
      rows: deepestFirst(result.cells)
        .slice(0, SHOWN)
        .map((cell) => [
          names.company(cell.leaves),
          names.company(cell.hits),
          formatPercent(cell.fall, lang),
          formatPercent(cell.loss, lang),
        ]),
    },
  };
}

/** One row per cell. */
export function dependenceTable(result: DependenceResult, view: View): CsvTable {
  return {
    columns: "leaves,hits,leavesName,hitsName,fall,loss,hypothetical".split(","),
    rows: result.cells.map((cell) => [
      cell.leaves,
      cell.hits,
      view.names.company(cell.leaves),
      view.names.company(cell.hits),
      cell.fall,
      cell.loss,
      true,
    ]),
  };
}
