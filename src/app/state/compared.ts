/** Which scenarios stand side by side. Pure. */

import type { NamedScenario } from "../../model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../model/scenario.ts";
import { resolveScenario } from "../../network/namedScenario.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import type { AppState } from "./types.ts";

export interface Comparable {
  /** `now`, `today`, or `set` with the scenario's own id behind it. */
  readonly id: string;
  /** "" for the present scenario and for today, which are named in the reader's language. */
  readonly name: string;
  readonly nameNl: string;
  readonly scenario: Scenario;
}

/** What everything is like today, as a scenario to stand beside others. */
export const TODAY: Comparable = { id: "today", name: "", nameNl: "", scenario: NO_CHANGE };

type Choice = Pick<AppState, "data" | "history" | "compared">;

/** Every scenario that can be compared: the present one, as everything is today, and those of the data set. */
export function comparables({ data, history }: Choice): readonly Comparable[] {
  return [
    { id: "now", name: "", nameNl: "", scenario: history.present },
    TODAY,
    ...(data?.dataset.scenarios ?? []).map(comparable),
  ];
}

const known = new WeakMap<NamedScenario, Comparable>();

/** A scenario of the data set; the same object for the same scenario, so that who watches it sees no change. */
function comparable(named: NamedScenario): Comparable {
  const before = known.get(named);
  if (before) return before;
  const made = {
    id: `set ${named.id}`,
    name: named.nameEn || named.nameNl || named.id,
    nameNl: named.nameNl || named.nameEn || named.id,
    scenario: resolveScenario(named),
  };
  known.set(named, made);
  return made;
}

/** The chosen ones; at first the present scenario, where it changes something: nobody asked for the others yet. */
export function comparedScenarios(state: Choice): readonly Comparable[] {
  const all = comparables(state);
  const { compared } = state;
  if (compared) return all.filter(({ id }) => compared.includes(id));
  return all.filter(({ id, scenario }) => id === "now" && !isBaseline(scenario));
}

/** What can stand beside the present scenario: everything as it is today, and every other scenario. */
export function besideChoices(state: Choice): readonly Comparable[] {
  return comparables(state).filter(({ id }) => id !== "now");
}

/** The scenario that stands beside the present one, or null. */
export function besideOf(state: Choice & Pick<AppState, "beside">): Comparable | null {
  return besideChoices(state).find(({ id }) => id === state.beside) ?? null;
}
