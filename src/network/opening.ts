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
 * The flows that a scenario switches on: those named, and every flow of an opened unit that would
 * carry something. A flow of quantity 0 stays a link that carries nothing.
 */
export function openedFlows(dataset: DataSet, open: readonly string[], units: ReadonlySet<string>): Flow[] {
  const subjects = new Set(open);
  return dataset.flows.filter((flow) => {
    if (flow.quantity === 0) return false;
    const ends = [unitOf(flow.from), unitOf(flow.to)];
    return subjects.has(flowSubject(flow)) || ends.some((id) => id !== null && units.has(id));
  });
}
