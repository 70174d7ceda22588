/** Where the figures of departures come from: the ranking, pairs, who needs whom, intervals. Pure. */
import { spreadsTo } from "../../analysis/lastWave.ts";
import type { Loss } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import { fewKnownText } from "../../report/fewKnown.ts";
import { type LossPart, lossParts, lossScale, measureText } from "../../report/lossAmount.ts";
import { bestLoss } from "../../report/room.ts";
import { answer } from "../state/jobTypes.ts";
import { fineShare } from "../targets/figures.ts";
import type { ExplainContext, Explainer } from "./context.ts";

/** Parts that are rounded apart from their sum may not add up in the last digit: then it says so. */
export function lossLine(
  loss: { own: number; knockOn: number; total: number },
  f: ExplainContext["f"],
): string {
  const rest = f.difference(loss.own, loss.total, 3) - f.difference(0, loss.knockOn, 3);
  const adds = Math.abs(rest) < 1e-9;
  return `L = ${f.percent(loss.own)} + ${f.percent(loss.knockOn)} ${adds ? "=" : "≈"} ${f.percent(loss.total)}`;
}

/** A solver's rounding below nothing is none. */
function roomLine(cascade: number, best: number, f: ExplainContext["f"]): string {
  const room = Math.max(0, f.difference(best, cascade, 3));
  return `${f.percent(cascade)} − ${f.percent(best)} = ${f.percent(room)}`;
}

function roomLines(cascade: number, best: number | null, { e, f }: ExplainContext): string[] {
  return best === null ? [] : [e.rank.best, roomLine(cascade, best, f)];
}

/** Plants whose part in a loss is written out. */
const MOST_LOST = 5;

/** Where a scenario's loss is lost, in the measure's own unit, down to the share that it is. */
function lostLines(
  { scenario, loss }: { readonly scenario: Scenario; readonly loss: Loss },
  levels: Iterable<readonly [string, number]>,
  { state, data, names, e, f, lang }: ExplainContext,
): string[] {
  const { dataset } = data;
  const scale = lossScale(dataset, scenario.open, state.measure);
  const lost = lossParts(dataset, scenario.open, state.measure, levels);
  if (!scale || lost.length === 0) return [];
  const say = (amount: number): string => measureText(amount, scale, lang);
  const rest = lost.slice(MOST_LOST);
  const sum = (some: readonly LossPart[]): number => some.reduce((total, { amount }) => total + amount, 0);
  return [
    e.loss.parts,
    ...lost
      .slice(0, MOST_LOST)
      .map(({ unit, share, weight, amount }) =>
        e.loss.part(names.unit(unit), f.percent(share), say(weight), say(amount)),
      ),
    ...(rest.length > 0 ? [e.loss.rest(f.integer(rest.length), say(sum(rest)))] : []),
    e.loss.sum(say(sum(lost)), say(scale.total), f.percent(loss.total)),
    e.loss.own(say(loss.own * scale.total), say(scale.total), f.percent(loss.own)),
    e.loss.knockOn(say(loss.knockOn * scale.total), say(scale.total), f.percent(loss.knockOn)),
  ];
}

/** How many there are, then each by its name. */
function namedLines(
  say: (count: string) => string,
  names: readonly string[],
  f: ExplainContext["f"],
): string[] {
  return [say(f.integer(names.length)), ...[...new Set(names)].map((name) => `· ${name}`)];
}

function intervalLines(company: string, { state, e, f }: ExplainContext): string[] {
  const drawn = state.intervals ? answer(state.jobs.uncertainty) : null;
  const row = drawn?.companies.find(({ id }) => id === company);
  if (!drawn || !row) return [];
  return [
    `${e.rank.interval(f.integer(drawn.draws), String(drawn.seed))}: ${f.percent(row.low)} – ${f.percent(row.high)}, ${e.rank.mean} ${f.percent(row.mean)}`,
    e.rank.top(f.percent(row.top5)),
  ];
}

