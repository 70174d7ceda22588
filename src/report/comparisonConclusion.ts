/**
 * What a comparison comes down to, in plain sentences: which scenario is the worst, by how much and why, what
 * coordination changes about that. Scenarios that change nothing take no part. Pure.
 */
import type { SimulateResult } from "../analysis/results.ts";
import type { ComparedScenario, CompareResult, RangeResult } from "../analysis/resultsMethod.ts";
import { beginsText } from "./comparisonBegins.ts";
import { certainty } from "./comparisonCertainty.ts";
import { brokenNames, chainCount, listed, lossSaid, otherStops, ownPlants } from "./comparisonSummary.ts";
import { formatNumber, formatPercent, shownDifference } from "./format.ts";
import { leavesOut } from "./leastLoss.ts";
import {
  amountOf,
  type LossPart,
  type LossScale,
  lossParts,
  lossScale,
  measureText,
  savedText,
} from "./lossAmount.ts";
import type { View } from "./page.ts";
import { bestOf, readsSame } from "./room.ts";
import { isBaseline } from "./scenarioWords.ts";
import { type Lang, measureName, words } from "./words.ts";

type Context = Pick<View, "dataset" | "names" | "lang">;

export interface Conclusion {
  /** Which is the worst, and by how much: a few sentences. */
  readonly answer: string;
  /** What stands behind it, each under a label: chains, why, coordination, how sure. */
  readonly points: readonly { readonly label: string; readonly value: string }[];
}

/** Scenarios, plants and chains that are named one by one. */
const MOST = { scenarios: 3, plants: 3, chains: 3 } as const;

/** Losses that are nearer to each other than this share of the larger one hardly differ, where not all is known. */
const CLOSE = 0.1;

/** A scenario with what it is called here, and what its loss is in the measure's own unit. */
interface Weighed {
  readonly scenario: ComparedScenario;
  readonly name: string;
  readonly scale: LossScale | null;
  /** null where no plant's figure is known. */
  readonly amount: number | null;
  /** "22.9% of what is known (at least €337 million a year)". */
  readonly said: string;
}

/**
 * @param ranges by scenario; null where they were not calculated.
 * @param simulated what each scenario does, by its id; null where only how it ends is known.
 * @param titleOf what a scenario is called.
 * @returns null where no scenario changes anything.
 */
export function comparisonConclusion(
  result: CompareResult,
  ranges: ReadonlyMap<string, RangeResult> | null,
  context: Context,
  titleOf: (scenario: ComparedScenario) => string,
  simulated: ReadonlyMap<string, SimulateResult> | null = null,
): Conclusion | null {
  const { lang, dataset } = context;
  const w = words(lang).conclusion;
  const named = (scenario: ComparedScenario) => w.named(titleOf(scenario));
  const weighed = result.scenarios
    .filter(({ scenario }) => !isBaseline(scenario))
    .map((scenario): Weighed => {
      const scale = lossScale(dataset, scenario.scenario.open, result.measure);
      return {
        scenario,
        name: named(scenario),
        scale,
        amount: scale && scale.total * scenario.loss.total,
        said: lossSaid(scenario, result, scale, lang),
      };
    });
  const order = ordered(weighed);
  const [worst] = order;
  if (!worst) return null;
  const points = [
    { label: w.chains, value: chainsText(order, context) },
    { label: w.why, value: whyText(order, result, context, simulated) },
    { label: w.with, value: coordinationText(order, ranges, lang) },
    { label: w.sure, value: certainty(result, context, named) },
  ];
  return {
    answer: answerText(order, result, lang),
    points: points.filter(({ value }) => value !== ""),
  };
}

/** A conclusion in lines of text. */
export function conclusionLines(conclusion: Conclusion | null): readonly string[] {
  if (!conclusion) return [];
  return [conclusion.answer, ...conclusion.points.map(({ label, value }) => `${label}: ${value}`)];
}

/**
 * What losses are compared by: their size in the measure's own unit where all are known in it, as what opens makes the
 * whole that shares are of another one.
 */
function sizesOf(weighed: readonly Weighed[]): (one: Weighed) => number {
  const inAmounts = weighed.every(({ amount }) => amount !== null);
  return ({ scenario, amount }) => (inAmounts ? (amount ?? 0) : scenario.loss.total);
}

