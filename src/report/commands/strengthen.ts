/** `strengthen`: what would make the weak links stronger, and which strong links to keep. */
import type {
  StrengthenOption,
  StrengthenResult,
  StrongPort,
  WeakPort,
} from "../../analysis/resultsStrengthen.ts";
import type { CsvTable } from "../csv.ts";
import { formatMoney, formatNumber, formatPercent, formatPoints } from "../format.ts";
import type { Shape } from "../json.ts";
import { footerLines, type Page, pageTitle, type Section, type View } from "../page.ts";
import { optionBy, optionLines, optionSentence } from "../strengthenSentence.ts";
import type { TextTable } from "../table.ts";
import { measureName, words } from "../words.ts";

const PORT_SHAPE: Shape = {
  unit: true,
  direction: true,
  material: true,
  criticality: true,
  counterparts: true,
  largest: true,
  company: true,
  lossIfLargestCut: true,
};

export const STRENGTHEN_SHAPE: Shape = {
  dataset: true,
  measure: true,
  expectedLoss: true,
  spare: true,
  settled: true,
  weak: {
    ...PORT_SHAPE,
    lossIfLargestLeaves: true,
    options: { kind: true, by: true, expectedLoss: true, lossIfLargestLeaves: true, sentence: true },
  },
  keep: { ...PORT_SHAPE, expectedLoss: true, value: true },
};

/** Links and options of a link that are shown in text; programs get all. */
const SHOWN = 20;
const SHOWN_OPTIONS = 3;

/** The result with a sentence for each option in both languages, and the mark that what-ifs carry. */
export function strengthenJson(result: StrengthenResult, view: View) {
  return {
    ...result,
    weak: result.weak.map((port) => ({
      ...port,
      options: port.options.map((option) => ({
        ...option,
        sentence: optionSentence(port, option, result.spare, { ...view, lang: "en" }),
        sentenceNl: optionSentence(port, option, result.spare, { ...view, lang: "nl" }),
      })),
    })),
    hypothetical: true,
  };
}

