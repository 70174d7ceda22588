import { useEffect, useRef } from "react";
import { useWords } from "../i18n/text.ts";
import { shelf } from "./shelf.ts";
import type { DraftHold } from "./useDraft.ts";
import { whenText } from "./when.ts";
import "./Drafts.css";

/** Says in a form that what was typed before came back, and offers to throw it away. */
export function DraftLine({ draft }: { readonly draft: DraftHold }) {
  const { t, lang } = useWords();
  const { restored } = draft;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (restored !== null && shelf.isSought()) focusField(line.current);
  }, [restored]);
  if (restored === null) return null;
  return (
    <div ref={line} className="draft-line" role="status">
      <p>{t.drafts.restored(whenText(restored, Date.now(), lang))}</p>
      <button
        type="button"
        className="button"
        onClick={({ currentTarget }) => {
          // The button goes: the first field is where one is then.
          focusField(currentTarget);
          draft.drop();
        }}
      >
        {t.drafts.discard}
      </button>
    </div>
  );
}

/** Goes to the first field of the form that something stands in. */
function focusField(inside: Element | null): void {
  const form = inside?.closest("form, .saved-field");
  form?.querySelector<HTMLElement>("input, select, textarea")?.focus();
}
