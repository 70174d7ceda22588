/** Undo and redo: every change of what is assumed, and of the data set, is a named step. Pure. */
import type { RowChange } from "../../model/edit.ts";
import {
  type Assumptions,
  type EditStep,
  EMPTY_HISTORY,
  type Entry,
  type History,
  type Rename,
  type ShareKind,
  type Step,
} from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";

export type { Assumptions, EditStep, Entry, History, Rename, ShareKind, Step };
export { EMPTY_HISTORY };

/**
 * Makes a change and remembers its step.
 *
 * @param joined true where it goes on with the last step (a slider that moves on): one undo takes both back.
 */
export function record(history: History, change: Partial<Assumptions>, step: Step, joined = false): History {
  const { present, ration, past } = history;
  const next = { present: change.scenario ?? present, ration: change.ration ?? ration, future: [] };
  const last = past.at(-1);
  if (joined && last && history.future.length === 0 && sameSubject(last.step, step))
    return { ...next, past: [...past.slice(0, -1), { ...last, step }] };
  return { ...next, past: [...past, { scenario: present, ration, step }] };
}

/** Remembers an edit of the data set, which the caller makes, with what it does to what is assumed. */
export function recordEdit(
  history: History,
  { changes, renames = [], scenario }: EditParts,
  step: EditStep,
): History {
  const entry = { scenario: history.present, ration: history.ration, step, changes };
  return {
    present: scenario ?? history.present,
    ration: history.ration,
    past: [...history.past, renames.length === 0 ? entry : { ...entry, renames }],
    future: [],
  };
}

/** An edit's parts: the changes of rows, and what they mean for the scenario and for ids. */
export interface EditParts {
  readonly changes: readonly RowChange[];
  readonly renames?: readonly Rename[];
  /** The present scenario after the edit, where it is another. */
  readonly scenario?: Scenario;
}

function sameSubject(a: Step, b: Step): boolean {
  if (a.kind === "load" && b.kind === "load") return a.nameEn === b.nameEn && a.nameNl === b.nameNl;
  return a.kind === b.kind && "subject" in a && "subject" in b && a.subject === b.subject;
}

/** Takes the last step back. An edit's changes are for the caller to take back: see `stepBack`. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  const { present, ration, past, future } = history;
  return {
    present: last.scenario,
    ration: last.ration,
    past: past.slice(0, -1),
    future: [...future, { ...last, scenario: present, ration }],
  };
}

export function redo(history: History): History {
  const next = history.future.at(-1);
  if (!next) return history;
  const { present, ration, past, future } = history;
  return {
    present: next.scenario,
    ration: next.ration,
    past: [...past, { ...next, scenario: present, ration }],
    future: future.slice(0, -1),
  };
}

export function nextUndo(history: History): Step | null {
  return history.past.at(-1)?.step ?? null;
}

export function nextRedo(history: History): Step | null {
  return history.future.at(-1)?.step ?? null;
}
