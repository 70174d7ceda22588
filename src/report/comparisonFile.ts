/** Scenarios side by side as a file to read or to print: what `compare` tells, set as the agenda is. */
import type { TitledScenario } from "../analysis/compare.ts";
import type { RangeResult } from "../analysis/resultsMethod.ts";
import type { Engine, RunOptions, Settings } from "../engine/surface.ts";
import { RANGE_SIZES } from "../network/defaults.ts";
import { AGENDA_MIME, type AgendaFormat } from "./agenda/agendaFile.ts";
import { dateText } from "./agenda/build.ts";
import { companyNames } from "./agenda/companyNames.ts";
import { type Agenda, type Block, heading, list, note, paragraph, type Table } from "./agenda/document.ts";
import { agendaWords, writerWordsOf } from "./agenda/words.ts";
import type { WriteAgenda } from "./agenda/write/index.ts";
import { clusterText } from "./clusterText.ts";
import { type CompareAnswer, comparePage, compareTables } from "./commands/compare.ts";
import type { Page, View } from "./page.ts";
import { isBaseline } from "./scenarioWords.ts";
import type { TextTable } from "./table.ts";

export interface ComparisonQuestion extends Settings {
  readonly scenarios: readonly TitledScenario[];
}

/**
 * Compares, and calculates the best case of every scenario where the network is not too large for it.
 *
 * @throws {CancelledError} when the signal aborts.
 */
export async function compared(
  engine: Engine,
  { scenarios, ...settings }: ComparisonQuestion,
  view: View,
  { signal, onProgress }: RunOptions = {},
): Promise<CompareAnswer> {
  const run = signal ? { signal } : {};
  const result = await engine.run("compare", { ...settings, scenarios }, run);
  if (view.dataset.units.length > RANGE_SIZES.units) return { result, ranges: null };
  const ranges = new Map<string, RangeResult>();
  for (const [done, { id, scenario }] of scenarios.entries()) {
    onProgress?.({ done, total: scenarios.length });
    if (!isBaseline(scenario)) ranges.set(id, await engine.run("range", { ...settings, scenario }, run));
  }
  return { result, ranges };
}

/** A table of figures: the first column says what they are. */
function tableBlock(caption: string, { columns, rows }: TextTable): Table {
  return {
    kind: "table",
    caption,
    columns: columns.map(({ title, align = "left" }, k) => ({ title, align, weight: k === 0 ? 3 : 2 })),
    rows,
    checklist: false,
  };
}

/** The page as a short document, for a reader in the app; `date` is YYYY-MM-DD, or null to print none. */
export function comparisonDocument(answer: CompareAnswer, view: View, date: string | null): Agenda {
  const { lang, dataset } = view;
  const { limits } = agendaWords(lang);
  const names = { ...view.names, company: companyNames(dataset, view.names) };
  const page: Page = comparePage(answer, { ...view, names, inApp: true });
  const sections = page.sections.flatMap(({ title = "", lines = [], table }, k): readonly Block[] => [
    heading(1, title, `part-${k + 1}`),
    ...lines.map(paragraph),
    ...(table && table.rows.length > 0 ? [tableBlock(title, table)] : []),
  ]);
  const tables = Object.entries(compareTables(answer, view));
  return {
    lang,
    title: page.title,
    subtitle: clusterText(dataset, "region", lang),
    date,
    dateText: date === null ? "" : dateText(date, lang),
    running: page.title,
    front: [list(page.lines), paragraph(limits.hypothetical)],
    // The outcome is to be read on the first page.
    contentsTitle: "",
    body: [...sections, ...page.footer.map(note)],
    sheets: tables.map(([name, { columns, rows }]) => ({ name, columns, rows: [...rows] })),
    writerWords: writerWordsOf(lang),
  };
}

/** The comparison in one of the forms of the agenda. */
export async function comparisonFile(
  answer: CompareAnswer,
  view: View,
  format: AgendaFormat,
  date: string | null,
  write: WriteAgenda,
  run: RunOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly mime: string }> {
  return {
    bytes: await write(comparisonDocument(answer, view, date), format, run),
    mime: AGENDA_MIME[format],
  };
}
