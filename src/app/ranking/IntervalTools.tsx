import { lazy } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";

const SamplingFields = lazy(() =>
  import("../shared/SamplingFields.tsx").then((module) => ({ default: module.SamplingFields })),
);
const MOST_DRAWS = 10_000;

/** How the intervals are drawn, and how far that is. */
export function IntervalTools() {
  const { t } = useWords();
  const commands = useCommands();
  const draws = useApp((state) => state.draws);
  const settled = useApp((state) => answer(state.jobs.uncertainty)?.settled ?? true);
  return (
    <div className="interval-tools">
      {!settled && <p className="warn">{t.graph.notSettled}</p>}
      <JobBar job="uncertainty" what={t.interval.computing} />
      <Lazy>
        <SamplingFields
          sampling={draws}
          sizeLabel={t.job.size.draws}
          most={MOST_DRAWS}
          onChange={commands.setDraws}
        />
      </Lazy>
    </div>
  );
}
