/** How the tables are arranged, as the browser keeps it, and back: it outlives the page (look/). */
import type { Json } from "../../model/project.ts";
import { lookChanged, lookPart } from "../look/parts.ts";
import { fieldsOf, isNumber, text, textsOf, truth } from "../project/saved.ts";
import type { Store } from "../state/store.ts";
import { type Arrangement, AS_IT_COMES, type Filter } from "./model/arrange.ts";
import { TABLE_NAMES, type TableName } from "./model/column.ts";
import { tablesOf, tablesStore } from "./tablesState.ts";

type Saved = Json | undefined;

export interface TablesLook {
  readonly table: TableName;
  readonly arrangements: Readonly<Partial<Record<TableName, Arrangement>>>;
}

/** What is not understood of it is as at first. */
export function lookOf(saved: Saved): TablesLook {
  const { table, arrangements } = fieldsOf(saved);
  const all = fieldsOf(arrangements);
  return {
    table: TABLE_NAMES.find((name) => name === table) ?? "units",
    arrangements: Object.fromEntries(
      TABLE_NAMES.flatMap((name) => (name in all ? [[name, arrangementOf(all[name])]] : [])),
    ),
  };
}

function arrangementOf(saved: Saved): Arrangement {
  const { sort, query, filters, switched } = fieldsOf(saved);
  const { column, descending } = fieldsOf(sort);
  return {
    sort: typeof column === "string" ? { column, descending: truth(descending, false) } : null,
    query: text(query) ?? AS_IT_COMES.query,
    filters: Object.fromEntries(
      Object.entries(fieldsOf(filters)).flatMap(([id, filter]) => {
        const own = filterOf(filter);
        return own ? [[id, own]] : [];
      }),
    ),
    switched: textsOf(switched) ?? AS_IT_COMES.switched,
  };
}

function filterOf(saved: Saved): Filter | null {
  const { kind, text: words, chosen, from, to, unknown } = fieldsOf(saved);
  const end = (value: Saved) => (isNumber(value) ? value : null);
  if (kind === "text" && typeof words === "string") return { kind, text: words };
  if (kind === "choice") return { kind, chosen: textsOf(chosen) ?? [] };
  if (kind === "range") return { kind, from: end(from), to: end(to), unknown: truth(unknown, true) };
  return null;
}

/** From now on it is kept; what was kept comes back. */
export function keepTables(store: Store): void {
  tablesStore.subscribe(lookChanged);
  lookPart("tables", {
    read: () => {
      const { table, arrangements, origin } = tablesStore.getState();
      // The tables may not have been looked at since another data set was open.
      return { table, arrangements: origin === store.getState().origin ? arrangements : {} };
    },
    write: (saved) => {
      tablesOf(store.getState().origin);
      tablesStore.setState(lookOf(saved));
    },
  });
}
