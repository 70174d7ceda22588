/** Why nobody in the catalogue can be built for a chain now, and what would change that: for app, report and command line. */
import type { CandidateResult, TargetsResult } from "../analysis/resultsTargets.ts";
import { answersOfChain } from "./chainAnswers.ts";
import { formatNumber } from "./format.ts";
import { inLanguage } from "./inLanguage.ts";
import { filledSteps } from "./stepFit.ts";
import type { SentenceContext } from "./targetSentence.ts";
import { standingFor } from "./targetsOfChain.ts";
import { words } from "./words.ts";

/** What processes lack that can't be had from outside. */
export interface Lack {
  readonly material: string;
  /** How many processes lack it, and how many lack nothing else. */
  readonly processes: number;
  readonly alone: number;
  /** Feasible processes that make it, in the order of the answer. */
  readonly suppliers: readonly CandidateResult[];
}

export interface LackingOfChain {
  /** Processes that would complete the chain or fill a step of it. */
  readonly processes: number;
  /** What they lack, most often first, then by id. */
  readonly lacks: readonly Lack[];
}

type Answer = Pick<TargetsResult, "candidates" | "packages">;

/** Inputs that are told of, and makers of one that are named. */
const MOST = { lacks: 3, suppliers: 3 } as const;

/** Each process once, where it stands highest. */
function onceEach(candidates: readonly CandidateResult[]): readonly CandidateResult[] {
  const seen = new Set<string>();
  return candidates.filter(({ process }) => !seen.has(process) && seen.add(process));
}

/** @returns null where somebody can be built, alone or in a team, for a step of the chain, or none would be for one. */
export function lackingOfChain(
  { candidates, packages }: Answer,
  chain: string,
  { dataset }: Pick<SentenceContext, "dataset">,
): LackingOfChain | null {
  const rows = candidates
    .map((candidate) => ({ candidate, filled: filledSteps(candidate, dataset) }))
    .filter((row) => standingFor(row, chain) !== "touches");
  if (rows.length === 0 || answersOfChain(rows, packages, chain).length > 0) return null;
  const own = rows.map(({ candidate }) => candidate);
  const once = onceEach(own);
  const short = once.map((candidate) => [...new Set(candidate.short.map(({ material }) => material))]);
  const lacks = [...new Set(short.flat())].map(
    (material): Lack => ({
      material,
      processes: short.filter((all) => all.includes(material)).length,
      alone: short.filter((all) => all.length === 1 && all[0] === material).length,
      suppliers: onceEach(candidates.filter(({ feasible, product }) => feasible && product === material)),
    }),
  );
  return {
    processes: once.length,
    lacks: lacks.sort((a, b) => b.processes - a.processes || (a.material < b.material ? -1 : 1)),
  };
}

/**
 * Why none is feasible, in one sentence, and for each input that is lacking most often what would make it so; nothing
 * where some process is feasible.
 */
export function lackingLines(answer: Answer, chain: string, context: SentenceContext): readonly string[] {
  const lacking = lackingOfChain(answer, chain, context);
  if (!lacking) return [];
  const { lang, names } = context;
  const w = words(lang).targets.lackingOfChain;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const { processes, lacks } = lacking;
  const shown = lacks.slice(0, MOST.lacks);
  const what = shown.map((lack) => w.lack(names.material(lack.material), n(lack.processes), n(processes)));
  return [
    w.none(processes, n(processes), what),
    ...shown.map(({ material, alone, suppliers }) => {
      const named = suppliers
        .slice(0, MOST.suppliers)
        .map(({ process, name, nameNl }) => inLanguage(lang, name, nameNl) || process);
      return w.remedy(names.material(material), named, Math.max(0, suppliers.length - MOST.suppliers), {
        alone: n(alone),
        all: n(processes),
        some: alone > 0,
      });
    }),
  ];
}
