/** Best cases in tests: HiGHS in this thread. */
import { simulateBest } from "../../../../src/analysis/best/simulateBest.ts";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import type { SimulateResult } from "../../../../src/analysis/results.ts";
import type { Runner } from "../../../../src/analysis/runner.ts";
import { bundledHighs } from "../../../../src/engine/highsBundled.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { type BestResponse, NO_CHANGE, type Scenario } from "../../../../src/model/scenario.ts";

export const settings = { measure: "value_added", ration: "proportional" } as const;
export const runner: Runner = directRunner({ highs: bundledHighs });

/** The best case of a scenario. */
export function best(
  data: DataSet,
  scenario: Partial<Scenario>,
  response: BestResponse = "best",
): Promise<SimulateResult> {
  return simulateBest(data, { ...NO_CHANGE, ...scenario }, settings, response, runner);
}

/** Levels by unit, without their last digits. */
export function levels(result: SimulateResult): Record<string, number> {
  return Object.fromEntries(result.units.map((unit) => [unit.id, Number(unit.level.toFixed(9))]));
}

/** Steps as short text: kind, from, to, quantity. */
export function told(result: SimulateResult): string[] {
  return (result.steps ?? []).map(
    ({ kind, from, to, quantity }) => `${kind} ${from}>${to} ${Number(quantity.toFixed(6))}`,
  );
}
