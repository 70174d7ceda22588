/** What the cascade moves, in the terms of the best case, so that the two can be laid side by side. */
import { CRITICAL, IMPORTANT, type Network, type Ports } from "../../network/network.ts";
import type { CascadeState } from "../cascade.ts";
import { deliveredShare } from "../simulate.ts";
import { span } from "./market.ts";
import { replaceability } from "./programme.ts";

/** Shares of each flow's contract. */
export interface Moved {
  readonly delivered: Float64Array;
  readonly bought: Float64Array;
  readonly resold: Float64Array;
}

/** What each port is short of at the unit's level, shared out over the room of its flows. */
function outside(
  ports: Ports,
  level: Float64Array,
  delivered: Float64Array,
  room: (flow: number) => number,
): Float64Array {
  const used = new Float64Array(delivered.length);
  for (let port = 0; port < ports.count; port += 1) {
    const criticality = ports.criticality[port] as number;
    if (criticality !== CRITICAL && criticality !== IMPORTANT) continue;
    const x = level[ports.unit[port] as number] as number;
    const total = ports.total[port] as number;
    let short = (criticality === CRITICAL ? x : 2 * x - 1) * total;
    let all = 0;
    const slots = span(ports.slotStart, port);
    for (const slot of slots) {
      const flow = ports.slotFlow[slot] as number;
      short -= (delivered[flow] as number) * (ports.slotQuantity[slot] as number);
      all += room(flow) * (ports.slotQuantity[slot] as number);
    }
    if (short <= 0 || all <= 0) continue;
    const share = Math.min(1, short / all);
    for (const slot of slots) {
      const flow = ports.slotFlow[slot] as number;
      used[flow] = share * room(flow);
    }
  }
  return used;
}

/** What the cascade delivers, and what buyers and sellers then do on their own outside. */
export function movedInCascade(net: Network, state: CascadeState): Moved {
  const delivered = Float64Array.from({ length: net.flowCount }, (_, flow) =>
    deliveredShare(net, state, flow),
  );
  const rho = replaceability(net);
  const lacking = (flow: number): number => {
    const slot = net.outputs.slotOf[flow] as number;
    return slot < 0 ? 0 : (rho.in[flow] as number) * (1 - (state.allotted[slot] as number));
  };
  const unsold = (flow: number): number =>
    (net.to[flow] as number) < 0
      ? 0
      : (rho.out[flow] as number) * (1 - (state.level[net.to[flow] as number] as number));
  return {
    delivered,
    bought: outside(net.inputs, state.level, delivered, lacking),
    resold: outside(net.outputs, state.level, delivered, unsold),
  };
}
