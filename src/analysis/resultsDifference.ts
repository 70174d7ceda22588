/** Shapes of the result that says what a change of the data set changes; see results.ts. */
import type { Measure, Scenario } from "../model/scenario.ts";
import type { ChainResult, Loss } from "./results.ts";

/** One data set in figures: of its baseline, and under a scenario. */
export interface Picture {
  readonly companies: number;
  /** Ids of the chains of which a step has nobody to perform it. */
  readonly incomplete: readonly string[];
  /** Mean over the companies of the total loss when each leaves by itself. */
  readonly expectedLoss: number;
  readonly weakLinks: number;
  readonly jengafication: number;
  /** Activity left after 0 to n departures, worst first. */
  readonly activity: readonly number[];
  readonly R: number;
  /** False where a cascade of any of these figures did not settle. */
  readonly settled: boolean;
  /** Under the scenario. */
  readonly loss: Loss;
  readonly chains: readonly ChainResult[];
}

export interface DifferenceResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly before: Picture;
  readonly after: Picture;
}
