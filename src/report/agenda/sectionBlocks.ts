/** Sections of a page of text as blocks of a document: what the command line tells, set for paper. */
import { formatNumber } from "../format.ts";
import type { Section } from "../page.ts";
import { displayWidth, type TextTable } from "../table.ts";
import { type Lang, words } from "../words.ts";
import { type Block, heading, type Level, note, paragraph, type Table } from "./document.ts";

/** Rows of a table that are printed; the workbook has all. */
const MOST_ROWS = 200;
/** A column is as wide as what it holds, within these numbers of characters. */
const WIDTH = { least: 8, most: 52 } as const;
/** How much wider than its share of the letters a column is, so that its longest word is not broken. */
const WORD = 2.2;

const longestWord = (text: string): number =>
  text.split(/[\s-]+/).reduce((most, word) => Math.max(most, displayWidth(word)), 0);

/** A table whose columns are as wide as what they hold. */
export function tableBlock(caption: string, { columns }: TextTable, rows: TextTable["rows"]): Table {
  const weightOf = (title: string, k: number): number => {
    const texts = [title, ...rows.map((row) => row[k] ?? "")];
    const widths = texts.flatMap((text) => [displayWidth(text), Math.round(WORD * longestWord(text))]);
    return Math.min(WIDTH.most, Math.max(WIDTH.least, ...widths));
  };
  return {
    kind: "table",
    caption,
    columns: columns.map(({ title, align = "left" }, k) => ({
      title,
      align,
      weight: weightOf(title, k),
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
