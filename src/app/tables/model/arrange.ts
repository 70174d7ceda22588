/** Which rows and columns of a table are shown, and in what order. Pure. */
import { folded } from "../../shared/folded.ts";
import type { CellValue, ColumnModel, TableModel } from "./column.ts";

export type Filter =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly chosen: readonly string[] }
  | {
      readonly kind: "range";
      readonly from: number | null;
      readonly to: number | null;
      readonly unknown: boolean;
    };

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** How one looks at a table. */
export interface Arrangement {
  readonly sort: Sort | null;
  readonly query: string;
  /** By column. */
  readonly filters: Readonly<Record<string, Filter>>;
  /** Columns that are shown though they are not at first, and the other way round. */
  readonly switched: readonly string[];
}
export const AS_IT_COMES: Arrangement = { sort: null, query: "", filters: {}, switched: [] };

/** The columns that are shown. The first one always is: it says what the row is. */
export function columnsShown(
  table: TableModel,
  { switched }: Pick<Arrangement, "switched">,
): readonly ColumnModel[] {
  return table.columns.filter(({ id, extra }, at) => at === 0 || extra === switched.includes(id));
}

/** What has to change for a cell to be shown: its column, and the search and the filters that its row does not pass. */
export function sightOf(
  cell: { readonly key: string; readonly column: string },
  table: TableModel,
  arrangement: Arrangement,
): Partial<Arrangement> {
  const columns = columnsShown(table, arrangement);
  const hidden = !columns.some(({ id }) => id === cell.column);
  const { switched } = arrangement;
  const rest = switched.filter((id) => id !== cell.column);
  const row = rowsShown(table, columns, { ...arrangement, sort: null }, "en").some(
    (at) => table.key(at) === cell.key,
  );
  return {
    ...(hidden && { switched: rest.length < switched.length ? rest : [...switched, cell.column] }),
    ...(!row && { query: "", filters: {} }),
  };
}

/** The places of the rows that are shown, in their order. */
export function rowsShown(
  table: TableModel,
  columns: readonly ColumnModel[],
  { sort, query, filters }: Arrangement,
  lang: "nl" | "en",
): readonly number[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const tests = table.columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter ? [(at: number) => passes(column, at, filter)] : [];
  });
  const found = (at: number): boolean => {
    if (words.length === 0) return true;
    const line = folded(columns.map((column) => `${column.text(at)}\n${column.quiet(at)}`).join("\n"));
    return words.every((word) => line.includes(word));
  };
  const places = Array.from({ length: table.size }, (_, at) => at).filter(
    (at) => tests.every((test) => test(at)) && found(at),
  );
  const column = sort && table.columns.find(({ id }) => id === sort.column);
  return column ? sorted(places, column, sort.descending, lang) : places;
}

function passes(column: ColumnModel, at: number, filter: Filter): boolean {
  switch (filter.kind) {
    case "text":
      return folded(column.text(at)).includes(folded(filter.text.trim()));
    case "choice":
      return filter.chosen.includes(column.text(at));
    case "range": {
      const value = column.value(at);
      if (typeof value !== "number") return filter.unknown;
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
  }
}

/** What is not known comes last in both directions; rows that are equal keep the order of the file. */
function sorted(
  places: readonly number[],
  column: ColumnModel,
  descending: boolean,
  lang: "nl" | "en",
): readonly number[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const keyed = places.map((at) => ({ at, key: column.order(at) }));
  const sign = descending ? -1 : 1;
  return keyed.sort((a, b) => inOrder(a.key, b.key, sign, collator) || a.at - b.at).map(({ at }) => at);
}

function inOrder(
  a: readonly CellValue[],
  b: readonly CellValue[],
  sign: number,
  collator: Intl.Collator,
): number {
  for (let part = 0; part < Math.max(a.length, b.length); part += 1) {
    const [x, y] = [a[part] ?? null, b[part] ?? null];
    const empty = (value: CellValue) => value === null || value === "";
    if (empty(x) || empty(y)) {
      if (empty(x) && empty(y)) continue;
      return empty(x) ? 1 : -1;
    }
    const difference =
      typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    if (difference !== 0) return sign * difference;
  }
  return 0;
}

/** The different texts of a column, for a filter of choices. */
export function choicesOf(table: TableModel, column: ColumnModel, lang: "nl" | "en"): readonly string[] {
  const texts = new Set(Array.from({ length: table.size }, (_, at) => column.text(at)));
  return [...texts].sort(new Intl.Collator(lang, { numeric: true }).compare);
}