/** A change with its sign; one that rounds to 0 has none. */
function signed(change: number, view: View): string {
  const text = formatPoints(change, view.lang);
  return change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function optionCells(option: StrengthenOption | undefined, view: View): string[] {
  const w = words(view.lang).strengthen;
  if (!option) return [w.noOption, "", "", ""];
  const { kind, expectedLoss, lossIfLargestLeaves } = option;
  return [
    w.kind[kind],
    optionBy(option, view),
    signed(expectedLoss, view),
    signed(lossIfLargestLeaves, view),
  ];
}

function weakRows(port: WeakPort, view: View): string[][] {
  const { names, lang } = view;
  const own = [
    names.unit(port.unit),
    words(lang).direction[port.direction],
    names.material(port.material),
    names.unit(port.largest),
    formatPercent(port.lossIfLargestCut, lang),
    formatPercent(port.lossIfLargestLeaves, lang),
  ];
  const [first, ...more] = port.options.slice(0, SHOWN_OPTIONS);
  return [
    [...own, ...optionCells(first, view)],
    ...more.map((option) => [...own.map(() => ""), ...optionCells(option, view)]),
  ];
}

function weakTable(ports: readonly WeakPort[], view: View): TextTable {
  const { column, strengthen } = words(view.lang);
  const w = strengthen.column;
  return {
    columns: [
      ...[column.unit, column.direction, column.material, column.largest].map((title) => ({
        title,
        align: "left" as const,
      })),
      { title: w.portLoss, align: "right" },
      { title: w.leaves, align: "right" },
      { title: w.option, align: "left" },
      { title: w.by, align: "left" },
      { title: w.expectedLoss, align: "right" },
      { title: w.leavesChange, align: "right" },
    ],
    rows: ports.flatMap((port) => weakRows(port, view)),
  };
}

function keepTable(ports: readonly StrongPort[], view: View): TextTable {
  const { lang, names, dataset } = view;
  const { column, strengthen, direction } = words(lang);
  const left = [column.unit, column.direction, column.material, column.largest];
  return {
    columns: [
      ...left.map((title) => ({ title, align: "left" as const })),
      { title: strengthen.column.expectedLoss, align: "right" },
      { title: strengthen.column.value, align: "right" },
    ],
    rows: ports.map((port) => [
      names.unit(port.unit),
      direction[port.direction],
      names.material(port.material),
      names.unit(port.largest),
      signed(port.expectedLoss, view),
      formatMoney(port.value, dataset.cluster.currency, lang),
    ]),
  };
}

function some<T>(all: readonly T[], view: View): { readonly shown: readonly T[]; readonly lines: string[] } {
  const shown = all.slice(0, SHOWN);
  const n = (count: number): string => formatNumber(count, view.lang, 0);
  const { strengthen } = words(view.lang);
  return {
    shown,
    lines: shown.length < all.length ? [strengthen.shown(n(shown.length), n(all.length))] : [],
  };
}

function sections(result: StrengthenResult, view: View): Section[] {
  const { strengthen: w } = words(view.lang);
  const weak = some(result.weak, view);
  const keep = some(result.keep, view);
  const first = result.weak[0];
  const option = first?.options[0];
  return [
    { title: w.section.weak, lines: weak.lines, table: weakTable(weak.shown, view) },
    { title: w.section.keep, lines: [w.section.keepWhy, ...keep.lines], table: keepTable(keep.shown, view) },
    ...(first && option
      ? [
          {
            title: w.section.rows(`${view.names.unit(first.unit)}, ${view.names.material(first.material)}`),
            lines: [optionSentence(first, option, result.spare, view), ...optionLines(option, view.lang)],
          },
        ]
      : []),
  ].filter(({ table }) => !table || table.rows.length > 0);
}

export function strengthenPage(result: StrengthenResult, view: View): Page {
  const { lang } = view;
  const { strengthen: w, summary } = words(lang);
  const n = (count: number): string => formatNumber(count, lang, 0);
  const options = result.weak.reduce((sum, port) => sum + port.options.length, 0);
  return {
    title: pageTitle("strengthen", view),
    lines: [
      ...(result.weak.length === 0 ? [w.nothing] : []),
      w.head(n(result.weak.length), n(options), n(result.keep.length)),
      w.method(measureName(result.measure, lang), formatPercent(result.spare, lang)),
      w.now(formatPercent(result.expectedLoss, lang)),
      ...(result.settled ? [] : [summary.someNotSettled]),
    ],
    sections: sections(result, view),
    footer: [...footerLines(view, result.basis, result.measure), summary.disclaimer],
  };
}

const PORT_COLUMNS = Object.keys(PORT_SHAPE);

function portCells(port: WeakPort | StrongPort) {
  const { unit, direction, material, criticality, counterparts, largest, company, lossIfLargestCut } = port;
  return [unit, direction, material, criticality, counterparts, largest, company, lossIfLargestCut];
}

/** One row per option (one without any where a weak link has none), and one per strong link. */
export function strengthenTables(
  result: StrengthenResult,
  view: View,
): { readonly weak: CsvTable; readonly keep: CsvTable } {
  const { lang } = view;
  return {
    weak: {
      columns: [
        ...PORT_COLUMNS,
        "lossIfLargestLeaves",
        ..."option,by,expectedLoss,changeIfLargestLeaves,sentence,toWrite,hypothetical".split(","),
      ],
      rows: result.weak.flatMap((port) => {
        const own = [...portCells(port), port.lossIfLargestLeaves];
        if (port.options.length === 0) return [[...own, "", "", null, null, "", "", true]];
        return port.options.map((option) => [
          ...own,
          option.kind,
          option.by,
          option.expectedLoss,
          option.lossIfLargestLeaves,
          optionSentence(port, option, result.spare, view),
          optionLines(option, lang).join("\n"),
          true,
        ]);
      }),
    },
    keep: {
      columns: [...PORT_COLUMNS, "expectedLoss", "value", "hypothetical"],
      rows: result.keep.map((port) => [...portCells(port), port.expectedLoss, port.value, true]),
    },
  };
}
