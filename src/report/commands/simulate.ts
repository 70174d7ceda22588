/** `simulate`: what a scenario does, as a page, as tables and as JSON. */

import { lastWave } from "../../analysis/lastWave.ts";
import type { ChainResult, ChainStatus, SimulateResult, UnitResult } from "../../analysis/results.ts";
import type { CoordinationStep, RangeResult } from "../../analysis/resultsMethod.ts";
import type { SharesResult } from "../../analysis/resultsTargets.ts";
import { breakCause, stateText, stepTitle } from "../chainBreak.ts";
import { type CsvTable, rowsFrom } from "../csv.ts";
import { fallCauses } from "../fallCause.ts";
import { fewKnownText } from "../fewKnown.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { lossTexts } from "../leastLoss.ts";
import { amountOf, lossScale, savedText, wholeAmount } from "../lossAmount.ts";
import { columnsOf, footerLines, type Page, pageTitle, type Section, type View } from "../page.ts";
import type { ReasonContext } from "../reasonSentence.ts";
import { bestOf } from "../room.ts";
import { isBaseline, scenarioSentence } from "../scenarioWords.ts";
import { type Lang, measureName, words } from "../words.ts";
import { decisions, rangeFigures, rangeJson, stepsSection, stepsTable } from "./range.ts";

export const SIMULATE_SHAPE: Shape = {
  dataset: true,
  scenario: { leave: true, curtail: true, import: true, export: true, open: true },
  response: true,
  measure: true,
  settled: true,
  rounds: true,
  loss: { total: true, own: true, knockOn: true },
  units: {
    id: true,
    company: true,
    level: true,
    wave: true,
    stopped: true,
    reason: { kind: true, material: true, via: true },
  },
  flows: { index: true, from: true, to: true, material: true, delivered: true },
  chains: {
    id: true,
    status: true,
    complete: true,
    throughput: true,
    weakestStep: true,
    stepThroughputs: true,
  },
};

/** The result, with the range between the cascade and the best cases where it was calculated. */
export interface SimulateAnswer {
  readonly result: SimulateResult;
  readonly range: RangeResult | null;
  /** Whether the range was not wanted. */
  readonly refused: boolean;
  /** Each member's share, where several leave. */
  readonly shares?: SharesResult | null;
}

/** How a page about a scenario is told; the command line's unless asked for. */
export interface PageForm {
  /** Only the chains that break or weaken, and how many others there are. */
  readonly movedChains?: boolean;
  /** In which wave a plant stops, beside the one in which it first falls. */
  readonly stopWaves?: boolean;
  /** Steps of coordination at most. */
  readonly steps?: number;
  /** A further column of figures about the plants that fall. */
  readonly plantColumn?: { readonly title: string; readonly cell: (unit: UnitResult) => string };
  /** What is said further of a chain, after the step that is its weakest. */
  readonly chainNotes?: (chain: ChainResult) => readonly string[];
}

/** The result with the mark that what-ifs about named companies carry in every export. */
export function simulateJson({ result, range, shares }: SimulateAnswer) {
  return {
    ...result,
    ...(shares ? { shares: shares.shares, sharesExact: shares.exact } : {}),
    ...(range ? { range: rangeJson(range) } : {}),
    hypothetical: !isBaseline(result.scenario),
  };
}

/** Units that run at less than today; in a best case there are no waves. */
function fallenOf(result: SimulateResult): readonly UnitResult[] {
  return result.units.filter((unit) => unit.reason.kind !== "none");
}

/** What leads to the best case: that of the result itself, else that of the range. */
function stepsOf({ result, range }: SimulateAnswer): readonly CoordinationStep[] {
  return result.steps ?? range?.steps ?? [];
}

/** What lets a reason of this result be told. */
export function reasonContext(result: SimulateResult, view: Pick<View, "lang" | "names">): ReasonContext {
  const delivered = new Map(result.flows.map((flow) => [flow.index, flow.delivered]));
  return { lang: view.lang, names: view.names, delivered: (flow) => delivered.get(flow) };
}

/** "22.9% of what is known (own 10%, knock-on 12.9%)". */
export function lossInParts({ loss, scenario, basis }: SimulateResult, lang: Lang): string {
  // What nobody knows the weight of is left out.
  const { total, own, knockOn } = lossTexts(loss, scenario, basis, lang);
  return `${total} (${words(lang).summary.ownAndKnockOn(own, knockOn)})`;
}

