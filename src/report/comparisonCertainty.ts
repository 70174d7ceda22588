/** How sure a comparison is: on which flows and which plants' figures its losses rest, and what was not counted. Pure. */
import type { ComparedScenario, CompareResult } from "../analysis/resultsMethod.ts";
import { countBasis } from "../network/basis.ts";
import { networkOf } from "../network/compile.ts";
import { weightSource } from "../network/weights.ts";
import { fewKnownText } from "./fewKnown.ts";
import { formatNumber } from "./format.ts";
import type { View } from "./page.ts";
import { isBaseline } from "./scenarioWords.ts";
import { measureName, words } from "./words.ts";

type Context = Pick<View, "dataset" | "lang">;

/** Reported of less than this share of the flows, the amounts are an order of magnitude. */
const ENOUGH = 0.5;

/** The flows of the plants that fall in any scenario, as positions in flows.csv, and what is known of those plants. */
function behind({ scenarios, measure }: CompareResult, { dataset }: Context) {
  const rows = new Set<number>();
  const fallen = new Map<string, ReturnType<ReturnType<typeof weightSource>>>();
  for (const { scenario, levels } of scenarios.filter((one) => !isBaseline(one.scenario))) {
    const net = networkOf(dataset, scenario.open);
    const at = Object.keys(levels).flatMap((id) => net.unitAt.get(id) ?? []);
    const known = weightSource(net, measure);
    for (const unit of at) fallen.set(net.unitIds[unit] ?? "", known(unit));
    const isFallen = new Set(at);
    net.flowRow.forEach((row, flow) => {
      if (isFallen.has(net.from[flow] ?? -1) || isFallen.has(net.to[flow] ?? -1)) rows.add(row);
    });
  }
  return { rows, fallen };
}

/** A few sentences; "" where nothing falls. @param titled what a scenario is called. */
export function certainty(
  result: CompareResult,
  context: Context,
  titled: (scenario: ComparedScenario) => string,
): string {
  const { lang, dataset } = context;
  const w = words(lang).conclusion;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const { rows, fallen } = behind(result, context);
  const some = (value: number, text: (n: string) => string) => (value > 0 ? [text(n(value))] : []);
  const named = (those: readonly ComparedScenario[]) => those.map(titled);
  const restless = result.scenarios.filter(({ settled }) => !settled);
  const opening = result.scenarios.filter(({ scenario }) => Object.keys(scenario.open).length > 0);
  const { reported, estimated, assumed } = countBasis(dataset, rows);
  const all = reported + estimated + assumed;
  const sources = [...fallen.values()];
  const count = (source: (typeof sources)[number]) => sources.filter((one) => one === source).length;
  const { weights } = result.basis;
  const allAlike = weights.given + weights.estimated === 0;
  return [
    ...(all > 0
      ? [
          w.flows(n(all), [
            ...some(reported, w.reported),
            ...some(estimated, w.estimated),
            ...some(assumed, w.assumed),
          ]),
        ]
      : []),
    ...(allAlike ? [`${fewKnownText(result.measure, result.basis, lang)}.`] : []),
    ...(fallen.size > 0 && !allAlike
      ? [
          w.weights(measureName(result.measure, lang), n(fallen.size), [
            ...some(count("given"), w.given),
            ...some(count("estimated"), w.reckoned),
            ...some(count("assumed"), w.zero),
          ]),
        ]
      : []),
    ...(all > 0 ? [reported < ENOUGH * all && !allAlike ? w.magnitude : w.noMargin] : []),
    ...(opening.length > 0 ? [w.opens(named(opening))] : []),
    ...(restless.length > 0 ? [w.notSettled(named(restless))] : []),
  ].join(" ");
}
