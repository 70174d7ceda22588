/** Edits of materials: with the flows, chain steps, processes and scenarios that name them. Pure. */
import type { DataSet, Material } from "../../model/dataset.ts";
import type { RowChange } from "../../model/edit.ts";
import { type DataEdit, mapped, placeOf, renamedInScenarios, withoutFlows, withScenarios } from "./common.ts";
import { renameInSubject } from "./subjects.ts";

/** Puts a material at the end of its table. */
export function addMaterial(dataset: DataSet, material: Material): DataEdit {
  return {
    changes: [{ table: "materials", at: dataset.materials.length, before: null, after: material }],
    renames: [],
  };
}

/**
 * Changes a material; a new id is put in everywhere. Quantities of flows in another unit of measure follow
 * when the edit is checked (see `checkDataSet`).
 *
 * @throws {UnknownRowError} where there is no material of that id.
 */
export function changeMaterial(dataset: DataSet, id: string, next: Material): DataEdit {
  const at = placeOf(dataset, "materials", id);
  const change: RowChange = {
    table: "materials",
    at,
    before: dataset.materials[at] as Material,
    after: next,
  };
  if (next.id === id) return { changes: [change], renames: [] };
  const renames = [{ of: "material", from: id, to: next.id } as const];
  const flows = dataset.flows.flatMap((flow, index): RowChange[] =>
    flow.material === id
      ? [{ table: "flows", at: index, before: flow, after: { ...flow, material: next.id } }]
      : [],
  );
  const steps = stepsWith(dataset, id, next.id);
  const processes = mapped(dataset, "processes", (process) =>
    process.output === id || process.items.some(({ material }) => material === id)
      ? {
          ...process,
          output: process.output === id ? next.id : process.output,
          items: process.items.map((item) => (item.material === id ? { ...item, material: next.id } : item)),
        }
      : process,
  );
  const scenarios = renamedInScenarios(dataset, (subject) => renameInSubject(subject, renames, "material"));
  return withScenarios(dataset, {
    changes: [change, ...flows, ...steps, ...processes, ...scenarios],
    renames,
  });
}

/**
 * Takes a material out with all its flows; chain steps that name it stay without it. Processes of the catalogue
 * keep it: a catalogue may hold materials that the cluster lacks.
 *
 * @throws {UnknownRowError} where there is no material of that id.
 */
export function removeMaterial(dataset: DataSet, id: string): DataEdit {
  const at = placeOf(dataset, "materials", id);
  return withScenarios(dataset, {
    changes: [
      ...withoutFlows(dataset, (index) => dataset.flows[index]?.material === id),
      ...stepsWith(dataset, id, ""),
      { table: "materials", at, before: dataset.materials[at] as Material, after: null },
    ],
    renames: [],
  });
}

function stepsWith(dataset: DataSet, id: string, next: string): RowChange[] {
  return mapped(dataset, "chains", (chain) =>
    chain.steps.some(({ material }) => material === id)
      ? {
          ...chain,
          steps: chain.steps.map((step) => (step.material === id ? { ...step, material: next } : step)),
        }
      : chain,
  );
}
