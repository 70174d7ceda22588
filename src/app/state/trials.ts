/**
 * What is tried in the data set: newcomers, and links made stronger. A trial is an edit that says so; which
 * trials there are follows from the history, so that undo and redo need nothing more. Pure.
 */
import type { DataSet, Flow } from "../../model/dataset.ts";
import { applyChanges, inverse, type RowChange } from "../../model/edit.ts";
import type { EditStep, Entry, History, Step, Trial, TrialMark } from "../../model/history.ts";
import { renamedTrial } from "../../network/edit/renamedRows.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { type Lang, words } from "../../report/words.ts";

export type { Trial };

/** The trials that are in the data set now and are neither taken out nor kept, in the order in which they came. */
export function trialsOf(history: Pick<History, "past">): readonly Trial[] {
  const trials = new Map<string, Trial>();
  for (const entry of history.past) {
    if (entry.renames) for (const [id, trial] of trials) trials.set(id, renamedTrial(trial, entry.renames));
    for (const id of announcedBy(entry.step)) trials.delete(id);
    const mark = markOf(entry);
    if (!mark || entry.step.kind !== "edit") continue;
    const { action, nameEn, nameNl } = entry.step;
    if (action === "try") trials.set(mark.id, { ...mark, nameEn, nameNl, changes: entry.changes ?? [] });
    else trials.delete(mark.id);
  }
  return [...trials.values()];
}

function announcedBy(step: Step): readonly string[] {
  return (step.kind === "edit" && step.announces) || [];
}

function markOf(entry: Entry): TrialMark | null {
  return entry.step.kind === "edit" ? (entry.step.trial ?? null) : null;
}

export function trialName({ nameEn, nameNl }: Pick<Trial, "nameEn" | "nameNl">, lang: Lang): string {
  return inLanguage(lang, nameEn, nameNl);
}

/** Ids of the plants that are tried. */
export function newcomersOf(history: Pick<History, "past">): readonly string[] {
  return trialsOf(history).flatMap(({ units }) => units);
}

/** What newcomers there are since the data set was opened, tried or kept, in words: "a chlorine plant is added". */
export function arrivalTexts(history: Pick<History, "past">, lang: Lang): readonly string[] {
  return arrivals(history).map(({ trial, step }) =>
    words(lang).scenario.arrives(trialName(step, lang), trial.units.length),
  );
}

/** Ids of their plants. */
export function arrivedUnits(history: Pick<History, "past">): readonly string[] {
  return arrivals(history).flatMap(({ trial }) => trial.units);
}

interface Arrival {
  readonly trial: TrialMark;
  readonly step: EditStep;
}

function arrivals(history: Pick<History, "past">): readonly Arrival[] {
  const arrived = new Map<string, Arrival>();
  for (const { step, renames } of history.past) {
    if (renames)
      for (const [id, one] of arrived) arrived.set(id, { ...one, trial: renamedTrial(one.trial, renames) });
    // Who is announced comes where a scenario says so.
    for (const id of announcedBy(step)) arrived.delete(id);
    if (step.kind !== "edit" || step.trial?.kind !== "newcomer") continue;
    const { action, trial } = step;
    const known = arrived.get(trial.id)?.trial ?? trial;
    if (action === "take-out" || action === "announce") arrived.delete(trial.id);
    else arrived.set(trial.id, { trial: known, step });
  }
  return [...arrived.values()];
}

/** An id that no trial of the history has or had. */
export function freshId(history: Pick<History, "past" | "future">): string {
  const used = [...history.past, ...history.future].flatMap((entry) => markOf(entry)?.id ?? []);
  return String(used.reduce((most, id) => Math.max(most, Number(id)), 0) + 1);
}

/**
 * The changes that take trials out of a data set as it is now, the last one first; rows may have moved since.
 *
 * @returns null where a row that a trial wrote has become another one since.
 */
export function takenOut(dataset: DataSet, trials: readonly Trial[]): readonly RowChange[] | null {
  return allLocated(dataset, inverse(trials.flatMap(({ changes }) => changes)));
}

/**
 * The changes that write a trial of before into a data set as it is now; rows may have moved since.
 *
 * @returns null where a row that it changes has become another one since.
 */
export function putIn(dataset: DataSet, trial: Pick<Trial, "changes">): readonly RowChange[] | null {
  return allLocated(dataset, trial.changes);
}

/** Changes one after another, each at the place where its row stands by then; null where one is not there. */
function allLocated(dataset: DataSet, changes: readonly RowChange[]): readonly RowChange[] | null {
  const found: RowChange[] = [];
  let now = dataset;
  for (const change of changes) {
    const own = located(now, change);
    if (!own) return null;
    found.push(own);
    now = applyChanges(now, [own]);
  }
  return found;
}

/** How many of two lists of trials are the same from the first on: those need neither come nor go. */
export function sameTrials(now: readonly Trial[], wanted: readonly Trial[]): number {
  let count = 0;
  while (count < Math.min(now.length, wanted.length) && textOf(now[count]) === textOf(wanted[count]))
    count += 1;
  return count;
}

/** What a trial writes, wherever its rows stand. */
function textOf(trial: Trial | undefined): string {
  const rows = trial?.changes.map(({ table, before, after }) => [
    table,
    bare(before ?? undefined),
    bare(after ?? undefined),
  ]);
  return JSON.stringify(rows);
}

/** A change at the place where its row stands now; null where there is no such row. */
function located(dataset: DataSet, change: RowChange): RowChange | null {
  if (change.table === "cluster") return same(dataset.cluster, change.before) ? change : null;
  const rows: readonly object[] = dataset[change.table];
  const { before } = change;
  if (before !== null && same(rows[change.at], before)) return change;
  // A row that is not there comes where it was, or at the end of what there is.
  const at = before === null ? Math.min(change.at, rows.length) : rows.findIndex((row) => same(row, before));
  if (at < 0) return null;
  if (change.table !== "flows") return { ...change, at };
  return { ...change, at, after: change.after && { ...change.after, index: at } };
}

/** Whether two rows are the same, wherever they stand. */
export function same(row: object | undefined, other: object): boolean {
  return row === other || JSON.stringify(bare(row)) === JSON.stringify(bare(other));
}

/** A flow's place is not what it is. */
function bare(row: object | undefined): object | undefined {
  return row && "index" in row ? { ...(row as Flow), index: 0 } : row;
}
