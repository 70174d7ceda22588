import type { Material } from "../model/dataset.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { bucket } from "./buckets.ts";
import type { FlowColumns } from "./columns.ts";
import { CRITICALITY_ORDER, type Ports } from "./network.ts";
import { bytes, doubles, ints } from "./room.ts";

type Side = "input" | "output";

/** What a flow's port is called: materials by their numbers, substitution groups by the numbers after them. */
interface PortNames {
  /** The number of each flow's name. */
  readonly of: Int32Array;
  readonly names: readonly string[];
  /** A group and a material of the same name are different ports. */
  readonly firstGroup: number;
}

function portNames({ material, group, materialIds, groups }: FlowColumns, side: Side): PortNames {
  const firstGroup = materialIds.length;
  if (side === "output" || groups.length === 0) return { of: material, names: materialIds, firstGroup };
  const of = material.map((number, flow) =>
    (group[flow] as number) < 0 ? number : firstGroup + (group[flow] as number),
  );
  return { of, names: [...materialIds, ...groups], firstGroup };
}

/** The ports of one side: their units and names, and the port of each flow; -1 for a flow that has none there. */
interface Drafts {
  readonly unit: Int32Array;
  readonly name: Int32Array;
  /** First port of each unit; one entry more than there are units. */
  readonly unitStart: Int32Array;
  readonly portOf: Int32Array;
}

/** One port per unit and name, in the order of units and of first flows. Flows from a unit to itself have none. */
function draftPorts(
  columns: FlowColumns,
  ends: Int32Array,
  { of, names }: PortNames,
  unitCount: number,
): Drafts {
  const atUnit = bucket(
    ends.map((unit, flow) => (columns.from[flow] === columns.to[flow] ? -1 : unit)),
    unitCount,
  );
  const most = atUnit.list.length;
  const units = ints(most);
  const portNames = ints(most);
  const unitStart = new Int32Array(unitCount + 1);
  const portOf = ints(ends.length).fill(-1);
  /** The last port of each name; one before the unit's own is of another unit. */
  const last = new Int32Array(names.length).fill(-1);
  let count = 0;
  for (let unit = 0; unit < unitCount; unit += 1) {
    const first = count;
    const end = atUnit.start[unit + 1] as number;
    for (let k = atUnit.start[unit] as number; k < end; k += 1) {
      const flow = atUnit.list[k] as number;
      const name = of[flow] as number;
      let port = last[name] as number;
      if (port < first) {
        port = count;
        count += 1;
        units[port] = unit;
        portNames[port] = name;
        last[name] = port;
      }
      portOf[flow] = port;
    }
    unitStart[unit + 1] = count;
  }
  return { unit: units.slice(0, count), name: portNames.slice(0, count), unitStart, portOf };
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
export function buildPorts(columns: FlowColumns, unitCount: number, side: Side): Ports {
  const names = portNames(columns, side);
  const drafts = draftPorts(columns, side === "input" ? columns.to : columns.from, names, unitCount);
  const count = drafts.unit.length;
  const { start: slotStart, list: slotFlow } = bucket(drafts.portOf, count);
  const ports = {
    count,
    unit: drafts.unit,
    criticality: bytes(count).fill(CRITICALITY_ORDER.length - 1),
    material: Array.from(drafts.name, (name) => names.names[name] as string),
    total: doubles(count),
    unitStart: drafts.unitStart,
    slotStart,
    slotFlow,
    slotQuantity: doubles(slotFlow.length),
    slotPort: ints(slotFlow.length),
    slotOf: ints(columns.count).fill(-1),
  };
  const strictness = side === "input" ? columns.need : columns.offtake;
  for (let port = 0; port < count; port += 1) {
    const start = slotStart[port] as number;
    const end = slotStart[port + 1] as number;
    const isGroup = (drafts.name[port] as number) >= names.firstGroup;
    const factors = isGroup ? groupFactors(materialsOf(columns, slotFlow.subarray(start, end))) : null;
    for (let slot = start; slot < end; slot += 1) {
      const flow = slotFlow[slot] as number;
      const held = (columns.quantity[flow] as number) * (factors?.[slot - start] ?? 1);
      const strict = strictness[flow] as number;
      ports.slotQuantity[slot] = held;
      ports.slotPort[slot] = port;
      ports.slotOf[flow] = slot;
      ports.total[port] = (ports.total[port] as number) + held;
      if (strict < (ports.criticality[port] as number)) ports.criticality[port] = strict;
    }
  }
  return ports;
}

function materialsOf({ material, materials }: FlowColumns, flows: Int32Array): (Material | undefined)[] {
  return Array.from(flows, (flow) => materials[material[flow] as number]);
}
