/** What was asked about targets, as the browser keeps it, and back: it outlives the page (look/). */
import type { Json } from "../../model/project.ts";
import { TARGET_MEASURES, TARGET_WEIGHTS } from "../../network/targetWeights.ts";
import { lookChanged, lookPart } from "../look/parts.ts";
import { fieldsOf, isNumber, samplingOf, text, textsOf, truth } from "../project/saved.ts";
import type { Store } from "../state/store.ts";
import type { TargetsAsk, TargetsPart } from "../state/types.ts";

type Saved = Json | undefined;

const PARTS: readonly TargetsPart[] = ["attract", "strengthen", "keep"];

/** What a saved text does not have, or has wrongly, is as at first. */
export function askOf(saved: Saved, first: TargetsAsk): TargetsAsk {
  const asked = fieldsOf(saved);
  const weights = fieldsOf(asked.weights);
  const [x, y] = textsOf(asked.pareto) ?? [];
  const measure = (name: string | undefined) => TARGET_MEASURES.find((one) => one === name);
  const [across, up] = [measure(x), measure(y)];
  const count = (value: Saved, least: number, otherwise: number) =>
    isNumber(value) && Number.isInteger(value) && value >= least ? value : otherwise;
  return {
    ...first,
    part: PARTS.find((part) => part === asked.part) ?? first.part,
    weights: Object.fromEntries(
      TARGET_MEASURES.map((name) => {
        const weight = weights[name];
        return [name, isNumber(weight) && weight >= 0 ? weight : TARGET_WEIGHTS[name]];
      }),
    ) as TargetsAsk["weights"],
    pareto: across && up && across !== up ? [across, up] : first.pareto,
    intervals: truth(asked.intervals, first.intervals),
    draws: samplingOf(asked.draws, first.draws),
    drawn: count(asked.drawn, 1, first.drawn),
    portfolio: count(asked.portfolio, 0, first.portfolio),
    chain: text(asked.chain),
    candidate: text(asked.candidate),
    listed: truth(asked.listed, first.listed),
    wholeSet: truth(asked.wholeSet, first.wholeSet),
    fallen: text(asked.fallen),
    link: text(asked.link),
  };
}

/** From now on it is kept; what was kept comes back, unless something was asked already. */
export function keepAsk(store: Store): void {
  const first = store.getInitialState().targets;
  store.subscribe((state, before) => {
    if (state.targets !== before.targets) lookChanged();
  });
  lookPart("targets", {
    read: () => store.getState().targets,
    write: (saved, isLate) => {
      if (!isLate || store.getState().targets === first) store.setState({ targets: askOf(saved, first) });
    },
  });
}
