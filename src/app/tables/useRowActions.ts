/** What a click, a key and a field of a grid's cell do. */
import { useMemo, useRef } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { RowActions } from "./GridRow.tsx";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { nextEditable } from "./model/walk.ts";
import { keepUnsaved } from "./tablesState.ts";
import type { Cursor } from "./useCursor.ts";
import type { Editor } from "./useEditing.ts";

interface Grid {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly editor: Editor;
  readonly cursor: Cursor;
  onSaid(said: string): void;
}

/** The same object at every drawing, so that rows which stay the same are not drawn again. */
export function useRowActions(grid: Grid): RowActions {
  const commands = useCommands();
  const { t } = useWords();
  const latest = useRef({ grid, t });
  latest.current = { grid, t };
  return useMemo((): RowActions => {
    const now = () => latest.current.grid;
    return {
      focus: (row, column) => now().cursor.focused({ row, column }),
      choose(row, column, further) {
        const { table, columns, rows, cursor } = now();
        cursor.go({ row, column }, further);
        const at = rows[row];
        if (further || at === undefined) return;
        const candidate = table.candidate(at);
        if (candidate !== null) commands.askTargets({ candidate });
        const selection = columns[column]?.leads(at) ?? table.selects(at);
        if (!selection) return;
        cursor.own(selection);
        commands.select(selection);
      },
      edit(row, column) {
        const { columns, cursor, onSaid } = now();
        const input = columns[column]?.input ?? null;
        if (input !== null) return cursor.open({ row, column });
        cursor.go({ row, column });
        onSaid(latest.current.t.tables.readOnly);
      },
      async save(row, column, text) {
        const { rows, columns, editor, onSaid } = now();
        const [at, target] = [rows[row], columns[column]];
        if (at === undefined || !target) return "";
        const [fault] = await editor.save([{ at, column: target.id, text }], "change");
        onSaid(fault ? "" : latest.current.t.tables.saved);
        return fault?.fault ?? "";
      },
      done(_row, _column, onward) {
        const { columns, rows, cursor } = now();
        if (onward === null) return cursor.close();
        // A change may have sorted the row elsewhere: one goes on from where it stands now.
        const next =
          onward === 0
            ? null
            : nextEditable(
                cursor.spot,
                onward,
                columns.map(({ input }) => input !== null),
                rows.length,
              );
        if (next) cursor.open(next);
        else cursor.go(cursor.spot);
      },
      cancel(row, column) {
        const { table, columns, rows, cursor } = now();
        const [at, target] = [rows[row], columns[column]];
        if (at !== undefined && target)
          keepUnsaved(table.name, [{ key: table.key(at), column: target.id }], []);
        cursor.go({ row, column });
      },
    };
  }, [commands]);
}
