import { ActionButton } from "../actions/ActionButton.tsx";
import { stepName } from "../i18n/stepName.ts";
import { useWords } from "../i18n/text.ts";
import { nextRedo, nextUndo, type Step } from "../state/history.ts";
import { type AppNames, appNames } from "../state/names.ts";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";

/** Undo and redo, each named after the step that it takes back or repeats. */
export function UndoRedo() {
  const words = useWords();
  const { t, lang } = words;
  const history = useApp((state) => state.history);
  const data = useShownSet();
  const name = (step: Step | null) =>
    step && data && stepName(edgedStep(step), edgedNames(appNames(data, lang)), words, data.index.hide);
  const back = name(nextUndo(history));
  const again = name(nextRedo(history));
  const parts = (back ? t.header.undoStep(back) : t.header.undo).split(EDGE);
  return (
    <div className="undo">
      <ActionButton id="undo" name={parts.join("")}>
        <Arrow />{" "}
        <span className="undo-text">
          {parts.map((part, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place in the label
            <span key={k}>{part}</span>
          ))}
        </span>
      </ActionButton>
      <ActionButton id="redo" name={again ? t.header.redoStep(again).replaceAll(EDGE, "") : t.header.redo}>
        <Arrow mirrored />
      </ActionButton>
    </div>
  );
}

/** Before and after every name in a label: where there is no room names are cut, and what happens to them is not. */
const EDGE = "\0";
const edged = (name: string) => `${EDGE}${name}${EDGE}`;

function edgedNames(names: AppNames): AppNames {
  const { subject, company, unit, material } = names;
  return {
    ...names,
    subject: (id) => edged(subject(id)),
    company: (id) => edged(company(id)),
    unit: (id) => edged(unit(id)),
    material: (id) => edged(material(id)),
  };
}

/** What was edited carries its own name. */
function edgedStep(step: Step): Step {
  return step.kind === "edit" ? { ...step, nameEn: edged(step.nameEn), nameNl: edged(step.nameNl) } : step;
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
