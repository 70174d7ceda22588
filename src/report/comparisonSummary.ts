/** What each scenario of a comparison comes down to, in one or two sentences and in the cells of a table. Pure. */

import { compareIds } from "../analysis/ids.ts";
import { spreadsTo } from "../analysis/lastWave.ts";
import type { Loss } from "../analysis/results.ts";
import type { ComparedScenario, CompareResult, RangeResult } from "../analysis/resultsMethod.ts";
import type { Scenario } from "../model/scenario.ts";
import { formatNumber, formatPercent } from "./format.ts";
import { leavesOut, lossText } from "./leastLoss.ts";
import { amountOf, type LossScale, lossScale, savedText, wholeAmount } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { bestOf, readsSame } from "./room.ts";
import { isBaseline } from "./scenarioWords.ts";
import { type Lang, measureName, words } from "./words.ts";

type Context = Pick<View, "dataset" | "names" | "lang">;

/** Whether a plant is one that the scenario itself takes out or curtails, by its own id or its company's. */
export function ownPlants({ leave, curtail }: Scenario, { dataset }: Pick<Context, "dataset">) {
  const named = new Set([...leave, ...Object.keys(curtail)]);
  const companies = new Map(dataset.units.map(({ id, company }) => [id, company]));
  return (id: string): boolean => named.has(id) || named.has(companies.get(id) ?? id);
}

/** Ids of the plants that stop though the scenario doesn't itself take them out. */
export function otherStops(
  stopped: readonly string[],
  scenario: Scenario,
  { dataset }: Context,
): readonly string[] {
  const gone = new Set(scenario.leave);
  const companies = new Map(dataset.units.map(({ id, company }) => [id, company]));
  const isOwn = (id: string): boolean =>
    gone.has(id) || gone.has(companies.get(id) ?? id) || scenario.curtail[id] === 0;
  return stopped.filter((id) => !isOwn(id));
}

/** Plants that run at less and do not stop, with their levels, the lowest first, ties by id. */
export function weakerPlants({
  levels,
  stopped,
}: Pick<ComparedScenario, "levels" | "stopped">): readonly (readonly [string, number])[] {
  const still = new Set(stopped);
  return Object.entries(levels)
    .filter(([id, level]) => level < 1 && !still.has(id))
    .sort(([a, x], [b, y]) => x - y || compareIds(a, b));
}

/** "12, of which Qemetica the lowest (30%)"; "" where none runs at less. */
export function weakerText(
  scenario: Pick<ComparedScenario, "levels" | "stopped">,
  { names, lang }: Pick<Context, "names" | "lang">,
): string {
  const weaker = weakerPlants(scenario);
  const [lowest] = weaker;
  if (!lowest) return "";
  const [id, level] = lowest;
  return words(lang).compare.weaker(weaker.length, names.unit(id), formatPercent(level, lang));
}

/** How many chains of a scenario have a status. */
export function chainCount(
  { chains }: Pick<ComparedScenario, "chains">,
  status: "broken" | "weakened",
): number {
  return chains.filter((chain) => chain.status === status).length;
}

/**
 * The jobs at all plants that stop, those that the scenario itself takes out among them: the sum of those that are
 * known, null where of plants that stop none is; and how many plants it leaves out.
 */
export function jobsStopped(
  { stopped }: Pick<ComparedScenario, "stopped">,
  { dataset }: Pick<Context, "dataset">,
): { readonly sum: number | null; readonly unknown: number } {
  const jobs = new Map(dataset.units.map((unit) => [unit.id, unit.jobs]));
  const known = stopped.flatMap((id) => jobs.get(id) ?? []);
  const sum = known.length === 0 && stopped.length > 0 ? null : known.reduce((all, own) => all + own, 0);
  return { sum, unknown: stopped.length - known.length };
}

/** The same as text: "at least" where it leaves plants out, "unknown" where it leaves all out. */
export function jobsText(
  scenario: Pick<ComparedScenario, "stopped">,
  { dataset, lang }: Pick<Context, "dataset" | "lang">,
): string {
  const w = words(lang);
  if (scenario.stopped.length === 0) return w.none;
  const { sum, unknown } = jobsStopped(scenario, { dataset });
  if (sum === null) return w.unknown;
  const text = formatNumber(sum, lang, 0);
  return unknown > 0 ? w.atLeast(text) : text;
}

