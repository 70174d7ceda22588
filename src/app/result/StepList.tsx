import { useState } from "react";
import type { CoordinationStep } from "../../analysis/resultsMethod.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";

const PAGE = 8;

/** What somebody would have to arrange, a sentence a step, the largest value first. */
export function StepList({
  steps,
  data,
}: {
  readonly steps: readonly CoordinationStep[];
  readonly data: LoadedSet;
}) {
  const { t, w, f } = useWords();
  const names = useNames(data);
  const [shown, setShown] = useState(PAGE);
  const end = (id: string) => (id === "outside" ? w.outside : names.unit(id));
  return (
    <details className="plain range-steps">
      <summary>
        {t.range.steps} ({f.integer(steps.length)})
      </summary>
      <ul>
        {steps.slice(0, shown).map((step) => {
          const unit = data.index.materials.get(step.material)?.unit ?? "";
          const what = `${f.quantity(step.quantity, unit)} ${names.material(step.material)}`;
          return (
            <li key={`${step.kind} ${step.flow ?? ""} ${step.from} ${step.to} ${step.material}`}>
              {t.range.step[step.kind](end(step.from), end(step.to), what)}
              {!step.known && <span className="soft"> ({t.range.assumed})</span>}
            </li>
          );
        })}
      </ul>
      {steps.length > shown && (
        <button type="button" className="button" onClick={() => setShown(steps.length)}>
          {t.app.showMore(steps.length - shown)}
        </button>
      )}
    </details>
  );
}
