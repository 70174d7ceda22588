/**
 * Networks drawn around a network (model.md section 5, "Uncertainty"): quantities, replaceabilities and
 * minimum loads vary by the confidence of the row that they come from: high by 10 %, medium by 25 %,
 * low by 50 % either way, triangular with its peak at the row's own value. A row that states no
 * confidence counts as low, and so does a quantity that is not known.
 */
import type { Confidence } from "../model/dataset.ts";
import type { Measure } from "../model/scenario.ts";
import type { Core, PortsCore } from "./core.ts";
import { couple } from "./coupling.ts";
import type { Network } from "./network.ts";
import { estimatedFrom, type Weights } from "./weights.ts";

const SPREAD: Readonly<Record<Confidence, number>> = { high: 0.1, medium: 0.25, low: 0.5 };
/** A minimum load stays below 1. */
const MOST_LOAD = 1 - 1e-9;

/** How far each figure may lie from its value, as a share of it, and how weights follow from quantities. */
export interface Spread {
  readonly quantity: Float64Array;
  readonly rhoIn: Float64Array;
  readonly rhoOut: Float64Array;
  readonly minLoad: Float64Array;
  readonly weights: Float64Array;
  /** 1 where a unit's weight is estimated from the flows at prices. */
  readonly estimated: Uint8Array;
  /** Value of one unit of each flow to its seller's output and to its buyer's input; 0 where it counts for nothing. */
  readonly sellerPrice: Float64Array;
  readonly buyerPrice: Float64Array;
}

const spreadOf = (confidence: Confidence | null | undefined): number => SPREAD[confidence ?? "low"];

/** The spread of a network's figures, by the confidence of their rows. */
export function spreadOfNetwork(net: Network, measure: Measure, weights: Weights): Spread {
  const materials = new Map(net.dataset.materials.map((material) => [material.id, material]));
  const rows = Array.from(net.flowRow, (row) => net.dataset.flows[row]);
  const rho = (own: "replaceIn" | "replaceOut") =>
    Float64Array.from(rows, (row) => {
      const material = row ? materials.get(row.material) : undefined;
      const isOwn = !row || row[own] !== null || (material?.[own] ?? null) === null;
      return spreadOf(isOwn ? row?.confidence : material?.confidence);
    });
  return {
    quantity: Float64Array.from(rows, (row) => spreadOf(row?.quantity === null ? null : row?.confidence)),
    rhoIn: rho("replaceIn"),
    rhoOut: rho("replaceOut"),
    minLoad: Float64Array.from(net.unitRow, (row) => spreadOf(net.dataset.units[row]?.confidence)),
    weights: weights.values,
    ...estimatedFrom(net, measure),
  };
}

/** How many figures `drawn` draws anew; one that is 0 stays 0, and a replaceability of 1 can only fall. */
export function countsOf(core: Core, spread: Spread) {
  const above = (values: Float64Array) => values.reduce((count, value) => count + Number(value > 0), 0);
  const by = (confidence: Confidence) =>
    spread.quantity.reduce((count, width) => count + Number(width === SPREAD[confidence]), 0);
  return {
    quantities: spread.quantity.length,
    replaceabilities: above(core.rhoIn) + above(core.rhoOut),
    minLoads: above(core.minLoad),
    confidence: { high: by("high"), medium: by("medium"), low: by("low") },
  };
}

/** A value of the triangular distribution on value (1 - spread) to value (1 + spread). */
function triangular(value: number, spread: number, random: () => number): number {
  const u = random();
  return value * (1 + spread * (u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u))));
}

/** Ports with the quantities of their flows multiplied. */
function scaledPorts(ports: PortsCore, factor: Float64Array): PortsCore {
  const slotQuantity = ports.slotQuantity.map(
    (quantity, slot) => quantity * (factor[ports.slotFlow[slot] as number] as number),
  );
  const total = new Float64Array(ports.count);
  slotQuantity.forEach((quantity, slot) => {
    const port = ports.slotPort[slot] as number;
    total[port] = (total[port] as number) + quantity;
  });
  return { ...ports, slotQuantity, total };
}

/** A network drawn around another. */
export interface Drawn {
  readonly core: Core;
  /** The weights that follow from its quantities. */
  readonly weights: Float64Array;
  /** What the quantity of each flow is multiplied by. */
  readonly factor: Float64Array;
}

/**
 * One network drawn around another. Asks for a random number for the quantity of every flow, then for what
 * the buyer of each can replace, then for what its seller can, then for the minimum load of every unit.
 */
export function drawn(core: Core, spread: Spread, random: () => number): Drawn {
  const share = (values: Float64Array, spreads: Float64Array, most: number) =>
    values.map((value, k) => Math.min(most, triangular(value, spreads[k] as number, random)));
  const factor = spread.quantity.map((width) => triangular(1, width, random));
  const numbers = {
    ...core,
    quantity: core.quantity.map((quantity, flow) => quantity * (factor[flow] as number)),
    rhoIn: share(core.rhoIn, spread.rhoIn, 1),
    rhoOut: share(core.rhoOut, spread.rhoOut, 1),
    minLoad: share(core.minLoad, spread.minLoad, MOST_LOAD),
    inputs: scaledPorts(core.inputs, factor),
    outputs: scaledPorts(core.outputs, factor),
  };
  return { core: { ...numbers, coupling: couple(numbers) }, weights: drawnWeights(numbers, spread), factor };
}

function drawnWeights(core: Omit<Core, "coupling">, spread: Spread): Float64Array {
  const value = new Float64Array(core.unitCount);
  for (let flow = 0; flow < core.flowCount; flow += 1) {
    const seller = core.from[flow] as number;
    const buyer = core.to[flow] as number;
    const quantity = core.quantity[flow] as number;
    if (seller >= 0)
      value[seller] = (value[seller] as number) + quantity * (spread.sellerPrice[flow] as number);
    if (buyer >= 0) value[buyer] = (value[buyer] as number) - quantity * (spread.buyerPrice[flow] as number);
  }
  return spread.weights.map((weight, unit) =>
    spread.estimated[unit] === 1 ? Math.max(0, value[unit] as number) : weight,
  );
}
