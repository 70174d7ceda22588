/** `compare`: scenarios side by side. */

import { spreadsTo } from "../../analysis/lastWave.ts";
import type { ComparedScenario, CompareResult, RangeResult } from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { type LeastLoss, leastLoss, lossText } from "../leastLoss.ts";
import { footerLines, type Page, pageTitle, type View } from "../page.ts";
import { bestOf } from "../room.ts";
import { isMarked, sentenceUnder } from "../scenarioTitle.ts";
import { type Lang, measureName, words } from "../words.ts";
import { rangeJson } from "./range.ts";

export const COMPARE_SHAPE: Shape = {
  dataset: true,
  measure: true,
  response: true,
  scenarios: {
    id: true,
    name: true,
    nameNl: true,
    scenario: { leave: true, curtail: true, import: true, export: true, open: true },
    settled: true,
    loss: { total: true, own: true, knockOn: true },
    stopped: true,
    levels: true,
    waves: true,
    lastWave: true,
    chains: {
      id: true,
      status: true,
      complete: true,
      throughput: true,
      weakestStep: true,
      stepThroughputs: true,
    },
  },
};

/** The result, with each scenario's range by its id where ranges were calculated. */
export interface CompareAnswer {
  readonly result: CompareResult;
  readonly ranges: ReadonlyMap<string, RangeResult> | null;
}

/** The result with the mark that what-ifs about named companies carry in every export. */
export function compareJson({ result, ranges }: CompareAnswer) {
  const scenarios = result.scenarios.map((scenario) => {
    const range = ranges?.get(scenario.id);
    return range ? { ...scenario, range: rangeJson(range) } : scenario;
  });
  return { ...result, scenarios, hypothetical: true };
}

/** The loss of the best case with minimum loads; where nothing changes there is none to calculate. */
function bestCell(
  { ranges }: CompareAnswer,
  { lang }: View,
  text: (scenario: ComparedScenario, loss: number) => string,
): (scenario: ComparedScenario) => string {
  return (scenario) => {
    const range = ranges?.get(scenario.id);
    if (!range) return text(scenario, scenario.loss.total);
    const best = bestOf(range.best);
    return best?.loss ? text(scenario, best.loss.total) : words(lang).range.failed(best?.status ?? "");
  };
}

export function titleOf(scenario: ComparedScenario, lang: Lang): string {
  return (lang === "nl" && scenario.nameNl) || scenario.name || scenario.id;
}

