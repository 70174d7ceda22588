/** Which parts of a loss leave out plants of which nobody knows what they weigh. Pure. */
import type { Basis, Loss } from "../analysis/results.ts";
import type { Scenario } from "../model/scenario.ts";
import { formatPercent } from "./format.ts";
import { NOTICEABLE } from "./room.ts";
import { isBaseline } from "./scenarioWords.ts";
import { type Lang, words } from "./words.ts";

export interface LeastLoss {
  readonly total: boolean;
  /** Of the plants that the scenario itself takes out or curtails: where it names none there is no loss to miss. */
  readonly own: boolean;
  readonly knockOn: boolean;
}

/** The parts of a scenario's loss that are to be read as "at least". */
export function leastLoss(scenario: Scenario, { weights }: Basis): LeastLoss {
  // Where nothing is known of any plant all count the same, and none is left out.
  const some = weights.assumed > 0 && weights.given + weights.estimated > 0 && !isBaseline(scenario);
  const named = scenario.leave.length + Object.keys(scenario.curtail).length > 0;
  return { total: some, own: some && named, knockOn: some };
}

/**
 * A loss as it is written: of one that reads as nothing, "at least" would say nothing.
 * @param isShort below a figure that says it in words, where its sign will do.
 */
export function lossText(share: number, isLeast: boolean, lang: Lang, isShort = false): string {
  const text = formatPercent(share, lang);
  if (!isLeast || share < NOTICEABLE) return text;
  return isShort ? `≥\u00a0${text}` : words(lang).atLeast(text);
}

/** Every part of a scenario's loss as it is written; `isShort` where its parts stand below the total. */
export function lossTexts(
  loss: Loss,
  scenario: Scenario,
  basis: Basis,
  lang: Lang,
  isShort = false,
): Record<keyof Loss, string> {
  const least = leastLoss(scenario, basis);
  return {
    total: lossText(loss.total, least.total, lang),
    own: lossText(loss.own, least.own, lang, isShort),
    knockOn: lossText(loss.knockOn, least.knockOn, lang, isShort),
  };
}
