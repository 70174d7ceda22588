/** `rank`: the loss that each company's leaving brings, worst first. */

import { spreadsTo } from "../../analysis/lastWave.ts";
import type { RankResult, RankRow } from "../../analysis/results.ts";
import type {
  DependenceResult,
  PairsResult,
  RankRangeResult,
  UncertaintyResult,
  UncertaintyRow,
} from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, shortList, type View } from "../page.ts";
import { roomOf } from "../room.ts";
import { type ColumnName, measureName, words } from "../words.ts";
import { dependenceSection, dependenceTable } from "./dependence.ts";
import { pairsSection, pairsTable } from "./pairs.ts";

export const RANK_SHAPE: Shape = {
  dataset: true,
  measure: true,
  response: true,
  companies: {
    id: true,
    loss: { total: true, own: true, knockOn: true },
    multiplier: true,
    chainsBroken: true,
    chainsWeakened: true,
    stopped: true,
    waves: true,
  },
  pairs: { ids: true, loss: true, synergy: true, chainsBroken: true },
  dependence: { leaves: true, hits: true, fall: true, loss: true },
};

/** The ranking, with what was asked beside it. */
export interface RankAnswer {
  readonly result: RankResult;
  /** The best case of each company's leaving. */
  readonly range: RankRangeResult | null;
  /** Whether that was not wanted. */
  readonly refused: boolean;
  readonly pairs: PairsResult | null;
  /** What every departure takes from every other company. */
  readonly matrix: DependenceResult | null;
  readonly intervals: UncertaintyResult | null;
}

function intervalsById({ intervals }: RankAnswer): ReadonlyMap<string, UncertaintyRow> {
  return new Map(intervals?.companies.map((row) => [row.id, row]));
}

function bestById({ range }: RankAnswer): ReadonlyMap<string, RankRangeResult["companies"][number]> {
  return new Map(range?.companies.map((row) => [row.id, row]));
}

/** The result with the mark that what-ifs about named companies carry in every export. */
export function rankJson(answer: RankAnswer) {
  const { result, pairs, matrix, intervals } = answer;
  const byId = intervalsById(answer);
  const best = bestById(answer);
  const companies = result.companies.map((row) => {
    const interval = byId.get(row.id);
    const coordinated = best.get(row.id);
    return {
      ...row,
      ...(coordinated ? { best: bestJson(coordinated, row.loss.total) } : {}),
      ...(interval ? { interval: pick(interval), top5: interval.top5 } : {}),
    };
  });
  return {
    ...result,
    companies,
    ...(pairs ? { pairs: pairs.pairs, pairsExamined: pairs.examined } : {}),
    ...(matrix ? { dependence: matrix.cells } : {}),
    ...(intervals ? { draws: intervals.draws, seed: intervals.seed, drawsSettled: intervals.settled } : {}),
    hypothetical: true,
  };
}

/** The best case of a departure, with what it saves of the cascade's loss. */
function bestJson({ loss, status }: RankRangeResult["companies"][number], cascade: number) {
  return { loss, status, room: loss && roomOf(cascade, loss.total) };
}

function pick({ low, high, mean }: UncertaintyRow) {
  return { low, high, mean };
}

/** The companies by loss, with the chains that they break; then the pairs. */
export function rankPage(answer: RankAnswer, view: View): Page {
  const { result, pairs, matrix, intervals } = answer;
  const { lang, names } = view;
  const w = words(lang);
  const unsettled = result.companies.filter((row) => !row.settled);
  return {
    title: pageTitle("rank", view),
    lines: [
      w.scenario.everyCompany,
      w.summary.rankedBy(measureName(result.measure, lang)),
      ...responseLines(answer, view),
      ...(intervals
        ? [w.summary.intervals(formatNumber(intervals.draws, lang, 0), String(intervals.seed))]
        : []),
      ...(intervals === null || intervals.settled ? [] : [w.summary.someNotSettled]),
    ],
    sections: [
      {
        ...(result.companies.length === 0 ? { lines: [w.summary.noCompanies] } : {}),
        table: companyTable(answer, view),
      },
      {
        lines: unsettled.map(
          (row) => `${names.company(row.id)}: ${w.summary.notSettled(formatNumber(1e5, lang, 0))}`,
        ),
      },
      ...(pairs ? [pairsSection(pairs, view)] : []),
      ...(matrix ? [dependenceSection(matrix, view)] : []),
    ],
    footer: [...footerLines(view, result.basis, result.measure), w.summary.disclaimer],
  };
}

