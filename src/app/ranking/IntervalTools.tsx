import { lazy } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { Lazy } from "../shared/Lazy.tsx";
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
  return (
    <div className="interval-tools">
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
