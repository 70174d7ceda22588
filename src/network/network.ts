/**
 * The compiled ports network of model.md section 1: typed arrays over the units and flows that
 * operate. Units, flows and ports keep the data set's order. Flows from a unit to itself are left
 * out of every port.
 */
import type { Criticality, DataSet } from "../model/dataset.ts";

/** Position of a criticality in the arrays below; a lower one is stricter. */
export const CRITICALITY_ORDER: readonly Criticality[] = ["critical", "important", "minor"];
export const CRITICAL = 0;
export const IMPORTANT = 1;

/** Either all input ports or all output ports. The ports of a unit, and the slots of a port, are contiguous. */
export interface Ports {
  readonly count: number;
  /** The unit of each port. */
  readonly unit: Int32Array;
  /** 0 critical, 1 important, 2 minor. */
  readonly criticality: Uint8Array;
  /** The material, or the substitution group, of each port. */
  readonly material: readonly string[];
  /** Sum of the quantities of each port, in the port's own unit of measure. */
  readonly total: Float64Array;
  /** First port of each unit; one entry more than there are units. */
  readonly unitStart: Int32Array;
  /** First slot of each port; one entry more than there are ports. */
  readonly slotStart: Int32Array;
  /** The flow in each slot. */
  readonly slotFlow: Int32Array;
  /** The flow's quantity in the port's unit of measure. */
  readonly slotQuantity: Float64Array;
  readonly slotPort: Int32Array;
  /** The slot of each flow, or -1 where the flow has no port on this side. */
  readonly slotOf: Int32Array;
}

export interface Network {
  readonly dataset: DataSet;
  readonly unitCount: number;
  /** Positions in dataset.units. */
  readonly unitRow: Int32Array;
  readonly unitIds: readonly string[];
  readonly unitAt: ReadonlyMap<string, number>;
  readonly minLoad: Float64Array;
  readonly companyIds: readonly string[];
  readonly companyAt: ReadonlyMap<string, number>;
  readonly companyOf: Int32Array;
  /** Units of each company. */
  readonly companyUnits: readonly (readonly number[])[];
  readonly flowCount: number;
  /** Positions in dataset.flows. */
  readonly flowRow: Int32Array;
  /** 1 where a flow stands in the baseline, 0 where the scenario opened it or a unit at its end. */
  readonly baseline: Uint8Array;
  /** Unit at each end, or -1 for outside. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The material of each flow, as a position in `materialIds`. */
  readonly material: Int32Array;
  /** The materials of the flows, in their order. */
  readonly materialIds: readonly string[];
  /** In the material's own unit of measure, unknown ones filled (format.md). */
  readonly quantity: Float64Array;
  readonly rhoIn: Float64Array;
  readonly rhoOut: Float64Array;
  readonly inputs: Ports;
  readonly outputs: Ports;
}

/** The flow's material id. */
export function materialOf(net: Network, flow: number): string {
  return net.materialIds[net.material[flow] as number] ?? "";
}
