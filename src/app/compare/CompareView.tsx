import { useMemo } from "react";
import { useWords } from "../i18n/text.ts";
import { ScenarioList } from "../scenarios/ScenarioList.tsx";
import { TimelineCard } from "../scenarios/TimelineCard.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { RangeFailed } from "../shared/LossRange.tsx";
import { comparables, comparedScenarios } from "../state/compared.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import { trialName, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainsCompared } from "./ChainsCompared.tsx";
import { CompareConclusion } from "./CompareConclusion.tsx";
import { CompareTable } from "./CompareTable.tsx";
import { SaveComparison } from "./SaveComparison.tsx";
import { ScenarioChoice } from "./ScenarioChoice.tsx";
import "./Compare.css";

/** Scenarios side by side: what changes, the loss with its range, what stops and which chains differ. */
export default function CompareView({ data }: { readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const history = useApp((state) => state.history);
  const trials = useMemo(() => trialsOf(history), [history]);
  const result = useApp((state) => answer(state.jobs.compare));
  const chosen = useApp((state) => comparedScenarios(state).length);
  const all = useApp((state) => comparables(state).length);
  return (
    <section className="view-pane" aria-labelledby="compare-title">
      <div className="view-section">
        <ScenarioList data={data} />
      </div>
      <div className="view-section">
        <div className="compare-top">
          <Heading
            level={2}
            id="compare-title"
            text={t.compare.title}
            lines={(e) => e.compare}
            term="range"
          />
          {result && <SaveComparison />}
        </div>
        <ScenarioChoice />
        {chosen === 0 && <p className="empty">{all < 2 ? t.compare.noneAtAll : t.compare.none}</p>}
        {chosen > 0 && <JobBar job="compare" what={t.compare.computing} />}
        <RangeFailed job="compareRange" />
        {result && (
          <>
            {trials.length > 0 && (
              <p className="warn">
                {t.compare.tried(trials.map((trial) => trialName(trial, lang)).join(", "))}
              </p>
            )}
            <CompareConclusion result={result} data={data} />
            <CompareTable result={result} data={data} />
            <ChainsCompared result={result} data={data} />
            <BasisNote basis={result.basis} />
          </>
        )}
      </div>
      <div className="view-section">
        <TimelineCard data={data} />
      </div>
    </section>
  );
}
