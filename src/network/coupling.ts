import type { PortsCore } from "./core.ts";
import type { Network } from "./network.ts";

/** What the links follow from. */
type Linked = Pick<Network, "unitCount" | "rhoIn" | "rhoOut"> & {
  readonly inputs: PortsCore;
  readonly outputs: PortsCore;
};

/**
 * Who feels what: for every output port the input ports that its deliverable level can hold back, and
 * for every unit the output ports of its suppliers that its level can hold back. Links that can't hold
 * anything back (a minor port, a fully replaceable flow) are left out.
 *
 * A link's coefficient is q (1 - rho) / Q: what a port's satisfaction loses when the other end falls from 1 to 0.
 */
export interface Coupling {
  /** First link of each output port; one entry more than there are output ports. */
  readonly portStart: Int32Array;
  /** First link of each unit, towards its suppliers; one entry more than there are units. */
  readonly unitStart: Int32Array;
  readonly toBuyers: Links;
  readonly toSuppliers: Links;
}

export interface Links {
  /** The port that feels it. */
  readonly port: Int32Array;
  /** The unit of that port. */
  readonly unit: Int32Array;
  readonly coefficient: Float64Array;
  /** Output slot of the flow. */
  readonly slot: Int32Array;
}

interface Link {
  readonly port: number;
  readonly unit: number;
  readonly coefficient: number;
  readonly slot: number;
}

const MINOR = 2;

/** The link to the port across a flow, or null where it holds nothing back there. */
function linkTo(ports: PortsCore, flow: number, rho: Float64Array, slot: number): Link | null {
  const there = ports.slotOf[flow] as number;
  if (there < 0) return null;
  const port = ports.slotPort[there] as number;
  const share = (ports.slotQuantity[there] as number) / (ports.total[port] as number);
  const coefficient = share * (1 - (rho[flow] as number));
  if (ports.criticality[port] === MINOR || coefficient === 0) return null;
  return { port, unit: ports.unit[port] as number, coefficient, slot };
}

function pack(lists: readonly (readonly Link[])[]): { start: Int32Array; links: Links } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  const all = lists.flat();
  const links = {
    port: Int32Array.from(all, (link) => link.port),
    unit: Int32Array.from(all, (link) => link.unit),
    coefficient: Float64Array.from(all, (link) => link.coefficient),
    slot: Int32Array.from(all, (link) => link.slot),
  };
  return { start, links };
}

/** Compiles the links along which levels fall (model.md section 2, the two satisfactions). */
export function couple(net: Linked): Coupling {
  const { inputs, outputs } = net;
  const ofPort: Link[][] = Array.from({ length: outputs.count }, () => []);
  for (let slot = 0; slot < outputs.slotFlow.length; slot += 1) {
    const link = linkTo(inputs, outputs.slotFlow[slot] as number, net.rhoIn, slot);
    if (link) ofPort[outputs.slotPort[slot] as number]?.push(link);
  }
  const ofUnit: Link[][] = Array.from({ length: net.unitCount }, () => []);
  for (let slot = 0; slot < inputs.slotFlow.length; slot += 1) {
    const flow = inputs.slotFlow[slot] as number;
    const link = linkTo(outputs, flow, net.rhoOut, outputs.slotOf[flow] as number);
    if (link) ofUnit[inputs.unit[inputs.slotPort[slot] as number] as number]?.push(link);
  }
  const buyers = pack(ofPort);
  const suppliers = pack(ofUnit);
  return {
    portStart: buyers.start,
    toBuyers: buyers.links,
    unitStart: suppliers.start,
    toSuppliers: suppliers.links,
  };
}
