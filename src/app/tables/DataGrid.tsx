import { type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useWords } from "../i18n/text.ts";
import { useWidth } from "../shared/useWidth.ts";
import { useApp } from "../state/store.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import type { Arrangement } from "./model/arrange.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { type CellKey, type Unsaved, useUnsaved } from "./tablesState.ts";
import { useCursor } from "./useCursor.ts";
import type { Editor } from "./useEditing.ts";
import { useFewFirst } from "./useFewFirst.ts";
import { useGridEvents } from "./useGridEvents.ts";
import { useIntoSight, useReports } from "./useIntoSight.ts";
import { useRowActions } from "./useRowActions.ts";
import { useScale } from "./useScale.ts";

interface Props {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly arrangement: Arrangement;
  readonly editor: Editor;
  /** A cell to go to and open. */
  readonly asked: CellKey | null;
  onTaken(places: readonly number[]): void;
  /** The cell that is being changed. */
  onOpen(cell: CellKey | null): void;
  onSaid(said: string): void;
}

/** At the normal size of text. */
const ROW = 32;
const HEAD = 38;
const WIDE = 900;
/** Share of the width that the first column may take; on a phone more, so that a long word fits. */
const MOST_FIRST = 0.4;
const WORD = 150;
const NONE: readonly Unsaved[] = [];
/** A table that one walks through with the arrow keys. */
const GRID = { role: "grid", "aria-multiselectable": true };
/** Room for rows that are not there is nothing to read. */
const UNREAD = { "aria-hidden": true };

/** The cells of a table: as many rows as fit on the screen, and those just beyond. */
export function DataGrid(props: Props) {
  const { table, columns, rows, arrangement, editor, asked, onTaken, onOpen, onSaid } = props;
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame);
  const [height, head] = [Math.round(ROW * scale), Math.round(HEAD * scale)];
  const room = useWidth(frame, WIDE);
  const widths = columns.map(({ width }, at) =>
    // The first column stays where it is: the others need room to pass by.
    at === 0 ? Math.min(width * scale, Math.max(room * MOST_FIRST, Math.min(WORD, room / 2))) : width * scale,
  );
  const selection = useApp((state) => state.selection);
  const opened = useApp((state) => state.targets.candidate);
  const unsaved = useUnsaved(table.name);
  const byRow = useMemo(() => grouped(unsaved), [unsaved]);
  const cursor = useCursor(table, columns, rows, frame);
  const { spot, taken } = cursor;
  const actions = useRowActions({ table, columns, rows, editor, cursor, onSaid });
  const most = useFewFirst();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor: (range) => rowsDrawn(range, spot.row, most),
  });
  const scrollTo = virtual.scrollToIndex;
  cursor.scrollWith(scrollTo);
  useReports({ columns, rows, cursor, onTaken, onOpen });
  useIntoSight({ table, columns, rows, cursor, actions, asked, scrollTo });
  const page = () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - head) / height) - 1);
  const events = useGridEvents({ table, columns, rows, cursor, actions, editor, page, onSaid });

  const items = virtual.getVirtualItems();
  const total = virtual.getTotalSize();
  let end = head;
  return (
    <div className="tables-frame" ref={frame}>
      <table
        {...GRID}
        {...(table.editor === null ? { "aria-readonly": true } : {})}
        aria-label={t.tables.tabs[table.name]}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        style={{ inlineSize: widths.reduce((sum, width) => sum + width, 0) }}
        {...events}
      >
        <colgroup>
          {columns.map(({ id }, at) => (
            <col key={id} style={{ inlineSize: widths[at] }} />
          ))}
        </colgroup>
        <GridHead
          table={table}
          columns={columns}
          arrangement={arrangement}
          current={spot.row < 0 || rows.length === 0 ? spot.column : -1}
          onFocus={actions.focus}
        />
        <tbody>
          {items.flatMap(({ index, start, end: below }) => {
            const at = rows[index];
            if (at === undefined) return [];
            const gap = start - end;
            end = below;
            const key = table.key(at);
            return [
              gap > 0 && <Spacer key={`above ${key}`} size={gap} />,
              <GridRow
                key={key}
                table={table}
                columns={columns}
                at={at}
                row={index}
                height={height}
                current={index === spot.row ? spot.column : -1}
                editing={cursor.editing === key ? spot.column : -1}
                taken={taken.includes(index)}
                chosen={
                  (selection !== null && table.belongs(at, selection)) ||
                  (opened !== null && table.candidate(at) === opened)
                }
                unsaved={byRow.get(key) ?? NONE}
                actions={actions}
              />,
            ];
          })}
          {total + head - end > 0 && <Spacer size={total + head - end} />}
        </tbody>
      </table>
    </div>
  );
}

/** Room for the rows that are not there. */
function Spacer({ size }: { readonly size: number }) {
  return <tr {...UNREAD} style={{ blockSize: size }} />;
}

/** The rows that are drawn. That with the focus stays, out of sight, so that the next key finds it. */
function rowsDrawn({ startIndex, endIndex, overscan, count }: Range, focus: number, most: number): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan, first + most - 1);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
  if (focus < 0 || focus >= count || (focus >= first && focus <= last)) return shown;
  return focus < first ? [focus, ...shown] : [...shown, focus];
}

function grouped(unsaved: readonly Unsaved[]): ReadonlyMap<string, readonly Unsaved[]> {
  const rows = new Map<string, Unsaved[]>();
  for (const one of unsaved) {
    const own = rows.get(one.key);
    if (own) own.push(one);
    else rows.set(one.key, [one]);
  }
  return rows;
}
