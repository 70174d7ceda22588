import { ActionButton } from "../actions/ActionButton.tsx";
import { stepName } from "../i18n/stepName.ts";
import { useWords } from "../i18n/text.ts";
import { nextRedo, nextUndo, type Step } from "../state/history.ts";
import { appNames } from "../state/names.ts";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";

/** Undo and redo, each named after the step that it takes back or repeats. */
export function UndoRedo() {
  const words = useWords();
  const { t, lang } = words;
  const history = useApp((state) => state.history);
  const data = useShownSet();
  const masked = useApp((state) => state.masked);
  const name = (step: Step | null) => step && data && stepName(step, appNames(data, lang), words, masked);
  const back = name(nextUndo(history));
  const again = name(nextRedo(history));
  return (
    <div className="undo">
      <ActionButton id="undo" name={back ? t.header.undoStep(back) : t.header.undo}>
        <Arrow /> <span className="undo-text">{back ? t.header.undoStep(back) : t.header.undo}</span>
      </ActionButton>
      <ActionButton id="redo" name={again ? t.header.redoStep(again) : t.header.redo}>
        <Arrow mirrored />
      </ActionButton>
    </div>
  );
}

function Arrow({ mirrored = false }: { readonly mirrored?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
      <path
        d="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7"
        transform={mirrored ? "matrix(-1 0 0 1 16 0)" : undefined}
      />
    </svg>
  );
}
