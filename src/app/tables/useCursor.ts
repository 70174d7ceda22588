/** Where one is in a grid: the cell with the focus, the rows that are taken, the cell that is being changed. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Selection } from "../state/types.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import type { Spot } from "./model/walk.ts";

interface Place {
  /** The row's key, so that it is found again when the rows are sorted otherwise; null for the headings. */
  readonly key: string | null;
  readonly column: string;
  /** Where the row stood: what comes next when it is gone. */
  readonly row: number;
}

export interface Cursor {
  readonly spot: Spot;
  /** Rows on the screen that are taken together, at least that of the cursor once one has been there. */
  readonly taken: readonly number[];
  /** Key of the row whose cell at the cursor is being changed. */
  readonly editing: string | null;
  /** Goes to a cell and gives it the focus. @param further takes all rows on the way. */
  go(spot: Spot, further?: boolean): void;
  /** Takes all rows; the cursor goes to the last one. */
  all(): void;
  /** A cell got the focus by itself. */
  focused(spot: Spot): void;
  open(spot: Spot): void;
  close(): void;
  /** Notes that a selection comes from here. */
  own(selection: Selection | null): void;
  owns(selection: Selection): boolean;
  scrollWith(scroll: (row: number) => void): void;
}

export function useCursor(
  table: TableModel,
  columns: readonly ColumnModel[],
  rows: readonly number[],
  frame: RefObject<HTMLDivElement | null>,
): Cursor {
  const [place, setPlace] = useState<Place | null>(null);
  /** The row from which on rows are taken. */
  const [anchor, setAnchor] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const own = useRef<Selection | null>(null);
  const scroll = useRef<(row: number) => void>(() => undefined);
  /** Whether the focus has to follow the cursor. */
  const follow = useRef(false);
  const rowOf = useMemo(() => new Map(rows.map((at, row) => [table.key(at), row])), [rows, table]);

  const column = Math.max(
    0,
    columns.findIndex(({ id }) => id === place?.column),
  );
  const found = place?.key == null ? undefined : rowOf.get(place.key);
  const row = place === null ? 0 : place.key === null ? -1 : (found ?? Math.min(place.row, rows.length - 1));
  const spot = useMemo(() => ({ row, column }), [row, column]);
  const from = (anchor === null ? undefined : rowOf.get(anchor)) ?? row;
  const taken = useMemo(() => {
    if (place === null || row < 0 || rows.length === 0) return [];
    const [low, high] = [Math.min(from, row), Math.max(from, row)];
    return Array.from({ length: high - low + 1 }, (_, k) => low + k);
  }, [place, row, from, rows.length]);

  const placeAt = useCallback(
    (next: Spot): Place => {
      const at = rows[next.row];
      return {
        key: next.row < 0 || at === undefined ? null : table.key(at),
        column: columns[next.column]?.id ?? "",
        row: next.row,
      };
    },
    [rows, columns, table],
  );

  useLayoutEffect(() => {
    if (!follow.current) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${spot.row} ${spot.column}"]`);
    if (!cell) return;
    follow.current = false;
    if (editing === null) cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const go = useCallback(
    (next: Spot, further = false) => {
      const now = placeAt(next);
      setPlace(now);
      setEditing(null);
      if (!further) setAnchor(now.key);
      follow.current = true;
      if (next.row >= 0) scroll.current(next.row);
    },
    [placeAt],
  );

  return {
    spot,
    taken,
    editing,
    go,
    all: useCallback(() => {
      go({ row: rows.length - 1, column }, true);
      setAnchor(placeAt({ row: 0, column }).key);
    }, [go, placeAt, rows.length, column]),
    focused: useCallback(
      (next) => {
        setPlace((before) => {
          const now = placeAt(next);
          return before?.key === now.key && before.column === now.column ? before : now;
        });
      },
      [placeAt],
    ),
    open: useCallback(
      (next) => {
        go(next);
        setEditing(placeAt(next).key);
      },
      [go, placeAt],
    ),
    close: useCallback(() => setEditing(null), []),
    own: useCallback((selection) => {
      own.current = selection;
    }, []),
    owns: useCallback(({ kind, id }) => own.current?.kind === kind && own.current.id === id, []),
    scrollWith: (next) => {
      scroll.current = next;
    },
  };
}
