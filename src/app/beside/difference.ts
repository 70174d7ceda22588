/** What one scenario does beyond another, in a few figures. Pure. */
import type { SimulateResult } from "../../analysis/results.ts";
import { shownDifference } from "../../report/format.ts";

export interface Difference {
  /** Loss of the second less that of the first as both are shown, as a share of the whole. */
  readonly loss: number;
  /** Plants that stop in the second alone, and in the first alone. */
  readonly stops: readonly string[];
  readonly runs: readonly string[];
  /** Chains that break in the second alone, and in the first alone. */
  readonly breaks: readonly string[];
  readonly stands: readonly string[];
}

export function differenceOf(first: SimulateResult, second: SimulateResult): Difference {
  const stopped = (result: SimulateResult) =>
    new Set(result.units.filter((unit) => unit.stopped).map(({ id }) => id));
  const broken = (result: SimulateResult) =>
    new Set(result.chains.filter(({ status }) => status === "broken").map(({ id }) => id));
  const only = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...these].filter((id) => !those.has(id));
  return {
    loss: shownDifference(first.loss.total, second.loss.total, 3),
    stops: only(stopped(second), stopped(first)),
    runs: only(stopped(first), stopped(second)),
    breaks: only(broken(second), broken(first)),
    stands: only(broken(first), broken(second)),
  };
}
