import { directRunner } from "../../../../src/analysis/directRunner.ts";
import type { JobHooks, Runner } from "../../../../src/analysis/runner.ts";
import { type TargetsSettings, targets } from "../../../../src/analysis/targets.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { TARGET_WEIGHTS } from "../../../../src/network/targetWeights.ts";

/** The targets of a data set with the usual settings. */
export function run(
  data: DataSet,
  more: Partial<TargetsSettings> = {},
  runner: Runner = directRunner(),
  hooks: JobHooks = {},
) {
  const settings: TargetsSettings = {
    measure: "value_added",
    ration: "proportional",
    weights: TARGET_WEIGHTS,
    catalogue: null,
    portfolio: 0,
    pareto: ["import", "loss"],
    ...more,
  };
  return targets(data, settings, runner, hooks);
}
