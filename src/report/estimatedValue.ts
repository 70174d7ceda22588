/** A plant's value added where it is not given. */
import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { estimatedFrom, weightsOf } from "../network/weights.ts";

/**
 * What losses count for a unit whose value added is not given: output less input at prices, currency a year. null
 * where it is given, where no priced flow tells it, and for a unit that does not operate.
 */
export function estimatedValueAdded(dataset: DataSet, unit: string): number | null {
  const net = networkOf(dataset);
  const at = net.unitAt.get(unit);
  if (at === undefined || estimatedFrom(net, "value_added").estimated[at] !== 1) return null;
  return weightsOf(net, "value_added").values[at] ?? null;
}
