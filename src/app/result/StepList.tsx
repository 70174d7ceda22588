import { useState } from "react";
import type { CoordinationStep } from "../../analysis/resultsMethod.ts";
import { stepAmount } from "../../report/stepAmount.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";

const PAGE = 8;

interface Props {
  readonly steps: readonly CoordinationStep[];
  readonly data: LoadedSet;
}

/** What somebody would have to decide, a sentence a step, the largest value first; and apart what follows from it. */
export function StepList({ steps, data }: Props) {
  const { t, f } = useWords();
  const decisions = steps.filter(({ follows }) => !follows);
  const following = steps.filter(({ follows }) => follows);
  return (
    <div className="range-steps">
      <h4>
        {t.coordination.title} ({f.integer(decisions.length)})
      </h4>
      {decisions.length === 0 && <p className="soft">{t.coordination.none}</p>}
      <Steps steps={decisions} data={data} />
      {following.length > 0 && (
        <details className="plain">
          <summary>{t.coordination.following(following.length)}</summary>
          <Steps steps={following} data={data} />
        </details>
      )}
    </div>
  );
}

/** A delivery that crosses the border is an import or an export. */
function verbOf({ kind, from, to }: CoordinationStep) {
  if (kind !== "deliver") return kind;
  return from === "outside" ? "import" : to === "outside" ? "export" : kind;
}

function Steps({ steps, data }: Props) {
  const { t, w, lang } = useWords();
  const names = useNames(data);
  const [shown, setShown] = useState(PAGE);
  const end = (id: string) => (id === "outside" ? w.outside : names.unit(id));
  return (
    <>
      <ul>
        {steps.slice(0, shown).map((step) => {
          const unit = data.index.materials.get(step.material)?.unit ?? "";
          const { whole, before } = stepAmount(step, unit, lang);
          const what = `${whole} ${names.material(step.material)}`;
          return (
            <li key={`${step.kind} ${step.flow ?? ""} ${step.from} ${step.to} ${step.material}`}>
              {t.coordination.step[verbOf(step)](end(step.from), end(step.to), what, before)}
              {!step.known && <span className="soft"> ({t.coordination.assumed})</span>}
            </li>
          );
        })}
      </ul>
      {steps.length > shown && (
        <button type="button" className="button" onClick={() => setShown(steps.length)}>
          {t.app.showMore(steps.length - shown)}
        </button>
      )}
    </>
  );
}
