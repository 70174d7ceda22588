/**
 * Why a plant stands where it does, with the waves: one that falls in several steps is told of by its first fall and by
 * its last, so that no reason stands beside a wave to which it does not belong (model.md section 2).
 */
import type { Reason, SimulateResult, UnitResult } from "../analysis/results.ts";
import { formatNumber, formatPercent } from "./format.ts";
import { type ReasonContext, reasonCause } from "./reasonSentence.ts";
import { words } from "./words.ts";

interface Fall {
  readonly wave: number;
  readonly level: number;
  readonly reason: Reason;
}

/** The falls of each unit, by its position, that show in how its level reads. */
function fallsOf(
  { waves }: SimulateResult,
  lang: ReasonContext["lang"],
): ReadonlyMap<number, readonly Fall[]> {
  const falls = new Map<number, Fall[]>();
  for (const { wave, changes } of waves)
    for (const { unit, level, reason } of changes) {
      const own = falls.get(unit) ?? [];
      const last = own.at(-1)?.level ?? 1;
      if (formatPercent(last, lang) !== formatPercent(level, lang))
        falls.set(unit, [...own, { wave, level, reason }]);
    }
  return falls;
}

/** One cause: the same thing is short, or not taken, through the same flows. */
const keyOf = ({ kind, material, via }: Reason): string => JSON.stringify([kind, material, via]);

/** @returns a unit's first fall that shows, with its cause in words; null of one that keeps its level. */
export function firstCauses(
  result: SimulateResult,
  context: ReasonContext,
): (unit: UnitResult) => (Fall & { readonly cause: string }) | null {
  const falls = fallsOf(result, context.lang);
  const positions = new Map(result.units.map(({ id }, k) => [id, k]));
  return (unit) => {
    const own = falls.get(positions.get(unit.id) ?? -1) ?? [];
    const [first] = own;
    if (!first) return null;
    // The shares that flows carry in the end say nothing about the first wave.
    const moment = own.length > 1 ? { ...context, byName: true } : context;
    return { ...first, cause: reasonCause({ ...first, id: unit.id }, moment) };
  };
}

/**
 * @returns what tells the cause of a unit of the result: one cause where it falls at once; else first in which wave and
 * by what, and at last in which wave and by what.
 */
export function fallCauses(result: SimulateResult, context: ReasonContext): (unit: UnitResult) => string {
  const { lang } = context;
  const falls = fallsOf(result, lang);
  const positions = new Map(result.units.map(({ id }, k) => [id, k]));
  const w = words(lang).compare.falls;
  const n = (wave: number): string => formatNumber(wave, lang, 0);
  return (unit) => {
    const cause = reasonCause(unit, context);
    const own = falls.get(positions.get(unit.id) ?? -1) ?? [];
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || first === last) return cause;
    if (keyOf(first.reason) === keyOf(unit.reason)) return w.inSteps(cause, n(last.wave));
    // The shares that flows carry in the end say nothing about the first wave.
    const before = reasonCause({ ...first, id: unit.id }, { ...context, byName: true });
    return w.firstAndLast(n(first.wave), before, n(last.wave), cause);
  };
}
