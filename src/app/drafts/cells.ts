/** What a row of a table goes by while its data set is away: it may come back without the last changes. Pure. */
import type { DataSet } from "../../model/dataset.ts";
import type { TableName } from "../tables/model/column.ts";
import { flowAt, flowSubject } from "./place.ts";

/** @param key the row's key in its table. @returns what it goes by in the store; null where there is no such row. */
export function lastingKey(table: TableName, key: string, dataset: DataSet): string | null {
  if (table !== "flows") return hasRow(table, key, dataset) ? key : null;
  const flow = dataset.flows[Number(key)];
  return flow ? flowSubject(flow, dataset) : null;
}

/** The key in its table of a row that went by this in the store; null where it is gone. */
export function keyNow(table: TableName, lasting: string, dataset: DataSet): string | null {
  if (table !== "flows") return hasRow(table, lasting, dataset) ? lasting : null;
  const at = flowAt(lasting, dataset);
  return at < 0 ? null : String(at);
}

function hasRow(table: TableName, key: string, dataset: DataSet): boolean {
  if (table === "units") return dataset.units.some(({ id }) => id === key);
  if (table === "materials") return dataset.materials.some(({ id }) => id === key);
  if (table !== "chains") return false;
  return dataset.chains.some(({ id, steps }) =>
    steps.some((_, place) => JSON.stringify([id, place]) === key),
  );
}
