/** The figures of a network that a newcomer changes (model.md section 6). */
import { type DataSet, unitOf } from "../../model/dataset.ts";
import type { Measure } from "../../model/scenario.ts";
import { baselineFlows, networkOf } from "../../network/compile.ts";
import { coreOf } from "../../network/core.ts";
import type { Network } from "../../network/network.ts";
import { weightsOf } from "../../network/weights.ts";
import { leavesUnused } from "../gaps.ts";
import { compareIds } from "../ids.ts";
import { portsOf } from "../links.ts";
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

function importValue(dataset: DataSet): number {
  const prices = new Map(dataset.materials.map((material) => [material.id, material.price]));
  let sum = 0;
  for (const flow of baselineFlows(dataset)) {
    if (unitOf(flow.from) !== null || flow.quantity === null) continue;
    sum += flow.quantity * Math.max(0, prices.get(flow.material) ?? 0);
  }
  return sum;
}

function wasteValue(net: Network): number {
  const materials = new Map(net.dataset.materials.map((material) => [material.id, material]));
  let sum = 0;
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const row = net.dataset.flows[net.flowRow[flow] as number];
    if (!row || row.quantity === null || !leavesUnused(net, flow, materials)) continue;
    sum += row.quantity * Math.abs(materials.get(row.material)?.price ?? 0);
  }
  return sum;
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
    importValue: importValue(dataset),
    wasteValue: wasteValue(net),
    jobs: rows.reduce((sum, unit) => sum + (unit?.jobs ?? 0), 0),
    companies: net.companyIds.length,
    weakLinks: portsOf(net).filter((port) => port.class === "weak").length,
  };
}