/** Title, scenario, main figures, the units that fall with their reasons, the chains. */
export function simulatePage(answer: SimulateAnswer, view: View, form: PageForm = {}): Page {
  const { result } = answer;
  const { lang } = view;
  const w = words(lang);
  const decided = decisions(stepsOf(answer));
  const isCascade = result.response === "cascade";
  const fallen = isCascade ? result.units.filter((unit) => unit.wave !== null) : fallenOf(result);
  const stopped = fallen.filter((unit) => unit.stopped).length;
  const n = (value: number) => formatNumber(value, lang, 0);
  return {
    title: pageTitle("simulate", view),
    lines: [
      scenarioSentence(result.scenario, view.names, lang),
      ...(isCascade ? [] : [w.scenario.response(w.response[result.response])]),
      ...(!isCascade || result.ration === "proportional" ? [] : [w.scenario.ration(w.ration[result.ration])]),
      ...(result.settled ? [] : [w.summary.notSettled(n(result.rounds))]),
    ],
    figures: [
      [w.summary.lossOf(measureName(result.measure, lang)), lossInParts(result, lang)],
      ...amountLines(result, view),
      ...rangeLines(answer, view),
      ...savedLines(answer, view),
      [
        w.summary.unitsFall,
        fallen.length === 0 ? w.none : w.summary.ofWhichStop(fallen.length, result.units.length, stopped),
      ],
      ...(isCascade ? [[w.summary.waves, n(lastWave(result.waves))] as const] : []),
      [w.summary.chainsLabel, chainCounts(result.chains, view)],
    ],
    sections: [
      unitSection(fallen, result, view, form),
      form.movedChains ? movedSection(result, view, form) : chainSection(result.chains, view),
      ...(decided.length > 0 ? [stepsSection(decided, view, form.steps)] : []),
      ...(answer.shares ? [sharesSection(answer.shares, view)] : []),
    ],
    footer: [
      ...footerLines(view, result.basis, result.measure),
      ...(isBaseline(result.scenario) ? [] : [w.summary.disclaimer]),
    ],
  };
}

/** The loss in the measure's own unit, and whether that is known of few plants. */
export function amountLines(
  { loss, scenario, measure, basis }: SimulateResult,
  { lang, dataset }: Pick<View, "lang" | "dataset">,
): (readonly [string, string])[] {
  if (isBaseline(scenario)) return [];
  const { compare: w, summary } = words(lang);
  const scale = lossScale(dataset, scenario.open, measure);
  const amount = (share: number): string => amountOf(share, scale, lang);
  const whole = (share: number): string => wholeAmount(share, scale, lang);
  const parts = summary.ownAndKnockOn(amount(loss.own), amount(loss.knockOn));
  const few = fewKnownText(measure, basis, lang);
  return [
    ...(scale ? [[w.inAmount, `${w.amount(whole(loss.total), whole(1))} (${parts})`] as const] : []),
    ...(few === "" ? [] : [[w.caution, few] as const]),
  ];
}

/** What coordination saves in the measure's own unit, where it saves anything. */
export function savedLines(
  { result, range }: Pick<SimulateAnswer, "result" | "range">,
  { lang, dataset }: Pick<View, "lang" | "dataset">,
): (readonly [string, string])[] {
  const { loss, scenario, measure } = result;
  const scale = lossScale(dataset, scenario.open, measure);
  const percent = (share: number): string => formatPercent(share, lang);
  const saved = savedText(loss.total, bestOf(range?.best ?? []), scale, percent, lang);
  return saved === "" ? [] : [[words(lang).compare.saves, saved]];
}

/** How much coordination could save, or that it was not calculated. */
function rangeLines({ result, range, refused }: SimulateAnswer, view: View): (readonly [string, string])[] {
  if (range) return rangeFigures(range, result.basis, view.lang);
  if (refused || isBaseline(result.scenario)) return [];
  const { range: w, compare } = words(view.lang);
  const tooLarge = view.inApp ? compare.notCalculated : w.tooLarge;
  return [[w.label, tooLarge(formatNumber(result.units.length, view.lang, 0))]];
}

/** What each of those who leave adds to the loss, the largest share first. */
function sharesSection({ exact, shares }: SharesResult, view: View): Section {
  const { lang, names } = view;
  const w = words(lang);
  const sorted = [...shares].sort((a, b) => b.share - a.share);
  return {
    title: w.section.shares,
    lines: exact ? [] : [w.summary.sampledShares],
    table: {
      columns: columnsOf(["company", "loss"], ["loss"], lang),
      rows: sorted.map(({ id, share, error }) => [
        names.company(id),
        exact ? formatPercent(share, lang) : `${formatPercent(share, lang)} ± ${formatPercent(error, lang)}`,
      ]),
    },
  };
}

function chainCounts(chains: readonly ChainResult[], { lang }: View): string {
  const w = words(lang);
  const order: readonly ChainStatus[] = ["broken", "weakened", "intact", "absent"];
  const parts = order
    .map((status) => [chains.filter((chain) => chain.status === status), status] as const)
    .filter(([own]) => own.length > 0)
    .map(([own, status]) => {
      const said = `${own.length} ${w.chainStatus[status]}`;
      // What runs of an incomplete chain can be intact: nobody should read that the chain is whole.
      const incomplete = status === "absent" ? 0 : own.filter(({ complete }) => !complete).length;
      return incomplete === 0 ? said : `${said} (${incomplete} ${w.incomplete})`;
    });
  return parts.length > 0 ? w.summary.chainCounts(parts) : w.none;
}