/** The largest loss first. */
function ordered(weighed: readonly Weighed[]): readonly Weighed[] {
  const sizeOf = sizesOf(weighed);
  return weighed.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** Whether two losses read the same in what they are compared by. */
function readsAlike(a: Weighed, b: Weighed, lang: Lang): boolean {
  if (a.scale && b.scale)
    return amountOf(a.scenario.loss.total, a.scale, lang) === amountOf(b.scenario.loss.total, b.scale, lang);
  return a.said === b.said;
}

/** What is left of rounding is nothing; a loss too small for a decimal is still one, and told as less than that. */
const isNone = (loss: number): boolean => loss <= 1e-9;
const isNothing = ({ scenario }: Weighed): boolean => isNone(scenario.loss.total);

/** Which is the worst, by how much more than the next, and what follows. */
function answerText(order: readonly Weighed[], result: CompareResult, lang: Lang): string {
  const w = words(lang).conclusion;
  const measure = measureName(result.measure, lang);
  const losing = order.filter((one) => !isNothing(one));
  const sparing = order.filter(isNothing).map(({ name }) => name);
  const nothing = sparing.length > 0 ? [w.noLoss(shortened(sparing, lang), measure)] : [];
  const [worst] = losing;
  if (!worst) return nothing.join(" ");
  if (order.length === 1) return w.single(worst.name, measure, worst.said);
  const equal = losing.filter((one) => readsAlike(one, worst, lang));
  const rest = losing.filter((one) => !equal.includes(one));
  if (equal.length > 1) {
    const names = shortened(
      equal.map(({ name }) => name),
      lang,
    );
    return [w.equal(names, measure, worst.said), ...followers(rest, lang), ...nothing].join(" ");
  }
  const say = order.length === 2 ? w.worse : w.worst;
  const [next, ...others] = rest;
  return [
    say(worst.name, measure, worst.said),
    ...(next ? [moreText(worst, next, result, lang)] : []),
    ...followers(others, lang),
    ...nothing,
  ].join(" ");
}

function moreText(worst: Weighed, next: Weighed, { basis }: CompareResult, lang: Lang): string {
  const w = words(lang).conclusion;
  const sizeOf = sizesOf([worst, next]);
  const isKnown = ![worst, next].some(({ scenario }) => leavesOut(scenario.scenario, basis));
  const difference = differenceText(worst, next, lang);
  if (difference === "") return w.less(next.name, next.said);
  const more = w.more(difference, next.name, next.said, isKnown);
  const isClose = !isKnown && 1 - sizeOf(next) / sizeOf(worst) < CLOSE;
  return isClose ? `${more} ${w.close}` : more;
}

/** What the two differ by as they are shown: in the measure's own unit, else in points; "" where that is nothing. */
function differenceText(worst: Weighed, next: Weighed, lang: Lang): string {
  if (worst.scale && worst.amount !== null && next.amount !== null) {
    // Jobs stand in whole numbers, all else in three significant digits.
    const decimals = worst.scale.measure === "jobs" ? 0 : undefined;
    const difference = shownDifference(next.amount, worst.amount, decimals);
    return difference > 0 ? measureText(difference, worst.scale, lang) : "";
  }
  const points = shownDifference(next.scenario.loss.total, worst.scenario.loss.total, 3) * 100;
  return points > 0 ? words(lang).conclusion.points(formatNumber(points, lang, 1)) : "";
}

function followers(rest: readonly Weighed[], lang: Lang): readonly string[] {
  if (rest.length === 0) return [];
  const w = words(lang).conclusion;
  const items = rest.map(({ name, said }) => w.afterItem(name, said));
  return [w.after(shortened(items, lang))];
}

/** The first few, and how many others there are. */
function shortened(items: readonly string[], lang: Lang): readonly string[] {
  const more = items.length - MOST.scenarios;
  return more > 0 ? [...items.slice(0, MOST.scenarios), words(lang).conclusion.others(more)] : items;
}

/** In which scenario most chains break, and what breaks and weakens in each. */
function chainsText(order: readonly Weighed[], context: Context): string {
  const { conclusion: w, compare } = words(context.lang);
  const names = ({ scenario }: Weighed): string => brokenNames(scenario, context, MOST.chains);
  const counted = order.map((one) => ({
    ...one,
    broken: chainCount(one.scenario, "broken"),
    weakened: chainCount(one.scenario, "weakened"),
  }));
  const most = Math.max(...counted.map(({ broken }) => broken));
  const leading = counted.filter(({ broken }) => broken === most);
  const [first] = leading;
  // The one in which most break is among those that are told of.
  const others = counted.filter((one) => one !== first).slice(0, MOST.scenarios - 1);
  const shown = counted.filter((one) => one === first || others.includes(one));
  // Of every one: a chain that lacks a step anyway is not as much of a loss.
  const moves = shown.flatMap((one) => {
    const lacking = one.scenario.chains.filter(
      ({ status, complete }) => status === "broken" && !complete,
    ).length;
    const said = w.moves(one.name, compare.moves(one.broken, one.weakened, names(one)));
    return lacking > 0 ? [said, w.alreadyIncomplete(lacking, one.broken)] : [said];
  });
  if (!first) return "";
  if (order.length === 1) return compare.does.chains(first.broken, first.weakened, names(first));
  const [worst, second] = order;
  const isWorst = first.scenario === worst?.scenario && !(second && readsAlike(worst, second, context.lang));
  const verdict =
    leading.length === 1
      ? [w.breaksMost(first.name, isWorst)]
      : leading.length === counted.length && most > 0
        ? [w.breaksAlike]
        : [];
  return [...verdict, ...moves].join(" ");
}

/** What else stops, how that begins, and where the rest is lost: of the worst few. */
function whyText(
  order: readonly Weighed[],
  result: CompareResult,
  context: Context,
  simulated: ReadonlyMap<string, SimulateResult> | null,
): string {
  return order
    .filter((one) => !isNothing(one))
    .slice(0, 2)
    .map((one) => whyOf(one, result, context, simulated?.get(one.scenario.id) ?? null))
    .join(" ");
}

function whyOf(
  { scenario, name, scale }: Weighed,
  { measure }: CompareResult,
  context: Context,
  simulated: SimulateResult | null,
): string {
  const { lang, names, dataset } = context;
  const w = words(lang).conclusion;
  const { knockOn } = scenario.loss;
  const others = otherStops(scenario.stopped, scenario.scenario, context);
  const stops = [
    w.stops(name, others.length, listed(others.map(names.unit), lang)),
    simulated ? beginsText(simulated, context) : "",
  ]
    .filter(Boolean)
    .join(" ");
  if (isNone(knockOn)) return `${stops} ${w.noKnockOn}`;
  const own = ownPlants(scenario.scenario, context);
  const all = lossParts(dataset, scenario.scenario.open, measure, Object.entries(scenario.levels));
  const parts = all.filter(({ unit }) => !own(unit));
  const named = largestParts(parts);
  const lost = amountOf(knockOn, scale, lang) || formatPercent(knockOn, lang);
  return `${stops} ${w.knockOn(
    lost,
    named.map(({ unit }) => names.unit(unit)),
    named.length === parts.length ? "all" : 2 * sumOf(named) > sumOf(parts) ? "most" : "largest",
  )}`;
}

const sumOf = (parts: readonly LossPart[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** The first few of a loss, the largest first: of plants that lose as much as each other all are named or none. */
function largestParts(parts: readonly LossPart[]): readonly LossPart[] {
  const next = parts[MOST.plants];
  const first = parts.slice(0, MOST.plants);
  return next ? first.filter(({ amount }) => amount > next.amount * (1 + 1e-9)) : first;
}

/** What coordination saves in each, and whether another is then the worst; "" where it was not calculated for all. */
function coordinationText(
  order: readonly Weighed[],
  ranges: ReadonlyMap<string, RangeResult> | null,
  lang: Lang,
): string {
  const w = words(lang).conclusion;
  const percent = (loss: number): string => formatPercent(loss, lang);
  const best = order.flatMap((one) => {
    const outcome = bestOf(ranges?.get(one.scenario.id)?.best ?? []);
    return outcome?.loss ? [{ ...one, outcome, left: outcome.loss.total }] : [];
  });
  const [worst] = best;
  if (!worst || best.length < order.length) return "";
  const spares = ({ scenario, left }: (typeof best)[number]) => readsSame(scenario.loss.total, left, percent);
  if (best.every(spares)) return order.length === 1 ? words(lang).compare.does.savesNothing : w.savesNowhere;
  const losing = best.filter((one) => !isNothing(one));
  const items = losing.slice(0, MOST.scenarios).map((one) => {
    const { scenario, name, scale, outcome } = one;
    const saved = spares(one)
      ? w.savesNothing
      : savedText(scenario.loss.total, outcome, scale, percent, lang) || w.savesPart;
    return w.savesIn(saved, name);
  });
  const rest = losing.slice(MOST.scenarios);
  const spared = rest.filter(spares).length;
  const further = [[rest.length - spared, w.savesPart] as const, [spared, w.savesNothing] as const].flatMap(
    ([count, saved]) => (count > 0 ? [w.savesIn(saved, w.others(count))] : []),
  );
  const sizeOf = ({ left, scale }: (typeof best)[number]) =>
    best.every((one) => one.scale !== null) ? left * (scale?.total ?? 0) : left;
  const then = best.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most), worst);
  const leftOf = ({ left, scale }: (typeof best)[number]) => amountOf(left, scale, lang) || percent(left);
  const isOther = then !== worst && leftOf(then) !== leftOf(worst);
  const instead = !readsAlike(then, worst, lang);
  return [w.saves([...items, ...further]), ...(isOther ? [w.worstThen(then.name, instead)] : [])].join(" ");
}
