/** The figures of a network that a newcomer changes (model.md section 6). */
import type { DataSet } from "../../model/dataset.ts";
import type { Measure } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { coreOf } from "../../network/core.ts";
import type { Network } from "../../network/network.ts";
import { weightsOf } from "../../network/weights.ts";
import { leavesUnused } from "../gaps.ts";
import { compareIds } from "../ids.ts";
import { weakCount } from "../links.ts";
import type { Variant, VariantOutcome } from "./variantKernel.ts";

/** Figures of one network; totals leave out what is of unknown quantity or price. */
export interface Figures {
  /** Ids of the chains of which a step has nobody to perform it. */
  readonly incomplete: readonly string[];
  readonly jengafication: number;
  /** Mean over the companies of the total loss when each leaves by itself. */
  readonly expectedLoss: number;
  /** Value of what is imported at a price above 0, currency a year. */
  readonly importValue: number;
  /** Value of what leaves the cluster unused, priced above or below 0, currency a year. */
  readonly wasteValue: number;
  /** Jobs of the operating units; 0 where none are known. */
  readonly jobs: number;
  readonly companies: number;
  /** Links that are neither strong nor missing. */
  readonly weakLinks: number;
}

/** The figures of a network with newcomers, of which no list is kept. */
export type FiguresAfter = Omit<Figures, "incomplete">;

/** The network's numbers for the kernel. */
export function variantOf(dataset: DataSet, measure: Measure): Variant {
  const net = networkOf(dataset);
  const weights = weightsOf(net, measure);
  const byId = net.companyIds.map((_, company) => company);
  byId.sort((a, b) => compareIds(net.companyIds[a] ?? "", net.companyIds[b] ?? ""));
  return {
    core: coreOf(net),
    weights: weights.values,
    totalWeight: weights.total,
    byId: Int32Array.from(byId),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What a network's flows are worth by a price, where they are of a kind; 0 for those of unknown quantity. */
function valuesOf(net: Network, isOne: (flow: number) => boolean, worth: (price: number) => number) {
  const prices = new Map(net.dataset.materials.map((material) => [material.id, material.price]));
  return Float64Array.from({ length: net.flowCount }, (_, flow) => {
    const row = net.dataset.flows[net.flowRow[flow] as number];
    if (!row || row.quantity === null || !isOne(flow)) return 0;
    return row.quantity * worth(prices.get(row.material) ?? 0);
  });
}

/** Value of each flow of a network as an import, currency a year; 0 for every other flow. */
export function importValues(net: Network): Float64Array {
  return valuesOf(
    net,
    (flow) => (net.from[flow] as number) < 0,
    (price) => Math.max(0, price),
  );
}

/** Value of each flow of a network that leaves the cluster unused, currency a year; 0 for every other flow. */
export function wasteValues(net: Network): Float64Array {
  const materials = new Map(net.dataset.materials.map((material) => [material.id, material]));
  return valuesOf(net, (flow) => leavesUnused(net, flow, materials), Math.abs);
}

/** Chains that follow from the flows have somebody for each of their steps: only declared ones lack any. */
export function incompleteChains(net: Network): string[] {
  const performs = (id: string): boolean => net.unitAt.has(id);
  return net.dataset.chains
    .filter((chain) => chain.steps.some((step) => !step.units.some(performs)))
    .map((chain) => chain.id);
}

/** The figures of a data set, given what the kernel said of its network. */
export function figuresOf(dataset: DataSet, outcome: VariantOutcome): Figures {
  const net = networkOf(dataset);
  const { losses } = outcome;
  const rows = Array.from(net.unitRow, (row) => dataset.units[row]);
  return {
    incomplete: incompleteChains(net),
    jengafication: outcome.jengafication,
    expectedLoss: losses.length > 0 ? losses.reduce((sum, loss) => sum + loss, 0) / losses.length : 0,
    importValue: sum(importValues(net)),
    wasteValue: sum(wasteValues(net)),
    jobs: rows.reduce((sum, unit) => sum + (unit?.jobs ?? 0), 0),
    companies: net.companyIds.length,
    weakLinks: weakCount(coreOf(net)),
  };
}
