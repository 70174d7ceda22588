/** Long computations that the app asks for beside its first results: what each is called, asks and answers. */
import type { ChainsResult, SimulateResult } from "../../analysis/results.ts";
import type { DifferenceResult } from "../../analysis/resultsDifference.ts";
import type { EsriResult } from "../../analysis/resultsEsri.ts";
import type {
  CompareResult,
  DependenceResult,
  PairsResult,
  RangeResult,
  RankRangeResult,
  TowerResult,
  UncertaintyResult,
} from "../../analysis/resultsMethod.ts";
import type { StrengthenResult } from "../../analysis/resultsStrengthen.ts";
import type { TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import type { Progress } from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";

/** An answer with the data set that it speaks of: with the materials and processes of the catalogue. */
export interface TargetsAnswer {
  readonly result: TargetsResult;
  readonly dataset: DataSet;
}
export interface TakeoversAnswer {
  readonly result: TakeoversResult;
  readonly dataset: DataSet;
}
export interface StrengthenAnswer {
  readonly result: StrengthenResult;
  readonly dataset: DataSet;
}

/** What the answer to each job is. */
export interface JobResults {
  /** Tower curve and jengafication index. */
  readonly tower: TowerResult;
  readonly pairs: PairsResult;
  /** Who needs whom. */
  readonly dependence: DependenceResult;
  /** 5-95 % intervals of the ranking. */
  readonly uncertainty: UncertaintyResult;
  /** Best cases of the ranking. */
  readonly rankRange: RankRangeResult;
  /** Best cases of the present scenario. */
  readonly range: RangeResult;
  readonly compare: CompareResult;
  /** What the compared scenarios that change something do, by id: how each begins. */
  readonly compareWaves: ReadonlyMap<string, SimulateResult>;
  /** Best cases of the compared scenarios, by id. */
  readonly compareRange: ReadonlyMap<string, RangeResult>;
  /** Firm-level systemic risk. */
  readonly esri: EsriResult;
  /** The scenario that stands beside the present one. */
  readonly beside: SimulateResult;
  /** Chains with their cut sets up to size 3. */
  readonly cuts: ChainsResult;
  /** Who could take over what the present scenario takes out. */
  readonly takeovers: TakeoversAnswer;
  readonly targets: TargetsAnswer;
  /** The same with intervals of the first candidates. */
  readonly targetDraws: TargetsAnswer;
  /** The same with a portfolio. */
  readonly portfolio: TargetsAnswer;
  readonly strengthen: StrengthenAnswer;
  /** What the trials in the data set change. */
  readonly difference: DifferenceResult;
}
export type JobName = keyof JobResults;
export const JOB_NAMES: readonly JobName[] = [
  "tower",
  "dependence",
  "pairs",
  "uncertainty",
  "rankRange",
  "range",
  "compare",
  "compareWaves",
  "compareRange",
  "esri",
  "beside",
  "cuts",
  "takeovers",
  "targets",
  "targetDraws",
  "portfolio",
  "strengthen",
  "difference",
];

export type Job<R> =
  | { readonly status: "running"; readonly progress: Progress | null }
  | { readonly status: "done"; readonly result: R }
  /** Stopped by the user; it is not asked again until its question changes or the user asks. */
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly message: string };

export type Jobs = { readonly [N in JobName]: Job<JobResults[N]> | null };

export const NO_JOBS: Jobs = {
  tower: null,
  dependence: null,
  pairs: null,
  uncertainty: null,
  rankRange: null,
  range: null,
  compare: null,
  compareWaves: null,
  compareRange: null,
  esri: null,
  beside: null,
  cuts: null,
  takeovers: null,
  targets: null,
  targetDraws: null,
  portfolio: null,
  strengthen: null,
  difference: null,
};

/** The job's answer, or null while there is none. */
export function answer<R>(job: Job<R> | null): R | null {
  return job?.status === "done" ? job.result : null;
}
