import type { Chain, ChainStep, Material } from "../model/dataset.ts";
import { isWaste } from "../network/defaults.ts";
import { IMPORTANT, materialOf, type Network } from "../network/network.ts";

/** A material on the way to a product: who makes it for the chain, and how far from the end. */
interface Stage {
  readonly material: string;
  readonly units: Set<number>;
  depth: number;
}

/** The flows from other units into the critical and important input ports of a unit. */
function neededFlows(net: Network, unit: number): number[] {
  const { inputs } = net;
  const flows: number[] = [];
  for (
    let port = inputs.unitStart[unit] as number;
    port < (inputs.unitStart[unit + 1] as number);
    port += 1
  ) {
    if ((inputs.criticality[port] as number) > IMPORTANT) continue;
    const end = inputs.slotStart[port + 1] as number;
    for (let slot = inputs.slotStart[port] as number; slot < end; slot += 1) {
      const flow = inputs.slotFlow[slot] as number;
      if ((net.from[flow] as number) >= 0) flows.push(flow);
    }
  }
  return flows;
}

/** Walks upstream from the exporters, breadth first, and gathers who makes which material for them. */
function stagesOf(net: Network, product: string, exporters: ReadonlySet<number>): Stage[] {
  const stages = new Map<string, Stage>([
    [product, { material: product, units: new Set(exporters), depth: 0 }],
  ]);
  const seen = new Set(exporters);
  let front = [...exporters];
  for (let depth = 1; front.length > 0; depth += 1) {
    const next: number[] = [];
    for (const flow of front.flatMap((unit) => neededFlows(net, unit))) {
      const supplier = net.from[flow] as number;
      const material = materialOf(net, flow);
      const stage = stages.get(material);
      if (stage) stage.units.add(supplier);
      else stages.set(material, { material, units: new Set([supplier]), depth });
      if (!seen.has(supplier)) {
        seen.add(supplier);
        next.push(supplier);
      }
    }
    front = next;
  }
  return [...stages.values()].sort((a, b) => b.depth - a.depth);
}

function toStep(net: Network, stage: Stage, number: number, material: Material | undefined): ChainStep {
  return {
    step: String(number),
    nameEn: material?.nameEn || stage.material,
    nameNl: material?.nameNl || stage.material,
    units: [...stage.units].sort((a, b) => a - b).map((unit) => net.unitIds[unit] ?? ""),
    material: stage.material,
    note: "",
    at: null,
  };
}

/**
 * Chains for a data set that declares none (model.md section 4): for each exported product (not waste
 * or by-products) the units upstream of it through critical and important ports, one step a material,
 * the farthest from the product first.
 */
export function deriveChains(net: Network): Chain[] {
  const materials = new Map(net.dataset.materials.map((m) => [m.id, m]));
  const exporters = new Map<string, Set<number>>();
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const seller = net.from[flow] as number;
    const id = materialOf(net, flow);
    if (seller < 0 || (net.to[flow] as number) >= 0 || isWaste(materials.get(id))) continue;
    const known = exporters.get(id);
    if (known) known.add(seller);
    else exporters.set(id, new Set([seller]));
  }
  return [...exporters].map(([product, units]): Chain => {
    const material = materials.get(product);
    const stages = stagesOf(net, product, units);
    return {
      id: product,
      nameEn: material?.nameEn || product,
      nameNl: material?.nameNl || product,
      derived: true,
      steps: stages.map((stage, k) => toStep(net, stage, k + 1, materials.get(stage.material))),
    };
  });
}

/** The declared chains of the network's data set, or the derived ones where none are declared. */
export function chainsOf(net: Network): readonly Chain[] {
  return net.dataset.chains.length > 0 ? net.dataset.chains : deriveChains(net);
}
