import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { JobName } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import "./JobBar.css";

interface Props {
  readonly job: JobName;
  /** What is computed, in words. */
  readonly what: string;
}

/** How far a long computation is, with a button that stops it; or why there is no answer. Nothing once it is there. */
export function JobBar({ job, what }: Props) {
  const { t, f } = useWords();
  const { effects } = useAppContext();
  const state = useApp(({ jobs }) => jobs[job]);
  if (state?.status === "done") return null;
  if (state?.status === "cancelled" || state?.status === "failed")
    return (
      <div className="job" role="status">
        <p>{state.status === "failed" ? t.job.failed(state.message) : t.job.cancelled}</p>
        <button type="button" className="button" onClick={() => effects.retryJob(job)}>
          {state.status === "failed" ? t.job.again : t.job.retry}
        </button>
      </div>
    );
  const progress = state?.progress ?? null;
  const text = t.job.running(what);
  return (
    <div className="job">
      <p>
        {text}
        {progress && ` ${t.job.progress(f.integer(progress.done), f.integer(progress.total))}`}
      </p>
      {progress && progress.total > 0 ? (
        <progress aria-label={text} value={progress.done} max={progress.total} />
      ) : (
        <progress aria-label={text} />
      )}
      <button
        type="button"
        className="button"
        disabled={state === null}
        onClick={() => effects.cancelJob(job)}
      >
        {t.job.cancel}
      </button>
    </div>
  );
}
