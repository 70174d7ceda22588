/** Candidates in five short lines each, to be read by themselves: the first sheet of a workbook, page one of an agenda. */
import type { CandidateResult, NewcomerResult, TargetsResult } from "../analysis/resultsTargets.ts";
import { flowBasis } from "../network/basis.ts";
import type { Sheet } from "./agenda/document.ts";
import {
  type Evidenced,
  evidenceOf,
  type Fact,
  type FactKind,
  flowsOf,
  flowsText,
  inChain,
  recipeText,
} from "./evidence/facts.ts";
import { formatMoney, formatNumber, formatPoints, formatQuantity } from "./format.ts";
import { namedToBuild } from "./namedForSteps.ts";
import { wastesText } from "./newcomerText.ts";
import { sourcesIn } from "./sourceLinks.ts";
import { filledSteps } from "./stepFit.ts";
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
import { missingSteps } from "./targetsOfChain.ts";
import { unusedOf } from "./unusedOf.ts";
import { words } from "./words.ts";

export interface FrontTarget {
  /** With whom it is built, where it is in a team. */
  readonly name: string;
  readonly candidate: CandidateResult;
  /** The others of its team. */
  readonly helpers?: readonly NewcomerResult[];
  /** What they are called, each with what it is there for; "" where it needs nobody. */
  readonly together?: string;
}

export interface FrontQuestion {
  /** The chain that they are for; null for all. */
  readonly chain: string | null;
  /** Whether sources may be named: not where names are hidden, for sources are written with names. */
  readonly sources: boolean;
  /** What else is to be known beforehand, such as that nothing completes the chain. */
  readonly notes?: readonly string[];
}

/** The five lines of a candidate, in their order. */
export interface FrontLines {
  /** How large, and whom the data name for it. */
  readonly who: string;
  readonly forWhat: string;
  readonly effect: string;
  readonly evidence: string;
  readonly needs: string;
}

export const LINES = ["who", "forWhat", "effect", "evidence", "needs"] as const;

const MOST = { targets: 20, sources: 3 } as const;
const LEVELS = ["low", "medium", "high"] as const;
/** Less of the whole than this reads as nothing. */
const NO_LOSS = 5e-5;

/** Sentences of clauses: "…; …." */
const sentence = (clauses: readonly string[], otherwise: string): string =>
  `${capital(clauses.join("; ") || otherwise)}.`;

/** The steps that it fills and the chains that it completes, those of the chosen chain first; else what its gaps are. */
function forWhat(
  { candidate, together = "" }: FrontTarget,
  chain: string | null,
  context: SentenceContext,
): string {
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
      ...(others > 0 ? [w.alsoCompletes(others, formatNumber(others, context.lang, 0), together)] : []),
    ],
    words(context.lang).none,
  );
}

/** "makes 220 kt methanol, worth €83.6m": what it is about, beside what it costs the cluster; nothing without a price. */
function worthClause({ product, size, unit }: CandidateResult, context: SentenceContext): readonly string[] {
  const { lang, dataset, names } = context;
  const price = dataset.materials.find(({ id }) => id === product)?.price ?? null;
  if (price === null) return [];
  const amount = `${formatQuantity(size, unit, lang)} ${names.material(product)}`;
  return [frontWords(lang).worth(amount, formatMoney(size * price, dataset.cluster.currency, lang))];
}

/** Of a team all figures are those of the whole team. */
function effectText({ candidate, together = "" }: FrontTarget, context: SentenceContext): string {
  const { lang } = context;
  const w = frontWords(lang);
  const { expectedLoss } = candidate.effect;
  const points = formatPoints(expectedLoss, lang);
  const loss = w.expectedLoss(expectedLoss > 0 ? `+${points}` : points);
  const clauses = effectClauses(candidate, context);
  // What is told of with what leaves unused is not told of again.
  const told = new Set(unusedOf(candidate, context).map(({ material }) => material));
  const byproducts = candidate.byproducts.filter(({ material }) => !told.has(material));
  const wastes = wastesText({ byproducts }, context);
  const all = [
    ...worthClause(candidate, context),
    ...(Math.abs(expectedLoss) < NO_LOSS ? [] : [loss]),
    ...(clauses.length === 0 && Math.abs(expectedLoss) < NO_LOSS ? [w.noEffect] : clauses),
    ...(wastes === "" ? [] : [words(lang).targets.team.wastes(wastes)]),
  ];
  return together === "" ? sentence(all, "") : `${w.counted(together)} ${sentence(all, "")}`;
}

/** How large it is, and whom the data name for the step that it would be. */
function whoText({ candidate }: FrontTarget, chain: string | null, context: SentenceContext): string {
  const { lang, names } = context;
  const w = frontWords(lang);
  const size = formatQuantity(candidate.size, candidate.unit, lang);
  const { own, elsewhere } = namedToBuild(candidate, chain, context);
  const list = (plants: readonly string[]) => words(lang).list(plants);
  return [
    ...(own.length === 0 ? [] : [w.builder(list(own), own.length)]),
    ...(own.length === 0 && chain !== null ? [w.noBuilder] : []),
    ...(elsewhere.length === 0 ? [] : [w.elsewhere(names.material(candidate.product), list(elsewhere))]),
    `${w.size(size)}.`,
  ].join(" ");
}

