/** Whom the data name for a step that is missing: plants that are announced, idle or closed. */
import type { CandidateResult } from "../analysis/resultsTargets.ts";
import { filledSteps, stepTitle } from "./stepFit.ts";
import type { SentenceContext } from "./targetSentence.ts";
import { words } from "./words.ts";

/** A line for each missing step of the chain for which somebody is named: "‘Green hydrogen’: HyCC (announced)". */
export function namedForSteps(
  chain: string,
  { dataset, names, lang }: Pick<SentenceContext, "dataset" | "names" | "lang">,
): readonly string[] {
  const { unitStatus, targets } = words(lang);
  const status = new Map(dataset.units.map((unit) => [unit.id, unit.status]));
  const steps = dataset.chains.find(({ id }) => id === chain)?.steps ?? [];
  return steps.flatMap((step) => {
    const named = step.units.flatMap((id) => {
      const own = status.get(id);
      return own ? [{ id, own }] : [];
    });
    if (named.length === 0 || named.some(({ own }) => own === "operating")) return [];
    const said = named.map(({ id, own }) => `${names.unit(id)} (${unitStatus[own]})`);
    return [targets.team.named(stepTitle(step, lang), new Intl.ListFormat(lang).format(said))];
  });
}

/** Plants, each with its status, that the data name for what a candidate would be. */
export interface NamedBuilders {
  /** For the steps that it is itself: of the chain, or of all. */
  readonly own: readonly string[];
  /** For the same product in other chains. */
  readonly elsewhere: readonly string[];
}

/** Who would build a candidate, as far as the data name anybody: who makes a step's product only is not that step. */
export function namedToBuild(
  candidate: CandidateResult,
  chain: string | null,
  { dataset, names, lang }: Pick<SentenceContext, "dataset" | "names" | "lang">,
): NamedBuilders {
  const { unitStatus } = words(lang);
  const status = new Map(dataset.units.map((unit) => [unit.id, unit.status]));
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { fit, step, chain: of } of filledSteps(candidate, dataset)) {
    if (fit !== "itself" || step.units.some((id) => status.get(id) === "operating")) continue;
    const found = chain === null || of === chain ? own : elsewhere;
    for (const id of step.units) if (status.has(id)) found.add(id);
  }
  const said = (id: string) => `${names.unit(id)} (${unitStatus[status.get(id) ?? "announced"]})`;
  return {
    own: [...own].map(said),
    elsewhere: [...elsewhere].filter((id) => !own.has(id)).map(said),
  };
}
