/** A plant's value added where it is not given. */
import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { estimatedFrom, weightsOf } from "../network/weights.ts";

/** What a unit's estimated value added is made of, in currency a year. */
export interface ValueParts {
  /** Flows that count, at the price of each: what is sold, then what is bought. */
  readonly sold: readonly PricedFlow[];
  readonly bought: readonly PricedFlow[];
  /** Never below 0. */
  readonly value: number;
}

interface PricedFlow {
  readonly material: string;
  /** In the material's own unit of measure; filled in where it is unknown (format.md). */
  readonly quantity: number;
  readonly price: number;
}

/** The parts of {@link estimatedValueAdded}, the largest amounts first; null where that is. */
export function estimatedParts(dataset: DataSet, unit: string): ValueParts | null {
  const value = estimatedValueAdded(dataset, unit);
  const net = networkOf(dataset);
  const at = net.unitAt.get(unit);
  if (value === null || at === undefined) return null;
  const { sellerPrice, buyerPrice } = estimatedFrom(net, "value_added");
  const priced = (ends: ArrayLike<number>, prices: Float64Array): PricedFlow[] =>
    Array.from(prices, (price, flow): PricedFlow | null =>
      ends[flow] === at && price !== 0
        ? {
            material: dataset.flows[net.flowRow[flow] as number]?.material ?? "",
            quantity: net.quantity[flow] as number,
            price,
          }
        : null,
    )
      .filter((flow) => flow !== null)
      .sort((a, b) => Math.abs(b.quantity * b.price) - Math.abs(a.quantity * a.price));
  return { sold: priced(net.from, sellerPrice), bought: priced(net.to, buyerPrice), value };
}

/**
 * What losses count for a unit whose value added is not given: output less input at prices, currency a year. null
 * where it is given, where no priced flow tells it, and for a unit that does not operate.
 */
function estimatedValueAdded(dataset: DataSet, unit: string): number | null {
  const net = networkOf(dataset);
  const at = net.unitAt.get(unit);
  if (at === undefined || estimatedFrom(net, "value_added").estimated[at] !== 1) return null;
  return weightsOf(net, "value_added").values[at] ?? null;
}
