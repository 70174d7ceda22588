/** Where compared scenarios differ. Pure. */
import type { ChainDetail, ChainResult, ChainStatus } from "../../analysis/results.ts";
import type { ComparedScenario } from "../../analysis/resultsMethod.ts";
import { comparedChains } from "../../report/comparedChains.ts";
import type { Index, Lang } from "../state/types.ts";

export interface ChainRow {
  readonly id: string;
  readonly before: ChainStatus;
  /** How the chain stands in each scenario, in their order. */
  readonly after: readonly (ChainResult | null)[];
  /** Whether it reads differently in two of them, as in the files of a comparison. */
  readonly differs: boolean;
}

/** The chains that read differently between the scenarios or are not as today, those that differ first. */
export function chainRows(
  chains: readonly ChainDetail[],
  scenarios: readonly ComparedScenario[],
  lang: Lang,
): readonly ChainRow[] {
  const before = new Map(chains.map(({ id, status }) => [id, status]));
  return comparedChains(scenarios, lang, before).map((row) => ({
    ...row,
    before: before.get(row.id) ?? "absent",
  }));
}

export interface Stop {
  readonly unit: string;
  /** It leaves in this scenario itself. */
  readonly left: boolean;
  /** It stops in no other of the scenarios. */
  readonly onlyHere: boolean;
}

/** The plants that stop in each scenario, in their order. */
export function stopsOf(scenarios: readonly ComparedScenario[], index: Index): readonly (readonly Stop[])[] {
  return scenarios.map(({ stopped, scenario }, at) =>
    stopped.map((unit) => {
      const company = index.units.get(unit)?.company;
      return {
        unit,
        left: scenario.leave.some((id) => id === unit || id === company),
        onlyHere:
          scenarios.length > 1 &&
          scenarios.every((other, position) => position === at || !other.stopped.includes(unit)),
      };
    }),
  );
}

/** How many chains have each status. */
export function statusCounts(chains: readonly ChainResult[]): Readonly<Record<ChainStatus, number>> {
  const counts = { intact: 0, weakened: 0, broken: 0, absent: 0 };
  for (const { status } of chains) counts[status] += 1;
  return counts;
}
