import { memo } from "react";
import { useWords } from "../i18n/text.ts";
import { ColumnFilter } from "./ColumnFilter.tsx";
import type { Arrangement } from "./model/arrange.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { arrange } from "./tablesState.ts";

interface Props {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly arrangement: Arrangement;
  /** The heading where the focus is or comes; -1 where it is in the rows. */
  readonly current: number;
  /** Of row -1. */
  onFocus(row: number, column: number): void;
}

/** The headings: each sorts, and has a filter beside it. */
export const GridHead = memo(function GridHead({ table, columns, arrangement, current, onFocus }: Props) {
  const { t } = useWords();
  const { sort, filters } = arrangement;

  function sortBy({ id, type }: ColumnModel): void {
    const again = sort?.column === id;
    arrange(table.name, { sort: { column: id, descending: again ? !sort.descending : type === "number" } });
  }

  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => {
          const sorted = sort?.column === column.id;
          return (
            <th
              key={column.id}
              scope="col"
              aria-colindex={at + 1}
              aria-sort={!sorted ? "none" : sort.descending ? "descending" : "ascending"}
              className={`${column.type === "number" ? "is-figure" : ""} ${at === 0 ? "is-first" : ""}`}
            >
              <div className="tables-heading">
                <button
                  type="button"
                  className="tables-sort"
                  data-cell={`-1 ${at}`}
                  tabIndex={current === at ? 0 : -1}
                  title={t.tables.sortBy(column.head)}
                  onFocus={() => onFocus(-1, at)}
                  onClick={() => sortBy(column)}
                >
                  <span>{column.head}</span>
                  {sorted && <span aria-hidden="true" className={`tri ${sort.descending ? "" : "tri-up"}`} />}
                </button>
                <ColumnFilter
                  table={table}
                  column={column}
                  filter={filters[column.id]}
                  reachable={current === at}
                  onFilter={(filter) => {
                    const { [column.id]: _, ...rest } = filters;
                    arrange(table.name, { filters: filter ? { ...rest, [column.id]: filter } : rest });
                  }}
                />
              </div>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
