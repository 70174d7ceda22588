import { useMemo, useRef } from "react";
import { useWords } from "../i18n/text.ts";
import { answer, type TargetsAnswer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type CandidateRow, contextOf, type RowContext, rowsOf } from "./rows.ts";

export interface Targets {
  readonly answer: TargetsAnswer;
  readonly rows: readonly CandidateRow[];
  readonly context: RowContext;
  /** A new answer is being worked out: what is shown is the one before. */
  readonly old: boolean;
}

/**
 * The candidates with their names; while weights or the data set change, those of the answer before, so that
 * the table does not come and go. null while there has been none.
 */
export function useTargets(data: LoadedSet): Targets | null {
  const { lang } = useWords();
  const now = useApp((state) => answer(state.jobs.targets));
  const set = useApp((state) => state.data?.dataset.id);
  const last = useRef<{ readonly set: string | undefined; readonly answer: TargetsAnswer } | null>(null);
  if (now) last.current = { set, answer: now };
  const shown = now ?? (last.current?.set === set ? last.current?.answer : null) ?? null;
  return useMemo(() => {
    if (!shown) return null;
    const context = contextOf(shown.dataset, data, lang);
    return { answer: shown, rows: rowsOf(shown.result, context), context, old: now === null };
  }, [shown, data, lang, now]);
}