/** How much of what is said of a candidate somebody has measured or stated. */
export type Grade = "strong" | "fair" | "weak";

/**
 * Strong: every flow behind its missing links is reported and every line of its recipe has a source. Weak: no flow is
 * reported, or every line of the recipe is an estimate. Fair is between the two.
 */
export function gradeOf(candidate: Evidenced, context: SentenceContext): Grade {
  const facts = evidenceOf(candidate, context);
  const of = (own: FactKind) => facts.filter(({ kind }) => kind === own);
  const isReported = (basis: Fact["basis"]) => basis === "reported";
  const flows = flowsOf(candidate.gaps, context).map(flowBasis);
  const recipe = of("recipe").map(({ basis }) => basis);
  if (flows.length > 0 && flows.every(isReported) && recipe.every(isReported)) return "strong";
  return !flows.some(isReported) || !recipe.some(isReported) ? "weak" : "fair";
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
  const isOfRecipe = ({ kind }: Fact) => kind === "process" || kind === "recipe";
  // An announcement for the step says that the gap is there, not that this candidate would fill it.
  const sourcesOf = (some: readonly Fact[]) => [...new Set(some.flatMap(({ source }) => sourcesIn(source)))];
  const [gap, recipe] = [facts.filter((fact) => !isOfRecipe(fact)), facts.filter(isOfRecipe)].map(sourcesOf);
  const said = (sources: readonly string[] = []) => {
    const more = sources.length - MOST.sources;
    const named = sources.slice(0, MOST.sources).join("; ");
    return more > 0 ? `${named}; ${w.moreSources(n(more))}` : named;
  };
  const sources = [
    ...(gap?.length ? [w.gapSources(said(gap))] : []),
    ...(recipe?.length ? [w.recipeSources(said(recipe))] : []),
  ];
  const grade = w.grade[gradeOf(candidate, context)];
  const text = sentence(
    [
      grade,
      flowsText(candidate, context),
      counts.length === 0 ? w.noConfidence : w.confidence(counts.join(", ")),
      ...recipeText(candidate, context),
      ...(question.sources && sources.length === 0 ? [w.noSources] : []),
    ],
    "",
  );
  return question.sources ? [text, ...sources].join(" ") : text;
}

function needsText(candidate: CandidateResult, context: SentenceContext): string {
  const w = frontWords(context.lang);
  const lacking = candidate.feasible ? [] : [lackingText(candidate.short, context)];
  const needs = sentence(needClauses(candidate, context), w.needsNothing);
  return [...lacking, needs, ...remarksOf(candidate, context)].join(" ");
}

export function frontLines(
  target: FrontTarget,
  question: FrontQuestion,
  context: SentenceContext,
): FrontLines {
  const { chain } = question;
  return {
    who: whoText(target, chain, context),
    forWhat: forWhat(target, chain, context),
    effect: effectText(target, context),
    evidence: evidenceText(target, question, context),
    needs: needsText(target.candidate, context),
  };
}

/** Why nothing completes a chain: for these steps there is no process; "" where there is one for each. */
export function noneCompletes(
  targets: Pick<TargetsResult, "gaps" | "candidates">,
  chain: string,
  { lang, dataset }: SentenceContext,
): string {
  if (targets.candidates.some(({ effect }) => effect.chainsCompleted.includes(chain))) return "";
  const without = missingSteps(targets, chain, dataset, lang).filter(({ filled }) => !filled);
  const w = words(lang);
  return without.length === 0
    ? ""
    : frontWords(lang).noneCompletes(w.list(without.map(({ name }) => frontWords(lang).quoted(name))));
}

/** How many are the step itself and how many make its product only; "" where all are the step, or fill none. */
export function realText(
  targets: readonly FrontTarget[],
  chain: string | null,
  { lang, dataset }: SentenceContext,
): string {
  const filled = targets
    .map(({ candidate }) =>
      filledSteps(candidate, dataset).filter((own) => chain === null || own.chain === chain),
    )
    .filter((own) => own.length > 0);
  const real = filled.filter((own) => own.some(({ fit }) => fit === "itself")).length;
  const onPaper = filled.length - real;
  return onPaper === 0 ? "" : frontWords(lang).real(real, onPaper);
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
  const beforehand = [
    ...(question.notes ?? []),
    ...(question.chain === null ? [] : [realText(shown, question.chain, context)]),
    w.grades,
  ];
  return {
    name: w.sheet,
    columns: [w.column.target, w.column.line, w.column.text],
    wrap: true,
    rows: [
      [question.chain === null ? "" : names.chain(question.chain), w.about, words(lang).targets.hypothetical],
      ...beforehand.filter(Boolean).map((text) => ["", w.about, text]),
      ...shown.flatMap((target, k) => {
        const lines = frontLines(target, question, context);
        const name =
          question.chain === null ? target.name : w.numbered(formatNumber(k + 1, lang, 0), target.name);
        return LINES.map((line, at) => [at === 0 ? name : "", w.line[line], lines[line]]);
      }),
      ...(more > 0 ? [["", "", capital(w.more(formatNumber(more, lang, 0)))]] : []),
    ],
  };
}
