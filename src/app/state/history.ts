/** Undo and redo: every change of what is assumed, and of the data set, is a named step. Pure. */
import type { RowChange } from "../../model/edit.ts";
import { NO_CHANGE, type Rationing, type Scenario } from "../../model/scenario.ts";
import type { TrialMark } from "./trials.ts";

/** The parts of a scenario that give each subject a share. */
export type ShareKind = "curtail" | "import" | "export" | "open";

/** What a step did, for its name in the chosen language. Subjects are ids as the scenario names them. */
export type Step =
  | { readonly kind: "leave" | "return"; readonly subject: string }
  | { readonly kind: "leave-both"; readonly subjects: readonly [string, string] }
  | { readonly kind: "leave-first"; readonly count: number }
  /** `value` is null where the change is taken away again. */
  | { readonly kind: ShareKind; readonly subject: string; readonly value: number | null }
  | { readonly kind: "ration"; readonly rule: Rationing }
  /** A scenario of the data set, or one that was kept in this session. */
  | { readonly kind: "load"; readonly nameEn: string; readonly nameNl: string; readonly year: number | null }
  | { readonly kind: "return-all" }
  | EditStep;

/** What an edit of the data set is about. */
export const EDIT_SUBJECTS = [
  "unit",
  "flow",
  "material",
  "chain",
  "chain-step",
  "process",
  "scenario",
  "cluster",
  "rows",
  "newcomer",
  "option",
] as const;
export type EditSubject = (typeof EDIT_SUBJECTS)[number];
export const EDIT_ACTIONS = [
  "add",
  "change",
  "remove",
  "rename",
  "paste",
  "try",
  "take-out",
  "keep",
] as const;
export type EditAction = (typeof EDIT_ACTIONS)[number];

/** An edit of the data set. The names are kept, because what they name may be gone. */
export interface EditStep {
  readonly kind: "edit";
  readonly action: EditAction;
  readonly subject: EditSubject;
  readonly nameEn: string;
  readonly nameNl: string;
  /** Of a step that tries something, takes it out or keeps it. */
  readonly trial?: TrialMark;
}

/** All that is assumed: what changes, and how shortages are shared out. */
export interface Assumptions {
  readonly scenario: Scenario;
  readonly ration: Rationing;
}

/** A unit, company or material that an edit gave another id. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface Entry extends Assumptions {
  readonly step: Step;
  /** What the step changed in the data set, as it was made; none where it changed what is assumed only. */
  readonly changes?: readonly RowChange[];
  readonly renames?: readonly Rename[];
}

export interface History {
  readonly present: Scenario;
  readonly ration: Rationing;
  /** Newest last; each holds what stood before its step. */
  readonly past: readonly Entry[];
  /** Next one last; each holds what stands after its step. */
  readonly future: readonly Entry[];
}

export const EMPTY_HISTORY: History = { present: NO_CHANGE, ration: "proportional", past: [], future: [] };

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
