import type { DataSet } from "../model/dataset.ts";
import type { Measure } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import type { Core, PortsCore } from "../network/core.ts";
import { CRITICALITY_ORDER, type Network, type Ports } from "../network/network.ts";
import { weightsOf } from "../network/weights.ts";
import { response } from "./cascade.ts";
import type { LinkClass, LinksResult, PortResult } from "./results.ts";
import { fullBasis } from "./simulate.ts";

/** A link is strong where losing its largest counterpart costs less than this. */
const WEAK_FROM = 0.05;
/** A loss of 5 % but for a rounding error is one of 5 %. */
const ROUNDING = 1e-12;

interface Counterpart {
  readonly unit: number;
  quantity: number;
  /** Quantity that can't be replaced when it goes. */
  exposed: number;
}

/** The units at the other end of a port's flows, in the order of their first flow. */
function counterpartsOf(
  ports: PortsCore,
  port: number,
  others: Int32Array,
  rho: Float64Array,
): Counterpart[] {
  const found = new Map<number, Counterpart>();
  const end = ports.slotStart[port + 1] as number;
  for (let slot = ports.slotStart[port] as number; slot < end; slot += 1) {
    const flow = ports.slotFlow[slot] as number;
    const unit = others[flow] as number;
    if (unit < 0) continue;
    const counterpart = found.get(unit) ?? { unit, quantity: 0, exposed: 0 };
    const quantity = ports.slotQuantity[slot] as number;
    counterpart.quantity += quantity;
    counterpart.exposed += quantity * (1 - (rho[flow] as number));
    found.set(unit, counterpart);
  }
  return [...found.values()];
}

/** The larger of two, of equals the one that more is lost with: which row comes first in a file decides nothing. */
function largerOf(a: Counterpart, b: Counterpart): Counterpart {
  const same = Math.abs(a.quantity - b.quantity) <= ROUNDING * Math.max(a.quantity, b.quantity);
  if (same) return b.exposed - a.exposed > ROUNDING * b.exposed ? b : a;
  return b.quantity > a.quantity ? b : a;
}

/** The largest counterpart inside the cluster, what its going costs the port at once, and the class that follows. */
function classOf(ports: PortsCore, port: number, counterparts: readonly Counterpart[]) {
  let largest: Counterpart | null = null;
  for (const c of counterparts) largest = largest === null ? c : largerOf(largest, c);
  const criticality = ports.criticality[port] as number;
  const left = largest ? 1 - largest.exposed / (ports.total[port] as number) : null;
  const loss = left === null ? 0 : 1 - response(criticality, left);
  const kind: LinkClass = largest === null ? "missing" : loss < WEAK_FROM - ROUNDING ? "strong" : "weak";
  return { largest, left, loss, kind };
}

/** How many ports of a network are weak. */
export function weakCount({ inputs, outputs, from, to, rhoIn, rhoOut }: Core): number {
  const weak = (ports: PortsCore, others: Int32Array, rho: Float64Array): number => {
    let count = 0;
    for (let port = 0; port < ports.count; port += 1)
      if (classOf(ports, port, counterpartsOf(ports, port, others, rho)).kind === "weak") count += 1;
    return count;
  };
  return weak(inputs, from, rhoIn) + weak(outputs, to, rhoOut);
}

function portResult(net: Network, ports: Ports, direction: "input" | "output", port: number): PortResult {
  const others = direction === "input" ? net.from : net.to;
  const counterparts = counterpartsOf(ports, port, others, direction === "input" ? net.rhoIn : net.rhoOut);
  const inside = counterparts.reduce((sum, c) => sum + c.quantity, 0);
  const exposed = counterparts.reduce((sum, c) => sum + c.exposed, 0);
  const squares = counterparts.reduce((sum, c) => sum + (c.quantity / inside) ** 2, 0);
  const { largest, left, loss, kind } = classOf(ports, port, counterparts);
  const criticality = ports.criticality[port] as number;
  const slots = ports.slotFlow.subarray(ports.slotStart[port], ports.slotStart[port + 1]);
  return {
    unit: net.unitIds[ports.unit[port] as number] ?? "",
    direction,
    material: ports.material[port] ?? "",
    criticality: CRITICALITY_ORDER[criticality] ?? "critical",
    counterparts: counterparts.length,
    effective: largest ? 1 / squares : 0,
    quantities: counterparts
      .map(({ unit, quantity }) => ({ unit: net.unitIds[unit] ?? "", quantity }))
      .sort((a, b) => b.quantity - a.quantity),
    replaceability: largest ? 1 - exposed / inside : null,
    lossIfLargestCut: loss,
    satisfiedIfLargestCut: left,
    class: kind,
    largest: largest ? (net.unitIds[largest.unit] ?? null) : null,
    flows: Array.from(slots, (flow) => net.flowRow[flow] as number),
  };
}

/** Classes every port as strong, weak or missing (model.md section 5, "Links"). */
export function portsOf(net: Network): PortResult[] {
  const results: PortResult[] = [];
  for (let unit = 0; unit < net.unitCount; unit += 1) {
    for (const direction of ["input", "output"] as const) {
      const ports = direction === "input" ? net.inputs : net.outputs;
      const end = ports.unitStart[unit + 1] as number;
      for (let port = ports.unitStart[unit] as number; port < end; port += 1)
        results.push(portResult(net, ports, direction, port));
    }
  }
  return results;
}

/** Every port of every unit with its link class, units in the data set's order, inputs before outputs. */
export function links(dataset: DataSet, { measure }: { readonly measure: Measure }): LinksResult {
  const net = networkOf(dataset);
  return { dataset: dataset.id, ports: portsOf(net), basis: fullBasis(net, weightsOf(net, measure)) };
}
