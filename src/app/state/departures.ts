/** Who has left: changes of a scenario's `leave` list that keep companies and their units consistent. Pure. */
import type { Scenario } from "../../model/scenario.ts";
import { takesOut } from "../../report/scenarioWords.ts";
import type { Index } from "./types.ts";

/** Every button of a list asks who has left. */
const known = new WeakMap<Scenario, { readonly index: Index; readonly gone: ReadonlySet<string> }>();

/** Ids of the operating units that the scenario takes out. */
export function goneUnits(scenario: Scenario, index: Index): ReadonlySet<string> {
  const last = known.get(scenario);
  if (last?.index === index) return last.gone;
  const gone = new Set<string>();
  for (const id of scenario.leave) {
    for (const unit of index.companies.get(id) ?? []) gone.add(unit.id);
    if (index.units.has(id)) gone.add(id);
  }
  known.set(scenario, { index, gone });
  return gone;
}

export { takesOut };

/** Whether a plant is there in full: neither out nor curtailed. */
export function isWhole(unit: string, scenario: Scenario, index: Index): boolean {
  const row = index.units.get(unit);
  if (!row || goneUnits(scenario, index).has(unit)) return false;
  return [unit, row.company].every((id) => (scenario.curtail[id] ?? 1) >= 1);
}

export type Presence = "here" | "partly" | "gone";

/** Whether a company is all there, partly gone or gone. */
export function presence(company: string, scenario: Scenario, index: Index): Presence {
  const units = (index.companies.get(company) ?? []).filter((unit) => unit.status === "operating");
  const gone = goneUnits(scenario, index);
  const left = units.filter((unit) => gone.has(unit.id)).length;
  if (left === 0) return "here";
  return left === units.length ? "gone" : "partly";
}

/** Whether a company or unit can leave: it has a unit that operates now. */
export function canLeave(id: string, index: Index): boolean {
  const units = index.companies.get(id) ?? [index.units.get(id)].filter((unit) => unit !== undefined);
  return units.some((unit) => unit.status === "operating");
}

/** Takes a company or one unit out. Units of a company that leaves are not listed beside it. */
export function leave(scenario: Scenario, id: string, index: Index): Scenario {
  const covered = new Set((index.companies.get(id) ?? []).map((unit) => unit.id));
  const rest = scenario.leave.filter((other) => other !== id && !covered.has(other));
  return { ...scenario, leave: [...rest, id] };
}

/** Puts a company or one unit back. Where its company had left, the other units of it stay away. */
export function putBack(scenario: Scenario, id: string, index: Index): Scenario {
  const own = index.companies.get(id);
  if (own) {
    const ids = new Set([id, ...own.map((unit) => unit.id)]);
    return { ...scenario, leave: scenario.leave.filter((other) => !ids.has(other)) };
  }
  const company = index.units.get(id)?.company;
  const next = scenario.leave.filter((other) => other !== id);
  if (company === undefined || !next.includes(company)) return { ...scenario, leave: next };
  const siblings = (index.companies.get(company) ?? [])
    .filter((unit) => unit.id !== id && unit.status === "operating")
    .map((unit) => unit.id);
  return { ...scenario, leave: [...next.filter((other) => other !== company), ...siblings] };
}
