/** Which scenarios stand in a comparison that is saved. Pure. */
import { type Comparable, comparables, comparedScenarios } from "./compared.ts";
import type { AppState } from "./types.ts";

/**
 * The chosen scenarios; where none was chosen all that there are. The present one goes by the name that it has if it
 * was kept, and stands there only once.
 */
export function filedScenarios(
  state: Pick<AppState, "data" | "history" | "compared">,
): readonly Comparable[] {
  const all = comparables(state);
  const chosen = comparedScenarios(state);
  const wanted = chosen.length > 0 ? chosen : all.filter(({ id }) => id !== "now");
  return wanted.flatMap((one) => {
    const same = (other: Comparable) => JSON.stringify(other.scenario) === JSON.stringify(one.scenario);
    const named = one.id === "now" ? all.find((other) => other.id !== "now" && same(other)) : undefined;
    if (!named) return [one];
    return wanted.includes(named) ? [] : [named];
  });
}
