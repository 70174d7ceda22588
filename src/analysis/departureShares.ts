/** Each member's share in what a departure of several does (model.md section 6: its Shapley value). */
import type { DataSet } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import { shockOf } from "../network/shock.ts";
import { weightsOf } from "../network/weights.ts";
import { Cascade } from "./cascade.ts";
import { everyUnit, lossOf } from "./loss.ts";
import type { SharesResult } from "./resultsTargets.ts";
import { type JobHooks, pause } from "./runner.ts";
import { EXACT_MEMBERS, sampledShapley, shapleyValues } from "./shapley.ts";
import type { AnalysisSettings } from "./simulate.ts";

const ORDERS = 200;
const SEED = 1;

/**
 * Shares of those who leave in the loss that their leaving adds to the rest of the scenario. They sum to
 * the loss of the scenario less the loss without their leaving. Exact up to 12 members, else estimated
 * from seeded random orders, with the standard error of each.
 *
 * @throws {UnknownSubjectError | UnknownMeasureError} where the scenario or the measure names what the data set doesn't have.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function departureShares(
  dataset: DataSet,
  scenario: Scenario,
  { measure, ration }: AnalysisSettings,
  hooks: JobHooks = {},
): Promise<SharesResult> {
  const members = [...new Set(scenario.leave)];
  const net = networkOf(dataset, scenario.open);
  const weights = weightsOf(net, measure);
  const cascade = new Cascade(coreOf(net), ration);
  const units = everyUnit(net);
  const lossFor = async (leave: readonly string[]): Promise<number> => {
    await pause(hooks);
    const { level } = cascade.run(shockOf(net, { ...scenario, leave }));
    return lossOf(weights, level, units, new Set()).total;
  };
  const n = members.length;
  if (n <= EXACT_MEMBERS) {
    const values = new Float64Array(2 ** n);
    for (let mask = 0; mask < values.length; mask += 1) {
      hooks.onProgress?.(mask + 1, values.length);
      values[mask] = await lossFor(members.filter((_, k) => (mask >> k) & 1));
    }
    const shares = shapleyValues(n, values);
    return { exact: true, shares: members.map((id, k) => ({ id, share: shares[k] ?? 0, error: 0 })) };
  }
  const nameOf = (k: number): string => members[k] ?? "";
  const sampled = await sampledShapley(n, (there) => lossFor(there.map(nameOf)), ORDERS, SEED);
  return {
    exact: false,
    shares: members.map((id, k) => ({ id, share: sampled.values[k] ?? 0, error: sampled.errors[k] ?? 0 })),
  };
}
