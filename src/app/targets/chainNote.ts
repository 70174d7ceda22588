/** Why no candidate completes a chain, in a sentence. */
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { noneCompletes } from "../../report/targetFront.ts";
import { missingSteps, type StepOfChain } from "../../report/targetsOfChain.ts";
import type { AppWords } from "../i18n/text.ts";
import type { RowContext } from "./rows.ts";

/** "" where some candidate completes the chain. */
export function chainNote(
  chain: string,
  result: Pick<TargetsResult, "gaps" | "candidates">,
  { dataset, names, lang }: Pick<RowContext, "dataset" | "names" | "lang">,
  { t }: Pick<AppWords, "t">,
): string {
  if (result.candidates.some(({ effect }) => effect.chainsCompleted.includes(chain))) return "";
  const { forChain } = t.targets;
  const missing = missingSteps(result, chain, dataset, lang);
  if (missing.length === 0) return forChain.whole;
  const named = (steps: readonly StepOfChain[]) =>
    new Intl.ListFormat(lang).format(steps.map(({ name }) => forChain.quoted(name)));
  const without = missing.filter(({ filled }) => !filled);
  if (without.length > 0) return noneCompletes(result, chain, { dataset, names, lang });
  return (missing.length === 1 ? forChain.partly : forChain.together)(named(missing));
}
