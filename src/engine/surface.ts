/**
 * The one call surface of app, command line and tests: every computation by name, with the type of
 * its parameters and of its result. A job runs in process or in a worker and gives the same bytes.
 */

import type { TitledScenario } from "../analysis/compare.ts";
import type { DifferenceSettings } from "../analysis/difference.ts";
import type {
  BalanceResult,
  ChainsResult,
  GapsResult,
  LinksResult,
  MetricsResult,
  RankResult,
  SimulateResult,
  WhyLink,
} from "../analysis/results.ts";
import type { DifferenceResult } from "../analysis/resultsDifference.ts";
import type { EsriResult } from "../analysis/resultsEsri.ts";
import type {
  CompareResult,
  DependenceResult,
  PairsResult,
  RangeResult,
  RankRangeResult,
  TowerResult,
  UncertaintyResult,
} from "../analysis/resultsMethod.ts";
import type { StrengthenResult } from "../analysis/resultsStrengthen.ts";
import type { TakeoversResult } from "../analysis/resultsTakeovers.ts";
import type { SharesResult, TargetsResult } from "../analysis/resultsTargets.ts";
import type { SimulateSettings } from "../analysis/simulate.ts";
import type { StrengthenSettings } from "../analysis/strengthen.ts";
import type { TakeoversSettings } from "../analysis/takeovers.ts";
import type { TargetsSettings } from "../analysis/targets.ts";
import type { Layout } from "../graph/layout.ts";
import type { CatalogueRead } from "../io/catalogue.ts";
import type { Checked } from "../io/check.ts";
import type { CsvReading, ImportPlan } from "../io/guide/plan.ts";
import type { SourceRead } from "../io/guide/read.ts";
import type { SurveyResult } from "../io/guide/survey.ts";
import type { DecimalDecision } from "../io/layout.ts";
import type { Packed, PackedForm } from "../io/packed.ts";
import type { ProjectRead } from "../io/project/restore.ts";
import type { DataSet } from "../model/dataset.ts";
import type { EssentialMatrix } from "../model/essential.ts";
import type { Issue } from "../model/issue.ts";
import type { Project } from "../model/project.ts";
import type { Measure, Rationing, Response, Scenario } from "../model/scenario.ts";

export interface Settings {
  readonly measure: Measure;
  readonly ration: Rationing;
}

/** Settings with the response that is asked for; the cascade where none is. */
export interface Responding extends Settings {
  readonly response?: Response;
}

export type { Layout };

/** A file of a data set as bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LoadResult {
  /** null where an error keeps the data set from being loaded. */
  readonly dataset: DataSet | null;
  readonly issues: readonly Issue[];
}

/** The files that a data set was read from, and how. */
export interface OpenedFiles {
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly plan?: ImportPlan;
}

export interface PlanTried {
  readonly issues: readonly Issue[];
  readonly sources: readonly SourceRead[];
  /** null where an error keeps the data set from being loaded. */
  readonly counts: {
    readonly units: number;
    readonly flows: number;
    readonly materials: number;
    readonly chains: number;
  } | null;
}

