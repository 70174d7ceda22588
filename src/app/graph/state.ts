/**
 * States of units and flows as of one wave of a cascade: what has happened up to and including wave k,
 * which is what the scrubber shows. With no wave asked for, the state in the end.
 */
import type { Reason, SimulateResult } from "../../analysis/results.ts";
import type { Unit } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { EdgeState, NodeState } from "./scene.ts";

const STOPPED = 1e-9;
const WHOLE = 1 - 1e-6;

export interface UnitMoment {
  readonly level: number;
  readonly reason: Reason | null;
  readonly changedNow: boolean;
}

/** What each unit is at, by id. */
export type Moments = ReadonlyMap<string, UnitMoment>;

const UNTOUCHED: UnitMoment = { level: 1, reason: null, changedNow: false };

/** What each unit of the result is at, by id. */
export function momentsAt(result: SimulateResult, wave: number | null): Moments {
  const moments = new Map<string, UnitMoment>();
  if (wave === null) {
    for (const unit of result.units) {
      moments.set(unit.id, { level: unit.level, reason: unit.reason, changedNow: false });
    }
    return moments;
  }
  for (const unit of result.units) moments.set(unit.id, UNTOUCHED);
  for (const step of result.waves) {
    if (step.wave > wave) continue;
    for (const change of step.changes) {
      const id = result.units[change.unit]?.id;
      if (id === undefined) continue;
      moments.set(id, { level: change.level, reason: change.reason, changedNow: step.wave === wave });
    }
  }
  return moments;
}

/** Whether a unit runs in the picture: it operates today, or the scenario opens it. */
export function runs(unit: Unit, scenario: Scenario | null): boolean {
  if (unit.status === "operating") return true;
  return (
    scenario !== null && (Object.hasOwn(scenario.open, unit.id) || Object.hasOwn(scenario.open, unit.company))
  );
}

export function nodeState(unit: Unit, moment: UnitMoment | undefined, scenario: Scenario | null): NodeState {
  if (!runs(unit, scenario)) return "inactive";
  const level = moment?.level ?? 1;
  if (level > WHOLE) return "healthy";
  if (level > STOPPED) return "at-risk";
  const left = scenario?.leave.some((id) => id === unit.id || id === unit.company) ?? false;
  return left || moment?.reason?.kind === "capacity" ? "removed" : "broken";
}

/** Share of a flow still delivered: known in the end; in between, no more than its ends run at. */
export function delivered(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  final: number | undefined,
  moments: Moments,
  wave: number | null,
): number {
  if (wave === null && final !== undefined) return final;
  const at = (id: string | null) => (id === null ? 1 : (moments.get(id)?.level ?? 1));
  return Math.min(1, at(from), at(to));
}

export function edgeState(share: number): EdgeState {
  if (share > WHOLE) return "healthy";
  return share > STOPPED ? "at-risk" : "broken";
}
