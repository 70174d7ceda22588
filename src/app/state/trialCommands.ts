/** Trying a newcomer or a stronger link in the data set, keeping it, or taking it out; each is one named step. */
import type { RowChange } from "../../model/edit.ts";
import type { EditAction, Trial, TrialMark } from "../../model/history.ts";
import type { EditOutcome, editCommands } from "./editCommands.ts";
import type { Store } from "./store.ts";
import { freshId, putIn, takenOut, trialsOf } from "./trials.ts";
import type { TargetsAsk } from "./types.ts";

export interface TryWhat extends Omit<TrialMark, "id"> {
  readonly nameEn: string;
  readonly nameNl: string;
}

function markOf({ id, kind, units, insteadOf, short }: TrialMark): TrialMark {
  return { id, kind, units, ...(insteadOf ? { insteadOf } : {}), ...(short ? { short } : {}) };
}

export function trialCommands(store: Store, edit: ReturnType<typeof editCommands>["edit"]) {
  const step = (action: EditAction, trial: TrialMark, nameEn: string, nameNl: string) => ({
    kind: "edit" as const,
    action,
    subject: trial.kind,
    nameEn,
    nameNl,
    trial: markOf(trial),
  });

  /** Takes a trial out, also where other things have changed since. */
  async function takeOut(trial: Trial): Promise<EditOutcome> {
    const dataset = store.getState().data?.dataset;
    const changes = dataset ? takenOut(dataset, [trial]) : null;
    if (!changes) return { status: "outdated" };
    return edit(changes, step("take-out", trial, trial.nameEn, trial.nameNl));
  }

  return {
    /** Writes a trial's rows into the data set; the scenario stays as it is. */
    tryOut({ nameEn, nameNl, ...what }: TryWhat, changes: readonly RowChange[]): Promise<EditOutcome> {
      const trial = { ...what, id: freshId(store.getState().history) };
      return edit(changes, step("try", trial, nameEn, nameNl));
    },
    /** Writes a trial of before into the data set once more. */
    async tryAgain(trial: Trial): Promise<EditOutcome> {
      const { data, history } = store.getState();
      const changes = data && putIn(data.dataset, trial);
      if (!changes) return { status: "outdated" };
      return edit(changes, step("try", { ...trial, id: freshId(history) }, trial.nameEn, trial.nameNl));
    },
    takeOut,
    /** Takes all trials out, each as a step of its own, the last one first. */
    async takeAllOut(): Promise<void> {
      for (const trial of trialsOf(store.getState().history).toReversed()) await takeOut(trial);
    },
    /** A trial becomes a part of the data set like any other; a single plant gets the name. */
    async keepTrial(trial: Trial, name: string): Promise<EditOutcome> {
      const { data } = store.getState();
      const [only, ...more] = trial.units;
      const at = data?.dataset.units.findIndex((unit) => unit.id === only) ?? -1;
      const before = data?.dataset.units[at];
      const named = before && more.length === 0 && name !== "" && name !== before.name;
      const changes: RowChange[] = named ? [{ table: "units", at, before, after: { ...before, name } }] : [];
      const said = (own: string) => (named ? name : own);
      return edit(changes, step("keep", trial, said(trial.nameEn), said(trial.nameNl)));
    },
    /** What is asked about targets, and which part of the answer is looked at. */
    askTargets(change: Partial<TargetsAsk>): void {
      const { targets } = store.getState();
      store.setState({ targets: { ...targets, ...change } });
    },
  };
}
