import { type Flow, unitOf } from "../model/dataset.ts";

interface Mean {
  sum: number;
  count: number;
}

/** The known quantities of one material. */
interface Means {
  readonly bySupplier: Map<string, Mean>;
  readonly byBuyer: Map<string, Mean>;
  readonly overall: Mean;
}

function add(means: Map<string, Mean>, unit: string | null, quantity: number): void {
  if (unit === null) return;
  const mean = means.get(unit);
  if (mean) {
    mean.sum += quantity;
    mean.count += 1;
  } else means.set(unit, { sum: quantity, count: 1 });
}

/**
 * How an unknown quantity counts in a calculation with ports and steps (format.md): the mean of the
 * known baseline flows of that material from its supplier (if that is a unit), else to its buyer (if
 * that is a unit), else in the data set, else 1.
 *
 * @param baseline the flows that operate between operating units; only they are averaged.
 * @returns the quantity of any flow, in its material's own unit of measure.
 */
export function quantityFiller(baseline: readonly Flow[]): (flow: Flow) => number {
  let means: Map<string, Means> | null = null;
  return (flow) => {
    if (flow.quantity !== null) return flow.quantity;
    means ??= meansOf(baseline);
    const own = means.get(flow.material);
    if (own === undefined) return 1;
    const supplier = unitOf(flow.from);
    const buyer = unitOf(flow.to);
    const { sum, count } =
      (supplier === null ? undefined : own.bySupplier.get(supplier)) ??
      (buyer === null ? undefined : own.byBuyer.get(buyer)) ??
      own.overall;
    return sum / count;
  };
}

function meansOf(baseline: readonly Flow[]): Map<string, Means> {
  const means = new Map<string, Means>();
  for (const { material, quantity, from, to } of baseline) {
    if (quantity === null) continue;
    let own = means.get(material);
    if (own === undefined) {
      own = { bySupplier: new Map(), byBuyer: new Map(), overall: { sum: 0, count: 0 } };
      means.set(material, own);
    }
    add(own.bySupplier, unitOf(from), quantity);
    add(own.byBuyer, unitOf(to), quantity);
    own.overall.sum += quantity;
    own.overall.count += 1;
  }
  return means;
}
