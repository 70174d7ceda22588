/** Levels under sets of companies that leave, one set after another (model.md section 2). */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import { Departures } from "./departures.ts";
import type { Marks } from "./marks.ts";
import { RationedDepartures } from "./rationedDepartures.ts";

/**
 * What one company's leaving does by itself. The levels of a set of departures lie at or below the least
 * of its members' (section 3: leaving as a set is never better than leaving as a subset), so that only
 * what the members do to each other is left to find once their footprints lie over each other.
 */
export interface Footprint {
  /** Units that a fall reached, in the order of reaching; nobody else has a port that is short. */
  readonly reached: Int32Array;
  /** 1 for those of them that stand still and deliver nothing. */
  readonly gone: Uint8Array;
  /** Weight that is lost. */
  readonly lost: number;
  readonly settled: boolean;
  /** Lays the departure over the levels as they stand: each falls to the lower of the two. */
  readonly layOver: () => void;
}

export interface Leaving {
  readonly level: Float64Array;
  /** Units that may differ from the baseline, in the order in which they were reached. */
  readonly touched: Marks;
  /** Weight of the activity that fell since it was last set to 0. */
  lost: number;
  /** Back to the baseline. */
  reset(): void;
  /** Takes a company out of the levels as they stand; `settle` then finds what that does. */
  takeOut(company: number): void;
  /** Lowers the levels to the greatest fixpoint. @returns false where it did not settle. */
  settle(): boolean;
  /** From here on everything that falls can be taken back by `rollback`. Whoever waits is forgotten. */
  mark(): void;
  /** Takes back everything since `mark`, which holds on; `lost` stays. */
  rollback(): void;
  /** Units that changed since `mark`, in the order in which they were reached. */
  sinceMark(): Int32Array;
  /** Runs one company's departure from the baseline and keeps what it did. */
  footprintOf(company: number): Footprint;
}

/**
 * The levels of a network whose companies leave.
 *
 * @param weights what each unit's activity counts for in `lost`.
 */
export function leavingOf(core: Core, ration: Rationing, weights: Float64Array): Leaving {
  return ration === "proportional"
    ? new Departures(core, weights)
    : new RationedDepartures(core, ration, weights);
}
