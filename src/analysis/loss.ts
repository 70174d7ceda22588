import type { Network } from "../network/network.ts";
import type { Weights } from "../network/weights.ts";
import type { Loss } from "./results.ts";

/**
 * L = sum w (1 - x) / sum w, split into the units that the scenario itself takes out or curtails and
 * all others (model.md section 5).
 *
 * @param units the units that may have moved; the others keep their level.
 * @param own the units that the scenario names, as a set of positions.
 */
export function lossOf(
  weights: Weights,
  level: Float64Array,
  units: Iterable<number>,
  own: ReadonlySet<number>,
): Loss {
  let ownLoss = 0;
  let knockOn = 0;
  for (const unit of units) {
    const lost = (weights.values[unit] as number) * (1 - (level[unit] as number));
    if (own.has(unit)) ownLoss += lost;
    else knockOn += lost;
  }
  return {
    total: (ownLoss + knockOn) / weights.total,
    own: ownLoss / weights.total,
    knockOn: knockOn / weights.total,
  };
}

/** All positions of a network's units, in order. */
export function everyUnit(net: Network): number[] {
  return Array.from({ length: net.unitCount }, (_, unit) => unit);
}
