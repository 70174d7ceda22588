import { type DataSet, type Flow, unitOf } from "../model/dataset.ts";

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
 * The flows that a scenario switches on: those named, and those of an opened unit that wait in the same
 * status as it (the announced flows of an announced plant). A flow of quantity 0 carries nothing still.
 */
export function openedFlows(dataset: DataSet, open: readonly string[], units: ReadonlySet<string>): Flow[] {
  if (open.length === 0) return [];
  const subjects = new Set(open);
  const opened = new Map(dataset.units.filter((u) => units.has(u.id)).map((u) => [u.id, u.status]));
  return dataset.flows.filter((flow) => {
    if (flow.quantity === 0) return false;
    const ends = [unitOf(flow.from), unitOf(flow.to)].filter((id) => id !== null && opened.has(id));
    const waits = ends.some((id) => flow.status === "operating" || flow.status === opened.get(id ?? ""));
    return subjects.has(flowSubject(flow)) || waits;
  });
}
