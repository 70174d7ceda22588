/** What looks for pairs of companies that do more than the two alone (model.md section 5, N-2). */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import type { ChainsCore } from "./chainsCore.ts";
import type { Range } from "./runner.ts";

/** A synergy up to this, as a share of all activity, is a rounding error. */
export const NO_SYNERGY = 1e-9;

export interface PairSetup {
  readonly core: Core;
  readonly chains: ChainsCore;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  readonly ration: Rationing;
}

/** A pair that says more than its two members, in positions; weights are not yet divided by their total. */
export interface PairOutcome {
  readonly first: number;
  readonly second: number;
  readonly lost: number;
  readonly synergy: number;
  readonly broken: readonly number[];
  /** Whether the cascades of the pair and of each of the two came to rest. */
  readonly settled: boolean;
}

/** Looks through all pairs of companies, in any order. */
export interface PairSearch {
  /** How many departures take it as long as one by itself, in a network that shares out proportionally. */
  readonly pace: number;
  /** Keeps what some companies' leaving by themselves does; all must have left before pairs do. */
  leaveAlone(from: number, to: number): void;
  /** Appends the outcomes of the pairs of these first members with those of the second members behind them. */
  look(firsts: Range, seconds: Range, found: PairOutcome[]): void;
}
