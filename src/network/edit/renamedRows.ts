/** Changes of rows that are remembered, after ids became others. Pure. */
import type { Chain, End, Flow, Material, NamedScenario, Process, Unit } from "../../model/dataset.ts";
import type { RowChange } from "../../model/edit.ts";
import type { Rename, TrialMark } from "../../model/history.ts";
import { renameInSubject } from "./subjects.ts";

type Name = (id: string) => string;

/** What a row is called by then, by its table. */
const ROW = {
  // A plant that was a company of its own is one under its new id.
  units: (row: Unit, unit: Name): Unit => ({
    ...row,
    id: unit(row.id),
    company: row.company === row.id ? unit(row.company) : row.company,
  }),
  flows: (row: Flow, unit: Name, material: Name): Flow => {
    const end = (at: End): End => ("unit" in at ? { unit: unit(at.unit) } : at);
    return { ...row, from: end(row.from), to: end(row.to), material: material(row.material) };
  },
  materials: (row: Material, _: Name, material: Name): Material => ({ ...row, id: material(row.id) }),
  chains: (row: Chain, unit: Name, material: Name): Chain => ({
    ...row,
    steps: row.steps.map((step) => ({
      ...step,
      units: step.units.map(unit),
      material: material(step.material),
    })),
  }),
  processes: (row: Process, _: Name, material: Name): Process => ({
    ...row,
    output: material(row.output),
    items: row.items.map((item) => ({ ...item, material: material(item.material) })),
  }),
  scenarios: (row: NamedScenario, unit: Name, material: Name): NamedScenario => ({
    ...row,
    changes: row.changes.map((change) => ({ ...change, subject: unit(material(change.subject)) })),
  }),
};

/**
 * What is tried, with the ids that its rows and its mark have after others took their place.
 *
 * @param renames each of a plant (or the company that it is alone), or of a material.
 */
export function renamedTrial<T extends TrialMark & { readonly changes?: readonly RowChange[] }>(
  trial: T,
  renames: readonly Rename[],
): T {
  const [unit, material] = (["unit", "material"] as const).map(
    (of): Name =>
      (id) =>
        renameInSubject(id, renames, of),
  ) as [Name, Name];
  const { units, insteadOf, short, changes } = trial;
  return {
    ...trial,
    units: units.map(unit),
    ...(insteadOf ? { insteadOf: insteadOf.map(unit) } : {}),
    ...(short ? { short: short.map((one) => ({ ...one, material: material(one.material) })) } : {}),
    ...(changes ? { changes: changes.map(renamedChange) } : {}),
  };

  function renamedChange(change: RowChange): RowChange {
    if (change.table === "cluster") return change;
    // The function is that of the row's own table.
    const row = ROW[change.table] as (row: object, unit: Name, material: Name) => object;
    const { before, after } = change;
    return {
      ...change,
      before: before && row(before, unit, material),
      after: after && row(after, unit, material),
    } as RowChange;
  }
}
