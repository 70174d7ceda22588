/** The scenarios of scenarios.csv (format.md): what one assumes at a moment of its timeline. */
import type { NamedScenario } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";

const FIRST = Number.NEGATIVE_INFINITY;

/**
 * A named scenario's changes up to and including a year, in the order of the years: what holds throughout
 * comes first; of one subject the last change counts, and leaving and opening undo each other.
 *
 * @param until the last year that counts; all of them where not given.
 */
export function resolveScenario(scenario: NamedScenario, until = Number.POSITIVE_INFINITY): Scenario {
  const leave = new Set<string>();
  const open = new Map<string, number>();
  const shares = {
    curtail: new Map<string, number>(),
    import: new Map<string, number>(),
    export: new Map<string, number>(),
  };
  const changes = scenario.changes
    .filter((change) => (change.year ?? FIRST) <= until)
    .sort((a, b) => compare(a.year ?? FIRST, b.year ?? FIRST));
  for (const { subject, change, value } of changes) {
    if (change === "leave") {
      leave.add(subject);
      open.delete(subject);
    } else if (change === "open") {
      open.set(subject, value ?? 1);
      leave.delete(subject);
    } else shares[change].set(subject, value ?? 0);
  }
  return {
    leave: [...leave],
    curtail: Object.fromEntries(shares.curtail),
    import: Object.fromEntries(shares.import),
    export: Object.fromEntries(shares.export),
    open: Object.fromEntries(open),
  };
}

/** The years in which a named scenario changes something, the first one first; [] where all holds throughout. */
export function yearsOf(scenario: NamedScenario): readonly number[] {
  const years = scenario.changes.flatMap(({ year }) => (year === null ? [] : [year]));
  return [...new Set(years)].sort((a, b) => a - b);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