export interface Calls {
  /** Reads files and makes the result the engine's data set, unless they have errors: then the old one stays. */
  load: {
    params: {
      readonly id: string;
      readonly files: readonly SourceFile[];
      /** Answers to `number-ambiguous` issues of an earlier load. */
      readonly decisions?: readonly DecimalDecision[];
      /** How files that are no data set of ours are to be read; see the guided import. */
      readonly plan?: ImportPlan;
    };
    result: LoadResult;
  };
  /** Looks into files of any name, for the guided import; the data set stays as it is. */
  survey: {
    params: {
      readonly files: readonly SourceFile[];
      readonly readings: Readonly<Record<string, Partial<CsvReading>>>;
    };
    result: SurveyResult;
  };
  /** What a load by a plan would give; the data set stays as it is. */
  tryPlan: {
    params: { readonly id: string; readonly files: readonly SourceFile[]; readonly plan: ImportPlan };
    result: PlanTried;
  };
  /**
   * The data set as one file. Where the files are given that it was read from, tables that are not edited since are
   * written as they stood.
   * @throws {WorkbookLimitError} on what a sheet can't hold.
   */
  pack: {
    params: {
      readonly form: PackedForm;
      readonly source: OpenedFiles | null;
      /** Whether the data set has been edited since it was read from those files. */
      readonly changed: boolean;
    };
    result: Packed;
  };
  /** What the reader says of a data set after an edit; the engine's own stays as it is. */
  check: { params: { readonly dataset: DataSet }; result: Checked };
  /** Makes a data set the engine's own, without files and unchecked: see `check`. */
  adopt: { params: { readonly dataset: DataSet }; result: null };
  /** The bytes of a project file; the engine's own data set stays as it is, as in the two that follow. */
  writeProject: { params: { readonly project: Project }; result: Uint8Array };
  readProject: { params: { readonly file: SourceFile }; result: ProjectRead };
  /** A project from what was stored on this computer (see `toStored`). */
  restoreProject: {
    params: { readonly name: string; readonly content: unknown };
    result: ProjectRead;
  };
  /**
   * The response is the cascade unless a best case is asked for.
   * @throws {SolverError} where the solver comes to no optimum.
   */
  simulate: {
    params: Responding & Pick<SimulateSettings, "limits"> & { readonly scenario: Scenario };
    result: SimulateResult;
  };
  /** How far apart the cascade and the best cases lie. */
  range: { params: Settings & { readonly scenario: Scenario }; result: RangeResult };
  /** Leads from a unit's level back to what the scenario changed; [] where the unit keeps its level. */
  why: {
    params: Settings & { readonly scenario: Scenario; readonly unit: string };
    result: readonly WhyLink[];
  };
  /** @throws {SolverError} as `simulate`. */
  rank: { params: Responding; result: RankResult };
  /** The best case with minimum loads of every company's leaving. */
  rankRange: { params: Settings; result: RankRangeResult };
  /** @throws {SolverError} as `simulate`. */
  pairs: { params: Responding; result: PairsResult };
  /**
   * What every company's leaving takes from every other.
   * @param leave companies whose leaving is asked for; all where none are named.
   */
  dependence: { params: Settings & { readonly leave?: readonly string[] }; result: DependenceResult };
  /** @param orders number of random orders. */
  tower: { params: Settings & { readonly orders: number; readonly seed: number }; result: TowerResult };
  /** @param draws number of networks drawn around the data set's. */
  uncertainty: {
    params: Settings & { readonly draws: number; readonly seed: number };
    result: UncertaintyResult;
  };
  compare: {
    params: Settings & { readonly scenarios: readonly TitledScenario[] };
    result: CompareResult;
  };
  chains: { params: Settings & { readonly cutSets: 0 | 1 | 2 | 3 }; result: ChainsResult };
  links: { params: Settings; result: LinksResult };
  gaps: { params: Settings & { readonly scenario: Scenario }; result: GapsResult };
  /** Reads a process catalogue that stands beside the data set; the data set stays as it is. */
  catalogue: {
    params: { readonly files: readonly SourceFile[]; readonly decisions?: readonly DecimalDecision[] };
    result: CatalogueRead;
  };
  /** Candidates for the missing links, ranked, with what each changes. */
  targets: { params: TargetsSettings; result: TargetsResult };
  /** Who could take over what a scenario takes out. */
  takeovers: { params: TakeoversSettings; result: TakeoversResult };
  /** What would strengthen the weak links, and which strong ones must be kept. */
  strengthen: { params: StrengthenSettings; result: StrengthenResult };
  /** The figures of the data set without a change and with it. @throws {RangeError} where the change does not fit. */
  difference: { params: DifferenceSettings; result: DifferenceResult };
  /** Each member's share in the loss that a departure of several adds to the scenario. */
  shares: { params: Settings & { readonly scenario: Scenario }; result: SharesResult };
  metrics: { params: Record<string, never>; result: MetricsResult };
  /** Firm-level systemic risk; without a matrix every input is non-essential. */
  esri: {
    params: {
      readonly tolerance: number;
      readonly replaceability: boolean;
      readonly essential: EssentialMatrix | null;
    };
    result: EsriResult;
  };
  balance: { params: Record<string, never>; result: BalanceResult };
  layout: { params: Record<string, never>; result: Layout };
}

export type CallName = keyof Calls;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Engine {
  /**
   * Runs one job.
   * @throws {CancelledError} when the signal aborts; no result is delivered after that.
   * @throws {NoDataSetError} when nothing is loaded yet.
   */
  run<N extends CallName>(
    name: N,
    params: Calls[N]["params"],
    options?: RunOptions,
  ): Promise<Calls[N]["result"]>;
  dispose(): void;
}

export class CancelledError extends Error {
  override readonly name = "CancelledError";
}

export class NoDataSetError extends Error {
  override readonly name = "NoDataSetError";
}
