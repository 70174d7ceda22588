/** The room for action: what of a cascade's loss coordination could save (model.md section 3). Pure. */
import type { BestOutcome, RangeResult } from "../analysis/resultsMethod.ts";

/** Losses that differ by less than this read the same. */
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
