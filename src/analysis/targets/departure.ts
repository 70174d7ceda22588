/**
 * What a scenario takes out of the network, as newcomers can stand in for it (model.md section 6, a port starved by a
 * scenario): what is no longer made, and what is no longer taken. It is about the units that the scenario itself takes
 * out or curtails; what a unit lacks that the cascade knocked down comes back by itself once those are replaced.
 */
import type { DataSet, Material } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { materialOf, type Network } from "../../network/network.ts";
import { shockOf } from "../../network/shock.ts";
import { leavesUnused } from "../gaps.ts";
import { type Niche, nextPerformers } from "./niches.ts";

/** Shares are of a flow's quantity, by position in flows.csv. */
export interface Departure {
  /** Ids of the units that are completely out. */
  readonly gone: ReadonlySet<string>;
  /**
   * Flows of units with a cap below 1 to whoever is still there, or outside: 1 minus the cap. Nobody waits for what
   * went to a unit that is gone as well.
   */
  readonly lost: ReadonlyMap<number, number>;
  /** Flows of units that the scenario leaves alone to those that it takes out or curtails: 1 minus the buyer's cap. */
  readonly freed: ReadonlyMap<number, number>;
  /** Positions of the flows between units of which the buyer is gone and the seller is taken out or curtailed. */
  readonly within: readonly number[];
}

/** What leaves by `leave` and `curtail`; null where nothing of the baseline does. */
export function departureOf(base: DataSet, scenario: Scenario): Departure | null {
  const net = networkOf(base);
  // A unit that the scenario opens stands outside the baseline: nothing of it can be lost.
  const shock = shockOf(net, { ...scenario, import: {}, export: {}, open: {} });
  if (shock.units.length === 0) return null;
  const caps = new Map(shock.units.map((unit, k) => [unit, shock.caps[k] as number]));
  const isGone = (unit: number): boolean => caps.get(unit) === 0;
  const lost = new Map<number, number>();
  const freed = new Map<number, number>();
  const within: number[] = [];
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const [seller, buyer] = [net.from[flow] as number, net.to[flow] as number];
    if (seller === buyer) continue;
    const index = net.flowRow[flow] as number;
    // Of an unknown quantity no part can be taken over, only the whole.
    const isWhole = (share: number): boolean => share === 1 || net.dataset.flows[index]?.quantity !== null;
    const [sold, bought] = [1 - (caps.get(seller) ?? 1), 1 - (caps.get(buyer) ?? 1)];
    if (sold > 0 && isGone(buyer)) within.push(index);
    else if (sold > 0 && isWhole(sold)) lost.set(index, sold);
    else if (seller >= 0 && bought > 0 && isWhole(bought)) freed.set(index, bought);
  }
  const gone = shock.units.filter(isGone).map((unit) => net.unitIds[unit] ?? "");
  return { gone: new Set(gone), lost, freed, within };
}

/** Of a port, or of all that the cluster makes of a material, a smaller share than this nobody would notice. */
const NOTICED = 0.01;

/**
 * Whether a lost flow is worth a newcomer: what is left over of a takeover, a few kilos of what a plant makes, is not.
 *
 * @param made what the units of the cluster make of its material.
 */
function isMissed(net: Network, flow: number, share: number, made: number): boolean {
  const slot = net.inputs.slotOf[flow] as number;
  if (slot < 0) return share * (net.quantity[flow] as number) >= NOTICED * made;
  const total = net.inputs.total[net.inputs.slotPort[slot] as number] as number;
  return share * (net.inputs.slotQuantity[slot] as number) >= NOTICED * total;
}

/** What the units of the cluster make of each material. */
function madeOf(net: Network): Map<string, number> {
  const made = new Map<string, number>();
  net.outputs.material.forEach((material, port) => {
    made.set(material, (made.get(material) ?? 0) + (net.outputs.total[port] as number));
  });
  return made;
}

/** Chains' next steps, other units, markets. */
function order(net: Network, flow: number, next: ReadonlySet<string>): number {
  const buyer = net.to[flow] as number;
  return buyer < 0 ? 2 : next.has(net.unitIds[buyer] ?? "") ? 0 : 1;
}

/**
 * One niche for each material that is lost, in the order of flows.csv: those who need it to go on with the chain
 * first, markets last. What leaves the cluster unused nobody misses. A material that went only to units that are gone
 * as well has a niche without flows: nobody but another newcomer can want it.
 */
export function takeoverNiches(base: DataSet, { lost, within }: Departure): Niche[] {
  const net = networkOf(base);
  const materials: ReadonlyMap<string, Material> = new Map(base.materials.map((row) => [row.id, row]));
  const inside = new Set(within);
  const made = madeOf(net);
  const flows = new Map<string, number[]>();
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const index = net.flowRow[flow] as number;
    const material = materialOf(net, flow);
    const missed = isMissed(net, flow, lost.get(index) ?? 0, made.get(material) ?? 0);
    if (!inside.has(index) && (!lost.has(index) || !missed || leavesUnused(net, flow, materials))) continue;
    const own = flows.get(material) ?? [];
    flows.set(material, own);
    if (!inside.has(index)) own.push(flow);
  }
  return [...flows].map(([material, own]) => {
    const next = nextPerformers(base.chains, material);
    own.sort((a, b) => order(net, a, next) - order(net, b, next) || a - b);
    return {
      key: `takes-over ${material}`,
      kind: "takes-over",
      gaps: [],
      material,
      factors: new Map([[material, 1]]),
      flows: own.map((flow) => net.flowRow[flow] as number),
      steps: [],
    };
  });
}
