/** A scenario on the years: what happens when, as marks on an axis. Pure. */
import type { NamedScenario, ScenarioChange } from "../../model/dataset.ts";
import { yearsOf } from "../../network/namedScenario.ts";

export interface Moment {
  readonly year: number;
  /** 0 at the left end of the axis, 1 at the right. */
  readonly place: number;
  readonly changes: readonly ScenarioChange[];
}

export interface Timeline {
  /** First and last year of the axis. */
  readonly from: number;
  readonly to: number;
  /** Years at which the axis has a tick. */
  readonly ticks: readonly number[];
  readonly moments: readonly Moment[];
  /** Changes without a year: they hold throughout. */
  readonly throughout: readonly ScenarioChange[];
}

const MOST_TICKS = 12;

/** null where no change carries a year. */
export function timelineOf(scenario: NamedScenario): Timeline | null {
  const years = yearsOf(scenario);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = first - 1;
  const to = last + 1;
  const step = Math.max(1, Math.ceil((to - from) / MOST_TICKS));
  return {
    from,
    to,
    ticks: Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, k) => from + k * step),
    moments: years.map((year) => ({
      year,
      place: (year - from) / (to - from),
      changes: scenario.changes.filter((change) => change.year === year),
    })),
    throughout: scenario.changes.filter((change) => change.year === null),
  };
}
