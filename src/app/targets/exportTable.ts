/** The table of candidates as a file: what is shown, in its order, with full figures and no cell that runs. */
import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { rowsTable } from "../../report/commands/targetRows.ts";
import { type CsvCell, type CsvTable, toCsv } from "../../report/csv.ts";
import { intervalCells, intervalTitles } from "../../report/targetIntervals.ts";
import type { AppWords } from "../i18n/text.ts";
import { download, fileName } from "../project/download.ts";
import type { CandidateRow, RowContext } from "./rows.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv;charset=utf-8";

export function tableOf(
  rows: readonly CandidateRow[],
  { names }: RowContext,
  { t, w }: Pick<AppWords, "t" | "w">,
): CsvTable & { readonly rows: readonly (readonly CsvCell[])[] } {
  const { column } = t.targets;
  const drawn = rows.some(({ candidate }) => candidate.intervals !== null);
  return {
    columns: [
      column.process,
      column.gap,
      t.targets.filter.kind,
      column.size,
      w.column.unit,
      column.feasible,
      t.targets.limited(""),
      column.chains,
      column.jengafication,
      column.expectedLoss,
      column.weakLinks,
      column.importValue,
      column.wasteValue,
      column.jobs,
      column.score,
      ...TARGET_MEASURES.map((measure) => `${column.score}: ${w.targets.measure[measure]}`),
      ...(drawn ? intervalTitles((figure) => column[figure], w.targets.column.top5) : []),
      t.targets.card.why,
    ].map((title) => title.trim()),
    rows: rows.map(({ candidate, name, subject, kind, sentence }) => {
      const { effect, size, unit, feasible, limiting, short, score, terms, intervals } = candidate;
      const limit = limiting ?? short[0];
      return [
        name,
        subject,
        kind ? w.gapKind[kind] : "",
        size,
        unit,
        feasible ? w.yes : w.no,
        limit ? names.material(limit.material) : "",
        effect.chainsCompleted.map(names.chain).join("; "),
        effect.jengafication,
        effect.expectedLoss,
        effect.weakLinks,
        effect.importValue,
        effect.wasteValue,
        effect.jobs,
        score,
        ...TARGET_MEASURES.map((measure) => terms[measure]),
        ...(drawn ? intervalCells(intervals) : []),
        sentence,
      ];
    }),
  };
}

export function saveCsv(name: string, table: CsvTable): void {
  // The mark lets a spreadsheet read the letters as what they are.
  download(`${fileName(name)}.csv`, `\uFEFF${toCsv(table)}`, CSV);
}

export async function saveXlsx(
  name: string,
  title: string,
  table: ReturnType<typeof tableOf>,
): Promise<void> {
  const { writeWorkbook } = await import("../../io/workbook/write.ts");
  download(`${fileName(name)}.xlsx`, await writeWorkbook([{ name: title, ...table }]), XLSX);
}

/** What to write in the files for one candidate. */
export function saveRows(candidate: CandidateResult): void {
  saveCsv(`${candidate.id}-rows`, rowsTable([candidate]));
}
