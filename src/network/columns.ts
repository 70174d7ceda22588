import type { Flow, Material } from "../model/dataset.ts";
import { needOf, offtakeOf, replaceInOf, replaceOutOf } from "./defaults.ts";
import { CRITICALITY_ORDER } from "./network.ts";
import { bytes, doubles, ints } from "./room.ts";

/** Flows as parallel arrays of numbers, every default filled in. */
export interface FlowColumns {
  readonly count: number;
  /** Unit at each end, or -1 for outside. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly quantity: Float64Array;
  readonly rhoIn: Float64Array;
  readonly rhoOut: Float64Array;
  /** Positions in CRITICALITY_ORDER. */
  readonly need: Uint8Array;
  readonly offtake: Uint8Array;
  /** The number of each flow's material, and of its substitution group; -1 for none. */
  readonly material: Int32Array;
  readonly group: Int32Array;
  /** By number. A material that the data set does not have is undefined. */
  readonly materialIds: readonly string[];
  readonly materials: readonly (Material | undefined)[];
  readonly groups: readonly string[];
}

/**
 * The columns of flows.
 *
 * @param quantityOf gives a flow's quantity, unknown ones filled.
 */
export function columnsOf(
  flows: readonly Flow[],
  { from, to }: Pick<FlowColumns, "from" | "to">,
  materials: readonly Material[],
  quantityOf: (flow: Flow) => number,
): FlowColumns {
  const count = flows.length;
  const columns = {
    count,
    from,
    to,
    quantity: doubles(count),
    rhoIn: doubles(count),
    rhoOut: doubles(count),
    need: bytes(count),
    offtake: bytes(count),
    material: ints(count),
    group: ints(count).fill(-1),
  };
  const byId = new Map(materials.map((material) => [material.id, material]));
  const kinds = new Numbers<Material | undefined>((id) => byId.get(id));
  const groups = new Numbers<null>(() => null);
  // One walk for all columns: the flows are many and lie far apart in memory.
  flows.forEach((flow, k) => {
    const kind = kinds.of(flow.material);
    const material = kinds.values[kind];
    columns.material[k] = kind;
    if (flow.group !== "") columns.group[k] = groups.of(flow.group);
    columns.quantity[k] = quantityOf(flow);
    columns.rhoIn[k] = replaceInOf(flow, material);
    columns.rhoOut[k] = replaceOutOf(flow, material);
    columns.need[k] = CRITICALITY_ORDER.indexOf(needOf(flow, material));
    columns.offtake[k] = CRITICALITY_ORDER.indexOf(offtakeOf(flow, material));
  });
  return { ...columns, materialIds: kinds.names, materials: kinds.values, groups: groups.names };
}

/** Numbers names in the order in which they come, with a value each. */
class Numbers<T> {
  readonly names: string[] = [];
  readonly values: T[] = [];
  private readonly valueOf: (name: string) => T;
  private readonly known = new Map<string, number>();

  constructor(meaning: (name: string) => T) {
    this.valueOf = meaning;
  }

  of(name: string): number {
    let number = this.known.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.values.push(this.valueOf(name));
      this.known.set(name, number);
    }
    return number;
  }
}
