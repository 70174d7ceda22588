/** Which scenarios stand side by side. Pure. */
import { NO_CHANGE, type Scenario } from "../../model/scenario.ts";
import { resolveScenario } from "../../network/namedScenario.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { withoutUnknown } from "./dataEdits.ts";
import type { AppState } from "./types.ts";

export interface Comparable {
  /** `now`, or `set` or `kept` with the scenario's own id behind it. */
  readonly id: string;
  /** "" for the present scenario, which is named in the reader's language. */
  readonly name: string;
  readonly nameNl: string;
  readonly scenario: Scenario;
}

/** What everything is like today, as a scenario to stand beside the present one. */
const TODAY: Comparable = { id: "today", name: "", nameNl: "", scenario: NO_CHANGE };

const FIRST_CHOICE = 3;

type Choice = Pick<AppState, "data" | "history" | "kept" | "compared">;

/** Every scenario that can be compared: the present one, those kept in this session and those of the data set. */
export function comparables({ data, history, kept }: Choice): readonly Comparable[] {
  return [
    { id: "now", name: "", nameNl: "", scenario: history.present },
    ...kept.map(({ id, name, scenario }) => ({
      id: `kept ${id}`,
      name,
      nameNl: name,
      scenario: data ? withoutUnknown(scenario, data) : scenario,
    })),
    ...(data?.dataset.scenarios ?? []).map((named) => ({
      id: `set ${named.id}`,
      name: named.nameEn || named.nameNl || named.id,
      nameNl: named.nameNl || named.nameEn || named.id,
      scenario: resolveScenario(named),
    })),
  ];
}

/** The chosen ones; at first the present scenario, where it changes something, and the first others. */
export function comparedScenarios(state: Choice): readonly Comparable[] {
  const all = comparables(state);
  const { compared } = state;
  if (compared) return all.filter(({ id }) => compared.includes(id));
  return all.filter(({ id, scenario }) => id !== "now" || !isBaseline(scenario)).slice(0, FIRST_CHOICE);
}

/** What can stand beside the present scenario: everything as it is today, and every other scenario. */
export function besideChoices(state: Choice): readonly Comparable[] {
  return [TODAY, ...comparables(state).filter(({ id }) => id !== "now")];
}

/** The scenario that stands beside the present one, or null. */
export function besideOf(state: Choice & Pick<AppState, "beside">): Comparable | null {
  return besideChoices(state).find(({ id }) => id === state.beside) ?? null;
}
