import { type ReactNode, useEffect, useRef } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import "./Modal.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Closes it; by default the panel that is open. */
  onClose?(): void;
}

/** A dialog of the browser's own: it holds the focus, closes on Escape and gives the focus back. */
export function Modal({ title, children, onClose }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const close = onClose ?? (() => commands.showPanel(null));
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="modal-title" onClose={close}>
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