function unitSection(
  fallen: readonly UnitResult[],
  result: SimulateResult,
  view: View,
  { stopWaves = false, plantColumn }: PageForm,
): Section {
  const { lang, names } = view;
  const causeOf = fallCauses(result, reasonContext(result, view));
  const stopOf = (unit: UnitResult): number => (stopWaves ? (unit.stopWave ?? Number.MAX_VALUE) : 0);
  const byWave = [...fallen].sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0) || stopOf(a) - stopOf(b));
  const columns = [
    "unit" as const,
    ...(byWave.some((unit) => unit.company !== unit.id) ? (["company"] as const) : []),
    "level" as const,
    ...(result.response === "cascade" ? (["wave"] as const) : []),
    ...(stopWaves ? (["stopsIn"] as const) : []),
    "why" as const,
  ];
  return {
    title: words(lang).section.unitsThatFall,
    ...(fallen.length === 0 ? { lines: [words(lang).summary.nothingFalls] } : {}),
    table: {
      columns: withColumn(
        columnsOf(columns, ["level", "wave", "stopsIn"], lang),
        plantColumn && { title: plantColumn.title, align: "right" },
      ),
      rows: byWave.map((unit) => {
        const cells = {
          unit: () => names.unit(unit.id),
          company: () => names.company(unit.company),
          level: () => formatPercent(unit.level, lang),
          wave: () => formatNumber(unit.wave, lang, 0),
          stopsIn: () => (unit.stopWave === null ? "" : formatNumber(unit.stopWave, lang, 0)),
          why: () => causeOf(unit),
        };
        return withColumn(
          columns.map((column) => cells[column]()),
          plantColumn?.cell(unit),
        );
      }),
    },
  };
}

/** With a further one before the last, which is why a plant falls. */
const withColumn = <T>(columns: readonly T[], further: T | undefined): readonly T[] =>
  further === undefined ? columns : [...columns.slice(0, -1), further, ...columns.slice(-1)];

/** The chains that break or weaken; of the others how many there are. */
function movedSection({ chains }: SimulateResult, view: View, form: PageForm): Section {
  const { compare } = words(view.lang);
  const isMoved = ({ status }: ChainResult) => status === "broken" || status === "weakened";
  const moved = chains.filter(isMoved);
  const others = chains.filter((chain) => !isMoved(chain));
  if (chains.length === 0) return chainSection(chains, view);
  return {
    ...chainSection(moved, view, form),
    title: compare.chainsMoved,
    lines: [
      ...(moved.length === 0 ? [compare.noneMoved] : []),
      ...(others.length > 0 ? [compare.otherChains(chainCounts(others, view))] : []),
    ],
  };
}

function chainSection(chains: readonly ChainResult[], view: View, { chainNotes }: PageForm = {}): Section {
  const { lang, names } = view;
  const w = words(lang);
  return {
    title: w.section.chains,
    ...(chains.length === 0 ? { lines: [w.summary.noChains] } : {}),
    table: {
      columns: columnsOf(["chain", "status", "throughput", "weakestStep"], ["throughput"], lang),
      rows: chains.map((chain) => [
        names.chain(chain.id),
        stateText(chain, lang),
        chain.throughput === null ? "" : formatPercent(chain.throughput, lang),
        [
          [stepTitle(chain.id, chain.weakestStep, view), breakCause(chain, view)].filter(Boolean).join(": "),
          ...(chainNotes?.(chain) ?? []),
        ].join("; "),
      ]),
    },
  };
}

/** The units (the table that is written unless another is asked for), the flows, the chains, the steps. */
export function simulateTables(answer: SimulateAnswer, view: View): Readonly<Record<string, CsvTable>> {
  const { result } = answer;
  const hypothetical = !isBaseline(result.scenario);
  return {
    units: {
      columns: [..."id,name,company,level,wave,stopped,reason,material,via,hypothetical".split(",")],
      rows: rowsFrom(result.units, (unit) => [
        unit.id,
        view.names.unit(unit.id),
        unit.company,
        unit.level,
        unit.wave,
        unit.stopped,
        unit.reason.kind,
        unit.reason.material,
        unit.reason.via.join("|"),
        hypothetical,
      ]),
    },
    flows: {
      columns: ["index", "from", "to", "material", "delivered", "hypothetical"],
      rows: rowsFrom(result.flows, (f) => [f.index, f.from, f.to, f.material, f.delivered, hypothetical]),
    },
    chains: {
      columns: ["id", "name", "status", "complete", "throughput", "weakestStep", "hypothetical"],
      rows: result.chains.map((chain) => [
        chain.id,
        view.names.chain(chain.id),
        chain.status,
        chain.complete,
        chain.throughput,
        chain.weakestStep,
        hypothetical,
      ]),
    },
    steps: stepsTable(stepsOf(answer), view),
  };
}
