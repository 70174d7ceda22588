/** What the history of a project holds: every change of what is assumed, and of the data set, as a named step. */
import type { RowChange } from "./edit.ts";
import { NO_CHANGE, type Rationing, type Scenario } from "./scenario.ts";

/** The parts of a scenario that give each subject a share. */
export const SHARE_KINDS = ["curtail", "import", "export", "open"] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

/** What a step did, for its name in the chosen language. Subjects are ids as the scenario names them. */
export type Step =
  | { readonly kind: "leave" | "return"; readonly subject: string }
  | { readonly kind: "leave-both"; readonly subjects: readonly [string, string] }
  | { readonly kind: "leave-first"; readonly count: number }
  /** `value` is null where the change is taken away again. */
  | { readonly kind: ShareKind; readonly subject: string; readonly value: number | null }
  | { readonly kind: "ration"; readonly rule: Rationing }
  /** A scenario of the data set, or one that was kept. */
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
  "announce",
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
  /** Of a step that keeps a scenario: the ids of the trials that come to stand in the data as announced with it. */
  readonly announces?: readonly string[];
}

export const TRIAL_KINDS = ["newcomer", "option"] as const;

/** What is tried in the data set: the same `id` in the step that takes it out or keeps it. */
export interface TrialMark {
  readonly id: string;
  /** `newcomer` brings plants; `option` makes a link stronger. */
  readonly kind: (typeof TRIAL_KINDS)[number];
  /** Ids of the plants that it brings. */
  readonly units: readonly string[];
  /** Companies and plants that were out when it came, and whose contracts it has: none where it took over nothing. */
  readonly insteadOf?: readonly string[];
  /** What it lacked when it came, a year: it is assumed to come from outside. None where it was feasible. */
  readonly short?: readonly { readonly material: string; readonly needed: number; readonly unit: string }[];
}

/** Something that is tried, with what it wrote in the data set. */
export interface Trial extends TrialMark {
  readonly nameEn: string;
  readonly nameNl: string;
  /** As they were made. */
  readonly changes: readonly RowChange[];
}

/** All that is assumed: what changes, and how shortages are shared out. */
export interface Assumptions {
  readonly scenario: Scenario;
  readonly ration: Rationing;
}

/** An id that an edit replaced: of a plant (or the company that it is alone), or of a material. */
export interface Rename {
  readonly of: "unit" | "material";
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
