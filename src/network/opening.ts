import { type DataSet, type Flow, unitOf } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";

/** How a scenario names a flow: `from>to:material`, with `outside` for an end outside the cluster. */
export function flowSubject(flow: Flow): string {
  return `${unitOf(flow.from) ?? "outside"}>${unitOf(flow.to) ?? "outside"}:${flow.material}`;
}

/** The units that a scenario opens: those named, and those of a company named, that do not operate now. */
export function openedUnits(dataset: DataSet, open: readonly string[]): Set<string> {
  const subjects = new Set(open);
  return new Set(
    dataset.units
      .filter((unit) => unit.status !== "operating")
      .filter((unit) => subjects.has(unit.id) || subjects.has(unit.company))
      .map((unit) => unit.id),
  );
}

/**
 * The flows that a scenario switches on, each with the share of its quantity that it carries: those named
 * carry what they open at, and those of an opened unit that wait in the same status as it (the announced
 * flows of an announced plant) all of it. A flow of quantity 0, or opened at 0, carries nothing still.
 */
export function openedFlows(
  dataset: DataSet,
  open: Scenario["open"],
  units: ReadonlySet<string>,
): Map<Flow, number> {
  const flows = new Map<Flow, number>();
  const subjects = new Map(Object.entries(open));
  if (subjects.size === 0) return flows;
  const opened = new Map(dataset.units.filter((u) => units.has(u.id)).map((u) => [u.id, u.status]));
  for (const flow of dataset.flows) {
    if (flow.quantity === 0) continue;
    const ends = [unitOf(flow.from), unitOf(flow.to)].filter((id) => id !== null && opened.has(id));
    const waits = ends.some((id) => flow.status === "operating" || flow.status === opened.get(id ?? ""));
    const share = subjects.get(flowSubject(flow)) ?? (waits ? 1 : 0);
    if (share > 0) flows.set(flow, share);
  }
  return flows;
}
