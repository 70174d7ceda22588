/** Ids for gaps, which have none of their own: the same gap keeps its id when the scenario changes. Pure. */
import type { Gap } from "../../analysis/results.ts";

export function numberedGaps(gaps: readonly Gap[]): readonly (readonly [Gap, string])[] {
  const seen = new Map<string, number>();
  return gaps.map((gap) => {
    const word = [gap.kind, gap.material, gap.chains[0] ?? "", gap.step, gap.units.join("+")].join(" ");
    const before = seen.get(word) ?? 0;
    seen.set(word, before + 1);
    return [gap, before === 0 ? word : `${word} ${before}`] as const;
  });
}
