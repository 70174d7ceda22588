import { isInEurope } from "../network/europe.ts";
import { materialOf, type Network } from "../network/network.ts";
import type { CompiledChain } from "./chains.ts";
import type { Autonomy } from "./results.ts";

/**
 * How far a chain stands on its own feet (model.md section 5, "Autonomy"): of the value of what enters
 * it, the share that comes from outside the cluster and, by the materials' `origin`, from outside
 * Europe. Flows between the chain's own units are no input of it; flows of unknown quantity or price are
 * left out and counted. An import whose material names no origin is in neither European share.
 */
export function autonomyOf(net: Network, chain: CompiledChain): Autonomy {
  const units = new Set(chain.steps.flatMap((step) => step.units));
  const materials = new Map(net.dataset.materials.map((material) => [material.id, material]));
  let total = 0;
  let outside = 0;
  let world = 0;
  let unnamed = 0;
  let leftOut = 0;
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const buyer = net.to[flow] as number;
    const seller = net.from[flow] as number;
    if (!units.has(buyer) || units.has(seller)) continue;
    const material = materials.get(materialOf(net, flow));
    const quantity = net.dataset.flows[net.flowRow[flow] as number]?.quantity ?? null;
    const price = material?.price ?? null;
    if (quantity === null || price === null || price <= 0) {
      leftOut += 1;
      continue;
    }
    const value = quantity * price;
    total += value;
    if (seller >= 0) continue;
    outside += value;
    const origin = material?.origin.trim() ?? "";
    if (origin === "") unnamed += value;
    else if (!isInEurope(origin)) world += value;
  }
  const share = (value: number): number | null => (total > 0 ? value / total : null);
  return {
    inputValue: total,
    outsideCluster: share(outside),
    outsideValue: outside,
    outsideEurope: share(world),
    originUnknown: share(unnamed),
    leftOut,
  };
}
