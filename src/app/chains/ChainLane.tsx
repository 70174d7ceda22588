import { useMemo } from "react";
import type { ChainDetail, SimulateResult, StepResult } from "../../analysis/results.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { useWords } from "../i18n/text.ts";
import { Names } from "../shared/Names.tsx";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { blocksOf } from "./blocks.ts";

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
      {blocksOf(marks).map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is nothing but its place in the row
        <span key={at} className={`block block-${mark}`} />
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
  const hide = useHide();
  return (
    <li className={`step ${weakest ? "is-weakest" : ""}`}>
      <StatusMark mark={mark} />
      <div>
        {hide(inLanguage(lang, step.name, step.nameNl) || step.step)}
        {weakest && <strong> · {t.chains.weakest.toLowerCase()}</strong>}
        <div className="soft">
          {step.missing ? t.chains.missingStep : <Names kind="unit" ids={step.units} name={names.unit} />}
          {step.linked === false && ` · ${w.summary.notLinked}`}
        </div>
      </div>
    </li>
  );
}

/** Every chain of a list asks for the same levels. */
const known = new WeakMap<SimulateResult, ReadonlyMap<string, number>>();

function levelsOf(result: SimulateResult): ReadonlyMap<string, number> {
  const levels = known.get(result) ?? new Map(result.units.map((unit) => [unit.id, unit.level]));
  known.set(result, levels);
  return levels;
}

/** The sign of each step: that of the performer that is best off, since performers stand in for each other. */
function useStepMarks(steps: readonly StepResult[]): readonly Mark[] {
  const result = useApp((state) => state.results.simulate);
  return useMemo(() => {
    const levels = result ? levelsOf(result) : new Map<string, number>();
    return steps.map((step) => {
      if (step.missing) return "ghost";
      const own = step.units.flatMap((id) => levels.get(id) ?? []);
      if (own.every((level) => level < 1e-9)) return own.length === 0 ? "ghost" : "broken";
      return own.every((level) => level >= 1 - 1e-6) ? "healthy" : "at-risk";
    });
  }, [steps, result]);
}
