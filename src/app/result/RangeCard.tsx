import type { RangeResult } from "../../analysis/resultsMethod.ts";
import { bestOf, NOTICEABLE, readsSame, roomOf } from "../../report/room.ts";
import { useCommands } from "../context.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { rangesWanted } from "../state/jobPlans.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { StepList } from "./StepList.tsx";

/** How much of the loss coordination could save, and what would have to be arranged for that. */
export function RangeCard({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const wanted = useApp(rangesWanted);
  const range = useApp((state) => answer(state.jobs.range));
  return (
    <section className="card">
      <Heading text={t.range.title} asked={{ of: "range" }} />
      {wanted ? (
        <JobBar job="range" what={t.range.computing} />
      ) : (
        <div className="job">
          <p>{t.range.large}</p>
          <button type="button" className="button" onClick={commands.askRanges}>
            {t.job.retry}
          </button>
        </div>
      )}
      {range && <Range range={range} data={data} />}
    </section>
  );
}

function Range({ range, data }: { readonly range: RangeResult; readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const best = bestOf(range.best);
  const cascade = range.cascade.total;
  if (!best?.loss) return <p className="warn">{t.range.failed(best?.status ?? "")}</p>;
  const least = best.loss.total;
  // A wider best case stands below with a figure of its own: what does not help is coordination as things are.
  const isWider = range.best.some(({ loss }) => loss !== null && least - loss.total >= NOTICEABLE);
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
      <p>{savedText(cascade, least, isWider, { t, f })}</p>
      {(["best", "best-extended"] as const).map((response) => (
        <Further key={response} range={range} response={response} />
      ))}
      {range.steps.length > 0 && (
        <Lazy fallback={null}>
          <StepList steps={range.steps} data={data} />
        </Lazy>
      )}
    </>
  );
}

/** What coordination saves, in words that agree with the two figures above them. */
function savedText(
  cascade: number,
  best: number,
  isWider: boolean,
  { t, f }: Pick<AppWords, "t" | "f">,
): string {
  const saved = roomOf(cascade, best);
  if (readsSame(cascade, best, f.percent)) return isWider ? t.range.noneAsIs : t.range.none;
  const shown = f.difference(best, cascade, 3);
  if (saved < NOTICEABLE || shown <= 0) return t.range.little(f.decimals(0.1, 1));
  return t.range.saves(f.decimals(shown * 100, 1));
}

interface FurtherProps {
  readonly range: RangeResult;
  readonly response: "best" | "best-extended";
}

/** What a wider best case adds, where it adds anything; and where the solver found none, that. */
function Further({ range, response }: FurtherProps) {
  const { t, f } = useWords();
  const outcome = range.best.find((one) => one.response === response);
  if (!outcome) return null;
  if (!outcome.loss) return <p className="warn">{t.range.failed(outcome.status)}</p>;
  const before = range.best[range.best.indexOf(outcome) - 1]?.loss?.total ?? range.cascade.total;
  if (before - outcome.loss.total < NOTICEABLE) return null;
  const say = response === "best" ? t.range.relaxed : t.range.extended;
  return <p>{say(f.percent(outcome.loss.total))}</p>;
}

/** What is lost in any case, and what coordination can save, as parts of the cascade's loss. */
function RangeBar({ best, cascade }: { readonly best: number; readonly cascade: number }) {
  const share = cascade > 0 ? Math.max(0, Math.min(100, (100 * best) / cascade)) : 0;
  return (
    <span className="range-bar" aria-hidden="true">
      <span className="range-lost" style={{ inlineSize: `${share}%` }} />
      {/* Of a loss of nothing nothing can be saved. */}
      {cascade > 0 && <span className="range-room" />}
    </span>
  );
}
