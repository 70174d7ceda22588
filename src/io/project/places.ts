/** Where the rows of a data set stood in the files that they came from, so that a project file keeps it. Pure. */
import type { DataSet, RowRef } from "../../model/dataset.ts";
import type { FileKind } from "../schema.ts";

/** Of each table the file, and the row of each of its rows; null for one that stood in no file. */
export type Places = {
  readonly [K in FileKind]?: {
    readonly file: string;
    readonly rows: readonly (number | null)[];
    /** The file of each row, where they came from several. */
    readonly files?: readonly (string | null)[];
  };
};

type Refs = readonly (RowRef | null)[];
const at = ({ at: ref }: { readonly at: RowRef | null }): RowRef | null => ref;

export function placesOf(dataset: DataSet): Places {
  const tables: readonly (readonly [FileKind, Refs])[] = [
    ["flows", dataset.flows.map(at)],
    ["companies", dataset.units.map(at)],
    ["materials", dataset.materials.map(at)],
    ["chains", dataset.chains.flatMap(({ steps }) => steps.map(at))],
    ["processes", dataset.processes.flatMap(({ items }) => items.map(at))],
    ["scenarios", dataset.scenarios.flatMap(({ changes }) => changes.map(at))],
  ];
  const places = tables.flatMap(([kind, refs]) => {
    const file = refs.find((ref) => ref !== null)?.file;
    if (file === undefined) return [];
    const rows = refs.map((ref) => ref?.row ?? null);
    const several = refs.some((ref) => ref !== null && ref.file !== file);
    const files = several ? { files: refs.map((ref) => ref?.file ?? null) } : {};
    return [[kind, { file, rows, ...files }] as const];
  });
  return Object.fromEntries(places);
}

/** The data set with its rows standing where they did; all in no file where the tables have become others. */
export function withPlaces(dataset: DataSet, places: Places): DataSet {
  const refs = (kind: FileKind, count: number): (() => RowRef | null) => {
    const own = places[kind];
    let next = 0;
    return () => {
      const row = own?.rows.length === count ? (own.rows[next] ?? null) : null;
      const file = own?.files?.[next] ?? own?.file;
      next += 1;
      return file !== undefined && row !== null ? { file, row } : null;
    };
  };
  const put = <R extends { readonly at: RowRef | null }>(rows: readonly R[], ref: () => RowRef | null): R[] =>
    rows.map((row) => ({ ...row, at: ref() }));
  const counted = (lists: readonly { readonly length: number }[]): number =>
    lists.reduce((sum, { length }) => sum + length, 0);
  const step = refs("chains", counted(dataset.chains.map(({ steps }) => steps)));
  const item = refs("processes", counted(dataset.processes.map(({ items }) => items)));
  const change = refs("scenarios", counted(dataset.scenarios.map(({ changes }) => changes)));
  return {
    ...dataset,
    flows: put(dataset.flows, refs("flows", dataset.flows.length)),
    units: put(dataset.units, refs("companies", dataset.units.length)),
    materials: put(dataset.materials, refs("materials", dataset.materials.length)),
    chains: dataset.chains.map((chain) => ({ ...chain, steps: put(chain.steps, step) })),
    processes: dataset.processes.map((process) => ({ ...process, items: put(process.items, item) })),
    scenarios: dataset.scenarios.map((named) => ({ ...named, changes: put(named.changes, change) })),
  };
}
