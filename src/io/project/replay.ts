import type { DataSet } from "../../model/dataset.ts";
import { applyChanges, fits, inverse } from "../../model/edit.ts";
import type { History } from "../../model/history.ts";

/** Whether a history's edits are those of this data set: all can be taken back from it, and all repeated on it. */
export function replays(dataset: DataSet, { past, future }: History): boolean {
  let back = dataset;
  for (const { changes = [] } of [...past].reverse()) {
    const undone = inverse(changes);
    if (!fits(back, undone)) return false;
    back = applyChanges(back, undone);
  }
  let ahead = dataset;
  for (const { changes = [] } of [...future].reverse()) {
    if (!fits(ahead, changes)) return false;
    ahead = applyChanges(ahead, changes);
  }
  return true;
}
