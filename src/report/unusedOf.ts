/** Which materials of a newcomer leave the cluster unused, each with its value. */
import type { CandidateResult } from "../analysis/resultsTargets.ts";
import { isWaste } from "../network/defaults.ts";
import { formatMoney, formatQuantity } from "./format.ts";
import type { SentenceContext } from "./targetSentence.ts";

/** What of a change in value may be left to rounding. */
const ROUNDING = 0.01;

/**
 * "nitrogen 422 kt (€25.3m)" for each, the most first; nothing where they do not add up to the change in unused
 * outputs, because it also takes what left unused before or a price is unknown.
 */
export function unusedOf(
  { exports, effect }: Pick<CandidateResult, "exports" | "effect">,
  { dataset, names, lang }: SentenceContext,
): readonly { readonly material: string; readonly text: string }[] {
  const materials = new Map(dataset.materials.map((own) => [own.id, own]));
  const unused = exports
    .filter(({ material }) => {
      const own = materials.get(material);
      return isWaste(own) || own?.offtake === "minor";
    })
    .map((own) => ({
      ...own,
      // Who has to pay to be rid of it loses that value too.
      value: Math.abs(materials.get(own.material)?.price ?? 0) * (own.quantity ?? 0),
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const sum = unused.reduce((all, { value }) => all + value, 0);
  if (Math.abs(sum - effect.wasteValue) > ROUNDING * Math.abs(effect.wasteValue)) return [];
  return unused.map(({ material, quantity, unit, value }) => ({
    material,
    text: `${names.material(material)} ${formatQuantity(quantity, unit, lang)} (${formatMoney(value, dataset.cluster.currency, lang)})`,
  }));
}
