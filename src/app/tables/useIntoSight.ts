/** What a grid does by itself: bringing into sight what is asked for, and telling what is taken and open. */
import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import type { RowActions } from "./GridRow.tsx";
import type { ColumnModel, TableModel } from "./model/column.ts";
import type { CellKey } from "./tablesState.ts";
import type { Cursor } from "./useCursor.ts";

interface Sight {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly cursor: Cursor;
  readonly actions: RowActions;
  /** A cell to go to and open. */
  readonly asked: CellKey | null;
  scrollTo(row: number, options: { readonly align: "center" }): void;
}

/** Follows what is selected elsewhere, and a cell that is asked for. */
export function useIntoSight({ table, columns, rows, cursor, actions, asked, scrollTo }: Sight): void {
  const selection = useApp((state) => state.selection);
  /** What an effect finds when it runs, without running again for it. */
  const latest = useRef({ table, columns, rows, scrollTo });
  latest.current = { table, columns, rows, scrollTo };
  const { owns } = cursor;

  useEffect(() => {
    // What was clicked here stands in sight already.
    if (!selection || owns(selection)) return;
    const { current } = latest;
    const row = current.rows.findIndex((at) => current.table.belongs(at, selection));
    if (row >= 0) current.scrollTo(row, { align: "center" });
  }, [selection, owns]);

  const opened = useApp((state) => state.targets.candidate);
  const first = useRef(opened);
  useEffect(() => {
    // The candidate that was opened elsewhere; one that is chosen here stands in sight.
    const { current } = latest;
    if (first.current === null) return;
    const row = current.rows.findIndex((at) => current.table.candidate(at) === first.current);
    if (row >= 0) current.scrollTo(row, { align: "center" });
  }, []);

  useEffect(() => {
    if (!asked) return;
    const { current } = latest;
    const row = current.rows.findIndex((at) => current.table.key(at) === asked.key);
    const column = current.columns.findIndex(({ id }) => id === asked.column);
    if (row >= 0 && column >= 0) actions.edit(row, column);
  }, [asked, actions]);
}

interface Reports {
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly cursor: Cursor;
  /** Places of the rows that are taken together. */
  onTaken(places: readonly number[]): void;
  /** The cell that is being changed. */
  onOpen(cell: CellKey | null): void;
}

export function useReports({ columns, rows, cursor, onTaken, onOpen }: Reports): void {
  const { spot, taken, editing } = cursor;
  const column = columns[spot.column]?.id ?? "";
  useEffect(() => onTaken(taken.flatMap((row) => rows[row] ?? [])), [taken, rows, onTaken]);
  useEffect(() => onOpen(editing === null ? null : { key: editing, column }), [editing, column, onOpen]);
}
