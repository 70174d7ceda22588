/** Whom the data name for a step that is missing: plants that are announced, idle or closed. */

import { stepTitle } from "./stepFit.ts";
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