/** A column per scenario: its loss, waves and stops, then every chain and unit that differs. */
export function comparePage(answer: CompareAnswer, view: View): Page {
  const { result } = answer;
  const { lang, names } = view;
  const w = words(lang);
  const { scenarios } = result;
  const n = (value: number) => formatNumber(value, lang, 0);
  const columns = [
    { title: "" },
    ...scenarios.map((scenario) => ({ title: titleOf(scenario, lang), align: "right" as const })),
  ];
  const row = (title: string, cell: (scenario: ComparedScenario) => string) => [
    title,
    ...scenarios.map(cell),
  ];
  const count = (status: "broken" | "weakened") => (scenario: ComparedScenario) =>
    n(scenario.chains.filter((chain) => chain.status === status).length);
  const chainIds = scenarios[0]?.chains.map((chain) => chain.id) ?? [];
  // What nobody knows the weight of is left out of every loss.
  const loss = (s: ComparedScenario, part: keyof LeastLoss, share = s.loss[part]) =>
    lossText(share, leastLoss(s.scenario, result.basis)[part], lang);
  const chainCell = (id: string) => (scenario: ComparedScenario) => {
    const chain = scenario.chains.find((one) => one.id === id);
    return !chain
      ? ""
      : [
          w.chainStatus[chain.status],
          ...(chain.throughput === null ? [] : [formatPercent(chain.throughput, lang)]),
          ...(chain.complete ? [] : [`(${w.incomplete})`]),
        ].join(" ");
  };
  const chainRows = chainIds.map((id) => row(names.chain(id), chainCell(id))).filter(differs);
  const unitIds = [...new Set(scenarios.flatMap((scenario) => Object.keys(scenario.levels)))];
  const unitRows = unitIds
    .map((id) => row(names.unit(id), (scenario) => formatPercent(scenario.levels[id] ?? 1, lang)))
    .filter(differs);
  return {
    title: pageTitle("compare", view),
    lines: scenarios.map((scenario) => {
      const title = titleOf(scenario, lang);
      return `${title}${isMarked(title) ? "." : ":"} ${sentenceUnder(title, scenario.scenario, names, lang)}`;
    }),
    sections: [
      {
        title: w.section.outcome,
        table: {
          columns,
          rows: [
            row(w.summary.lossOf(measureName(result.measure, lang)), (s) => loss(s, "total")),
            row(w.column.own, (s) => loss(s, "own")),
            row(w.column.knockOn, (s) => loss(s, "knockOn")),
            ...(answer.ranges
              ? [
                  row(
                    w.range.label,
                    bestCell(answer, view, (s, share) => loss(s, "total", share)),
                  ),
                ]
              : []),
            row(w.compare.lastWave, (s) => n(s.lastWave)),
            row(w.compare.spreadsTo, (s) => n(spreadsTo(s.waves))),
            row(w.summary.unitsStop, (s) => n(s.stopped.length)),
            row(w.column.chainsBroken, count("broken")),
            row(w.compare.chainsWeakened, count("weakened")),
            row(w.chainsIncomplete, (s) => n(s.chains.filter((chain) => !chain.complete).length)),
          ],
        },
      },
      {
        title: w.section.chainsThatDiffer,
        ...(chainRows.length === 0 ? { lines: [w.none] } : {}),
        table: { columns, rows: chainRows },
      },
      {
        title: w.section.unitsThatDiffer,
        ...(unitRows.length === 0 ? { lines: [w.none] } : {}),
        table: { columns, rows: unitRows },
      },
    ],
    footer: [...footerLines(view, result.basis, result.measure), w.summary.disclaimer],
  };
}

/** Loss and status of the best case with minimum loads; empty where none was calculated. */
function bestValues(range: RangeResult | undefined): readonly [number | null, string] {
  const best = range && bestOf(range.best);
  return [best?.loss?.total ?? null, best?.status ?? ""];
}

/** Whether a row's cells, its title aside, are not all the same. */
function differs(row: readonly string[]): boolean {
  return row.slice(2).some((cell) => cell !== row[1]);
}

/** One row per scenario; one per scenario and chain. */
export function compareTables(
  { result, ranges }: CompareAnswer,
  view: View,
): { readonly scenarios: CsvTable; readonly chains: CsvTable; readonly units: CsvTable } {
  const { scenarios } = result;
  return {
    scenarios: {
      columns: [
        ..."scenario,name,total,own,knockOn".split(","),
        ...(ranges ? ["best", "bestStatus"] : []),
        ..."waves,lastWave,stopped,settled,atLeast,hypothetical".split(","),
      ],
      rows: scenarios.map((s) => [
        s.id,
        titleOf(s, view.lang),
        s.loss.total,
        s.loss.own,
        s.loss.knockOn,
        ...(ranges ? bestValues(ranges.get(s.id)) : []),
        s.waves,
        s.lastWave,
        s.stopped.join("|"),
        s.settled,
        leastLoss(s.scenario, result.basis).total,
        true,
      ]),
    },
    chains: {
      columns: "scenario,chain,name,status,complete,throughput,weakestStep,hypothetical".split(","),
      rows: scenarios.flatMap((s) =>
        s.chains.map((chain) => [
          s.id,
          chain.id,
          view.names.chain(chain.id),
          chain.status,
          chain.complete,
          chain.throughput,
          chain.weakestStep,
          true,
        ]),
      ),
    },
    units: {
      columns: ["scenario", "unit", "name", "level", "hypothetical"],
      rows: scenarios.flatMap((s) =>
        Object.entries(s.levels).map(([id, level]) => [s.id, id, view.names.unit(id), level, true]),
      ),
    },
  };
}
