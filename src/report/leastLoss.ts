/** Whether a loss leaves out plants of which nobody knows what they weigh, and how it is then said. Pure. */
import type { Basis, Loss } from "../analysis/results.ts";
import type { Scenario } from "../model/scenario.ts";
import { formatPercent } from "./format.ts";
import { NOTICEABLE } from "./room.ts";
import { isBaseline } from "./scenarioWords.ts";
import { type Lang, words } from "./words.ts";

/** Whether plants without a figure count as 0 in a scenario's loss. */
export function leavesOut(scenario: Scenario, { weights }: Basis): boolean {
  // Where nothing is known of any plant all count the same, and none is left out.
  return weights.assumed > 0 && weights.given + weights.estimated > 0 && !isBaseline(scenario);
}

/**
 * A loss as it is written, "22.9% of what is known" where plants are left out: what they lose may make the share larger
 * and what they are smaller, so that it is no bound. The amount in the measure's own unit is one: see `wholeAmount`.
 */
export function lossText(share: number, isPartial: boolean, lang: Lang): string {
  const text = formatPercent(share, lang);
  return isPartial && share >= NOTICEABLE ? words(lang).ofKnown(text) : text;
}

/** Every part of a scenario's loss as it is written; of what is said once, of the whole. */
export function lossTexts(
  loss: Loss,
  scenario: Scenario,
  basis: Basis,
  lang: Lang,
): Record<keyof Loss, string> {
  return {
    total: lossText(loss.total, leavesOut(scenario, basis), lang),
    own: formatPercent(loss.own, lang),
    knockOn: formatPercent(loss.knockOn, lang),
  };
}
