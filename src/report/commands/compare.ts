/** `compare`: scenarios side by side. */

import type { Loss, SimulateResult } from "../../analysis/results.ts";
import type { ComparedScenario, CompareResult, RangeResult } from "../../analysis/resultsMethod.ts";
import { breakCause, stateAndShare, stepTitle } from "../chainBreak.ts";
import { type ComparedChain, comparedChains } from "../comparedChains.ts";
import { type Conclusion, comparisonConclusion, conclusionLines } from "../comparisonConclusion.ts";
import {
  chainCount,
  doesText,
  jobsText,
  listed,
  otherStops,
  shareText,
  waveText,
  weakerText,
} from "../comparisonSummary.ts";
import type { CsvTable } from "../csv.ts";
import { fewKnownText } from "../fewKnown.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { leavesOut } from "../leastLoss.ts";
import { amountOf, type LossScale, lossScale, savedText, wholeAmount } from "../lossAmount.ts";
import { footerLines, type Page, pageTitle, type Section, type View } from "../page.ts";
import { bestOf } from "../room.ts";
import { plainTitle } from "../scenarioTitle.ts";
import { scenarioSentence } from "../scenarioWords.ts";
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

/**
 * The result, with each scenario's range by its id where ranges were calculated, and what every scenario that changes
 * something does, where how it begins is to be told.
 */
export interface CompareAnswer {
  readonly result: CompareResult;
  readonly ranges: ReadonlyMap<string, RangeResult> | null;
  readonly simulated?: ReadonlyMap<string, SimulateResult>;
}

/** The result with the mark that what-ifs about named companies carry in every export. */
export function compareJson({ result, ranges }: CompareAnswer) {
  const scenarios = result.scenarios.map((scenario) => {
    const range = ranges?.get(scenario.id);
    return range ? { ...scenario, range: rangeJson(range) } : scenario;
  });
  return { ...result, scenarios, hypothetical: true };
}

/** The best case with minimum loads in a cell; where nothing changes there is none to calculate. */
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

/** What a scenario is called where it is said elsewhere that all of them are hypothetical. */
export function titleOf(scenario: ComparedScenario, lang: Lang): string {
  return plainTitle(nameOf(scenario, lang));
}

/** A scenario's name as it is written. */
function nameOf({ id, name, nameNl }: ComparedScenario, lang: Lang): string {
  return (lang === "nl" && nameNl) || name || id;
}

/** What the comparison comes down to; null where no scenario changes anything. */
export function conclusionOf({ result, ranges, simulated }: CompareAnswer, view: View): Conclusion | null {
  const title = (scenario: ComparedScenario): string => titleOf(scenario, view.lang);
  return comparisonConclusion(result, ranges, view, title, simulated ?? null);
}

/** Who leaves, and what that does: a line per scenario. */
function scenarioLines({ result, ranges }: CompareAnswer, view: View): readonly string[] {
  const { lang, names } = view;
  return result.scenarios.map((scenario) => {
    const start = `${titleOf(scenario, lang)}. ${scenarioSentence(scenario.scenario, names, lang)}`;
    return `${start} ${doesText(scenario, result, ranges?.get(scenario.id), view)}`.trimEnd();
  });
}

type Cell = (scenario: ComparedScenario) => string;

