/** How many plants stop in one wave, how many are weakened that ran as today, and how many fall further. Pure. */
import type { SimulateResult } from "../../analysis/results.ts";

export function waveCounts(
  result: SimulateResult,
  wave: number,
): { readonly stop: number; readonly weaker: number; readonly further: number } {
  const changes = result.waves.find((one) => one.wave === wave)?.changes ?? [];
  const units = changes.map(({ unit }) => result.units[unit]);
  const stop = units.filter((unit) => unit?.stopWave === wave).length;
  const weaker = units.filter((unit) => unit?.stopWave !== wave && unit?.wave === wave).length;
  return { stop, weaker, further: units.length - stop - weaker };
}
