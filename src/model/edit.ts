/**
 * Changes of a data set, row by row, each with what stood there before: applying the inverse takes it back,
 * and a list of changes is small enough to be kept where a copy of the data set would not be.
 */
import type { Chain, Cluster, DataSet, Flow, Material, NamedScenario, Process, Unit } from "./dataset.ts";
import { sameValue } from "./sameValue.ts";

/** The tables whose rows have an id of their own. */
export interface IdTables {
  readonly units: Unit;
  readonly materials: Material;
  readonly chains: Chain;
  readonly processes: Process;
  readonly scenarios: NamedScenario;
}
export type IdTable = keyof IdTables;

/**
 * One row that is added (`before` null), changed or taken out (`after` null). A row stands at `at`, counted
 * from 0 in its table: there it is put in, or there it stood. Flows have no id: `index` is always their place.
 */
export type RowChange =
  | {
      readonly [T in IdTable]: {
        readonly table: T;
        readonly at: number;
        readonly before: IdTables[T] | null;
        readonly after: IdTables[T] | null;
      };
    }[IdTable]
  | {
      readonly table: "flows";
      readonly at: number;
      readonly before: Flow | null;
      readonly after: Flow | null;
    }
  | { readonly table: "cluster"; readonly before: Cluster; readonly after: Cluster };

/** The changes that take these back: each turned round, the last one first. */
export function inverse(changes: readonly RowChange[]): readonly RowChange[] {
  return changes
    .map((change): RowChange => ({ ...change, before: change.after, after: change.before }) as RowChange)
    .reverse();
}

/** @throws {RangeError} where a change does not fit the table that it meets. */
function spliced<R>(
  rows: readonly R[],
  { table, at, before, after }: { table: string; at: number; before: R | null; after: R | null },
): R[] {
  const most = before === null ? rows.length : rows.length - 1;
  if (!Number.isInteger(at) || at < 0 || at > most)
    throw new RangeError(`model/edit: no row ${at} in ${table}`);
  const next = [...rows];
  next.splice(at, before === null ? 0 : 1, ...(after === null ? [] : [after]));
  return next;
}

function applied(dataset: DataSet, change: RowChange): DataSet {
  switch (change.table) {
    case "cluster":
      return { ...dataset, cluster: change.after };
    case "flows": {
      const flows = spliced(dataset.flows, change);
      return {
        ...dataset,
        flows: flows.map((flow, index) => (flow.index === index ? flow : { ...flow, index })),
      };
    }
    case "units":
      return { ...dataset, units: spliced(dataset.units, change) };
    case "materials":
      return { ...dataset, materials: spliced(dataset.materials, change) };
    case "chains":
      return { ...dataset, chains: spliced(dataset.chains, change) };
    case "processes":
      return { ...dataset, processes: spliced(dataset.processes, change) };
    case "scenarios":
      return { ...dataset, scenarios: spliced(dataset.scenarios, change) };
  }
}

/**
 * The data set with the changes made in their order. The given one stays as it is.
 *
 * @throws {RangeError} where a change does not fit.
 */
export function applyChanges(dataset: DataSet, changes: readonly RowChange[]): DataSet {
  return changes.reduce(applied, dataset);
}

/**
 * Whether each change meets the row that it was made for, so that applying them does what was meant. False
 * where the data set has become another one since.
 */
export function fits(dataset: DataSet, changes: readonly RowChange[]): boolean {
  let now = dataset;
  for (const change of changes) {
    if (change.table === "cluster") {
      if (!sameValue(now.cluster, change.before)) return false;
    } else {
      const rows: readonly object[] = now[change.table];
      if (change.before === null ? change.at > rows.length : !sameValue(rows[change.at], change.before))
        return false;
    }
    now = applied(now, change);
  }
  return true;
}
