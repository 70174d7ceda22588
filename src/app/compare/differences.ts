/** Where compared scenarios differ. Pure. */
import type { ChainDetail, ChainResult, ChainStatus } from "../../analysis/results.ts";
import type { ComparedScenario } from "../../analysis/resultsMethod.ts";
import type { Index } from "../state/types.ts";

export interface ChainRow {
  readonly id: string;
  readonly before: ChainStatus;
  /** How the chain stands in each scenario, in their order. */
  readonly after: readonly (ChainResult | null)[];
  /** Whether its status is not the same in all of them. */
  readonly differs: boolean;
}

/** The chains whose status differs between the scenarios or is not what it is today, those that differ first. */
export function chainRows(
  chains: readonly ChainDetail[],
  scenarios: readonly ComparedScenario[],
): readonly ChainRow[] {
  const byId = scenarios.map((scenario) => new Map(scenario.chains.map((chain) => [chain.id, chain])));
  const rows = chains.map(({ id, status }): ChainRow => {
    const after = byId.map((results) => results.get(id) ?? null);
    const statuses = new Set(after.map((chain) => chain?.status ?? status));
    return { id, before: status, after, differs: statuses.size > 1 };
  });
  const moved = rows.filter(({ before, after }) => after.some((chain) => chain && chain.status !== before));
  return [...moved.filter(({ differs }) => differs), ...moved.filter(({ differs }) => !differs)];
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
