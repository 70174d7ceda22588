import type { Flow, Material } from "../model/dataset.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { bucket } from "./buckets.ts";
import { needOf, offtakeOf } from "./defaults.ts";
import { type Kinds, materialAt } from "./kinds.ts";
import { CRITICALITY_ORDER, type Ports } from "./network.ts";

/** What ports are built from: parallel arrays over the network's flows. */
export interface FlowColumns {
  readonly flows: readonly Flow[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly quantity: Float64Array;
  readonly kinds: Kinds;
}

type Side = "input" | "output";

/** What a flow's port is called: materials by their numbers, substitution groups by the numbers after them. */
interface PortNames {
  /** The number of each flow's name. */
  readonly of: Int32Array;
  readonly names: readonly string[];
  /** A group and a material of the same name are different ports. */
  readonly firstGroup: number;
}

function portNames({ flows, kinds }: FlowColumns, side: Side): PortNames {
  const firstGroup = kinds.ids.length;
  if (side === "output") return { of: kinds.of, names: kinds.ids, firstGroup };
  const groups = new Map<string, number>();
  const of = kinds.of.map((kind, position) => {
    const group = (flows[position] as Flow).group;
    if (group === "") return kind;
    const known = groups.get(group) ?? firstGroup + groups.size;
    groups.set(group, known);
    return known;
  });
  return { of, names: [...kinds.ids, ...groups.keys()], firstGroup };
}

/** The ports of one side: their units and names, and the port of each flow; -1 for a flow that has none there. */
interface Drafts {
  readonly unit: number[];
  readonly name: number[];
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
  const drafts: Drafts = {
    unit: [],
    name: [],
    unitStart: new Int32Array(unitCount + 1),
    portOf: new Int32Array(ends.length).fill(-1),
  };
  /** The last port of each name; one before the unit's own is of another unit. */
  const last = new Int32Array(names.length).fill(-1);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const first = drafts.unit.length;
    for (const flow of atUnit.list.subarray(atUnit.start[unit], atUnit.start[unit + 1])) {
      const name = of[flow] as number;
      let port = last[name] as number;
      if (port < first) {
        port = drafts.unit.push(unit) - 1;
        drafts.name.push(name);
        last[name] = port;
      }
      drafts.portOf[flow] = port;
    }
    drafts.unitStart[unit + 1] = drafts.unit.length;
  }
  return drafts;
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
  const { flows, quantity, kinds } = columns;
  const names = portNames(columns, side);
  const drafts = draftPorts(columns, side === "input" ? columns.to : columns.from, names, unitCount);
  const count = drafts.unit.length;
  const { start: slotStart, list: slotFlow } = bucket(drafts.portOf, count);
  const ports = {
    count,
    unit: Int32Array.from(drafts.unit),
    criticality: new Uint8Array(count).fill(CRITICALITY_ORDER.length - 1),
    material: drafts.name.map((name) => names.names[name] as string),
    total: new Float64Array(count),
    unitStart: drafts.unitStart,
    slotStart,
    slotFlow,
    slotQuantity: new Float64Array(slotFlow.length),
    slotPort: new Int32Array(slotFlow.length),
    slotOf: new Int32Array(flows.length).fill(-1),
  };
  const strictness = side === "input" ? needOf : offtakeOf;
  for (let port = 0; port < count; port += 1) {
    const start = slotStart[port] as number;
    const own = slotFlow.subarray(start, slotStart[port + 1]);
    const isGroup = (drafts.name[port] as number) >= names.firstGroup;
    const factors = isGroup ? groupFactors(Array.from(own, (flow) => materialAt(kinds, flow))) : null;
    own.forEach((flow, k) => {
      const slot = start + k;
      const held = (quantity[flow] as number) * (factors?.[k] ?? 1);
      const strict = CRITICALITY_ORDER.indexOf(strictness(flows[flow] as Flow, materialAt(kinds, flow)));
      ports.slotQuantity[slot] = held;
      ports.slotPort[slot] = port;
      ports.slotOf[flow] = slot;
      ports.total[port] = (ports.total[port] as number) + held;
      ports.criticality[port] = Math.min(ports.criticality[port] as number, strict);
    });
  }
  return ports;
}
