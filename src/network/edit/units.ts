/** Edits of plants: with the flows, chain steps and scenarios that name them. Pure. */
import { type DataSet, type End, type Unit, unitOf } from "../../model/dataset.ts";
import type { RowChange } from "../../model/edit.ts";
import { type DataEdit, mapped, placeOf, renamedInScenarios, withoutFlows, withScenarios } from "./common.ts";
import { renameInSubject } from "./subjects.ts";

/** Puts a plant at the end of its table. */
export function addUnit(dataset: DataSet, unit: Unit): DataEdit {
  return {
    changes: [{ table: "units", at: dataset.units.length, before: null, after: unit }],
    renames: [],
  };
}

/**
 * Changes a plant. A new id is put in everywhere: at the ends of flows, in chain steps and in scenarios; where
 * the plant was a company of its own, its company goes by the new id too.
 *
 * @throws {UnknownRowError} where there is no plant of that id.
 */
export function changeUnit(dataset: DataSet, id: string, next: Unit): DataEdit {
  const at = placeOf(dataset, "units", id);
  const before = dataset.units[at] as Unit;
  const own = before.company === id && next.company === id;
  const after = own ? { ...next, company: next.id } : next;
  const change: RowChange = { table: "units", at, before, after };
  if (next.id === id) return withScenarios(dataset, { changes: [change], renames: [] });
  const renames = [{ of: "unit", from: id, to: next.id } as const];
  const end = (of: End): End => (unitOf(of) === id ? { unit: next.id } : of);
  const flows = dataset.flows.flatMap((flow, index): RowChange[] =>
    unitOf(flow.from) === id || unitOf(flow.to) === id
      ? [
          {
            table: "flows",
            at: index,
            before: flow,
            after: { ...flow, from: end(flow.from), to: end(flow.to) },
          },
        ]
      : [],
  );
  const chains = mapped(dataset, "chains", (chain) =>
    chain.steps.some(({ units }) => units.includes(id))
      ? {
          ...chain,
          steps: chain.steps.map((step) => ({
            ...step,
            units: step.units.map((unit) => (unit === id ? next.id : unit)),
          })),
        }
      : chain,
  );
  const scenarios = renamedInScenarios(dataset, (subject) => renameInSubject(subject, renames, "unit"));
  return withScenarios(dataset, { changes: [change, ...flows, ...chains, ...scenarios], renames });
}

/**
 * Takes plants out with all flows at them. In chain steps the others stay; a step that nobody is left for is a
 * missing step. The data set's own scenarios no longer name them.
 *
 * @throws {UnknownRowError} where there is no plant of an id.
 */
export function removeUnits(dataset: DataSet, ids: readonly string[]): DataEdit {
  const gone = new Set(ids);
  const at = [...gone].map((id) => placeOf(dataset, "units", id)).sort((a, b) => b - a);
  const touches = (end: End): boolean => gone.has(unitOf(end) ?? "");
  const flows = withoutFlows(dataset, (index) => {
    const flow = dataset.flows[index];
    return flow !== undefined && (touches(flow.from) || touches(flow.to));
  });
  const chains = mapped(dataset, "chains", (chain) =>
    chain.steps.some(({ units }) => units.some((unit) => gone.has(unit)))
      ? {
          ...chain,
          steps: chain.steps.map((step) => ({
            ...step,
            units: step.units.filter((unit) => !gone.has(unit)),
          })),
        }
      : chain,
  );
  const units = at.map(
    (place): RowChange => ({
      table: "units",
      at: place,
      before: dataset.units[place] as Unit,
      after: null,
    }),
  );
  return withScenarios(dataset, { changes: [...flows, ...chains, ...units], renames: [] });
}