/** Graph measures and ESRI of the company's plants. */
function metricLines(company: string, { state, data, names, e, f }: ExplainContext): string[] {
  const units = data.index.companies.get(company) ?? [];
  const esri = answer(state.jobs.esri);
  const { currency } = data.dataset.cluster;
  const graph = units.flatMap(({ id }) => {
    const row = state.results.metrics?.units.find(({ unit }) => unit === id);
    if (!row) return [];
    const { degree, betweenness, pagerank } = row;
    return [
      e.rank.graph(names.unit(id), f.integer(degree), f.significant(betweenness), f.significant(pagerank)),
    ];
  });
  const risk = units.flatMap(({ id }) => {
    const firm = esri?.firms.find((one) => one.id === id);
    if (!firm || !esri) return [];
    return [
      `${names.unit(id)}: ${f.money(firm.lost, currency)} / ${f.money(esri.sales.total, currency)} = ${f.percent(firm.esri)} (${e.rank.rounds(f.integer(firm.iterations))})`,
    ];
  });
  return [
    ...(graph.length > 0 ? [e.rank.degree, e.rank.betweenness, e.rank.pagerank, ...graph] : []),
    ...(risk.length > 0 ? [e.rank.esri, ...risk] : []),
  ];
}

export const rank: Explainer<"rank"> = ({ company, metrics }, context) => {
  const { state, t, w, e, f, names, lang } = context;
  const withMetrics = metrics ?? state.metricColumns;
  const { rank: all } = state.results;
  const row = all?.companies.find(({ id }) => id === company);
  if (!all || !row) return null;
  const few = fewKnownText(all.measure, all.basis, lang);
  const best = rankLosses(company, context)?.[1] ?? null;
  return {
    lines: [
      e.rank.about,
      ...(few === "" ? [] : [`${w.compare.caution}: ${few}.`]),
      ...(withMetrics ? [e.rank.metrics] : []),
    ],
    formulas: [
      t.formula.loss,
      lossLine(row.loss, f),
      t.formula.multiplier,
      `${f.percent(row.loss.total)} / ${f.percent(row.loss.own)} = ${f.times(row.multiplier)}`,
      ...roomLines(row.loss.total, best, context),
      ...intervalLines(company, context),
      ...(withMetrics ? metricLines(company, context) : []),
      ...namedLines(e.rank.chains, row.chainsBroken.map(names.chain), f),
      ...namedLines(e.rank.weakened, row.chainsWeakened.map(names.chain), f),
      ...namedLines(e.rank.stopped, row.stopped.map(names.unit), f),
      e.rank.spreads(f.integer(spreadsTo(row.waves))),
    ],
    term: metrics ? "graph-measures" : "loss",
  };
};

/** The loss of the present scenario. */
export const loss: Explainer<"loss"> = (_, context) => {
  const { state, t, f, e } = context;
  const found = state.results.simulate;
  if (!found) return null;
  const { given, estimated, assumed } = found.basis.weights;
  return {
    lines: t.explain.loss,
    formulas: [
      t.formula.loss,
      lossLine(found.loss, f),
      ...lostLines(
        found,
        found.units.map(({ id, level }): readonly [string, number] => [id, level]),
        context,
      ),
      ...roomLines(found.loss.total, bestLoss(answer(state.jobs.range)), context),
      e.loss.weights(f.integer(given), f.integer(estimated), f.integer(assumed)),
    ],
    term: "loss",
  };
};

/** What the present scenario loses beyond the one beside it. */
export const beside: Explainer<"beside"> = (_, { state, t, f, e }) => {
  const here = state.results.simulate?.loss.total;
  const there = answer(state.jobs.beside)?.loss.total;
  if (here === undefined || there === undefined) return null;
  return {
    lines: t.explain.loss,
    formulas: [
      t.formula.loss,
      e.beside,
      `${f.percent(here)} − ${f.percent(there)} = ${f.percent(f.difference(there, here, 3))}`,
    ],
    term: "loss",
  };
};

