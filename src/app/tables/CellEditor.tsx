import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ColumnModel } from "./model/column.ts";

/** Where to after a change is saved: nowhere, or to the next or previous cell that can be changed. */
export type Onward = -1 | 0 | 1;

interface Props {
  readonly column: ColumnModel;
  /** What the row is called. */
  readonly row: string;
  /** What stood in the cell, and what was typed into it before without being saved. */
  readonly draft: string;
  readonly first: string;
  readonly fault: string;
  /** Saves a text. @returns what is wrong with it, or nothing. */
  onSave(text: string): Promise<string>;
  /** Notes what is typed, so that it outlives the page; null where there is nothing to note. */
  onText(text: string | null): void;
  /** The editor goes without a word: what it held stays at its cell. */
  onLost(): void;
  /** The editor is no longer needed. `onward` is null where the focus has gone elsewhere already. */
  onDone(onward: Onward | null): void;
  /** What was typed is forgotten. */
  onCancel(): void;
}

/** The field in a cell. Enter saves, Tab saves and goes on, Escape leaves the cell as it was. */
export function CellEditor({
  column,
  row,
  draft,
  first,
  fault,
  onSave,
  onText,
  onLost,
  onDone,
  onCancel,
}: Props) {
  const id = useId();
  const [text, setText] = useState(first);
  const [wrong, setWrong] = useState(fault);
  const busy = useRef(false);
  const over = useRef(false);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    field.current?.focus();
    if (field.current?.tagName === "INPUT") field.current.select();
  }, []);

  const lost = useRef(onLost);
  lost.current = onLost;
  useEffect(
    () => () => {
      if (!over.current && !busy.current) lost.current();
    },
    [],
  );

  function type(next: string): void {
    setText(next);
    onText(next === draft ? null : next);
  }

  function done(onward: Onward | null): void {
    over.current = true;
    onText(null);
    onDone(onward);
  }

  async function save(onward: Onward | null): Promise<void> {
    if (busy.current || over.current) return;
    if (text === draft && wrong === "") return done(onward);
    busy.current = true;
    const found = await onSave(text);
    busy.current = false;
    // A text that is wrong is kept at its cell; who has left it finds it again there.
    if (found === "" || onward === null) return done(onward);
    setWrong(found);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "Enter") {
      event.preventDefault();
      void save(0);
    } else if (event.key === "Tab") {
      event.preventDefault();
      void save(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      over.current = true;
      onText(null);
      onCancel();
    }
  }

  const shared = {
    ref: field,
    className: "tables-field",
    "aria-label": `${column.head}, ${row}`,
    "aria-invalid": wrong !== "",
    "aria-describedby": wrong === "" ? undefined : `${id}-fault`,
    value: text,
    onKeyDown,
    onBlur: () => void save(null),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => type(target.value),
  };
  return (
    <>
      {column.input === "choice" ? (
        <select {...shared}>
          {column.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={column.input === "number" ? "decimal" : "text"}
          autoComplete="off"
          list={column.input === "lookup" ? `${id}-list` : undefined}
        />
      )}
      {column.input === "lookup" && (
        <datalist id={`${id}-list`}>
          {column.choices.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {wrong !== "" && (
        <span id={`${id}-fault`} className="tables-fault tables-fault-here" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
