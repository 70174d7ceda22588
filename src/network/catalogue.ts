/** A data set with the processes of a catalogue (format.md: processes.csv, catalogue.csv). */
import { blankMaterial } from "../model/blank.ts";
import type { DataSet, Material, Process } from "../model/dataset.ts";

/** Processes with the materials of their recipes. */
export interface Catalogue {
  readonly processes: readonly Process[];
  readonly materials: readonly Material[];
}

/**
 * The data set with a catalogue's processes and materials behind its own; of the same id its own counts.
 * A material that only a recipe mentions is added in the unit of measure of that recipe.
 */
export function withCatalogue(dataset: DataSet, catalogue: Catalogue | null): DataSet {
  const own = new Set(dataset.processes.map((process) => process.id));
  const processes = [
    ...dataset.processes,
    ...(catalogue?.processes ?? []).filter((process) => !own.has(process.id)),
  ];
  const known = new Set(dataset.materials.map((material) => material.id));
  const materials = [...dataset.materials];
  const add = (material: Material): void => {
    if (known.has(material.id)) return;
    known.add(material.id);
    materials.push(material);
  };
  for (const material of catalogue?.materials ?? []) add(material);
  for (const { items } of processes) for (const item of items) add(blankMaterial(item.material, item.unit));
  return { ...dataset, processes, materials };
}
