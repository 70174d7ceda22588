import { type ReactNode, useState } from "react";
import { useCommands } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { DraftLine } from "../drafts/DraftLine.tsx";
import { useWords } from "../i18n/text.ts";
import type { Sending } from "./useForm.ts";
import "./Edit.css";

interface Props {
  readonly title: string;
  readonly form: Pick<Sending, "busy" | "others" | "errors" | "draft">;
  readonly children: ReactNode;
  onSubmit(): void;
  /** Takes the row out; none for a new one. */
  readonly remove?: { readonly label: string; readonly sure: string; run(): void };
}

/** A form in a dialog: its fields, what is wrong, and the buttons that save, cancel or delete. */
export function FormShell({ title, form, children, onSubmit, remove }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const wrong = Object.keys(form.errors).length;
  const close = () => {
    form.draft.drop();
    commands.showForm(null);
  };
  return (
    <Modal title={title} onClose={close}>
      <form
        className="edit-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.busy) onSubmit();
        }}
      >
        <DraftLine draft={form.draft} />
        {children}
        {(wrong > 0 || form.others.length > 0) && (
          <div className="edit-errors" role="alert">
            {wrong > 0 && <p>{t.edit.wrong(wrong)}</p>}
            {form.others.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        {asking && remove ? (
          <div className="edit-tools" role="alert">
            <p>{remove.sure}</p>
            <button type="button" className="button danger" onClick={remove.run}>
              {t.edit.removeYes}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t.edit.cancel}
            </button>
          </div>
        ) : (
          <div className="edit-tools">
            <button type="submit" className="button strong" aria-disabled={form.busy}>
              {t.edit.save}
            </button>
            <button type="button" className="button" onClick={close}>
              {t.edit.cancel}
            </button>
            {remove && (
              <button type="button" className="button danger edit-remove" onClick={() => setAsking(true)}>
                {remove.label}
              </button>
            )}
          </div>
        )}
      </form>
    </Modal>
  );
}
