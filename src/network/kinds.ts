import type { Flow, Material } from "../model/dataset.ts";

/** The materials of flows as numbers, so that what is said of a material is looked up once. */
export interface Kinds {
  /** The number of each flow's material. */
  readonly of: Int32Array;
  /** The material's id by number. */
  readonly ids: readonly string[];
  /** The material by number; undefined where the data set has none of that id. */
  readonly materials: readonly (Material | undefined)[];
}

/** Numbers the materials of flows, in the order of the flows. */
export function kindsOf(flows: readonly Flow[], materials: readonly Material[]): Kinds {
  const byId = new Map(materials.map((material) => [material.id, material]));
  const numbers = new Map<string, number>();
  const of = Int32Array.from(flows, ({ material }) => {
    let number = numbers.get(material);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(material, number);
    }
    return number;
  });
  const ids = [...numbers.keys()];
  return { of, ids, materials: ids.map((id) => byId.get(id)) };
}

/** The material of a flow. */
export function materialAt(kinds: Kinds, flow: number): Material | undefined {
  return kinds.materials[kinds.of[flow] as number];
}
