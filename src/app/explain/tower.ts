/** Where the figures of the tower curve come from: its index, and what is left after each departure. Pure. */
import type { TowerResult } from "../../analysis/resultsMethod.ts";
import { answer } from "../state/jobTypes.ts";
import { type ExplainContext, type Explainer, parts } from "./context.ts";

/** The mean of a curve's values, with the first of them. */
function stability(name: string, activity: readonly number[], R: number, { f }: ExplainContext): string {
  const shares = parts(activity.map(f.percent));
  return `${name} = (${shares}) / ${f.integer(activity.length)} = ${f.decimals(R, 4)}`;
}

export const index: Explainer<"index"> = (_, context) => {
  const { state, t, f } = context;
  const tower = answer(state.jobs.tower);
  if (!tower) return null;
  const { worstFirst, ideal, random, jengafication } = tower;
  const before = answer(state.jobs.difference)?.before;
  return {
    lines: t.explain.jenga,
    formulas: [
      t.formula.index,
      `1 − ${f.decimals(worstFirst.R, 4)} / ${f.decimals(ideal.R, 4)} = ${f.decimals(jengafication, 4)}`,
      t.formula.stability,
      stability(t.formula.worst, worstFirst.activity, worstFirst.R, context),
      stability(context.e.curve.R.ideal, ideal.activity, ideal.R, context),
      stability(context.e.curve.R.random, random.mean, random.R, context),
      ...(before ? [stability(context.e.curve.R.before, before.activity, before.R, context)] : []),
    ],
    term: "jengafication-index",
  };
};

/** How far a line falls with one departure: what was left, less what that takes. */
function fall(activity: readonly number[], step: number, { e, f }: ExplainContext): string[] {
  const [before, now] = [activity[step - 1], activity[step]];
  if (now === undefined) return [];
  if (before === undefined) return [e.curve.all(f.percent(now))];
  return [`${f.percent(before)} − ${f.percent(f.difference(now, before, 3))} = ${f.percent(now)}`];
}

function left({ worstFirst }: TowerResult, step: number, { e, f, names }: ExplainContext): string[] {
  const gone = worstFirst.order.slice(0, step).map(names.company);
  return [e.curve.gone(f.integer(step)), ...gone.map((name, k) => `${f.integer(k + 1)}. ${name}`)];
}

export const curve: Explainer<"curve"> = ({ line, step }, context) => {
  const { state, e, f } = context;
  const tower = answer(state.jobs.tower);
  if (!tower) return null;
  const { worstFirst, ideal, random, orders, seed } = tower;
  const drawn = e.curve.drawn(f.integer(orders), String(seed));
  const at = (values: readonly number[]) => f.percent(values[step] ?? null);
  const formulas = {
    worst: () => [
      e.curve.formula,
      ...fall(worstFirst.activity, step, context),
      ...left(tower, step, context),
    ],
    ideal: () => [e.curve.formula, ...fall(ideal.activity, step, context)],
    random: () => [e.curve.mean, e.curve.meanNow(f.integer(step), at(random.mean)), drawn],
    band: () => [e.curve.band, e.curve.bandNow(f.integer(step), at(random.low), at(random.high)), drawn],
  };
  return {
    lines: [e.curve.about[line]],
    formulas: formulas[line](),
    term: line === "band" ? "interval" : "tower-curve",
  };
};
