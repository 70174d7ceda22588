/** What the keys and the clipboard do in a grid. */
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useWords } from "../i18n/text.ts";
import type { RowActions } from "./GridRow.tsx";
import { blockOf, landing, textOf } from "./model/clipboard.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { walk } from "./model/walk.ts";
import type { Cursor } from "./useCursor.ts";
import type { Editor } from "./useEditing.ts";

interface Grid {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly cursor: Cursor;
  readonly actions: RowActions;
  readonly editor: Editor;
  /** Rows that are in sight at once. */
  page(): number;
  onSaid(said: string): void;
}

export function useGridEvents({ table, columns, rows, cursor, actions, editor, page, onSaid }: Grid) {
  const { t } = useWords();
  const { spot, taken } = cursor;
  const asks = () => columns[spot.column]?.asks(rows[spot.row] ?? 0) ?? null;
  return {
    onKeyDown(event: KeyboardEvent): void {
      if (!(event.target instanceof HTMLElement)) return;
      const figure = event.target.closest<HTMLElement>("[data-cell] .ask");
      const { key, shiftKey } = event;
      if (figure ? key === "Enter" || key === " " : !event.target.dataset.cell) return;
      const ctrl = event.ctrlKey || event.metaKey;
      if (ctrl && key.toLowerCase() === "a" && rows.length > 0) {
        cursor.all();
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const next = walk(spot, key, ctrl, { rows: rows.length, columns: columns.length, page: page() });
      if (next) cursor.go(next, shiftKey && next.row >= 0);
      else if (spot.row < 0) return;
      else if (key === "Enter" && asks()) event.target.querySelector<HTMLElement>(".ask")?.click();
      else if (key === "F2" || key === "Enter") actions.edit(spot.row, spot.column);
      else if (key === " ") actions.choose(spot.row, spot.column, false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },

    /** The cells of one column, of all rows that are taken. */
    onCopy(event: ClipboardEvent): void {
      const column = columns[spot.column];
      if (!inCell(event) || !column || taken.length === 0) return;
      const copied = taken.map((row) => [column.written(rows[row] ?? 0)]);
      event.clipboardData.setData("text/plain", textOf(copied));
      event.preventDefault();
    },

    async onPaste(event: ClipboardEvent): Promise<void> {
      const [row] = taken;
      if (!inCell(event) || !table.editor || row === undefined) return;
      event.preventDefault();
      const block = blockOf(event.clipboardData.getData("text/plain"));
      const { cells, beside } = landing(block, { rows, columns, row, column: spot.column, taken });
      const faults = await editor.save(cells, "paste");
      const pasted = t.tables.pasted(cells.length - faults.length);
      onSaid(beside === 0 ? pasted : `${pasted} ${t.tables.pasteTooFar(beside)}`);
    },
  };
}

/** Whether an event of the clipboard is about a cell, and not about the text of a field or an explanation. */
function inCell({ currentTarget, target }: ClipboardEvent): boolean {
  return (
    target instanceof Element && currentTarget.contains(target) && target.closest("input, select") === null
  );
}
