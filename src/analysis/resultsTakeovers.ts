/** Shapes of the results about who could take over what a scenario takes out; see results.ts. */
import type { Measure, Rationing, Scenario } from "../model/scenario.ts";
import type { Basis, Loss } from "./results.ts";
import type { MaterialAmount, NewcomerResult, ShortageResult } from "./resultsTargets.ts";
import type { UnusableProcess } from "./targets/recipes.ts";
import type { RowsToWrite } from "./targets/rows.ts";

/** A material that is no longer made, or made less. */
export interface LostMaterial {
  readonly material: string;
  /** A year, to units that are still there and to markets; 0 where all of it went to units that left as well. */
  readonly quantity: number | null;
  readonly unit: string;
  /** Units that made it. */
  readonly from: readonly string[];
  /** Units that are still there and bought it. */
  readonly to: readonly string[];
  /** Processes of the catalogue that make it. */
  readonly processes: number;
}

/** The network under the scenario. Figures with a newcomer are those of the data set with its rows. */
export interface UnderScenario {
  readonly settled: boolean;
  readonly loss: Loss;
  /** Units that the cascade stops, beside those that the scenario names. */
  readonly stopped: readonly string[];
  readonly broken: readonly string[];
}

/** What newcomers change under the scenario. */
export interface TakeoverEffect {
  /** Chains that are broken under the scenario and not with them. */
  readonly chainsRestored: readonly string[];
  /** Other chains that more gets through with them. */
  readonly chainsBetter: readonly string[];
  /** Chains that less gets through with them. */
  readonly chainsWorse: readonly string[];
  /** Fall of the total loss, as a share of the cluster: 0.05 is 5 percentage points. */
  readonly lossSaved: number;
  readonly after: UnderScenario;
}

/** A newcomer that takes over. */
export interface TakeoverMember extends NewcomerResult {
  /** How much of each lost material it makes in the place of those who left, unknown contracts left out; null where all are. */
  readonly takesOver: readonly MaterialAmount[];
  /** Its own activity level under the scenario, in [0, 1]. */
  readonly level: number;
}

export interface TakeoverResult extends TakeoverMember {
  /** The lost material that it is sized to. */
  readonly material: string;
  readonly feasible: boolean;
  /** Inputs of which there is too little for the size that is asked for. */
  readonly short: readonly ShortageResult[];
  readonly effect: TakeoverEffect;
  /** What to write in the files to have it in the data set. */
  readonly rows: RowsToWrite;
}

/** Newcomers that take over together. */
export interface TakeoverSet {
  /** Suppliers before users. */
  readonly members: readonly TakeoverMember[];
  readonly effect: TakeoverEffect;
  readonly rows: RowsToWrite;
}

export interface TakeoversResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly ration: Rationing;
  readonly scenario: Scenario;
  readonly materials: readonly LostMaterial[];
  /** Processes of the catalogue, and those that can't be reckoned with. */
  readonly processes: number;
  readonly unusable: readonly UnusableProcess[];
  readonly before: UnderScenario;
  /**
   * Feasible ones first, then by chains restored, then what asks the least from outside beyond what the cluster takes
   * of it now (`timesMoreThanNow`), then by the loss that they save, then by id.
   */
  readonly takeovers: readonly TakeoverResult[];
  /** The best set of two or three, one for a material; null where none is better than the best one alone. */
  readonly set: TakeoverSet | null;
  /** Sets that were tried, and whether there were more. */
  readonly tried: number;
  readonly cut: boolean;
  readonly basis: Basis;
}
