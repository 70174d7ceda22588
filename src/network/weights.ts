import type { Unit } from "../model/dataset.ts";
import type { Measure } from "../model/scenario.ts";
import type { Network } from "./network.ts";
import { UnknownMeasureError } from "./unknownMeasure.ts";

/** What each unit counts for in a measure (model.md section 5, cli.md `--measure`). */
export interface Weights {
  readonly values: Float64Array;
  readonly total: number;
  readonly given: number;
  readonly estimated: number;
  readonly assumed: number;
}

/** The measures that a data set offers. */
export function measuresOf(units: readonly Unit[]): Measure[] {
  const further = new Set(units.flatMap((unit) => Object.keys(unit.numbers)));
  return ["value_added", "output", "jobs", ...further];
}

/**
 * Value of the flows into and out of each unit at the materials' prices, in currency a year. A total:
 * flows of unknown quantity or price are left out, and recycles within a unit are no output. Flows that the scenario opened count for the units
 * that it opened only, so that opening a plant does not change what the others weigh.
 */
function tradedValue(net: Network): { input: Float64Array; output: Float64Array; priced: Uint8Array } {
  const input = new Float64Array(net.unitCount);
  const output = new Float64Array(net.unitCount);
  const priced = new Uint8Array(net.unitCount);
  const { sellerPrice, buyerPrice } = tradedPrices(net);
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const quantity = net.quantity[flow] as number;
    const atSeller = sellerPrice[flow] as number;
    const atBuyer = buyerPrice[flow] as number;
    if (!Number.isNaN(atSeller)) {
      const seller = net.from[flow] as number;
      output[seller] = (output[seller] as number) + quantity * atSeller;
      priced[seller] = 1;
    }
    if (!Number.isNaN(atBuyer)) {
      const buyer = net.to[flow] as number;
      input[buyer] = (input[buyer] as number) + quantity * atBuyer;
      priced[buyer] = 1;
    }
  }
  return { input, output, priced };
}

/** Price at which each flow counts in its seller's output and in its buyer's input; NaN where it doesn't count. */
function tradedPrices(net: Network): { sellerPrice: Float64Array; buyerPrice: Float64Array } {
  const prices = new Map(net.dataset.materials.map((m) => [m.id, m.price]));
  const sellerPrice = new Float64Array(net.flowCount).fill(Number.NaN);
  const buyerPrice = new Float64Array(net.flowCount).fill(Number.NaN);
  const counts = (unit: number, isBaseline: boolean): boolean =>
    unit >= 0 && (isBaseline || net.dataset.units[net.unitRow[unit] as number]?.status !== "operating");
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const row = net.dataset.flows[net.flowRow[flow] as number];
    const price = row ? prices.get(row.material) : undefined;
    if (!row || row.quantity === null || price === null || price === undefined) continue;
    const seller = net.from[flow] as number;
    const buyer = net.to[flow] as number;
    if (seller === buyer) continue;
    const isBaseline = net.baseline[flow] === 1;
    if (counts(seller, isBaseline)) sellerPrice[flow] = price;
    if (counts(buyer, isBaseline)) buyerPrice[flow] = price;
  }
  return { sellerPrice, buyerPrice };
}

/**
 * Which units' weights are estimated from the flows, and the price at which each flow counts in them;
 * 0 where it doesn't count. None where all units weigh the same for want of any figure.
 */
export function estimatedFrom(
  net: Network,
  measure: Measure,
): { estimated: Uint8Array; sellerPrice: Float64Array; buyerPrice: Float64Array } {
  const fromFlows = measure === "value_added" || measure === "output";
  const { priced } = tradedValue(net);
  const { sellerPrice, buyerPrice } = tradedPrices(net);
  const zeroed = (prices: Float64Array) => prices.map((price) => (Number.isNaN(price) ? 0 : price));
  const anyWeight = weightsOf(net, measure).assumed < net.unitCount;
  const estimated = Uint8Array.from(net.unitRow, (row, unit) => {
    const isGiven = measure !== "output" && givenValue(net.dataset.units[row], measure) !== null;
    return fromFlows && anyWeight && !isGiven && priced[unit] === 1 ? 1 : 0;
  });
  return {
    estimated,
    sellerPrice: zeroed(sellerPrice),
    buyerPrice: measure === "output" ? new Float64Array(net.flowCount) : zeroed(buyerPrice),
  };
}

/** How each unit's weight in a measure is known, by its position in the network; as `Weights` counts them. */
export function weightSource(
  net: Network,
  measure: Measure,
): (unit: number) => "given" | "estimated" | "assumed" {
  const { estimated } = estimatedFrom(net, measure);
  const anyGiven = measure !== "output" && weightsOf(net, measure).given > 0;
  return (unit) => {
    if (estimated[unit] === 1) return "estimated";
    const row = net.dataset.units[net.unitRow[unit] as number];
    return anyGiven && givenValue(row, measure) !== null ? "given" : "assumed";
  };
}

/**
 * Which units a measure knows: 1 where its figure is given or estimated, 0 where it counts as 0 for want of one. All
 * are 1 where nothing is known of any, for then all weigh the same.
 */
export function weighedUnits(net: Network, measure: Measure): Uint8Array {
  if (weightsOf(net, measure).assumed === net.unitCount) return new Uint8Array(net.unitCount).fill(1);
  const source = weightSource(net, measure);
  return Uint8Array.from(net.unitRow, (_, unit) => (source(unit) === "assumed" ? 0 : 1));
}

/** What the data set gives for a unit, or null. */
function givenValue(unit: Unit | undefined, measure: Measure): number | null {
  if (!unit) return null;
  if (measure === "value_added") return unit.valueAdded;
  if (measure === "jobs") return unit.jobs;
  return Object.hasOwn(unit.numbers, measure) ? (unit.numbers[measure] ?? null) : null;
}

/**
 * Weights of the units in a measure. A value added that is not given is output minus input value at
 * prices, never below 0; another figure that is not given counts 0. Where no unit has any, all weigh 1.
 *
 * @throws {UnknownMeasureError} where the data set has no such column.
 */
export function weightsOf(net: Network, measure: Measure): Weights {
  if (!measuresOf(net.dataset.units).includes(measure)) throw new UnknownMeasureError(measure);
  const weighed = remembered.get(net) ?? new Map<Measure, Weights>();
  remembered.set(net, weighed);
  const weights = weighed.get(measure) ?? weigh(net, measure);
  weighed.set(measure, weights);
  return weights;
}

/** Weights by measure, made once per network so that workers can keep them. */
const remembered = new WeakMap<Network, Map<Measure, Weights>>();

function weigh(net: Network, measure: Measure): Weights {
  const fromFlows = measure === "value_added" || measure === "output";
  let traded: ReturnType<typeof tradedValue> | null = null;
  let given = 0;
  let estimated = 0;
  const values = Float64Array.from(net.unitRow, (row, unit) => {
    const known = measure === "output" ? null : givenValue(net.dataset.units[row], measure);
    if (known !== null) {
      given += 1;
      return Math.max(0, known);
    }
    if (fromFlows) traded ??= tradedValue(net);
    if (!traded?.priced[unit]) return 0;
    estimated += 1;
    const cost = measure === "output" ? 0 : (traded.input[unit] as number);
    return Math.max(0, (traded.output[unit] as number) - cost);
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total > 0) return { values, total, given, estimated, assumed: net.unitCount - given - estimated };
  return {
    values: values.fill(1),
    total: net.unitCount,
    given: 0,
    estimated: 0,
    assumed: net.unitCount,
  };
}
