import { isWaste } from "../network/defaults.ts";
import { IMPORTANT, type Network } from "../network/network.ts";

/** What units need of each other: the flows into their critical and important ports from other units. */
export interface Supplies {
  /** Ids of the network's materials, by number. */
  readonly materials: readonly string[];
  /** The material of each output port. */
  readonly materialOf: Int32Array;
  /** First supply of each unit; one entry more than there are units. */
  readonly start: Int32Array;
  /** The output port that a supply comes from, its unit and its material. */
  readonly port: Int32Array;
  readonly supplier: Int32Array;
  readonly material: Int32Array;
}

/** A material that units export, and the output ports from which they do, in the order of the flows. */
export interface Product {
  readonly material: number;
  readonly exporters: readonly number[];
}

/** Collects the supplies of a network, in the order of each unit's ports and their flows. */
export function suppliesOf(net: Network): Supplies {
  const { inputs, outputs, from, unitCount } = net;
  const materialOf = new Int32Array(outputs.count);
  for (let port = 0; port < outputs.count; port += 1)
    materialOf[port] = net.material[outputs.slotFlow[outputs.slotStart[port] as number] as number] as number;
  const start = new Int32Array(unitCount + 1);
  const ports: number[] = [];
  for (let unit = 0; unit < unitCount; unit += 1) {
    const end = inputs.unitStart[unit + 1] as number;
    for (let port = inputs.unitStart[unit] as number; port < end; port += 1) {
      if ((inputs.criticality[port] as number) > IMPORTANT) continue;
      for (
        let slot = inputs.slotStart[port] as number;
        slot < (inputs.slotStart[port + 1] as number);
        slot += 1
      ) {
        const flow = inputs.slotFlow[slot] as number;
        if ((from[flow] as number) >= 0)
          ports.push(outputs.slotPort[outputs.slotOf[flow] as number] as number);
      }
    }
    start[unit + 1] = ports.length;
  }
  const port = Int32Array.from(ports);
  return {
    materials: net.materialIds,
    materialOf,
    start,
    port,
    supplier: port.map((at) => outputs.unit[at] as number),
    material: port.map((at) => materialOf[at] as number),
  };
}

/** The exported products (not waste or by-products), in the order of the flows. */
export function productsOf(net: Network, { materials, materialOf }: Supplies): Product[] {
  const byId = new Map(net.dataset.materials.map((material) => [material.id, material]));
  const waste = materials.map((id) => isWaste(byId.get(id)));
  const exporters = new Map<number, Set<number>>();
  const { outputs } = net;
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const slot = outputs.slotOf[flow] as number;
    if (slot < 0 || (net.to[flow] as number) >= 0) continue;
    const port = outputs.slotPort[slot] as number;
    const material = materialOf[port] as number;
    if (waste[material]) continue;
    const known = exporters.get(material);
    if (known) known.add(port);
    else exporters.set(material, new Set([port]));
  }
  return Array.from(exporters, ([material, ports]) => ({ material, exporters: [...ports] }));
}
