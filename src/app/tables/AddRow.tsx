import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { DraftLine } from "../drafts/DraftLine.tsx";
import { useDraft } from "../drafts/useDraft.ts";
import { useWords } from "../i18n/text.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { type Editor, WHOLE_ROW } from "./useEditing.ts";

const EMPTY = {};

interface Props {
  readonly table: TableModel;
  readonly editor: Editor;
  onClose(): void;
  onSaid(said: string): void;
}

/** A new row, asked for in a dialog, so that no half row ever stands in the data. */
export function AddRow({ table, editor, onClose, onSaid }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const draft = useDraft<Readonly<Record<string, string>>>({ kind: "row", table: table.name }, EMPTY);
  const texts = draft.value;
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const name = t.tables.tabs[table.name];

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const found = await editor.add(new Map(Object.entries(texts)));
    setBusy(false);
    setFaults(found);
    if (found.size > 0) return;
    draft.drop();
    onSaid(t.tables.saved);
    onClose();
  }

  function cancel(): void {
    draft.drop();
    onClose();
  }

  const whole = faults.get(WHOLE_ROW);
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={title}
      onClose={cancel}
      // The keys of the page behind it, Escape among them, are not for now.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form className="tables-add" onSubmit={add}>
        <h2 id={title}>{t.tables.addTitle(name)}</h2>
        <DraftLine draft={draft} />
        {table.editor?.asked.map((id) => {
          const column = table.columns.find((one) => one.id === id);
          return (
            column && (
              <AddField
                key={id}
                column={column}
                required={table.editor?.required.includes(id) ?? false}
                text={texts[id] ?? ""}
                fault={faults.get(id) ?? ""}
                onText={(text) => draft.set((now) => ({ ...now, [id]: text }))}
              />
            )
          );
        })}
        {whole && (
          <p className="tables-fault" role="alert">
            {whole}
          </p>
        )}
        <div className="tables-add-buttons">
          <button type="submit" className="button" disabled={busy}>
            {t.tables.addButton}
          </button>
          <button type="button" className="button quiet" onClick={cancel}>
            {t.tables.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface FieldProps {
  readonly column: ColumnModel;
  readonly required: boolean;
  readonly text: string;
  readonly fault: string;
  onText(text: string): void;
}

function AddField({ column, required, text, fault, onText }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    "aria-required": required,
    "aria-invalid": fault !== "",
    "aria-describedby": fault === "" ? undefined : `${id}-fault`,
  };
  return (
    <div className="stacked">
      <label htmlFor={id}>
        {column.head}
        {required && " *"}
      </label>
      {column.input === "choice" ? (
        <select
          {...shared}
          className="select"
          value={text || (column.choices[0]?.value ?? "")}
          onChange={(event) => onText(event.target.value)}
        >
          {column.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          className="input"
          type="text"
          inputMode={column.input === "number" ? "decimal" : "text"}
          autoComplete="off"
          list={column.input === "lookup" ? `${id}-list` : undefined}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
      {column.input === "lookup" && (
        <datalist id={`${id}-list`}>
          {column.choices.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {fault !== "" && (
        <span id={`${id}-fault`} className="tables-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
