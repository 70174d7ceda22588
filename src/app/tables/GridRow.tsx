import { type MouseEvent, memo } from "react";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { CellEditor, type Onward } from "./CellEditor.tsx";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { keepTyping, typed, type Unsaved } from "./tablesState.ts";

export interface RowActions {
  focus(row: number, column: number): void;
  /** A click on a cell; with Shift it takes all rows from the last one to here. */
  choose(row: number, column: number, further: boolean): void;
  edit(row: number, column: number): void;
  save(row: number, column: number, text: string): Promise<string>;
  done(row: number, column: number, onward: Onward | null): void;
  cancel(row: number, column: number): void;
}

interface Props {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  /** Its place in the table, and among the rows that are shown. */
  readonly at: number;
  readonly row: number;
  readonly height: number;
  /** The column of the cell where the focus is or comes; -1 for none in this row. */
  readonly current: number;
  /** The column of the cell that is being changed; -1 for none. */
  readonly editing: number;
  readonly taken: boolean;
  readonly chosen: boolean;
  readonly unsaved: readonly Unsaved[];
  readonly actions: RowActions;
}

export const GridRow = memo(function GridRow(props: Props) {
  const { columns, at, row, height, taken, chosen } = props;
  return (
    <tr
      aria-rowindex={row + 2}
      aria-selected={taken}
      aria-current={chosen ? "true" : undefined}
      className={`${chosen ? "is-selected" : ""} ${taken ? "is-taken" : ""} ${row % 2 === 1 ? "is-odd" : ""}`}
      style={{ blockSize: height }}
    >
      {columns.map((column, place) => (
        <GridCell key={column.id} {...props} column={column} place={place} at={at} />
      ))}
    </tr>
  );
});

function isWithin({ currentTarget, target }: MouseEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

interface CellProps extends Props {
  readonly column: ColumnModel;
  readonly place: number;
}

function GridCell({ table, columns, at, row, current, editing, unsaved, actions, column, place }: CellProps) {
  const { t } = useWords();
  const text = column.text(at);
  const mark = column.mark(at);
  const quiet = column.quiet(at);
  const waiting = unsaved.find((one) => one.column === column.id);
  const open = editing === place;
  const asked = waiting || open ? null : column.asks(at);
  const Tag = place === 0 ? "th" : "td";
  const title = waiting
    ? `${t.tables.typed(waiting.text)}. ${waiting.fault}`
    : [text, quiet].filter(Boolean).join("\n");
  return (
    <Tag
      {...(place === 0 ? { scope: "row" as const, role: "rowheader" } : { role: "gridcell" })}
      data-cell={`${row} ${place}`}
      tabIndex={current === place && !open ? 0 : -1}
      aria-colindex={place + 1}
      aria-readonly={column.field === null || undefined}
      aria-invalid={waiting !== undefined || undefined}
      title={open ? undefined : title}
      className={`${column.type === "number" ? "is-figure" : ""} ${place === 0 ? "is-first" : ""} ${waiting ? "is-wrong" : ""} ${open ? "is-open" : ""}`}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        actions.focus(row, place);
        const said = event.currentTarget.querySelector(".tables-text");
        event.currentTarget.toggleAttribute("data-cut", !!said && said.scrollHeight > said.clientHeight + 1);
      }}
      onClick={(event) => {
        // What stands in an explanation is no part of the cell, but its clicks come by here.
        if (open || !isWithin(event)) return;
        if (event.target instanceof Element && event.target.closest(".ask")) return actions.focus(row, place);
        // A second tap is what a double click is to a mouse.
        const { nativeEvent } = event;
        const tapped = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";
        if (tapped && current === place && column.input !== null) actions.edit(row, place);
        else actions.choose(row, place, event.shiftKey);
      }}
      onDoubleClick={(event) => {
        if (!open && isWithin(event)) actions.edit(row, place);
      }}
    >
      {open ? (
        <CellEditor
          column={column}
          row={columns[0]?.text(at) ?? ""}
          draft={column.draft(at)}
          first={waiting?.text ?? column.draft(at)}
          fault={waiting?.fault ?? ""}
          onSave={(typed) => actions.save(row, place, typed)}
          onText={(text) =>
            typed(text === null ? null : { table: table.name, key: table.key(at), column: column.id, text })
          }
          onLost={() => keepTyping(t.drafts.left)}
          onDone={(onward) => actions.done(row, place, onward)}
          onCancel={() => actions.cancel(row, place)}
        />
      ) : (
        <span className="tables-text">
          {mark && <StatusMark mark={mark} />}{" "}
          {asked && text !== "" ? (
            <Ask asked={asked} title={column.head} first={false} walks={false}>
              {text}
            </Ask>
          ) : (
            (waiting?.text ?? text)
          )}
          {waiting && <span className="hidden"> {waiting.fault}</span>}
          {quiet !== "" && place === 0 && table.editor !== null && <span className="hidden"> ({quiet})</span>}
        </span>
      )}
    </Tag>
  );
}
