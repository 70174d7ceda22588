/** The first sheet of a workbook with candidates: each in five short lines, to be read without the sheets behind it. */
import type { CandidateResult, NewcomerResult } from "../analysis/resultsTargets.ts";
import type { Sheet } from "./agenda/document.ts";
import { evidenceOf, type Fact, flowsText, inChain, recipeText } from "./evidence/facts.ts";
import { formatNumber, formatPoints, formatQuantity } from "./format.ts";
import { sourcesIn } from "./sourceLinks.ts";
import { frontWords } from "./targetFrontWords.ts";
import {
  capital,
  effectClauses,
  gapClause,
  lackingText,
  needClauses,
  remarksOf,
  type SentenceContext,
  stepClauses,
} from "./targetSentence.ts";
import { words } from "./words.ts";

export interface FrontTarget {
  /** With whom it is built, where it is in a team. */
  readonly name: string;
  readonly candidate: CandidateResult;
  /** The others of its team. */
  readonly helpers?: readonly NewcomerResult[];
}

interface FrontQuestion {
  /** The chain that they are for; null for all. */
  readonly chain: string | null;
  /** Whether sources may be named: not where names are hidden, for sources are written with names. */
  readonly sources: boolean;
}

const MOST = { targets: 20, sources: 3 } as const;
const LEVELS = ["low", "medium", "high"] as const;
/** Less of the whole than this reads as nothing. */
const NO_LOSS = 5e-5;

/** Sentences of clauses: "…; …." */
const sentence = (clauses: readonly string[], otherwise: string): string =>
  `${capital(clauses.join("; ") || otherwise)}.`;

/** The steps that it fills and the chains that it completes, those of the chosen chain first; else what its gaps are. */
function forWhat(candidate: CandidateResult, chain: string | null, context: SentenceContext): string {
  const w = frontWords(context.lang);
  const { effect, gaps, rows } = candidate;
  const completed = effect.chainsCompleted.filter((id) => chain === null || id === chain);
  const others = effect.chainsCompleted.length - completed.length;
  const own = {
    ...candidate,
    effect: { ...effect, chainsCompleted: completed },
    rows: { ...rows, chains: rows.chains.filter((row) => chain === null || row.chain === chain) },
  };
  const steps = stepClauses(own, context);
  const about = gaps.filter(({ chains }) => chain === null || chains.includes(chain));
  return sentence(
    [
      ...(steps.length > 0 ? steps : about.flatMap((gap) => gapClause(gap, context) ?? []).slice(0, 2)),
      ...(others > 0 ? [w.alsoCompletes(others, formatNumber(others, context.lang, 0))] : []),
    ],
    words(context.lang).none,
  );
}

function effectText(candidate: CandidateResult, context: SentenceContext): string {
  const w = frontWords(context.lang);
  const { expectedLoss } = candidate.effect;
  const points = formatPoints(expectedLoss, context.lang);
  const loss = w.expectedLoss(expectedLoss > 0 ? `+${points}` : points);
  const clauses = effectClauses(candidate, context);
  return sentence(Math.abs(expectedLoss) < NO_LOSS ? clauses : [loss, ...clauses], w.noEffect);
}

/** How sure the rows behind it are, and the first of their sources. */
function evidenceText(target: FrontTarget, question: FrontQuestion, context: SentenceContext): string {
  const { lang } = context;
  const w = frontWords(lang);
  const { chain } = question;
  const candidate = chain === null ? target.candidate : inChain(target.candidate, chain);
  const all = [candidate, ...(target.helpers ?? []).map((helper) => ({ ...helper, gaps: [] }))];
  const facts: readonly Fact[] = all
    .flatMap((own) => evidenceOf(own, context))
    .filter(({ at }) => at !== null);
  const n = (value: number): string => formatNumber(value, lang, 0);
  const counts = LEVELS.flatMap((level) => {
    const count = facts.filter(({ kind, confidence }) => kind === "flow" && confidence === level).length;
    return count === 0 ? [] : [`${n(count)} ${w.level[level]}`];
  });
  const sources = [...new Set(facts.flatMap(({ source }) => sourcesIn(source)))];
  const named = sources.slice(0, MOST.sources).join("; ");
  const more = sources.length - MOST.sources;
  return sentence(
    [
      flowsText(candidate, context),
      counts.length === 0 ? w.noConfidence : w.confidence(counts.join(", ")),
      ...recipeText(candidate, context),
      ...(question.sources ? [sources.length === 0 ? w.noSources : w.sources(named)] : []),
      ...(question.sources && more > 0 ? [w.moreSources(n(more))] : []),
    ],
    "",
  );
}

function needsText(candidate: CandidateResult, context: SentenceContext): string {
  const w = frontWords(context.lang);
  const lacking = candidate.feasible ? [] : [lackingText(candidate.short, context)];
  const needs = sentence(needClauses(candidate, context), w.needsNothing);
  return [...lacking, needs, ...remarksOf(candidate, context)].join(" ");
}

/** Each target as five rows: whom, for what, to what effect, on what evidence, and what it takes. */
export function frontSheet(
  targets: readonly FrontTarget[],
  question: FrontQuestion,
  context: SentenceContext,
): Sheet {
  const { lang, names } = context;
  const w = frontWords(lang);
  const shown = targets.slice(0, MOST.targets);
  const more = targets.length - shown.length;
  return {
    name: w.sheet,
    columns: [w.column.target, w.column.line, w.column.text],
    wrap: true,
    rows: [
      [question.chain === null ? "" : names.chain(question.chain), w.about, words(lang).targets.hypothetical],
      ...shown.flatMap((target) => {
        const { candidate, name } = target;
        const size = formatQuantity(candidate.size, candidate.unit, lang);
        return [
          [name, w.who, `${w.size(name, size)}.`],
          ["", w.forWhat, forWhat(candidate, question.chain, context)],
          ["", w.effect, effectText(candidate, context)],
          ["", w.evidence, evidenceText(target, question, context)],
          ["", w.needs, needsText(candidate, context)],
        ];
      }),
      ...(more > 0 ? [["", "", capital(w.more(formatNumber(more, lang, 0)))]] : []),
    ],
  };
}
