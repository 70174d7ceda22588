/** Candidates as rows of a table: what they are called, filters, groups and sorting. Pure. */

import type { GapKind } from "../../analysis/results.ts";
import type { CandidateResult, GapRef, TargetsResult } from "../../analysis/resultsTargets.ts";
import type { DataSet } from "../../model/dataset.ts";
import { gapSubject } from "../../report/commands/gaps.ts";
import { withGroups } from "../../report/groupNames.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { type Names, namesOf } from "../../report/names.ts";
import { moreThanNow } from "../../report/outsideSupply.ts";
import { type FilledStep, filledSteps, fitText, stepTitle } from "../../report/stepFit.ts";
import { targetSentence } from "../../report/targetSentence.ts";
import { byStanding, chainsOf, isItself, standingFor } from "../../report/targetsOfChain.ts";
import type { AppWords } from "../i18n/text.ts";
import { folded } from "../shared/folded.ts";
import type { Lang, LoadedSet } from "../state/types.ts";

/** What texts are made with: the data set with the catalogue's materials, and its names. */
export interface RowContext {
  readonly lang: Lang;
  readonly dataset: DataSet;
  readonly names: Names;
}

/**
 * @param answered the data set that an answer speaks of, with the catalogue's materials and processes.
 * @param shown the data set under the names that are shown.
 */
export function contextOf(answered: DataSet, { dataset: shown }: LoadedSet, lang: Lang): RowContext {
  const dataset = { ...answered, units: shown.units, flows: shown.flows };
  return { lang, dataset, names: withGroups(namesOf(dataset, lang), dataset, lang) };
}

export interface CandidateRow {
  /** Tells candidates of one answer apart. */
  readonly key: string;
  readonly candidate: CandidateResult;
  readonly name: string;
  /** The material or step of the gap that it is sized to. */
  readonly subject: string;
  readonly kind: GapKind | null;
  /** Candidates for the same material, on the same side of it, stand in for each other. */
  readonly group: string;
  readonly sentence: string;
  /** The steps that it fills, each with whether it is that step itself. */
  readonly filled: readonly FilledStep[];
  /** What it needs from outside of which it is more than the cluster takes now, in words. */
  readonly outside: readonly string[];
  /** With whom it can be built, each with what it is there for; "" where it needs nobody, or in the list of all. */
  readonly together: string;
  /** All words that a filter looks through, in small letters. */
  readonly text: string;
}

export const COLUMNS = [
  "process",
  "gap",
  "feasible",
  "score",
  "chains",
  "jengafication",
  "expectedLoss",
  "weakLinks",
  "importValue",
  "wasteValue",
  "jobs",
  "size",
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}
export const BY_SCORE: Sort = { column: "score", descending: true };

export interface Filter {
  readonly words: string;
  readonly chain: string | null;
  readonly kind: GapKind | null;
  readonly feasible: boolean;
  /** Only those that are a step themselves: of the chosen chain, or of any. */
  readonly itself: boolean;
}
export const NO_FILTER: Filter = { words: "", chain: null, kind: null, feasible: false, itself: false };

export function candidateName(
  { name, nameNl }: Pick<CandidateResult, "name" | "nameNl">,
  lang: Lang,
): string {
  return inLanguage(lang, name, nameNl);
}

export function keyOf({ process, gap }: Pick<CandidateResult, "process" | "gap">): string {
  return `${process} ${gap}`;
}

/** The gap as people read it: its material, or the step that is missing. */
export function gapName(gap: GapRef | undefined, { dataset, names, lang }: RowContext): string {
  if (!gap) return "";
  return gapSubject(gap, { lang, dataset, names });
}

type Filling = Pick<CandidateRow, "candidate" | "filled">;

/** How it fills steps that it is not by itself, each in a few words: those of a chain, or all. */
export function onPaperTexts(
  { candidate, filled }: Filling,
  chain: string | null,
  context: RowContext,
  { forChain }: Pick<AppWords["t"]["targets"], "forChain">,
): readonly string[] {
  const texts = filled
    .filter((own) => own.fit !== "itself" && (chain === null || own.chain === chain))
    .map((own) => fitText(own, forChain.theStep(stepTitle(own.step, context.lang)), candidate, context));
  return [...new Set(texts)];
}

