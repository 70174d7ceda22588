/** What each member of a portfolio adds, and in which order to attract them. */
import type { JobHooks } from "../runner.ts";
import { type Interaction, interactions, shapleyValues } from "../shapley.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Spec } from "./sizing.ts";

export interface MemberShares {
  /** Positions in the set: at every step the member that adds most; of equals the one with the larger share. */
  readonly order: readonly number[];
  readonly shares: readonly number[];
  /** What each adds to those before it in the order. */
  readonly adds: readonly number[];
  readonly alone: readonly number[];
  readonly interactions: readonly Interaction[];
}

/** Scores that differ by less are the same but for a rounding error. */
const TIE = 1e-12;

/** @throws {StoppedError} where the hooks say stop. */
export async function memberShares(
  evaluator: Evaluator,
  set: readonly Spec[],
  hooks: JobHooks,
): Promise<MemberShares> {
  const n = set.length;
  const subsets = Array.from({ length: 2 ** n }, (_, mask) => set.filter((_, k) => (mask >> k) & 1));
  const values = await evaluator.scores(subsets, hooks);
  const at = (mask: number): number => values[mask] ?? 0;
  const shares = shapleyValues(n, values);
  const order: number[] = [];
  const adds: number[] = Array.from({ length: n }, () => 0);
  for (let there = 0; order.length < n; ) {
    let best = -1;
    for (let k = 0; k < n; k += 1) {
      if ((there >> k) & 1) continue;
      const ahead = best < 0 ? Number.POSITIVE_INFINITY : at(there | (1 << k)) - at(there | (1 << best));
      const isEqual = Math.abs(ahead) <= TIE;
      if (ahead > TIE || (isEqual && (shares[k] ?? 0) > (shares[best] ?? 0) + TIE)) best = k;
    }
    adds[best] = at(there | (1 << best)) - at(there);
    order.push(best);
    there |= 1 << best;
  }
  return {
    order,
    shares,
    adds,
    alone: set.map((_, k) => at(1 << k)),
    interactions: interactions(n, values),
  };
}
