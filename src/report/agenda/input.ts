/** What the agenda is made from: a data set and the results of the engine about it, nothing else. */
import type {
  ChainsResult,
  GapsResult,
  LinksResult,
  RankResult,
  SimulateResult,
} from "../../analysis/results.ts";
import type { PairsResult, RangeResult, RankRangeResult, TowerResult } from "../../analysis/resultsMethod.ts";
import type { StrengthenResult } from "../../analysis/resultsStrengthen.ts";
import type { TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Rationing, Scenario } from "../../model/scenario.ts";
import { withGroups } from "../groupNames.ts";
import { type Names, namesOf } from "../names.ts";
import type { Lang } from "../words.ts";
import { companyNames } from "./companyNames.ts";
import { type AgendaWords, agendaWords } from "./words.ts";

export interface AgendaResults {
  readonly chains: ChainsResult;
  readonly links: LinksResult;
  /** Under the scenario, so that what it leaves short is among them. */
  readonly gaps: GapsResult;
  readonly rank: RankResult;
  readonly pairs: PairsResult;
  readonly tower: TowerResult;
  /** The best case of every departure; null where the cluster is too large to ask for it unasked. */
  readonly best: RankRangeResult | null;
  /** The best cases of the scenario; null as above, and where none is asked for. */
  readonly range: RangeResult | null;
  /** Who would fit in; null where the data set has no catalogue, or is too large to work it out unasked. */
  readonly targets: TargetsResult | null;
  /** What would make the weak links stronger and which strong ones to keep; null where the cluster is too large. */
  readonly strengthen: StrengthenResult | null;
  /** What the scenario does; null where none is asked for. */
  readonly simulated: SimulateResult | null;
  /** Who could take over what the scenario takes out; null as `targets`, and where it takes nobody out. */
  readonly takeovers: TakeoversResult | null;
}

export interface AgendaInput {
  readonly dataset: DataSet;
  readonly lang: Lang;
  /** Warnings about the data set. */
  readonly warnings: number;
  readonly scenario: Scenario;
  readonly ration: Rationing;
  /** Ids of the chains that get a section; null is all. */
  readonly chains: readonly string[] | null;
  /** Newcomers that were put into the data set, tried or kept, in words: "a chlorine plant is added". */
  readonly arrived: readonly string[];
  /** To be printed, as YYYY-MM-DD; null prints none. */
  readonly date: string | null;
  readonly results: AgendaResults;
}

/** The input with what every part of the agenda needs of it at hand. */
export interface AgendaContext extends AgendaInput {
  readonly names: Names;
  readonly w: AgendaWords;
  readonly currency: string;
}

export function contextOf(input: AgendaInput): AgendaContext {
  const w = agendaWords(input.lang);
  const names = withGroups(namesOf(input.dataset, input.lang), input.dataset, input.lang);
  return {
    ...input,
    names: { ...names, company: companyNames(input.dataset, names) },
    w,
    currency: input.dataset.cluster.currency,
  };
}
