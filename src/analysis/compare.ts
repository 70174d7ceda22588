import type { DataSet } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { weightsOf } from "../network/weights.ts";
import { lastWave } from "./lastWave.ts";
import type { ComparedScenario, CompareResult } from "./resultsMethod.ts";
import { type JobHooks, pause } from "./runner.ts";
import { type AnalysisSettings, fullBasis, simulate } from "./simulate.ts";

/** A scenario with the name that it goes by. */
export interface TitledScenario {
  readonly id: string;
  readonly name: string;
  readonly nameNl: string;
  readonly scenario: Scenario;
}

/**
 * Scenarios side by side: for each what `simulate` says of it.
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function compare(
  dataset: DataSet,
  scenarios: readonly TitledScenario[],
  settings: AnalysisSettings,
  hooks: JobHooks = {},
): Promise<CompareResult> {
  const compared: ComparedScenario[] = [];
  for (const { id, name, nameNl, scenario } of scenarios) {
    await pause(hooks);
    const result = simulate(dataset, scenario, settings);
    hooks.onProgress?.(compared.length + 1, scenarios.length);
    compared.push({
      id,
      name,
      nameNl,
      scenario,
      settled: result.settled,
      loss: result.loss,
      stopped: result.units.filter((unit) => unit.stopped).map((unit) => unit.id),
      levels: Object.fromEntries(
        result.units.filter((unit) => unit.wave !== null).map((unit) => [unit.id, unit.level]),
      ),
      waves: result.units.reduce((most, unit) => Math.max(most, (unit.wave ?? -1) + 1), 0),
      lastWave: lastWave(result.waves),
      chains: result.chains,
    });
  }
  const net = networkOf(dataset);
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    scenarios: compared,
    basis: fullBasis(net, weightsOf(net, settings.measure)),
  };
}
