import { type ReactNode, useEffect, useRef } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { focusBack } from "../shared/focusBack.ts";
import "./Modal.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** As broad as the screen allows, for tables. */
  readonly wide?: boolean;
  /** What closing does, where the dialog is none of the panels. */
  readonly onClose?: () => void;
}

/** A dialog of the browser's own: it holds the focus, closes on Escape and gives the focus back. */
export function Modal({ title, children, wide = false, onClose }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const close = onClose ?? (() => commands.showPanel(null));
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // Taken away with the dialog's own buttons it gives nothing back.
      focusBack(before);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "modal modal-wide" : "modal"}
      aria-labelledby="modal-title"
      onClose={close}
    >
      <div className="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" className="button" onClick={close}>
          {t.app.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
