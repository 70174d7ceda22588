/** Which chains a change of the data completes, and which stand better or worse with it in the scenario. Pure. */
import type { ChainResult, ChainStatus } from "../../analysis/results.ts";
import type { DifferenceResult } from "../../analysis/resultsDifference.ts";

const STANDING: Readonly<Record<ChainStatus, number>> = { intact: 3, weakened: 2, broken: 1, absent: 0 };

export interface ChainMoves {
  /** Complete now; `throughput` where one runs below intact in the scenario, for its new step can hold it back. */
  readonly completed: readonly { readonly id: string; readonly throughput: number | null }[];
  /** Ids of the other chains; one that is complete now is told of once. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

export function chainMoves({ before, after }: Pick<DifferenceResult, "before" | "after">): ChainMoves {
  const left = new Set(after.incomplete);
  const completed = before.incomplete.filter((id) => !left.has(id));
  const isCompleted = new Set(completed);
  const standing = new Map(after.chains.map((chain) => [chain.id, chain]));
  const statusBefore = new Map(before.chains.map(({ id, status }) => [id, status]));
  const rise = ({ id, status }: ChainResult): number =>
    isCompleted.has(id) ? 0 : STANDING[status] - STANDING[statusBefore.get(id) ?? status];
  return {
    completed: completed.map((id) => {
      const chain = standing.get(id);
      return { id, throughput: chain && chain.status !== "intact" ? chain.throughput : null };
    }),
    better: after.chains.filter((chain) => rise(chain) > 0).map(({ id }) => id),
    worse: after.chains.filter((chain) => rise(chain) < 0).map(({ id }) => id),
  };
}