/** Which response the losses are of, and what the column of the best case says. */
function responseLines({ result, range, refused }: RankAnswer, { lang }: View): string[] {
  const w = words(lang);
  if (result.response !== "cascade") return [w.scenario.response(w.response[result.response])];
  if (range) return [w.range.column];
  return refused ? [] : [w.range.tooMany(formatNumber(result.companies.length, lang, 0))];
}

function companyTable(answer: RankAnswer, view: View) {
  const { lang, names } = view;
  const byId = intervalsById(answer);
  const best = bestById(answer);
  const w = words(lang);
  const extra: readonly ColumnName[] = [
    ...(answer.range ? (["bestLoss"] as const) : []),
    ...(answer.intervals ? (["interval", "top5"] as const) : []),
  ];
  const waves: readonly ColumnName[] = answer.result.response === "cascade" ? ["waves"] : [];
  const bestCells = (row: RankRow): string[] => {
    const coordinated = best.get(row.id);
    if (!coordinated) return [];
    const { loss, status } = coordinated;
    return [loss ? formatPercent(loss.total, lang) : w.range.failed(status)];
  };
  const intervalCells = (row: RankRow): string[] => {
    const interval = byId.get(row.id);
    if (!interval) return [];
    const { low, high, top5 } = interval;
    return [`${formatPercent(low, lang)} – ${formatPercent(high, lang)}`, formatPercent(top5, lang)];
  };
  return {
    columns: columnsOf(
      [
        ...(["company", "loss"] as const),
        ...extra,
        ...(["own", "knockOn", "multiplier", "stopped"] as const),
        ...waves,
        ...(["chainsWeakened", "chainsBroken"] as const),
      ],
      ["loss", ...extra, "own", "knockOn", "multiplier", "stopped", "waves", "chainsWeakened"],
      lang,
    ),
    rows: answer.result.companies.map((row) => [
      nameWithId(names.company(row.id), row.id),
      formatPercent(row.loss.total, lang),
      ...bestCells(row),
      ...intervalCells(row),
      formatPercent(row.loss.own, lang),
      formatPercent(row.loss.knockOn, lang),
      row.multiplier === null ? "" : formatNumber(row.multiplier, lang, 2),
      formatNumber(row.stopped.length, lang, 0),
      ...waves.map(() => formatNumber(spreadsTo(row.waves), lang, 0)),
      formatNumber(row.chainsWeakened.length, lang, 0),
      shortList(row.chainsBroken.map(names.chain), lang),
    ]),
  };
}

/** One row per company; one per pair and one per cell of the matrix where those were asked for. */
export function rankTables(answer: RankAnswer, view: View): Readonly<Record<string, CsvTable>> {
  const byId = intervalsById(answer);
  const best = bestById(answer);
  const companies: CsvTable = {
    columns: [
      ..."id,name,total,own,knockOn,multiplier,chainsBroken,chainsWeakened,stopped,waves,settled".split(","),
      ...(answer.range ? ["best", "bestStatus"] : []),
      ...(answer.intervals ? ["low", "high", "mean", "top5"] : []),
      "hypothetical",
    ],
    rows: answer.result.companies.map((row) => {
      const interval = byId.get(row.id);
      const coordinated = best.get(row.id);
      return [
        row.id,
        view.names.company(row.id),
        row.loss.total,
        row.loss.own,
        row.loss.knockOn,
        row.multiplier,
        row.chainsBroken.join("|"),
        row.chainsWeakened.join("|"),
        row.stopped.join("|"),
        row.waves,
        row.settled,
        ...(coordinated ? [coordinated.loss?.total ?? null, coordinated.status] : []),
        ...(interval ? [interval.low, interval.high, interval.mean, interval.top5] : []),
        true,
      ];
    }),
  };
  return {
    companies,
    ...(answer.pairs ? { pairs: pairsTable(answer.pairs, view) } : {}),
    ...(answer.matrix ? { dependence: dependenceTable(answer.matrix, view) } : {}),
  };
}
