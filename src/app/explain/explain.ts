/** Where a figure comes from: every kind of figure that can be asked, with who answers it. Pure. */
import type { Asked, Explanation } from "./asked.ts";
import type { ExplainContext, Explainer } from "./context.ts";
import { basis, chainCounts, dependenceCounts } from "./counts.ts";
import { beside, compared, dependence, intervals, loss, pair, range, rank } from "./departures.ts";
import { flowRows, flowTotal } from "./flows.ts";
import { autonomy, chain, delivered, gap, level, link, value } from "./network.ts";
import { takeover, underScenario } from "./takeovers.ts";
import { answers, candidate, difference, effectIntervals, keep, member, weak } from "./targets.ts";
import { curve, index } from "./tower.ts";

const EXPLAINERS: { readonly [O in Asked["of"]]: Explainer<O> } = {
  level,
  delivered,
  loss,
  value,
  beside,
  range,
  index,
  autonomy,
  curve,
  flowTotal,
  flowRows,
  chainCounts,
  dependenceCounts,
  basis,
  chain,
  link,
  gap,
  rank,
  pair,
  dependence,
  candidate,
  member,
  weak,
  keep,
  difference,
  compared,
  intervals,
  effectIntervals,
  takeover,
  underScenario,
  answers,
};

/** Every kind of figure that can be asked. */
export const EXPLAINED = Object.keys(EXPLAINERS) as readonly Asked["of"][];

/** null where the result that it stood in is gone. */
export function explanationOf(asked: Asked, context: ExplainContext): Explanation | null {
  const explain = EXPLAINERS[asked.of] as (one: Asked, context: ExplainContext) => Explanation | null;
  return explain(asked, context);
}
