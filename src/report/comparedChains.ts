/** Which chains stand in a comparison, and which of them differ: one rule for the screen and for files. Pure. */
import type { ChainResult, ChainStatus } from "../analysis/results.ts";
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import { stateAndShare } from "./chainBreak.ts";
import type { Lang } from "./words.ts";

export interface ComparedChain {
  readonly id: string;
  /** How the chain stands in each scenario, in their order. */
  readonly after: readonly (ChainResult | null)[];
  /** Whether it reads differently in two of them: by its status, or by what still gets through. */
  readonly differs: boolean;
}

/**
 * The chains that read differently between the scenarios, then those that fall in all of them alike. A chain that
 * lacks a step and stands as today in all is none of these.
 *
 * @param before each chain's status today; where that is not known, chains fall that break or weaken.
 */
export function comparedChains(
  scenarios: readonly Pick<ComparedScenario, "chains">[],
  lang: Lang,
  before?: ReadonlyMap<string, ChainStatus>,
): readonly ComparedChain[] {
  const byId = scenarios.map(({ chains }) => new Map(chains.map((chain) => [chain.id, chain])));
  const ids = new Set(scenarios.flatMap(({ chains }) => chains.map(({ id }) => id)));
  const isMoved = ({ id, status }: ChainResult): boolean => {
    const today = before?.get(id);
    return today === undefined ? status === "broken" || status === "weakened" : status !== today;
  };
  const rows = [...ids].map((id): ComparedChain => {
    const after = byId.map((chains) => chains.get(id) ?? null);
    const texts = new Set(after.map((chain) => (chain ? stateAndShare(chain, lang) : "")));
    return { id, after, differs: texts.size > 1 };
  });
  const same = rows.filter(
    ({ differs, after }) => !differs && after.some((chain) => chain && isMoved(chain)),
  );
  return [...rows.filter(({ differs }) => differs), ...same];
}
