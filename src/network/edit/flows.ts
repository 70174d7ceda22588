/** Edits of flows. Pure. */
import type { DataSet, Flow } from "../../model/dataset.ts";
import { type DataEdit, UnknownRowError, withoutFlows, withScenarios } from "./common.ts";

/** Puts a flow at the end of its table. */
export function addFlow(dataset: DataSet, flow: Flow): DataEdit {
  const at = dataset.flows.length;
  return { changes: [{ table: "flows", at, before: null, after: { ...flow, index: at } }], renames: [] };
}

/**
 * Changes the flow that stands at a place. Scenarios that open it by its ends and material lose it where
 * those become others.
 *
 * @throws {UnknownRowError} where there is no flow at that place.
 */
export function changeFlow(dataset: DataSet, at: number, next: Flow): DataEdit {
  const before = flowAt(dataset, at);
  const change = { table: "flows", at, before, after: { ...next, index: at } } as const;
  return withScenarios(dataset, { changes: [change], renames: [] });
}

/**
 * Takes flows out, by their places.
 *
 * @throws {UnknownRowError} where there is no flow at a place.
 */
export function removeFlows(dataset: DataSet, places: readonly number[]): DataEdit {
  for (const at of places) flowAt(dataset, at);
  const gone = new Set(places);
  return withScenarios(dataset, { changes: withoutFlows(dataset, (at) => gone.has(at)), renames: [] });
}

function flowAt(dataset: DataSet, at: number): Flow {
  const flow = dataset.flows[at];
  if (!flow) throw new UnknownRowError(`no row ${at} in flows`);
  return flow;
}
