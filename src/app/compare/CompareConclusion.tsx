import { useMemo } from "react";
import type { CompareResult } from "../../analysis/resultsMethod.ts";
import { comparisonConclusion } from "../../report/comparisonConclusion.ts";
import { plainTitle } from "../../report/scenarioTitle.ts";
import { useWords } from "../i18n/text.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { useScenarioName } from "./ScenarioChoice.tsx";

interface Props {
  readonly result: CompareResult;
  readonly data: LoadedSet;
}

/** What the comparison comes down to: which is the worst, by how much, why, and how sure that is. */
export function CompareConclusion({ result, data }: Props) {
  const { w, lang } = useWords();
  const names = useNames(data);
  const nameOf = useScenarioName();
  const ranges = useApp((state) => answer(state.jobs.compareRange));
  const waves = useApp((state) => answer(state.jobs.compareWaves));
  const { dataset } = data;
  const conclusion = useMemo(
    () =>
      comparisonConclusion(
        result,
        ranges ?? null,
        { dataset, names, lang },
        (scenario) => plainTitle(nameOf(scenario)),
        waves ?? null,
      ),
    [result, ranges, waves, dataset, names, lang, nameOf],
  );
  if (!conclusion) return null;
  return (
    <section className="compare-conclusion" aria-labelledby="compare-conclusion">
      <h3 id="compare-conclusion">{w.conclusion.title}</h3>
      <p>{conclusion.answer}</p>
      <dl>
        {conclusion.points.map(({ label, value }) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
