import { readsSame } from "../../report/room.ts";
import { useAppContext } from "../context.ts";
import type { Asked } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { rangesWanted } from "../state/jobPlans.ts";
import { useApp } from "../state/store.ts";
import { Ask } from "./Ask.tsx";

interface Props {
  /** The computation that brings the best case. */
  readonly job: "range" | "rankRange" | "compareRange";
  /** Loss in the best case; null where it is not known. */
  readonly best: number | null;
  /** Loss of the cascade. */
  readonly cascade: number;
  /** How a loss is written, where not as a share alone. */
  readonly text?: (loss: number) => string;
  /** What it is asked; then it says in words which end is which, else that is in its title. */
  readonly asked?: Asked;
}

/** A loss as a range, from the best case to the cascade: dots while the best case is being computed. */
export function LossRange({ job, best, cascade, text, asked }: Props) {
  const { t, f } = useWords();
  const loss = text ?? f.percent;
  const waiting = useApp((state) => {
    const status = state.jobs[job]?.status;
    return status === undefined ? rangesWanted(state) : status === "running";
  });
  if (best === null && waiting)
    return (
      <span className="soft range-wait" title={t.range.computing}>
        …<span className="hidden"> {t.range.computing}</span>
      </span>
    );
  if (best === null) return <span className="soft">–</span>;
  const isSame = readsSame(cascade, best, f.percent);
  const said = isSame ? t.range.same(loss(cascade)) : t.range.said(loss(best), loss(cascade));
  if (asked)
    return (
      <Ask asked={asked} title={t.range.line} first={false}>
        {said}
      </Ask>
    );
  if (isSame) return said;
  return (
    <span title={said}>
      <span aria-hidden="true">{t.range.text(loss(best), f.percent(cascade))}</span>
      <span className="hidden">{said}</span>
    </span>
  );
}

/** Why best cases are missing in a table of losses, where their computation failed; nothing otherwise. */
export function RangeFailed({ job }: { readonly job: "rankRange" | "compareRange" }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const state = useApp(({ jobs }) => jobs[job]);
  if (state?.status !== "failed") return null;
  return (
    <div className="waiting" role="status">
      {t.range.notComputed(state.message)}{" "}
      <button type="button" className="button" onClick={() => effects.retryJob(job)}>
        {t.job.again}
      </button>
    </div>
  );
}
