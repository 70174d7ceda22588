import type { DataSet, Flow, Material } from "../model/dataset.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { needOf, offtakeOf } from "./defaults.ts";
import { CRITICALITY_ORDER, type Ports } from "./network.ts";

/** What ports are built from: parallel arrays over the network's flows. */
export interface FlowColumns {
  readonly flows: readonly Flow[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly quantity: Float64Array;
}

interface Draft {
  readonly unit: number;
  readonly material: string;
  readonly grouped: boolean;
  readonly flows: number[];
}

/**
 * Collects the ports of one side: one per unit and material, and on the input side one per unit and
 * substitution group. A group and a material of the same name are different ports.
 */
function draftPorts(columns: FlowColumns, unitCount: number, side: "input" | "output"): Draft[][] {
  const ends = side === "input" ? columns.to : columns.from;
  const byUnit: Map<string, Draft>[] = Array.from({ length: unitCount }, () => new Map());
  columns.flows.forEach((flow, position) => {
    const unit = ends[position] as number;
    if (unit < 0 || columns.from[position] === columns.to[position]) return;
    const grouped = side === "input" && flow.group !== "";
    const material = grouped ? flow.group : flow.material;
    const name = `${grouped ? "group" : "material"} ${material}`;
    const drafts = byUnit[unit] as Map<string, Draft>;
    const draft = drafts.get(name);
    if (draft) draft.flows.push(position);
    else drafts.set(name, { unit, material, grouped, flows: [position] });
  });
  return byUnit.map((drafts) => [...drafts.values()]);
}

/**
 * Factors that bring the flows of a substitution group to one unit of measure: energy where every
 * material has an energy content (heat in MWh), else the unit of measure that they share.
 */
function groupFactors(materials: readonly (Material | undefined)[]): number[] {
  const energy = materials.map((m) => (m ? energyContent(m.unit, m.mjPerUnit) : null));
  if (energy.every((content) => content !== null)) return energy;
  const units = materials.map((m) => parseUnit(m?.unit ?? ""));
  const shared = units.every((unit) => unit.dimension === units[0]?.dimension);
  // The reader has refused groups that can't be converted, so this is only met without a reader.
  return shared ? units.map((unit) => unit.factor) : units.map(() => 1);
}

/** Builds the ports of one side (model.md section 1), in the order of units and of first flows. */
export function buildPorts(
  dataset: DataSet,
  columns: FlowColumns,
  unitCount: number,
  side: "input" | "output",
): Ports {
  const materials = new Map(dataset.materials.map((m) => [m.id, m]));
  const byUnit = draftPorts(columns, unitCount, side);
  const drafts = byUnit.flat();
  const slots = drafts.reduce((sum, draft) => sum + draft.flows.length, 0);
  const ports = {
    count: drafts.length,
    unit: Int32Array.from(drafts, (draft) => draft.unit),
    criticality: new Uint8Array(drafts.length),
    material: drafts.map((draft) => draft.material),
    total: new Float64Array(drafts.length),
    unitStart: new Int32Array(unitCount + 1),
    slotStart: new Int32Array(drafts.length + 1),
    slotFlow: new Int32Array(slots),
    slotQuantity: new Float64Array(slots),
    slotPort: new Int32Array(slots),
    slotOf: new Int32Array(columns.flows.length).fill(-1),
  };
  byUnit.forEach((list, unit) => {
    ports.unitStart[unit + 1] = (ports.unitStart[unit] as number) + list.length;
  });
  const strictness = side === "input" ? needOf : offtakeOf;
  let slot = 0;
  drafts.forEach((draft, port) => {
    const rows = draft.flows.map((position) => columns.flows[position] as Flow);
    const kinds = rows.map((flow) => materials.get(flow.material));
    const factors = draft.grouped ? groupFactors(kinds) : kinds.map(() => 1);
    ports.criticality[port] = Math.min(
      ...rows.map((flow, k) => CRITICALITY_ORDER.indexOf(strictness(flow, kinds[k]))),
    );
    let total = 0;
    draft.flows.forEach((position, k) => {
      const quantity = (columns.quantity[position] as number) * (factors[k] as number);
      ports.slotFlow[slot] = position;
      ports.slotQuantity[slot] = quantity;
      ports.slotPort[slot] = port;
      ports.slotOf[position] = slot;
      total += quantity;
      slot += 1;
    });
    ports.total[port] = total;
    ports.slotStart[port + 1] = slot;
  });
  return ports;
}