/** The names of the chains that break; "" where they are none, or more than so many. */
export function brokenNames(
  { chains }: Pick<ComparedScenario, "chains">,
  { names, lang }: Pick<Context, "names" | "lang">,
  most: number,
): string {
  const broken = chains.filter(({ status }) => status === "broken");
  return broken.length > most ? "" : words(lang).list(broken.map(({ id }) => names.chain(id)));
}

/** A part of a scenario's loss, or another share in its place: of the whole "12.3% of what is known". */
export function shareText(
  { scenario, loss }: ComparedScenario,
  part: keyof Loss,
  { basis }: CompareResult,
  lang: Lang,
  share = loss[part],
): string {
  return lossText(share, part === "total" && leavesOut(scenario, basis), lang);
}

/** The last wave, and from which on plants only fall further. */
export function waveText({ lastWave, waves }: ComparedScenario, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang, 0);
  const spread = spreadsTo(waves);
  return spread < lastWave ? words(lang).compare.onlyFurther(n(lastWave), n(spread + 1)) : n(lastWave);
}

/** "12.3% of what is known (at least €94 million a year)". */
const withAmount = (share: string, amount: string): string =>
  amount === "" ? share : `${share} (${amount})`;

/** A scenario's whole loss, as a share and in the measure's own unit where that is known. */
export function lossSaid(
  scenario: ComparedScenario,
  result: CompareResult,
  scale: LossScale | null,
  lang: Lang,
): string {
  return withAmount(
    shareText(scenario, "total", result, lang),
    wholeAmount(scenario.loss.total, scale, lang),
  );
}

function coordinationText(
  scenario: ComparedScenario,
  result: CompareResult,
  range: RangeResult | undefined,
  scale: LossScale | null,
  lang: Lang,
): readonly string[] {
  const best = range ? bestOf(range.best) : null;
  if (!best?.loss) return [];
  const { does } = words(lang).compare;
  const percent = (loss: number): string => formatPercent(loss, lang);
  if (readsSame(scenario.loss.total, best.loss.total, percent)) return [does.savesNothing];
  const left = shareText(scenario, "total", result, lang, best.loss.total);
  const saved = savedText(scenario.loss.total, best, scale, percent, lang);
  return [does.saves(saved, withAmount(left, wholeAmount(best.loss.total, scale, lang)))];
}

/** Which other plants stop: "One other plant stops: Lubrizol CPVC." */
export function stopText({ stopped, scenario }: ComparedScenario, context: Context): string {
  const { lang, names } = context;
  const others = otherStops(stopped, scenario, context);
  return words(lang).compare.does.stop(others.length, listed(others.map(names.unit), lang));
}

/** What a scenario does, after who leaves; nothing of one that changes nothing. */
export function doesText(
  scenario: ComparedScenario,
  result: CompareResult,
  range: RangeResult | undefined,
  context: Context,
): string {
  const { lang, dataset } = context;
  if (isBaseline(scenario.scenario)) return "";
  const w = words(lang);
  const { does, amount } = w.compare;
  const scale = lossScale(dataset, scenario.scenario.open, result.measure);
  const money = (share: number): string => amountOf(share, scale, lang);
  const { loss } = scenario;
  const total = shareText(scenario, "total", result, lang);
  const whole = scale
    ? withAmount(total, amount(wholeAmount(loss.total, scale, lang), wholeAmount(1, scale, lang)))
    : total;
  const part = (name: "own" | "knockOn"): string =>
    withAmount(formatPercent(loss[name], lang), money(loss[name]));
  const weaker = weakerText(scenario, context);
  return [
    does.loss(measureName(result.measure, lang), whole, part("own"), part("knockOn")),
    stopText(scenario, context),
    ...(weaker === "" ? [] : [does.weaker(weaker)]),
    does.chains(chainCount(scenario, "broken"), chainCount(scenario, "weakened")),
    ...coordinationText(scenario, result, range, scale, lang),
  ].join(" ");
}

/** Plants that are named in a sentence. */
const MOST = 8;

/** The first few names, and how many others there are. */
export function listed(names: readonly string[], lang: Lang): string {
  const more = names.length - MOST;
  const w = words(lang);
  return w.list(more > 0 ? [...names.slice(0, MOST), w.compare.otherPlants(more)] : names);
}
