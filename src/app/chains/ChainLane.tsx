import type { ChainDetail, StepResult } from "../../analysis/results.ts";
import { useWords } from "../i18n/text.ts";
import { Names } from "../shared/Names.tsx";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

interface Props {
  readonly chain: ChainDetail;
  readonly weakest: string | null;
  readonly open: boolean;
  readonly data: LoadedSet;
}

/** The steps of a chain in a row; a missing step is a gap. Opened, each step says who performs it. */
export function ChainLane({ chain, weakest, open, data }: Props) {
  const marks = useStepMarks(chain.steps);
  if (open)
    return (
      <ol className="steps">
        {chain.steps.map((step, at) => (
          <StepLine
            key={step.step}
            step={step}
            mark={marks[at] ?? "healthy"}
            weakest={step.step === weakest}
            data={data}
          />
        ))}
      </ol>
    );
  return (
    <div className="lane" aria-hidden="true">
      {chain.steps.map((step, at) => (
        <span key={step.step} className={`block block-${marks[at]}`} />
      ))}
    </div>
  );
}

interface StepLineProps {
  readonly step: StepResult;
  readonly mark: Mark;
  readonly weakest: boolean;
  readonly data: LoadedSet;
}

function StepLine({ step, mark, weakest, data }: StepLineProps) {
  const { t, w, lang } = useWords();
  const names = useNames(data);
  return (
    <li className={`step ${weakest ? "is-weakest" : ""}`}>
      <StatusMark mark={mark} />
      <div>
        {(lang === "nl" ? step.nameNl : step.name) || step.step}
        {weakest && <strong> · {t.chains.weakest.toLowerCase()}</strong>}
        <div className="soft">
          {step.missing ? t.chains.missingStep : <Names kind="unit" ids={step.units} name={names.unit} />}
          {step.linked === false && ` · ${w.summary.notLinked}`}
        </div>
      </div>
    </li>
  );
}

/** The sign of each step: that of the performer that is best off, since performers stand in for each other. */
function useStepMarks(steps: readonly StepResult[]): readonly Mark[] {
  const result = useApp((state) => state.results.simulate);
  const levels = new Map(result?.units.map((unit) => [unit.id, unit.level]));
  return steps.map((step) => {
    if (step.missing) return "ghost";
    const own = step.units.flatMap((id) => levels.get(id) ?? []);
    if (own.every((level) => level < 1e-9)) return own.length === 0 ? "ghost" : "broken";
    return own.every((level) => level >= 1 - 1e-6) ? "healthy" : "at-risk";
  });
}
