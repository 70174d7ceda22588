/** How a scenario's cascade begins: what the first plants fall for, those that fall for the same told of together. Pure. */
import type { SimulateResult } from "../analysis/results.ts";
import { reasonContext } from "./commands/simulate.ts";
import { listed } from "./comparisonSummary.ts";
import { firstCauses } from "./fallCause.ts";
import { lossParts } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { words } from "./words.ts";

/** Causes that are told of. */
const MOST = 2;

interface Group {
  readonly cause: string;
  readonly units: readonly string[];
  /** What these plants lose in the end, in the measure's own unit. */
  readonly lost: number;
}

/** The plants of the first wave after the change itself, by cause: those that lose most first, then those of most plants. */
function groupsOf(
  result: SimulateResult,
  context: Pick<View, "dataset" | "names" | "lang">,
): readonly Group[] {
  const firstOf = firstCauses(result, reasonContext(result, context));
  const falls = result.units.flatMap((unit) => {
    const first = firstOf(unit);
    return first && first.reason.kind !== "capacity"
      ? [{ wave: first.wave, cause: first.cause, unit: unit.id, level: unit.level }]
      : [];
  });
  const wave = Math.min(...falls.map((fall) => fall.wave));
  const begun = falls.filter((fall) => fall.wave === wave);
  const levels = begun.map(({ unit, level }) => [unit, level] as const);
  const lost = new Map(
    lossParts(context.dataset, result.scenario.open, result.measure, levels).map((part) => [
      part.unit,
      part.amount,
    ]),
  );
  return [...new Set(begun.map(({ cause }) => cause))]
    .map((cause): Group => {
      const units = begun.filter((fall) => fall.cause === cause).map(({ unit }) => unit);
      return { cause, units, lost: units.reduce((sum, unit) => sum + (lost.get(unit) ?? 0), 0) };
    })
    .sort((a, b) => b.lost - a.lost || b.units.length - a.units.length);
}

/** "It begins at Nouryon MCA: chlorine from Nobian falls away."; "" where nobody falls by the change. */
export function beginsText(
  result: SimulateResult,
  context: Pick<View, "dataset" | "names" | "lang">,
): string {
  const { lang, names } = context;
  const w = words(lang).conclusion;
  const groups = groupsOf(result, context);
  if (groups.length === 0) return "";
  const said = groups
    .slice(0, MOST)
    .map(({ cause, units }) => w.beginsAt(listed(units.map(names.unit), lang), cause));
  return w.begins(said, groups.length <= MOST);
}
