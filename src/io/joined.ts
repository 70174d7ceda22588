/** Several tables of one kind as one, for writing: under all of their columns. Pure. */
import { respell } from "./numbers.ts";
import { matchHeader, normalise } from "./schema.ts";
import type { Table } from "./tables.ts";

/** What tells columns of tables of one kind apart: what they mean, or else what they are called. */
function nameOf(kind: Table["kind"], header: string): string {
  return matchHeader(kind, header)?.name ?? normalise(header);
}

/** One table of each kind, in the order in which the kinds first come. */
export function joinedTables(tables: readonly Table[]): readonly Table[] {
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = tables.filter((table) => table.kind === kind);
    const [first, ...others] = own;
    if (!first) return [];
    return [others.length === 0 ? first : join(first, own)];
  });
}

function join(first: Table, tables: readonly Table[]): Table {
  const columns = new Map<string, string>();
  for (const { kind, header } of tables)
    for (const cell of header) {
      const name = nameOf(kind, cell);
      if (!columns.has(name)) columns.set(name, cell);
    }
  const rows = tables.flatMap((table) => {
    const at = new Map(table.header.map((cell, index) => [nameOf(table.kind, cell), index]));
    return table.rows.map((row) =>
      [...columns.keys()].map((name) => {
        const index = at.get(name);
        if (index === undefined) return "";
        const decimal = table.decimals[index];
        const cell = row[index] ?? "";
        // Files may differ in their decimal sign; one column has one.
        return decimal ? respell(cell, decimal, "point") : cell;
      }),
    );
  });
  return {
    ...first,
    header: [...columns.values()],
    rows,
    // They stand in no file together.
    rowNumbers: rows.map(() => 0),
    decimals: [...columns].map(() => null),
    dialect: { ...first.dialect, decimal: "point" },
    source: null,
  };
}
