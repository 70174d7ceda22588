/** What each scenario of a comparison does: who falls in which wave and why, which chains break, what could be arranged. */
import type { SimulateResult } from "../analysis/results.ts";
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import { type Block, heading, type Level, note, paragraph, type Table } from "./agenda/document.ts";
import { type CompareAnswer, titleOf } from "./commands/compare.ts";
import { savesNothing } from "./commands/range.ts";
import { type SimulateAnswer, simulatePage } from "./commands/simulate.ts";
import { formatNumber } from "./format.ts";
import type { Section, View } from "./page.ts";
import { sentenceUnder } from "./scenarioTitle.ts";
import { displayWidth, type TextTable } from "./table.ts";
import { type Lang, words } from "./words.ts";

/** A comparison, with what every scenario that changes something does by its id. */
export interface ComparedAnswer extends CompareAnswer {
  readonly simulated: ReadonlyMap<string, SimulateResult>;
}

/** Rows of a table that are printed; the workbook has all. */
const MOST_ROWS = 200;
/** A column is as wide as what it holds, within these numbers of characters. */
const WIDTH = { least: 8, most: 45 } as const;

function tableBlock(caption: string, { columns }: TextTable, rows: TextTable["rows"]): Table {
  const weightOf = (title: string, k: number): number =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[k] ?? "")), displayWidth(title));
  return {
    kind: "table",
    caption,
    columns: columns.map(({ title, align = "left" }, k) => ({
      title,
      align,
      weight: Math.min(WIDTH.most, Math.max(WIDTH.least, weightOf(title, k))),
    })),
    rows,
    checklist: false,
  };
}

/** A section of a page as blocks under a heading; of a long table the first rows. */
export function sectionBlocks(section: Section, level: Level, id: string, lang: Lang): readonly Block[] {
  const { title = "", lines = [], table } = section;
  const rows = table?.rows.slice(0, MOST_ROWS) ?? [];
  const all = table?.rows.length ?? 0;
  const n = (value: number): string => formatNumber(value, lang, 0);
  return [
    heading(level, title, id),
    ...lines.map(paragraph),
    ...(table && rows.length > 0 ? [tableBlock(title, table, rows)] : []),
    ...(all > rows.length ? [note(words(lang).compare.more(n(rows.length), n(all)))] : []),
  ];
}

/** The scenarios that change something, each with what it does. */
export function changed({ result, ranges, simulated }: ComparedAnswer) {
  return result.scenarios.flatMap((scenario): readonly (readonly [ComparedScenario, SimulateAnswer])[] => {
    const own = simulated.get(scenario.id);
    return own ? [[scenario, { result: own, range: ranges?.get(scenario.id) ?? null, refused: false }]] : [];
  });
}

/** A part of its own for every scenario that changes something: what `simulate` tells of it. */
export function scenarioParts(answer: ComparedAnswer, view: View): readonly Block[] {
  const { lang, names } = view;
  return changed(answer).flatMap(([scenario, own], k): readonly Block[] => {
    const title = titleOf(scenario, lang);
    const id = `scenario-${k + 1}`;
    const form = { movedChains: true, stopWaves: true, steps: Number.POSITIVE_INFINITY };
    const { lines, figures = [], sections } = simulatePage(own, view, form);
    return [
      heading(1, title, id),
      paragraph(sentenceUnder(title, scenario.scenario, names, lang)),
      // The first line is the sentence as it stands without a title.
      ...lines.slice(1).map(paragraph),
      { kind: "facts", items: figures.map(([label, value]) => ({ label, value })) },
      ...sections.flatMap((section, at) => sectionBlocks(section, 2, `${id}-${at + 1}`, lang)),
      ...(own.range && savesNothing(own.range, lang)
        ? [
            heading(2, words(lang).section.steps, `${id}-none`),
            paragraph(words(lang).compare.nothingToArrange),
          ]
        : []),
    ];
  });
}
