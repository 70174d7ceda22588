/** A scenario on its network: the shock that it is, the cascade that follows, and what that loses. */
import type { DataSet } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import type { Network } from "../network/network.ts";
import { type Shock, shockOf } from "../network/shock.ts";
import { type Weights, weightsOf } from "../network/weights.ts";
import { Cascade, type CascadeState } from "./cascade.ts";
import { everyUnit, lossOf } from "./loss.ts";
import type { Loss } from "./results.ts";
import type { AnalysisSettings } from "./simulate.ts";

export interface ScenarioCascade {
  readonly net: Network;
  readonly weights: Weights;
  readonly shock: Shock;
  readonly state: CascadeState;
  /** What the units lose that the scenario names is its own. */
  readonly loss: Loss;
}

/**
 * The cascade without its trace, for whoever needs no reasons.
 *
 * @throws {UnknownSubjectError | UnknownMeasureError} where the scenario or the measure names what the data set doesn't have.
 */
export function scenarioCascade(
  dataset: DataSet,
  scenario: Scenario,
  { measure, ration }: AnalysisSettings,
): ScenarioCascade {
  const net = networkOf(dataset, scenario.open);
  const weights = weightsOf(net, measure);
  const shock = shockOf(net, scenario);
  const state = new Cascade(coreOf(net), ration).run(shock);
  const loss = lossOf(weights, state.level, everyUnit(net), new Set(shock.units));
  return { net, weights, shock, state, loss };
}
