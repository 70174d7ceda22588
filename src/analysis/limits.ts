/** What a unit's level is the least of: its capacity and what each of its ports allows (model.md section 2). */
import { CRITICALITY_ORDER, type Network, type Ports } from "../network/network.ts";
import { type CascadeState, demandShare, response, supplyShare } from "./cascade.ts";
import type { Limits, PortLimit } from "./results.ts";

function limitsOfPorts(
  net: Network,
  state: CascadeState,
  unit: number,
  direction: PortLimit["direction"],
): PortLimit[] {
  const ports: Ports = direction === "input" ? net.inputs : net.outputs;
  const shareOf = direction === "input" ? supplyShare : demandShare;
  const limits: PortLimit[] = [];
  const last = ports.unitStart[unit + 1] as number;
  for (let port = ports.unitStart[unit] as number; port < last; port += 1) {
    let satisfied = 0;
    const end = ports.slotStart[port + 1] as number;
    for (let slot = ports.slotStart[port] as number; slot < end; slot += 1)
      satisfied += (ports.slotQuantity[slot] as number) * shareOf(net, state, ports.slotFlow[slot] as number);
    satisfied /= ports.total[port] as number;
    const criticality = ports.criticality[port] as number;
    limits.push({
      direction,
      material: ports.material[port] ?? "",
      criticality: CRITICALITY_ORDER[criticality] ?? "critical",
      satisfied,
      allows: response(criticality, satisfied),
    });
  }
  return limits;
}

/** The limits of a unit in a state of a cascade; inputs before outputs. */
export function limitsOf(net: Network, state: CascadeState, unit: number, capacity: number): Limits {
  return {
    capacity,
    minimumLoad: net.minLoad[unit] as number,
    ports: [...limitsOfPorts(net, state, unit, "input"), ...limitsOfPorts(net, state, unit, "output")],
  };
}
