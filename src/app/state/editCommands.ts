/** Edits of the data set: each is checked as the reader checks files, and then made as one named step. */
import type { Checked } from "../../io/check.ts";
import type { DataSet } from "../../model/dataset.ts";
import { applyChanges, fits, type RowChange } from "../../model/edit.ts";
import { hasErrors, type Issue } from "../../model/issue.ts";
import type { Scenario } from "../../model/scenario.ts";
import { edited } from "./dataEdits.ts";
import type { EditStep, Rename } from "./history.ts";
import type { Store } from "./store.ts";
import type { FormTarget } from "./types.ts";

export type CheckEdit = (dataset: DataSet) => Promise<Checked>;

export type EditOutcome =
  | { readonly status: "done" }
  /** Nothing changed: the data set would have these errors. */
  | { readonly status: "refused"; readonly issues: readonly Issue[] }
  /** Nothing changed: the rows have become others since the edit was thought of. */
  | { readonly status: "outdated" }
  /** Nothing changed: the check itself failed. */
  | { readonly status: "failed"; readonly message: string };

export function editCommands(store: Store, check: CheckEdit) {
  /** Edits are made one after another, in the order in which they were asked for. */
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(
    changes: readonly RowChange[],
    step: EditStep,
    renames: readonly Rename[],
    scenario: Scenario | undefined,
  ): Promise<EditOutcome> {
    for (;;) {
      const before = store.getState().data?.dataset;
      if (!before || !fits(before, changes)) return { status: "outdated" };
      const { issues, settling } = await check(applyChanges(before, changes));
      const state = store.getState();
      // Something was taken back, or another data set opened, while the reader was at it.
      if (state.data?.dataset !== before) continue;
      const errors = issues.filter(({ severity }) => severity === "error");
      if (hasErrors(errors)) return { status: "refused", issues: errors };
      const parts = { changes: [...changes, ...settling], renames, ...(scenario ? { scenario } : {}) };
      store.setState(edited(state, parts, step, issues));
      return { status: "done" };
    }
  }

  return {
    showForm: (form: FormTarget | null) => store.setState({ form, linking: null }),
    /** The next plant that is chosen in the network is the other end of a new flow; null calls it off. */
    linkFrom: (linking: string | null) => store.setState({ linking }),
    /**
     * Changes rows of the data set as one step that can be taken back. The reader's own checks come first: an
     * edit that would make an error is refused with that error's issues, and nothing changes.
     *
     * @param renames ids that the changes replace everywhere, for the scenarios that name them.
     * @param scenario what is assumed after it, where that is another.
     */
    edit(
      changes: readonly RowChange[],
      step: EditStep,
      renames: readonly Rename[] = [],
      scenario?: Scenario,
    ): Promise<EditOutcome> {
      const outcome = last
        .then(() => attempt(changes, step, renames, scenario))
        .catch(
          (error: unknown): EditOutcome => ({
            status: "failed",
            message: error instanceof Error ? error.message : String(error),
          }),
        );
      last = outcome;
      return outcome;
    },
  };
}
