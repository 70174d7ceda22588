/**
 * The numbers of a compiled network without its names: all that a computation over many scenarios
 * needs, in typed arrays only, so that several workers can share it without a copy.
 */
import { type Coupling, couple } from "./coupling.ts";
import type { Network, Ports } from "./network.ts";

/** Ports as numbers; see {@link Ports} for what each array holds. */
export type PortsCore = Omit<Ports, "material">;

export interface Core {
  readonly unitCount: number;
  readonly companyCount: number;
  readonly minLoad: Float64Array;
  /** Company of each unit. */
  readonly companyOf: Int32Array;
  /** First entry of each company in `companyUnit`; one entry more than there are companies. */
  readonly companyStart: Int32Array;
  readonly companyUnit: Int32Array;
  readonly flowCount: number;
  /** Unit at each end of a flow, or -1 for outside. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly quantity: Float64Array;
  readonly rhoIn: Float64Array;
  readonly rhoOut: Float64Array;
  readonly inputs: PortsCore;
  readonly outputs: PortsCore;
  readonly coupling: Coupling;
}

function portsCore({ material: _, ...numbers }: Ports): PortsCore {
  return numbers;
}

function companyRows(lists: readonly (readonly number[])[]): { start: Int32Array; unit: Int32Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  return { start, unit: Int32Array.from(lists.flat()) };
}

const cores = new WeakMap<Network, Core>();

/** The numbers of a network, made once per network. */
export function coreOf(net: Network): Core {
  let core = cores.get(net);
  if (!core) {
    const companies = companyRows(net.companyUnits);
    core = {
      unitCount: net.unitCount,
      companyCount: net.companyIds.length,
      minLoad: net.minLoad,
      companyOf: net.companyOf,
      companyStart: companies.start,
      companyUnit: companies.unit,
      flowCount: net.flowCount,
      from: net.from,
      to: net.to,
      quantity: net.quantity,
      rhoIn: net.rhoIn,
      rhoOut: net.rhoOut,
      inputs: portsCore(net.inputs),
      outputs: portsCore(net.outputs),
      coupling: couple(net),
    };
    cores.set(net, core);
  }
  return core;
}

/** The units of a company. */
export function companyUnits(core: Core, company: number): Int32Array {
  return core.companyUnit.subarray(core.companyStart[company], core.companyStart[company + 1]);
}
