import type { BestOutcome, RangeResult } from "../../analysis/resultsMethod.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { bestOf } from "../shared/LossRange.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { StepList } from "./StepList.tsx";

/** Less than this nobody would notice. */
const NOTHING = 1e-6;

/** How much of the loss coordination could save, and what would have to be arranged for that. */
export function RangeCard({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const range = useApp((state) => answer(state.jobs.range));
  return (
    <section className="card">
      <Heading text={t.range.title} lines={t.explain.range} />
      <JobBar job="range" what={t.range.computing} />
      {range && <Range range={range} data={data} />}
    </section>
  );
}

function Range({ range, data }: { readonly range: RangeResult; readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const best = bestOf(range.best);
  const cascade = range.cascade.total;
  if (!best?.loss) return <p className="warn">{t.range.failed(best?.status ?? "")}</p>;
  const saved = cascade - best.loss.total;
  const extended = range.best.find(({ response }) => response === "best-extended");
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t.range.with}</dt>
          <dd>{f.percent(best.loss.total)}</dd>
        </div>
        <div>
          <dt>{t.range.without}</dt>
          <dd>{f.percent(cascade)}</dd>
        </div>
      </dl>
      <RangeBar best={best.loss.total} cascade={cascade} />
      <p>
        {saved < NOTHING ? t.range.none : t.range.saves(f.percent(saved))}{" "}
        {extended && <Further outcome={extended} />}
      </p>
      {range.steps.length > 0 && <StepList steps={range.steps} data={data} />}
    </>
  );
}

/** What spare capacity and new links would do on top; said as well where the solver found nothing. */
function Further({ outcome }: { readonly outcome: BestOutcome }) {
  const { t, f } = useWords();
  return outcome.loss ? t.range.extended(f.percent(outcome.loss.total)) : t.range.failed(outcome.status);
}

/** What is lost in any case, and what coordination can save, as parts of the cascade's loss. */
function RangeBar({ best, cascade }: { readonly best: number; readonly cascade: number }) {
  const share = cascade > 0 ? Math.max(0, Math.min(100, (100 * best) / cascade)) : 0;
  return (
    <span className="range-bar" aria-hidden="true">
      <span className="range-lost" style={{ inlineSize: `${share}%` }} />
      <span className="range-room" />
    </span>
  );
}
