import { useWords } from "../i18n/text.ts";
import type { DraftHold } from "./useDraft.ts";
import { whenText } from "./when.ts";
import "./Drafts.css";

/** Says in a form that what was typed before came back, and offers to throw it away. */
export function DraftLine({ draft }: { readonly draft: DraftHold }) {
  const { t, lang } = useWords();
  const { restored } = draft;
  if (restored === null) return null;
  return (
    <div className="draft-line" role="status">
      <p>{t.drafts.restored(whenText(restored, Date.now(), lang))}</p>
      <button
        type="button"
        className="button"
        onClick={({ currentTarget }) => {
          // The button goes: the first field is where one is then.
          const form = currentTarget.closest("form, .saved-field");
          form?.querySelector<HTMLElement>("input, select, textarea")?.focus();
          draft.drop();
        }}
      >
        {t.drafts.discard}
      </button>
    </div>
  );
}
