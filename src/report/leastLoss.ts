/** Which parts of a loss leave out plants of which nobody knows what they weigh. Pure. */
import type { Basis } from "../analysis/results.ts";
import type { Scenario } from "../model/scenario.ts";
import { isBaseline } from "./scenarioWords.ts";

export interface LeastLoss {
  readonly total: boolean;
  /** Of the plants that the scenario itself takes out or curtails: where it names none there is no loss to miss. */
  readonly own: boolean;
  readonly knockOn: boolean;
}

/** The parts of a scenario's loss that are to be read as "at least". */
export function leastLoss(scenario: Scenario, { weights }: Basis): LeastLoss {
  const some = weights.assumed > 0 && !isBaseline(scenario);
  const named = scenario.leave.length + Object.keys(scenario.curtail).length > 0;
  return { total: some, own: some && named, knockOn: some };
}
