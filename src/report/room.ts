/** The room for action: what of a cascade's loss coordination could save (model.md section 3). Pure. */
import type { BestOutcome, RangeResult } from "../analysis/resultsMethod.ts";

/** Less than this of a loss is less than a tenth of a percentage point, which is what is shown. */
export const NOTICEABLE = 5e-4;

/** The best case that keeps to what plants can do: with their minimum loads. */
export function bestOf(outcomes: readonly BestOutcome[]): BestOutcome | null {
  return outcomes.find(({ response }) => response === "best-minload") ?? null;
}

/** Its loss; null where there is none (yet). */
export function bestLoss(range: RangeResult | null): number | null {
  return (range && bestOf(range.best)?.loss?.total) ?? null;
}

/**
 * The loss that coordination can save, as a share of the cluster's activity. A solver's rounding below
 * nothing is none.
 *
 * @param cascade loss without coordination.
 * @param best loss in the best case with minimum loads.
 */
export function roomOf(cascade: number, best: number): number {
  return Math.max(0, cascade - best);
}

/**
 * Whether the two ends of a range read the same. Two that differ by a trifle may be rounded apart: a sentence
 * says then what the figures beside it show.
 *
 * @param text how losses are written.
 */
export function readsSame(cascade: number, best: number, text: (loss: number) => string): boolean {
  return roomOf(cascade, best) < NOTICEABLE && text(cascade) === text(best);
}
