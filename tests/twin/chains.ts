/**
 * The slow and obvious twin of the derived chains (model.md section 4): for each exported product a walk
 * of its own, upstream through critical and important ports, with a step for each material that it meets.
 */
import type { Network } from "../../src/network/network.ts";

export interface SlowStep {
  readonly material: string;
  readonly units: readonly string[];
}

export interface SlowChain {
  readonly id: string;
  /** The farthest from the product first. */
  readonly steps: readonly SlowStep[];
}

const materialOf = (net: Network, flow: number): string =>
  net.dataset.flows.find((row) => row.index === net.flowRow[flow])?.material ?? "";

/** The flows from other units into the ports that hold a unit back. */
function neededBy(net: Network, unit: number): number[] {
  const flows: number[] = [];
  for (let port = 0; port < net.inputs.count; port += 1) {
    if (net.inputs.unit[port] !== unit || net.inputs.criticality[port] === 2) continue;
    net.inputs.slotPort.forEach((owner, slot) => {
      const flow = net.inputs.slotFlow[slot] as number;
      if (owner === port && (net.from[flow] as number) >= 0) flows.push(flow);
    });
  }
  return flows;
}

export function slowChains(net: Network): SlowChain[] {
  const waste = new Set(
    net.dataset.materials
      .filter((m) => m.category === "waste" || m.category === "byproduct")
      .map((m) => m.id),
  );
  const exporters = new Map<string, number[]>();
  net.from.forEach((seller, flow) => {
    const product = materialOf(net, flow);
    if (seller < 0 || (net.to[flow] as number) >= 0 || waste.has(product)) return;
    exporters.set(product, [...new Set([...(exporters.get(product) ?? []), seller])]);
  });
  return [...exporters].map(([product, sellers]) => {
    const makers = new Map<string, number[]>([[product, sellers]]);
    const depth = new Map<string, number>([[product, 0]]);
    const seen = [...sellers];
    let front = sellers;
    for (let away = 1; front.length > 0; away += 1) {
      const next: number[] = [];
      for (const flow of front.flatMap((unit) => neededBy(net, unit))) {
        const supplier = net.from[flow] as number;
        const material = materialOf(net, flow);
        if (!depth.has(material)) depth.set(material, away);
        makers.set(material, [...new Set([...(makers.get(material) ?? []), supplier])]);
        if (seen.includes(supplier)) continue;
        seen.push(supplier);
        next.push(supplier);
      }
      front = next;
    }
    const materials = [...makers.keys()].sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0));
    const unitsOf = (material: string): string[] =>
      (makers.get(material) ?? []).sort((a, b) => a - b).map((unit) => net.unitIds[unit] ?? "");
    return { id: product, steps: materials.map((material) => ({ material, units: unitsOf(material) })) };
  });
}
