/** Shapes of the results about acquisition targets; see results.ts. */
import type { Measure } from "../model/scenario.ts";
import type { TargetMeasure, TargetWeights } from "../network/targetWeights.ts";
import type { Basis, GapKind } from "./results.ts";
import type { Completion } from "./targets/completion.ts";
import type { Effect, ScoreTerms } from "./targets/effects.ts";
import type { Figures, FiguresAfter } from "./targets/figures.ts";
import type { DrawSettings, EffectIntervals } from "./targets/intervals.ts";
import type { UnusableProcess } from "./targets/recipes.ts";
import type { RowsToWrite } from "./targets/rows.ts";
import type { SizeBasis } from "./targets/sizing.ts";

/** A quantity of a material a year, in the material's own unit of measure; null is unknown. */
export interface MaterialAmount {
  readonly material: string;
  readonly quantity: number | null;
  readonly unit: string;
}

export interface LocalInputResult extends MaterialAmount {
  readonly quantity: number;
  /** What the cluster has on offer; null where flows of unknown quantity are among it. */
  readonly onOffer: number | null;
  readonly suppliers: readonly { readonly unit: string; readonly quantity: number }[];
}

export interface ShortageResult {
  readonly material: string;
  readonly needed: number;
  readonly onOffer: number;
  readonly unit: string;
}

/** A gap as candidates name it. */
export interface GapRef {
  /** `kind:material`, or `kind:chain/step` where it names no material. */
  readonly id: string;
  readonly kind: GapKind;
  readonly material: string;
  readonly step: string;
  readonly quantity: number | null;
  /** Whether flows of unknown quantity are left out of it. */
  readonly atLeast: boolean;
  readonly unit: string;
  readonly chains: readonly string[];
  readonly units: readonly string[];
  /** Positions in flows.csv of the flows that it is seen on. */
  readonly flows: readonly number[];
}

/** One newcomer as it would be built. */
export interface NewcomerResult {
  readonly process: string;
  readonly name: string;
  readonly nameNl: string;
  /** Id of the unit that it would be. */
  readonly id: string;
  readonly sector: string;
  readonly trl: number | null;
  readonly product: string;
  /** Output of the main product a year. */
  readonly size: number;
  readonly unit: string;
  readonly sizeBasis: SizeBasis;
  /** Plants of the catalogue's usual capacity; null where it names none. */
  readonly plants: number | null;
  readonly capacity: number | null;
  readonly minCapacity: number | null;
  readonly belowMinimum: boolean;
  /** The scarcest input, where it keeps the size below what the gap asks for. */
  readonly limiting: ShortageResult | null;
  readonly localInputs: readonly LocalInputResult[];
  readonly imports: readonly MaterialAmount[];
  /** What units of the cluster get of it. */
  readonly deliveries: readonly (MaterialAmount & { readonly to: string })[];
  /** What is sold or left outside. */
  readonly exports: readonly MaterialAmount[];
  /** What it makes beside its main product, and who buys that from outside today. */
  readonly byproducts: readonly (MaterialAmount & {
    readonly quantity: number;
    readonly role: "product" | "byproduct" | "waste";
    readonly users: readonly string[];
  })[];
  /** Tonnes a year by its recipe; `excused` is mass that the recipe's notes name (air, steam, water). */
  readonly balance: {
    readonly massIn: number;
    readonly excused: number;
    readonly massOut: number;
    /** The recipe gives more than it takes: its coefficients can't be right. */
    readonly makesMass: boolean;
  };
}

export interface AssessedResult {
  readonly effect: Effect;
  readonly completions: readonly Completion[];
  /** The cluster's figures with it, of which `effect` gives the change. */
  readonly after: FiguresAfter;
  /** Each measure's change as a share of the cluster's own figure, better above 0; of chains their credit. */
  readonly shares: ScoreTerms;
  /** What each measure adds to the score: its share times its weight. */
  readonly terms: ScoreTerms;
  readonly score: number;
}

export interface CandidateResult extends NewcomerResult, AssessedResult {
  /** The gap that it is sized to. */
  readonly gap: string;
  readonly gaps: readonly GapRef[];
  /** Whether it makes the gap's material or takes it. */
  readonly role: "makes" | "takes";
  /** What it is for: `makes:material` or `takes:material`, or the gap where that names no material. */
  readonly need: string;
  /** Everything that can't be had from outside is on offer, for the given size. */
  readonly feasible: boolean;
  /** Inputs of which there is too little for the size that the gap asks for. */
  readonly short: readonly ShortageResult[];
  /** No feasible candidate is better in one of the two measures of `pareto` and at least as good in the other. */
  readonly pareto: boolean;
  /** How far the figures of its effect reach; null where none were drawn for it. */
  readonly intervals: EffectIntervals | null;
  /** Packages, by position, that it is part of. */
  readonly packages: readonly number[];
  /** What to write in the files to have it in the data set. */
  readonly rows: RowsToWrite;
}

/** Newcomers that close a gap or complete a chain only together. */
export interface PackageResult extends AssessedResult {
  readonly processes: readonly string[];
  /** The gaps that its members are for; those that only feed others are for none. */
  readonly gaps: readonly GapRef[];
  readonly feasible: true;
  readonly members: readonly NewcomerResult[];
  readonly rows: RowsToWrite;
}

/** A member of the portfolio; members stand in the order in which to attract them. */
export interface PortfolioMember extends NewcomerResult {
  /** null for one that only feeds other members. */
  readonly gap: string | null;
  /** Its Shapley value: its share of the portfolio's score. */
  readonly share: number;
  /** What it adds to those before it. */
  readonly adds: number;
  readonly alone: number;
}

export interface PortfolioResult extends AssessedResult {
  readonly members: readonly PortfolioMember[];
  /** Above 0 two members belong together, below 0 they stand in for each other. */
  readonly interactions: readonly { readonly processes: readonly [string, string]; readonly value: number }[];
  /** No set of this size can score more than this. */
  readonly bound: number;
  /** Whether every set of the packages was looked at or ruled out. Nothing is promised where it is false. */
  readonly optimal: boolean;
  readonly examined: number;
  readonly rows: RowsToWrite;
}

export interface TargetsResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly weights: TargetWeights;
  /** The two measures that `pareto` is about. */
  readonly paretoOf: readonly [TargetMeasure, TargetMeasure];
  /** The gaps that were looked at. */
  readonly gaps: readonly GapRef[];
  /** Processes of the catalogue, and those that can't be reckoned with. */
  readonly processes: number;
  readonly unusable: readonly UnusableProcess[];
  readonly baseline: Figures;
  /** Feasible ones first, of these the ones of at least the least capacity, then by score, then by id. */
  readonly candidates: readonly CandidateResult[];
  readonly packages: readonly PackageResult[];
  /** null where none was asked for. */
  readonly portfolio: PortfolioResult | null;
  /** On what the intervals of the first candidates rest; null where none are asked for. */
  readonly uncertainty: DrawSettings | null;
  /** False where a cascade of some network on the way did not settle: figures are then not final. */
  readonly settled: boolean;
  /** The same of the draws; true where none were made. */
  readonly drawsSettled: boolean;
  readonly basis: Basis;
}

/** Shares of those who leave in the loss that their leaving adds. */
export interface SharesResult {
  readonly exact: boolean;
  /** `error` is the standard error of an estimated share; 0 where it is exact. */
  readonly shares: readonly { readonly id: string; readonly share: number; readonly error: number }[];
}
