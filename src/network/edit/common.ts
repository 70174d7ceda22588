/** What the edits of all tables share. */
import type { DataSet, NamedScenario } from "../../model/dataset.ts";
import { applyChanges, type IdTable, type IdTables, type RowChange } from "../../model/edit.ts";
import type { Rename } from "../../model/history.ts";
import { flowSubject } from "../opening.ts";

/** Changes of rows that belong together, and the ids that they replace. */
export interface DataEdit {
  readonly changes: readonly RowChange[];
  readonly renames: readonly Rename[];
}

export class UnknownRowError extends Error {
  override readonly name = "UnknownRowError";
}

/**
 * Where a row stands in its table.
 * @throws {UnknownRowError} where there is none of that id.
 */
export function placeOf(dataset: DataSet, table: IdTable, id: string): number {
  const at = (dataset[table] as readonly { readonly id: string }[]).findIndex((row) => row.id === id);
  if (at < 0) throw new UnknownRowError(`no row ${id} in ${table}`);
  return at;
}

/** A change of each row of a table that the function gives another object for. */
export function mapped<T extends IdTable>(
  dataset: DataSet,
  table: T,
  change: (row: IdTables[T]) => IdTables[T],
): RowChange[] {
  return (dataset[table] as readonly IdTables[T][]).flatMap((before, at) => {
    const after = change(before);
    // The row is one of the table that is named beside it.
    return after === before ? [] : [{ table, at, before, after } as RowChange];
  });
}

/** The flows that go, the last one first, so that each stands where it says. */
export function withoutFlows(dataset: DataSet, goes: (index: number) => boolean): RowChange[] {
  return dataset.flows
    .flatMap((before, at): RowChange[] => (goes(at) ? [{ table: "flows", at, before, after: null }] : []))
    .reverse();
}

/** The same edit, with the data set's own scenarios no longer naming what it takes away. */
export function withScenarios(dataset: DataSet, edit: DataEdit): DataEdit {
  const next = applyChanges(dataset, edit.changes);
  if (next.scenarios.length === 0) return edit;
  const units = new Set(next.units.flatMap(({ id, company }) => [id, company]));
  const materials = new Set(next.materials.map(({ id }) => id));
  const flows = new Set(next.flows.map(flowSubject));
  const known = ({ subject, change }: NamedScenario["changes"][number]): boolean =>
    change === "import" || change === "export"
      ? materials.has(subject)
      : units.has(subject) || (change === "open" && flows.has(subject));
  const kept = mapped(next, "scenarios", (scenario) =>
    scenario.changes.every(known) ? scenario : { ...scenario, changes: scenario.changes.filter(known) },
  );
  // A scenario of which nothing is left has no row to stand in.
  const emptied = kept
    .flatMap((change): RowChange[] =>
      change.table === "scenarios" && change.after?.changes.length === 0
        ? [{ ...change, before: change.after, after: null }]
        : [],
    )
    .reverse();
  return { ...edit, changes: [...edit.changes, ...kept, ...emptied] };
}

/** The data set's own scenarios with one subject called by another id. */
export function renamedInScenarios(dataset: DataSet, rename: (subject: string) => string): RowChange[] {
  return mapped(dataset, "scenarios", (scenario) =>
    scenario.changes.every(({ subject }) => rename(subject) === subject)
      ? scenario
      : {
          ...scenario,
          changes: scenario.changes.map((change) => ({ ...change, subject: rename(change.subject) })),
        },
  );
}