/** What a candidate is to a chain, in a few words. */
export function standingText(
  row: Filling,
  chain: string,
  context: RowContext,
  words: Pick<AppWords["t"]["targets"], "forChain">,
): string {
  const { forChain } = words;
  const standing = standingFor(row, chain);
  if (standing === "touches") return forChain.touches;
  const onPaper = onPaperTexts(row, chain, context, words);
  if (standing === "completes")
    return onPaper.length === 0 ? forChain.completes : `${forChain.completesOnPaper}: ${onPaper.join("; ")}`;
  const itself = row.filled
    .filter((own) => own.fit === "itself" && own.chain === chain)
    .map(({ step }) => forChain.quoted(stepTitle(step, context.lang)));
  return [...(itself.length > 0 ? [forChain.fills(itself.join(", "))] : []), ...onPaper].join("; ");
}

export function rowsOf({ candidates }: TargetsResult, context: RowContext): readonly CandidateRow[] {
  const { names, lang } = context;
  return candidates.map((candidate) => {
    const [gap] = candidate.gaps;
    const name = candidateName(candidate, lang);
    const subject = gapName(gap, context);
    const text = [
      name,
      candidate.process,
      subject,
      names.material(candidate.product),
      ...candidate.gaps.flatMap(({ material, units }) => [
        names.material(material),
        ...units.map(names.unit),
      ]),
      ...chainsOf(candidate).map(names.chain),
    ];
    return {
      key: keyOf(candidate),
      candidate,
      name,
      subject,
      kind: gap?.kind ?? null,
      group: `${candidate.role} ${gap?.material || candidate.gap}`,
      sentence: targetSentence(candidate, context),
      filled: filledSteps(candidate, context.dataset),
      outside: moreThanNow(candidate, context),
      together: "",
      text: folded(text.join("\n")),
    };
  });
}

export function filtered(rows: readonly CandidateRow[], filter: Filter): readonly CandidateRow[] {
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ candidate, text, filled }) =>
      (!filter.feasible || candidate.feasible) &&
      (!filter.itself || isItself({ filled }, filter.chain)) &&
      (filter.kind === null || candidate.gaps.some(({ kind }) => kind === filter.kind)) &&
      (filter.chain === null || chainsOf(candidate).includes(filter.chain)) &&
      words.every((word) => text.includes(word)),
  );
}

function figureOf({ candidate }: CandidateRow, column: Exclude<Column, "process" | "gap">): number {
  const { effect } = candidate;
  switch (column) {
    case "size":
      return candidate.size;
    case "feasible":
      return Number(candidate.feasible) * 2 - Number(candidate.limiting !== null);
    case "chains":
      return effect.chainsCompleted.length;
    case "jobs":
      return effect.jobs ?? Number.NEGATIVE_INFINITY;
    case "score":
      return candidate.score;
    default:
      return effect[column];
  }
}

/**
 * Sorted; equals keep the order of the answer, and by score what is not feasible stays below.
 *
 * @param chain the chain that was chosen: by score those that complete it come first, then those that fill a step.
 */
export function sorted(
  rows: readonly CandidateRow[],
  sort: Sort,
  locale: string,
  chain: string | null = null,
): readonly CandidateRow[] {
  const { column, descending } = sort;
  if (column === "score") {
    // The answer itself is in the order of the score.
    const best = chain === null ? rows : byStanding(rows, chain);
    return descending ? best : best.toReversed();
  }
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(locale);
  return rows.toSorted((a, b) => {
    if (column === "process") return sign * collator.compare(a.name, b.name);
    if (column === "gap") return sign * collator.compare(a.subject, b.subject);
    const [x, y] = [figureOf(a, column), figureOf(b, column)];
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}

/** Rows that stand in for each other: the first one, and the others behind it. */
export interface RowGroup {
  readonly key: string;
  readonly first: CandidateRow;
  readonly others: readonly CandidateRow[];
}

/** Groups in the order of their first rows. */
export function grouped(rows: readonly CandidateRow[]): readonly RowGroup[] {
  const groups = new Map<string, CandidateRow[]>();
  for (const row of rows) {
    const own = groups.get(row.group);
    if (own) own.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].flatMap(([key, [first, ...others]]) => (first ? [{ key, first, others }] : []));
}
