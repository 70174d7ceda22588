/**
 * A data set on its way to the worker as what it differs in from the one that the worker holds: an edit touches a few
 * rows, and to copy thousands of others for it would hold up the page.
 */
import type { DataSet } from "../model/dataset.ts";

type Fields = Readonly<Record<string, unknown>>;

/** For each field that is another: the rows that are, with their places, or the whole of it. */
type Patch = Readonly<
  Record<
    string,
    { readonly rows: readonly (readonly [at: number, row: unknown])[] } | { readonly whole: unknown }
  >
>;

export type SentSet = { readonly whole: DataSet } | { readonly patch: Patch };

const fieldsOf = (dataset: DataSet): Fields => ({ ...dataset });

/**
 * What brings a data set across to whoever has another one already.
 *
 * @param held what the receiver has; null where that is not known. Rows that both share are told by being the very
 * same objects, as edits leave them.
 */
export function sentSet(dataset: DataSet, held: DataSet | null): SentSet {
  if (!held) return { whole: dataset };
  const [next, base] = [fieldsOf(dataset), fieldsOf(held)];
  const names = Object.keys(next);
  if (names.length !== Object.keys(base).length || names.some((name) => !(name in base)))
    return { whole: dataset };
  return {
    patch: Object.fromEntries(
      names
        .filter((name) => next[name] !== base[name])
        .map((name) => {
          const [rows, before] = [next[name], base[name]];
          if (!Array.isArray(rows) || !Array.isArray(before) || rows.length !== before.length)
            return [name, { whole: rows }];
          return [name, { rows: rows.flatMap((row, at) => (row === before[at] ? [] : [[at, row]])) }];
        }),
    ),
  };
}

/** The data set that was sent, as `sentSet` of the one that is held here made it. */
export function receivedSet(sent: SentSet, held: DataSet | null): DataSet {
  if ("whole" in sent) return sent.whole;
  if (!held) throw new Error("engine/setPatch: nothing is held that a patch could fit");
  const base = fieldsOf(held);
  const changed = Object.entries(sent.patch).map(([name, field]): [string, unknown] => {
    if ("whole" in field) return [name, field.whole];
    const rows = [...(base[name] as readonly unknown[])];
    for (const [at, row] of field.rows) rows[at] = row;
    return [name, rows];
  });
  return { ...held, ...Object.fromEntries(changed) };
}
