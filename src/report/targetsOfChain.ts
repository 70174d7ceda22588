/** What candidates mean to one chain: completing it, filling a step of it, or no more than touching it. */
import type { CandidateResult, TargetsResult } from "../analysis/resultsTargets.ts";
import type { DataSet } from "../model/dataset.ts";
import { inLanguage } from "./inLanguage.ts";
import type { FilledStep } from "./stepFit.ts";
import type { Lang } from "./words.ts";

/**
 * From best to least: the chain is complete with it; it fills a missing step of the chain; it is for another gap of
 * a plant that performs a step, such as a weak source.
 */
export const STANDINGS = ["completes", "fills", "touches"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Every chain that a candidate has to do with: those it completes and those behind its gaps. */
export function chainsOf({
  effect,
  completions,
  gaps,
}: Pick<CandidateResult, "effect" | "completions" | "gaps">): readonly string[] {
  const own = [
    ...effect.chainsCompleted,
    ...completions.map(({ chain }) => chain),
    ...gaps.flatMap(({ chains }) => chains),
  ];
  return [...new Set(own)];
}

/** A candidate with the steps that it fills. */
interface OfChain {
  readonly candidate: Pick<CandidateResult, "effect">;
  readonly filled: readonly FilledStep[];
}

export function standingFor({ candidate, filled }: OfChain, chain: string): Standing {
  if (candidate.effect.chainsCompleted.includes(chain)) return "completes";
  return filled.some((own) => own.chain === chain) ? "fills" : "touches";
}

/** Whether it fills a step of the chain as the step means it. */
export function isItself({ filled }: Pick<OfChain, "filled">, chain: string | null): boolean {
  return filled.some((own) => own.fit === "itself" && (chain === null || own.chain === chain));
}

/**
 * A stable order: those that complete the chain, then those that fill a step, then the others; of the first two, those
 * that are a step of it themselves before those that fill one on paper.
 */
export function byStanding<T extends OfChain>(rows: readonly T[], chain: string): readonly T[] {
  const rankOf = (row: T) => {
    const standing = standingFor(row, chain);
    return STANDINGS.indexOf(standing) * 2 + Number(standing !== "touches" && !isItself(row, chain));
  };
  const rank = new Map(rows.map((row) => [row, rankOf(row)]));
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
  return inLanguage(lang, step?.nameEn, step?.nameNl) || material || code;
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
