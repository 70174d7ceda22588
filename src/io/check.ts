import type { DataSet } from "../model/dataset.ts";
import type { RowChange } from "../model/edit.ts";
import { hasErrors, type Issue } from "../model/issue.ts";
import { readTables } from "./dataset.ts";
import { tablesOf } from "./export.ts";

/** What the reader says of a data set that was not read from files as it stands, for instance after an edit. */
export interface Checked {
  /** At the cells of the tables that the data set would be written as: row 2 is the first row of each. */
  readonly issues: readonly Issue[];
  /**
   * The changes that make of it what reading its tables gives: quantities in their material's own unit of
   * measure, units and materials that only flows mention. Empty where there is an error among the issues.
   */
  readonly settling: readonly RowChange[];
}

/**
 * Checks a data set by reading its tables (format.md), so that what holds for files holds for edits.
 * Rows keep where they stood in the file that they came from (`at`).
 */
export function checkDataSet(dataset: DataSet): Checked {
  const { dataset: read, issues } = readTables(dataset.id, tablesOf(dataset));
  return { issues, settling: read === null || hasErrors(issues) ? [] : settlingOf(dataset, read) };
}

const TABLES = ["units", "flows", "materials", "chains", "processes", "scenarios"] as const;

function settlingOf(dataset: DataSet, read: DataSet): RowChange[] {
  const changes: RowChange[] = TABLES.flatMap((table) => differing(table, dataset[table], read[table]));
  const cluster = withPlaces(read.cluster, dataset.cluster);
  if (cluster !== dataset.cluster)
    changes.push({ table: "cluster", before: dataset.cluster, after: cluster });
  return changes;
}

function differing(
  table: (typeof TABLES)[number],
  own: readonly unknown[],
  read: readonly unknown[],
): RowChange[] {
  const change = (at: number, before: unknown, after: unknown): RowChange =>
    // Both lists are of the table's own rows.
    ({ table, at, before, after }) as RowChange;
  const changes: RowChange[] = [];
  for (let at = 0; at < Math.min(own.length, read.length); at += 1) {
    const settled = withPlaces(read[at], own[at]);
    if (settled !== own[at]) changes.push(change(at, own[at], settled));
  }
  for (let at = own.length - 1; at >= read.length; at -= 1) changes.push(change(at, own[at], null));
  for (let at = own.length; at < read.length; at += 1)
    changes.push(change(at, null, withPlaces(read[at], undefined)));
  return changes;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What was read, with the places (`at`) of the rows it was read from; the very same object where nothing else
 * differs. A row that is new stands in no file.
 */
function withPlaces<T>(read: T, own: T): T;
function withPlaces(read: unknown, own: unknown): unknown {
  if (Object.is(read, own)) return own;
  if (Array.isArray(read)) {
    const others: readonly unknown[] = Array.isArray(own) ? own : [];
    const items = read.map((item, index) => withPlaces(item, others[index]));
    return items.length === others.length && items.every((item, index) => item === others[index])
      ? own
      : items;
  }
  if (!isRecord(read)) return read;
  const others = isRecord(own) ? own : {};
  const keys = Object.keys(read);
  const entries = keys.map((key): [string, unknown] => [
    key,
    key === "at" && isPlace(read.at) ? (others.at ?? null) : withPlaces(read[key], others[key]),
  ]);
  const same =
    isRecord(own) &&
    keys.length === Object.keys(own).length &&
    entries.every(([key, value]) => Object.hasOwn(own, key) && Object.is(value, own[key]));
  return same ? own : Object.fromEntries(entries);
}

function isPlace(value: unknown): boolean {
  return (
    value === null || (isRecord(value) && typeof value.file === "string" && typeof value.row === "number")
  );
}