/** The loss and its parts, each as a share and as what that is in the measure's own unit where it is known. */
function lossRows(answer: CompareAnswer, view: View): readonly (readonly [string, Cell])[] {
  const { result, ranges } = answer;
  const { lang, dataset } = view;
  const w = words(lang);
  const scales = new Map(
    result.scenarios.map((s) => [s.id, lossScale(dataset, s.scenario.open, result.measure)]),
  );
  const scaleOf = (s: ComparedScenario): LossScale | null => scales.get(s.id) ?? null;
  const both = (s: ComparedScenario, text: string, share: number, of = wholeAmount): string => {
    const amount = share === 0 ? "" : of(share, scaleOf(s), lang);
    return amount === "" ? text : `${text} (${amount})`;
  };
  const part =
    (name: keyof Loss): Cell =>
    (s) =>
      both(s, shareText(s, name, result, lang), s.loss[name], name === "total" ? wholeAmount : amountOf);
  const percent = (loss: number): string => formatPercent(loss, lang);
  const saved: Cell = (s) => {
    const range = ranges?.get(s.id);
    const best = bestOf(range?.best ?? []);
    if (range && !best?.loss) return w.range.failed(best?.status ?? "");
    if (!scaleOf(s)) return w.unknown;
    return savedText(s.loss.total, best, scaleOf(s), percent, lang) || w.compare.nothing;
  };
  const total: Cell = (s) => wholeAmount(1, scaleOf(s), lang);
  const isCounted = [...scales.values()].some((scale) => scale !== null);
  return [
    ...(isCounted ? [[w.compare.total(measureName(result.measure, lang)), total] as const] : []),
    [w.summary.lossOf(measureName(result.measure, lang)), part("total")],
    [w.column.own, part("own")],
    [w.column.knockOn, part("knockOn")],
    ...(ranges
      ? [
          [
            w.range.label,
            bestCell(answer, view, (s, loss) => both(s, shareText(s, "total", result, lang, loss), loss)),
          ] as const,
        ]
      : []),
    ...(ranges && isCounted ? [[w.compare.saves, saved] as const] : []),
  ];
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
  const row = (title: string, cell: Cell) => [title, ...scenarios.map(cell)];
  const count =
    (status: "broken" | "weakened"): Cell =>
    (scenario) =>
      n(chainCount(scenario, status));
  const few = fewKnownText(result.measure, result.basis, lang);
  const incomplete = row(w.chainsIncomplete, (s) => n(s.chains.filter((chain) => !chain.complete).length));
  const chains = comparedChains(scenarios, lang);
  const chainRows = chains
    .filter((chain) => chain.differs)
    .map(({ id, after }) => [
      names.chain(id),
      ...after.map((chain) => (chain ? stateAndShare(chain, lang) : "")),
    ]);
  const unitIds = [...new Set(scenarios.flatMap((scenario) => Object.keys(scenario.levels)))];
  const unitRows = unitIds
    .map((id) => row(names.unit(id), (scenario) => formatPercent(scenario.levels[id] ?? 1, lang)))
    .filter(differs);
  return {
    title: pageTitle("compare", view),
    lines: [...conclusionLines(conclusionOf(answer, view)), ...scenarioLines(answer, view)],
    sections: [
      {
        title: w.section.outcome,
        lines: [
          ...(few === "" ? [] : [`${w.compare.caution}: ${few}.`]),
          ...(answer.ranges ? [w.compare.withMeans] : []),
        ],
        table: {
          columns,
          rows: [
            ...lossRows(answer, view).map(([title, cell]) => row(title, cell)),
            row(w.compare.lastWave, (s) => waveText(s, lang)),
            row(w.compare.othersStop, (s) => {
              const others = otherStops(s.stopped, s.scenario, view);
              const named = listed(others.map(names.unit), lang);
              return others.length === 0 ? w.compare.noOther : `${n(others.length)}: ${named}`;
            }),
            row(w.compare.jobsStopped, (s) => jobsText(s, view)),
            row(w.compare.runAtLess, (s) => weakerText(s, view) || w.none),
            row(w.column.chainsBroken, count("broken")),
            row(w.compare.chainsWeakened, count("weakened")),
            ...(differs(incomplete) ? [incomplete] : []),
          ],
        },
      },
      {
        title: w.section.chainsThatDiffer,
        lines: [
          ...(chainRows.length === 0 ? [w.none] : []),
          ...sameChains(chains, view),
          ...incompleteLine(scenarios[0], differs(incomplete), lang),
        ],
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

/** The chains that fall alike in every scenario, in a line of their own. */
function sameChains(chains: readonly ComparedChain[], { lang, names }: View): readonly string[] {
  const same = chains.flatMap(({ id, differs, after }) => {
    const chain = after[0];
    return differs || !chain ? [] : [`${names.chain(id)} (${stateAndShare(chain, lang)})`];
  });
  return same.length > 0 ? [words(lang).compare.sameEverywhere(words(lang).list(same))] : [];
}

/** Chains that lack a step whatever happens are one line. */
function incompleteLine(first: ComparedScenario | undefined, differ: boolean, lang: Lang): readonly string[] {
  const lacking = first?.chains.filter((chain) => !chain.complete).length ?? 0;
  return differ || lacking === 0 ? [] : [words(lang).compare.incompleteEverywhere(lacking)];
}

/** Where each scenario's chains break and why, as a section for text. */
export function breaksSection({ result }: CompareAnswer, view: View): Section {
  const w = words(view.lang);
  const rows = result.scenarios.flatMap((scenario) =>
    scenario.chains.flatMap((chain) => {
      const cause = breakCause(chain, view);
      if (cause === "") return [];
      const step = stepTitle(chain.id, chain.weakestStep, view);
      return [[titleOf(scenario, view.lang), view.names.chain(chain.id), step, cause]];
    }),
  );
  return {
    ...(rows.length === 0 ? {} : { title: w.compare.whereBroken }),
    table: {
      columns: [w.compare.sheet.scenario, w.column.chain, w.column.step, w.column.why].map((title) => ({
        title,
      })),
      rows,
    },
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
        nameOf(s, view.lang),
        s.loss.total,
        s.loss.own,
        s.loss.knockOn,
        ...(ranges ? bestValues(ranges.get(s.id)) : []),
        s.waves,
        s.lastWave,
        s.stopped.join("|"),
        s.settled,
        leavesOut(s.scenario, result.basis),
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
