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

const MINOR = 2;

/** Links with room for so many. */
function roomFor(most: number): Links {
  return {
    port: new Int32Array(most),
    unit: new Int32Array(most),
    coefficient: new Float64Array(most),
    slot: new Int32Array(most),
  };
}

/**
 * The links across flows, from the ports on one side to those on the other; those that hold nothing back
 * there are left out.
 *
 * @param startOf where the links of each port on this side start, ascending with the ports.
 * @param starts how many starts there are.
 * @param room for as many links as there are slots on this side; it is free again afterwards.
 */
function linksAcross(
  here: PortsCore,
  there: PortsCore,
  rho: Float64Array,
  startOf: (port: number) => number,
  starts: number,
  outputSlotOf: Int32Array,
  room: Links,
): { start: Int32Array; links: Links } {
  const most = here.slotFlow.length;
  const start = new Int32Array(starts + 1);
  let count = 0;
  for (let slot = 0; slot < most; slot += 1) {
    const flow = here.slotFlow[slot] as number;
    const other = there.slotOf[flow] as number;
    if (other < 0) continue;
    const port = there.slotPort[other] as number;
    const share = (there.slotQuantity[other] as number) / (there.total[port] as number);
    const coefficient = share * (1 - (rho[flow] as number));
    if (there.criticality[port] === MINOR || coefficient === 0) continue;
    room.port[count] = port;
    room.unit[count] = there.unit[port] as number;
    room.coefficient[count] = coefficient;
    room.slot[count] = outputSlotOf[flow] as number;
    count += 1;
    start[startOf(here.slotPort[slot] as number) + 1] = count;
  }
  // A start without links begins where the one before it ends.
  for (let k = 0; k < starts; k += 1) start[k + 1] = Math.max(start[k + 1] as number, start[k] as number);
  return {
    start,
    links: {
      port: room.port.slice(0, count),
      unit: room.unit.slice(0, count),
      coefficient: room.coefficient.slice(0, count),
      slot: room.slot.slice(0, count),
    },
  };
}

/** Compiles the links along which levels fall (model.md section 2, the two satisfactions). */
export function couple({ inputs, outputs, rhoIn, rhoOut, unitCount }: Linked): Coupling {
  const room = roomFor(Math.max(outputs.slotFlow.length, inputs.slotFlow.length));
  const buyers = linksAcross(outputs, inputs, rhoIn, (port) => port, outputs.count, outputs.slotOf, room);
  const suppliers = linksAcross(
    inputs,
    outputs,
    rhoOut,
    (port) => inputs.unit[port] as number,
    unitCount,
    outputs.slotOf,
    room,
  );
  return {
    portStart: buyers.start,
    toBuyers: buyers.links,
    unitStart: suppliers.start,
    toSuppliers: suppliers.links,
  };
}
