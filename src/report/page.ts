/** A page of text for people: a title, main figures, tables, and on what it rests. */
import type { Basis } from "../analysis/results.ts";
import type { DataSet } from "../model/dataset.ts";
import { formatNumber } from "./format.ts";
import type { Names } from "./names.ts";
import { displayWidth, printable, type TextTable, textTable } from "./table.ts";
import { type ColumnName, type Lang, measureName, words } from "./words.ts";

/** What every report needs besides its result. */
export interface View {
  readonly lang: Lang;
  readonly dataset: DataSet;
  readonly names: Names;
  /** Warnings about the data set. */
  readonly warnings: number;
  /** Whether the reader is in the app, where commands are of no use. */
  readonly inApp?: boolean;
}

export interface Section {
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly table?: TextTable;
}

export interface Page {
  readonly title: string;
  readonly lines: readonly string[];
  readonly figures?: readonly (readonly [string, string])[];
  readonly sections: readonly Section[];
  readonly footer: readonly string[];
}

function figureLines(figures: readonly (readonly [string, string])[]): readonly string[] {
  const width = figures.reduce((max, [label]) => Math.max(max, displayWidth(label)), 0);
  return figures.map(([label, value]) => label + " ".repeat(width - displayWidth(label) + 3) + value);
}

/** The page as text; one empty line between its parts, one line feed at its end. */
export function pageText(page: Page): string {
  const parts: (readonly string[])[] = [[page.title, ...page.lines]];
  if (page.figures?.length) parts.push(figureLines(page.figures));
  for (const section of page.sections) {
    const table = section.table?.rows.length ? textTable(section.table) : [];
    const lines = [...(section.title ? [section.title] : []), ...(section.lines ?? []), ...table];
    if (lines.length > 0) parts.push(lines);
  }
  if (page.footer.length > 0) parts.push(page.footer);
  return `${parts.map((lines) => lines.map(printableLine).join("\n")).join("\n\n")}\n`;
}

/** Keeps the indent of a line. */
function printableLine(line: string): string {
  return (/^ */.exec(line)?.[0] ?? "") + printable(line);
}

/** "What happens: Eemsdelta". */
export function pageTitle(name: keyof ReturnType<typeof words>["title"], view: View): string {
  return `${words(view.lang).title[name]}: ${view.dataset.cluster.name || view.dataset.id}`;
}

/** Columns by their names in the catalogue; those in `right` are numbers. */
export function columnsOf(
  names: readonly ColumnName[],
  right: readonly ColumnName[],
  lang: Lang,
): TextTable["columns"] {
  const { column } = words(lang);
  return names.map((name) => ({ title: column[name], align: right.includes(name) ? "right" : "left" }));
}

/** On what the figures rest: how the flows are known, and what the plants count for. */
export function basisLines({ flows, weights }: Basis, measure: string | null, lang: Lang): readonly string[] {
  const w = words(lang).summary;
  const n = (value: number) => formatNumber(value, lang, 0);
  const { given, estimated, assumed } = weights;
  return [
    w.basis(n(flows.reported), n(flows.estimated), n(flows.assumed)),
    ...(measure === null ? [] : [w.weights(measureName(measure, lang), n(given), n(estimated), n(assumed))]),
  ];
}

/** On what the figures rest, and how many warnings the data set has. */
export function footerLines(view: View, basis: Basis | null, measure: string | null): readonly string[] {
  const w = words(view.lang).summary;
  const some = view.inApp ? w.warningsInApp : w.warnings;
  return [
    ...(basis ? basisLines(basis, measure, view.lang) : []),
    view.warnings > 0 ? some(view.warnings) : w.noWarnings,
  ];
}

/** Up to `most` items and how many more there are: "A, B and 4 others". */
export function shortList(items: readonly string[], lang: Lang, most = 3): string {
  if (items.length <= most) return items.join(", ");
  const others = words(lang).reason.others(items.length - most);
  return words(lang).list([...items.slice(0, most), others]);
}
