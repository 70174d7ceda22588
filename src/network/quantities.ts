import { type Flow, unitOf } from "../model/dataset.ts";

interface Mean {
  sum: number;
  count: number;
}

function add(means: Map<string, Mean>, key: string, quantity: number): void {
  const mean = means.get(key);
  if (mean) {
    mean.sum += quantity;
    mean.count += 1;
  } else means.set(key, { sum: quantity, count: 1 });
}

/** Ids are free text, so that the parts of a key are kept apart by a character that no id can hold. */
const key = (...parts: string[]): string => parts.join("\u0000");

/**
 * How an unknown quantity counts in a calculation with ports and steps (format.md): the mean of the
 * known baseline flows of that material from its supplier (if that is a unit), else to its buyer (if
 * that is a unit), else in the data set, else 1.
 *
 * @param baseline the flows that operate between operating units; only they are averaged.
 * @returns the quantity of any flow, in its material's own unit of measure.
 */
export function quantityFiller(baseline: readonly Flow[]): (flow: Flow) => number {
  const bySupplier = new Map<string, Mean>();
  const byBuyer = new Map<string, Mean>();
  const overall = new Map<string, Mean>();
  for (const flow of baseline) {
    if (flow.quantity === null) continue;
    const supplier = unitOf(flow.from);
    const buyer = unitOf(flow.to);
    if (supplier !== null) add(bySupplier, key(flow.material, supplier), flow.quantity);
    if (buyer !== null) add(byBuyer, key(flow.material, buyer), flow.quantity);
    add(overall, flow.material, flow.quantity);
  }
  return (flow) => {
    if (flow.quantity !== null) return flow.quantity;
    const supplier = unitOf(flow.from);
    const buyer = unitOf(flow.to);
    const mean =
      (supplier !== null ? bySupplier.get(key(flow.material, supplier)) : undefined) ??
      (buyer !== null ? byBuyer.get(key(flow.material, buyer)) : undefined) ??
      overall.get(flow.material);
    return mean ? mean.sum / mean.count : 1;
  };
}
