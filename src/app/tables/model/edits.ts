/** Several changes of a data set as one. Pure. */
import type { DataSet, Flow, Material, Unit } from "../../../model/dataset.ts";
import { applyChanges, type RowChange } from "../../../model/edit.ts";
import { type DataEdit, withScenarios } from "../../../network/edit/common.ts";
import type { Pair } from "./column.ts";

/** Each step sees the data set as the steps before it leave it. */
export function stepByStep(dataset: DataSet, steps: readonly ((now: DataSet) => DataEdit)[]): DataEdit {
  let now = dataset;
  const changes: RowChange[] = [];
  const renames: DataEdit["renames"][number][] = [];
  for (const step of steps) {
    const edit = step(now);
    if (edit.changes.length === 0) continue;
    changes.push(...edit.changes);
    renames.push(...edit.renames);
    now = applyChanges(now, edit.changes);
  }
  return { changes, renames };
}

interface Rows {
  readonly units: Unit;
  readonly materials: Material;
  readonly flows: Flow;
}

/** Changes of rows that keep their ids, with what scenarios no longer find: one pass, however many they are. */
export function plainChange<T extends keyof Rows>(
  dataset: DataSet,
  table: T,
  pairs: readonly Pair<Rows[T]>[],
  placeOf: (pair: Pair<Rows[T]>) => number,
): DataEdit {
  const changes = pairs.map(
    (pair): RowChange =>
      // The rows are those of the table that is named beside them.
      ({ table, at: placeOf(pair), before: pair.row, after: pair.next }) as RowChange,
  );
  return changes.length === 0 ? { changes, renames: [] } : withScenarios(dataset, { changes, renames: [] });
}
