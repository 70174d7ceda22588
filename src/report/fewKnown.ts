/** Whether a loss is counted in what is known of few plants: it then says little by itself. Pure. */
import type { Basis } from "../analysis/results.ts";
import { capital } from "./targetSentence.ts";
import { type Lang, measureName, words } from "./words.ts";

/** A measure known of less than this share of the plants is known of few. */
const FEW = 0.5;

/** "Jobs known of 8 of 48 plants; the others count as 0", for beside a loss; "" where enough is known. */
export function fewKnownText(measure: string, { weights }: Basis, lang: Lang): string {
  const known = weights.given + weights.estimated;
  const all = known + weights.assumed;
  if (known >= FEW * all) return "";
  return words(lang).compare.fewKnown(capital(measureName(measure, lang)), known, all);
}
