/** How many plants stop and how many are weakened in one wave. Pure. */
import type { SimulateResult } from "../../analysis/results.ts";

export function waveCounts(
  result: SimulateResult,
  wave: number,
): { readonly stop: number; readonly weaker: number } {
  const changes = result.waves.find((one) => one.wave === wave)?.changes ?? [];
  const stop = changes.filter((change) => result.units[change.unit]?.stopWave === wave).length;
  return { stop, weaker: changes.length - stop };
}
