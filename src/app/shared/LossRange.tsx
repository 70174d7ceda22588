import type { BestOutcome, RangeResult } from "../../analysis/resultsMethod.ts";
import { useWords } from "../i18n/text.ts";
import type { Job } from "../state/jobTypes.ts";

/** The best case that keeps to what plants can do: with their minimum loads. */
export function bestOf(outcomes: readonly BestOutcome[]): BestOutcome | null {
  return outcomes.find(({ response }) => response === "best-minload") ?? null;
}

interface Props {
  /** Loss in the best case; null where the solver found none. */
  readonly best: number | null;
  /** Loss of the cascade. */
  readonly cascade: number;
  /** What the computation of the best case is at. */
  readonly status: Job<unknown>["status"] | null;
  /** Whether it says which end is which; else that is in its title. */
  readonly inWords?: boolean;
}

/** A loss as a range, from the best case to the cascade: dots while the best case is being computed. */
export function LossRange({ best, cascade, status, inWords = false }: Props) {
  const { t, f } = useWords();
  if (best === null) {
    if (status === null || status === "running")
      return (
        <span className="soft range-wait" title={t.range.computing}>
          …<span className="hidden"> {t.range.computing}</span>
        </span>
      );
    return <span className="soft">–</span>;
  }
  const said = t.range.said(f.percent(best), f.percent(cascade));
  if (inWords) return said;
  return (
    <span title={said}>
      <span aria-hidden="true">{t.range.text(f.percent(best), f.percent(cascade))}</span>
      <span className="hidden">{said}</span>
    </span>
  );
}

export function bestLoss(range: RangeResult | null): number | null {
  return (range && bestOf(range.best)?.loss?.total) ?? null;
}
