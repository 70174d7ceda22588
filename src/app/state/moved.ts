/** Which chains a scenario brings from a better status to a worse one (model.md section 4). Pure. */
import type { ChainResult, ChainStatus, ChainsResult, SimulateResult } from "../../analysis/results.ts";

const RANK: Readonly<Record<ChainStatus, number>> = { intact: 0, weakened: 1, broken: 2, absent: 3 };

export function chainsMoved(
  before: ChainsResult,
  after: SimulateResult,
  status: "broken" | "weakened",
): readonly ChainResult[] {
  const old = new Map(before.chains.map((chain) => [chain.id, chain.status]));
  return after.chains.filter(
    (chain) => chain.status === status && RANK[old.get(chain.id) ?? "absent"] < RANK[status],
  );
}
