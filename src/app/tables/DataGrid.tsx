import { useVirtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useWords } from "../i18n/text.ts";
import { useWidth } from "../shared/useWidth.ts";
import { useApp } from "../state/store.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import type { Arrangement } from "./model/arrange.ts";
import { blockOf, landing, textOf } from "./model/clipboard.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { walk } from "./model/walk.ts";
import { type CellKey, type Unsaved, useUnsaved } from "./tablesState.ts";
import { useCursor } from "./useCursor.ts";
import type { Editor } from "./useEditing.ts";
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
/** Share of the width that the first column may take. */
const MOST_FIRST = 0.4;
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
    at === 0 ? Math.min(width * scale, room * MOST_FIRST) : width * scale,
  );
  const selection = useApp((state) => state.selection);
  const unsaved = useUnsaved(table.name);
  const byRow = useMemo(() => grouped(unsaved), [unsaved]);
  const cursor = useCursor(table, columns, rows, frame);
  const { spot, taken } = cursor;
  const actions = useRowActions({ table, columns, rows, editor, cursor, onSaid });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: head,
    scrollPaddingStart: head,
    // The row with the focus stays, out of sight, so that the next key finds it.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
      if (spot.row < 0 || spot.row >= count || (spot.row >= first && spot.row <= last)) return shown;
      return spot.row < first ? [spot.row, ...shown] : [...shown, spot.row];
    },
  });
  cursor.scrollWith((row) => virtual.scrollToIndex(row, { align: "auto" }));

  useEffect(
    () => onTaken(taken.map((row) => rows[row] ?? -1).filter((at) => at >= 0)),
    [taken, rows, onTaken],
  );

  const { editing } = cursor;
  const openColumn = columns[spot.column]?.id ?? "";
  useEffect(
    () => onOpen(editing === null ? null : { key: editing, column: openColumn }),
    [editing, openColumn, onOpen],
  );
  /** What an effect finds when it runs, without running again for it. */
  const latest = useRef({ table, columns, rows });
  latest.current = { table, columns, rows };
  const { owns } = cursor;
  // What is selected elsewhere is brought into sight; what was clicked here stands there already.
  useEffect(() => {
    if (!selection || owns(selection)) return;
    const { current } = latest;
    const row = current.rows.findIndex((at) => current.table.belongs(at, selection));
    if (row >= 0) virtual.scrollToIndex(row, { align: "center" });
  }, [selection, owns, virtual]);

  useEffect(() => {
    if (!asked) return;
    const { current } = latest;
    const row = current.rows.findIndex((at) => current.table.key(at) === asked.key);
    const column = current.columns.findIndex(({ id }) => id === asked.column);
    if (row >= 0 && column >= 0) actions.edit(row, column);
  }, [asked, actions]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.cell) return;
    const { key, shiftKey } = event;
    const page = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - head) / height) - 1);
    const ctrl = event.ctrlKey || event.metaKey;
    const next = walk(spot, key, ctrl, { rows: rows.length, columns: columns.length, page });
    if (next) cursor.go(next, shiftKey && next.row >= 0);
    else if (spot.row < 0) return;
    else if (key === "F2" || key === "Enter") actions.edit(spot.row, spot.column);
    else if (key === " ") actions.choose(spot.row, spot.column, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onCopy(event: ClipboardEvent): void {
    const column = columns[spot.column];
    if (!inCell(event.target) || !column || taken.length === 0) return;
    const copied = taken.map((row) => [column.text(rows[row] ?? 0)]);
    event.clipboardData.setData("text/plain", textOf(copied));
    event.preventDefault();
  }

  async function onPaste(event: ClipboardEvent): Promise<void> {
    if (!inCell(event.target) || !table.editor || spot.row < 0) return;
    event.preventDefault();
    const block = blockOf(event.clipboardData.getData("text/plain"));
    const { cells, beside } = landing(block, { rows, columns, ...spot, taken });
    const faults = await editor.save(cells, "paste");
    const pasted = t.tables.pasted(cells.length - faults.length);
    onSaid(beside === 0 ? pasted : `${pasted} ${t.tables.pasteTooFar(beside)}`);
  }

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
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
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
                editing={editing === key ? spot.column : -1}
                taken={taken.includes(index)}
                chosen={selection !== null && table.belongs(at, selection)}
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

/** Whether an event of the clipboard is about a cell, and not about the text of a field. */
function inCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, select") === null;
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
