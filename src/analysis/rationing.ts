import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";

/** Order in which a slot of an output port is served: lower first. */
function tierOf(net: Core, slot: number, rule: Rationing): number {
  const flow = net.outputs.slotFlow[slot] as number;
  const there = net.inputs.slotOf[flow] as number;
  if (rule === "local-first") return there < 0 ? 1 : 0;
  // Exports have no port in the cluster; they come after its last one.
  return there < 0 ? 3 : (net.inputs.criticality[net.inputs.slotPort[there] as number] as number);
}

const TIERS: Readonly<Record<Rationing, number>> = {
  proportional: 1,
  "local-first": 2,
  "critical-first": 4,
};

/**
 * Shares a supplier's deliverable level y out over the slots of one output port (model.md section 2,
 * "Rationing"): sum q d = y sum q under every rule; within a tier all get the same share.
 *
 * @param allotted share per output slot, written for the slots of this port.
 */
export function ration(net: Core, port: number, y: number, rule: Rationing, allotted: Float64Array): void {
  const { slotStart, slotQuantity, total } = net.outputs;
  const start = slotStart[port] as number;
  const end = slotStart[port + 1] as number;
  if (rule === "proportional" || y >= 1 || y <= 0) {
    for (let slot = start; slot < end; slot += 1) allotted[slot] = y;
    return;
  }
  let left = y * (total[port] as number);
  for (let tier = 0; tier < TIERS[rule]; tier += 1) {
    let wanted = 0;
    for (let slot = start; slot < end; slot += 1)
      if (tierOf(net, slot, rule) === tier) wanted += slotQuantity[slot] as number;
    if (wanted === 0) continue;
    const share = Math.min(1, Math.max(0, left) / wanted);
    for (let slot = start; slot < end; slot += 1)
      if (tierOf(net, slot, rule) === tier) allotted[slot] = share;
    left -= share * wanted;
  }
}
