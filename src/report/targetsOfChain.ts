/** What candidates mean to one chain: completing it, filling a step of it, or no more than touching it. */
import type { CandidateResult, TargetsResult } from "../analysis/resultsTargets.ts";
import type { DataSet } from "../model/dataset.ts";
import type { Lang } from "./words.ts";

/**
 * From best to least: the chain is complete with it; it fills a missing step of the chain; it is for another gap of
 * a plant that performs a step, such as a weak source.
 */
export const STANDINGS = ["completes", "fills", "touches"] as const;
export type Standing = (typeof STANDINGS)[number];

type OfChain = Pick<CandidateResult, "effect" | "gaps">;

const stepsFilled = ({ gaps }: OfChain, chain: string) =>
  gaps.filter(({ kind, chains }) => kind === "missing-step" && chains.includes(chain));

export function standingFor(candidate: OfChain, chain: string): Standing {
  if (candidate.effect.chainsCompleted.includes(chain)) return "completes";
  return stepsFilled(candidate, chain).length > 0 ? "fills" : "touches";
}

/** A stable order: those that complete the chain, then those that fill a step, then the others. */
export function byStanding<T extends { readonly candidate: OfChain }>(
  rows: readonly T[],
  chain: string,
): readonly T[] {
  const rank = new Map(rows.map((row) => [row, STANDINGS.indexOf(standingFor(row.candidate, chain))]));
  return rows.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

export interface StepOfChain {
  /** As the chain calls it. */
  readonly name: string;
  /** Whether some candidate fills it. */
  readonly filled: boolean;
}

type Gap = TargetsResult["gaps"][number];

/** One gap may be a step of several chains; each calls it by a name of its own. */
function stepName({ material, step: code }: Gap, chain: string, dataset: DataSet, lang: Lang): string {
  const steps = dataset.chains.find(({ id }) => id === chain)?.steps ?? [];
  const step = steps.find((own) => own.material === material && (material !== "" || own.step === code));
  return (lang === "nl" ? step?.nameNl || step?.nameEn : step?.nameEn || step?.nameNl) || material || code;
}

/** The names of the chain's steps that a candidate fills. */
export function stepsFilledBy(candidate: OfChain, chain: string, dataset: DataSet, lang: Lang): string[] {
  return stepsFilled(candidate, chain).map((gap) => stepName(gap, chain, dataset, lang));
}

/** The steps that the chain misses, and whether any candidate fills them. */
export function missingSteps(
  { gaps, candidates }: Pick<TargetsResult, "gaps" | "candidates">,
  chain: string,
  dataset: DataSet,
  lang: Lang,
): readonly StepOfChain[] {
  const filled = new Set(candidates.flatMap((candidate) => candidate.gaps.map(({ id }) => id)));
  return gaps
    .filter(({ kind, chains }) => kind === "missing-step" && chains.includes(chain))
    .map((gap) => ({ name: stepName(gap, chain, dataset, lang), filled: filled.has(gap.id) }));
}
