/** Undo and redo: every change of the scenario is a named step. Pure. */
import { NO_CHANGE, type Scenario } from "../../model/scenario.ts";

/** What a step did, for its name in the chosen language. `subject` is a company's or unit's id. */
export type Step =
  | { readonly kind: "leave"; readonly subject: string }
  | { readonly kind: "return"; readonly subject: string }
  | { readonly kind: "return-all" };

interface Entry {
  /** The scenario on the other side of the step. */
  readonly scenario: Scenario;
  readonly step: Step;
}

export interface History {
  readonly present: Scenario;
  /** Newest last; `scenario` is what stood before the step. */
  readonly past: readonly Entry[];
  /** Next one last; `scenario` is what stands after the step. */
  readonly future: readonly Entry[];
}

export const EMPTY_HISTORY: History = { present: NO_CHANGE, past: [], future: [] };

export function record(history: History, scenario: Scenario, step: Step): History {
  return { present: scenario, past: [...history.past, { scenario: history.present, step }], future: [] };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    present: last.scenario,
    past: history.past.slice(0, -1),
    future: [...history.future, { scenario: history.present, step: last.step }],
  };
}

export function redo(history: History): History {
  const next = history.future.at(-1);
  if (!next) return history;
  return {
    present: next.scenario,
    past: [...history.past, { scenario: history.present, step: next.step }],
    future: history.future.slice(0, -1),
  };
}

export function nextUndo(history: History): Step | null {
  return history.past.at(-1)?.step ?? null;
}

export function nextRedo(history: History): Step | null {
  return history.future.at(-1)?.step ?? null;
}
