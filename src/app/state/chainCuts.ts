/** Companies that break a chain on their own: from the chains' own answer, or from the ranking's. Pure. */
import type { ChainDetail, RankResult } from "../../analysis/results.ts";
import type { DataSet } from "../../model/dataset.ts";

/** The most plants for which every chain's cut sets are asked for at once: beyond, it takes minutes. */
const MOST_UNITS = 400;

/** The largest cut sets that the first question about the chains asks for. */
export function firstCutSets(dataset: DataSet): 0 | 1 {
  return dataset.units.length <= MOST_UNITS ? 1 : 0;
}

/** Of a large data set it is the ranking that knows which chains each company breaks by leaving; null until it is there. */
export function singleCuts(
  chain: ChainDetail,
  dataset: DataSet,
  rank: RankResult | null,
): readonly string[] | null {
  if (firstCutSets(dataset) > 0) return chain.cutSets.filter((set) => set.length === 1).flat();
  return (
    rank?.companies.flatMap(({ id, chainsBroken }) => (chainsBroken.includes(chain.id) ? id : [])) ?? null
  );
}