/** The loss of one company's leaving in the cascade, and in the best case; null where there is none. */
function rankLosses(company: string, { state }: ExplainContext): readonly [number, number | null] | null {
  const row = state.results.rank?.companies.find(({ id }) => id === company);
  const best = answer(state.jobs.rankRange)?.companies.find(({ id }) => id === company);
  return row ? [row.loss.total, best?.loss?.total ?? null] : null;
}

/** The range of the present scenario, or of one company's leaving. */
export const range: Explainer<"range"> = ({ company }, context) => {
  const { state, t, f, e } = context;
  if (company !== undefined) {
    const losses = rankLosses(company, context);
    return losses && { lines: t.explain.range, formulas: roomLines(...losses, context), term: "range" };
  }
  const found = answer(state.jobs.range);
  if (!found) return { lines: t.explain.range, formulas: [], term: "range" };
  const cascade = found.cascade.total;
  const best = bestLoss(found);
  return {
    lines: t.explain.range,
    formulas: [
      t.formula.range,
      ...(best === null ? [] : [roomLine(cascade, best, f)]),
      ...found.best.flatMap(({ response, loss: own }) =>
        own ? [e.range[response](f.percent(own.total))] : [],
      ),
    ],
    term: "range",
  };
};

export const compared: Explainer<"compared"> = ({ scenario }, context) => {
  const { state, t, f } = context;
  const found = answer(state.jobs.compare)?.scenarios.find(({ id }) => id === scenario);
  if (!found) return null;
  const best = bestLoss(answer(state.jobs.compareRange)?.get(scenario) ?? null);
  return {
    lines: t.explain.loss,
    formulas: [
      t.formula.loss,
      lossLine(found.loss, f),
      ...lostLines(found, Object.entries(found.levels), context),
      ...roomLines(found.loss.total, best, context),
    ],
    term: "loss",
  };
};

export const pair: Explainer<"pair"> = ({ pair: { ids, loss, overlaid } }, { state, names, e, f }) => {
  const alone = ids.flatMap((id) => state.results.rank?.companies.find((row) => row.id === id) ?? []);
  return {
    lines: [e.pair.about],
    formulas: [
      ...alone.map((row) => e.pair.alone(names.company(row.id), f.percent(row.loss.total))),
      e.pair.formula,
      // One digit more than the list has: the figure that is asked is the exact one, rounded by itself.
      `${fineShare(loss, f)} − ${fineShare(overlaid, f)} = ${fineShare(f.difference(overlaid, loss, 4), f)}`,
    ],
    term: "synergy",
  };
};

export const dependence: Explainer<"dependence"> = ({ cell }, { names, e, f }) => ({
  lines: [e.dependence.about(names.company(cell.leaves), names.company(cell.hits))],
  formulas: [
    e.dependence.formula,
    e.dependence.fall(names.company(cell.hits), f.percent(cell.fall)),
    e.dependence.loss(f.percent(cell.loss)),
  ],
  term: "dependence",
});

export const intervals: Explainer<"intervals"> = (_, { state, e, f }) => {
  const drawn = answer(state.jobs.uncertainty);
  if (!drawn) return { lines: e.intervals.about, formulas: [], term: "interval" };
  const { quantities, replaceabilities, minLoads, confidence } = drawn.drawn;
  return {
    lines: e.intervals.about,
    formulas: [
      e.intervals.draws(f.integer(drawn.draws), String(drawn.seed)),
      e.intervals.drawn(f.integer(quantities), f.integer(replaceabilities), f.integer(minLoads)),
      e.intervals.confidence(
        f.integer(confidence.high),
        f.integer(confidence.medium),
        f.integer(confidence.low),
      ),
      e.intervals.shape,
    ],
    term: "interval",
  };
};
