/** What the picture needs to know of the missing links. Pure. */
import type { Gap } from "../../analysis/results.ts";
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { gapParts } from "../../report/commands/gaps.ts";
import { namesOf } from "../../report/names.ts";
import type { GhostInput } from "../graph/ghosts.ts";
import type { AppWords } from "../i18n/text.ts";
import { numberedGaps } from "../state/gapIds.ts";
import type { LoadedSet } from "../state/types.ts";
import { candidatesFor } from "../targets/forGap.ts";

/** @param targets null where candidates are not known yet. */
export function ghostInputs(
  gaps: readonly Gap[],
  targets: TargetsResult | null,
  { dataset }: LoadedSet,
  { t, lang }: Pick<AppWords, "t" | "lang">,
): readonly GhostInput[] {
  const names = namesOf(dataset, lang);
  const w = t.newcomer;
  return numberedGaps(gaps).map(([gap, id]) => {
    const { step, material } = gapParts(gap, { lang, names, dataset });
    const name = step || material;
    const candidates = targets ? candidatesFor(targets, gap).length : null;
    const more = [
      gap.units.length > 0 ? w.waits(gap.units.map(names.unit).join(", ")) : "",
      candidates === null ? "" : w.fill(candidates),
    ].filter(Boolean);
    return { id, gap, name, candidates, aria: w.aria(name, more.map((part) => `, ${part}`).join("")) };
  });
}
