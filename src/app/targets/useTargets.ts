import { useMemo, useRef } from "react";
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { useWords } from "../i18n/text.ts";
import { answer, type TargetsAnswer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type CandidateRow, contextOf, keyOf, type RowContext, rowsOf } from "./rows.ts";

export interface Targets {
  readonly answer: TargetsAnswer;
  readonly rows: readonly CandidateRow[];
  readonly context: RowContext;
  /** False where a draw of the intervals that are shown did not come to rest. */
  readonly drawsSettled: boolean;
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
  const drawn = useApp((state) => (state.targets.intervals ? answer(state.jobs.targetDraws) : null));
  return useMemo(() => {
    if (!shown) return null;
    const context = contextOf(shown.dataset, data, lang);
    const result = now && drawn ? withIntervals(shown.result, drawn.result) : shown.result;
    const drawsSettled = drawn?.result.drawsSettled ?? true;
    return { answer: shown, rows: rowsOf(result, context), context, drawsSettled, old: now === null };
  }, [shown, data, lang, now, drawn]);
}

/** The candidates with the intervals of another answer to the same question. */
export function withIntervals(result: TargetsResult, drawn: TargetsResult): TargetsResult {
  const reach = new Map(drawn.candidates.map((candidate) => [keyOf(candidate), candidate.intervals]));
  const candidates = result.candidates.map((candidate) => ({
    ...candidate,
    intervals: reach.get(keyOf(candidate)) ?? null,
  }));
  return { ...result, candidates };
}
