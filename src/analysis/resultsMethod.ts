/** Shapes of the results of pairs, tower, uncertainty, comparison and best case; see results.ts. */
import type { Confidence } from "../model/dataset.ts";
import type { BestResponse, Measure, Response, Scenario } from "../model/scenario.ts";
import type { Basis, ChainResult, Loss } from "./results.ts";

/** A pair of companies that says more than the two alone (model.md section 5, N-2). */
export interface PairRow {
  readonly ids: readonly [string, string];
  /** Loss when both leave. */
  readonly loss: number;
  readonly own: number;
  readonly knockOn: number;
  /** Loss of the two departures laid over each other. */
  readonly overlaid: number;
  /** What the pair does beyond that. */
  readonly synergy: number;
  /** Chains broken by the pair and by neither alone: the two are hidden pillars of them. */
  readonly chainsBroken: readonly string[];
  /** False where the cascade of the pair, or of one of the two, did not come to rest (section 2). */
  readonly settled: boolean;
}

export interface PairsResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly response: Response;
  /** By synergy, the largest first, then by ids. */
  readonly pairs: readonly PairRow[];
  /** Pairs that were looked at. */
  readonly examined: number;
  readonly basis: Basis;
}

/** What one company's leaving by itself takes from another. */
export interface DependenceCell {
  readonly leaves: string;
  readonly hits: string;
  /** 1 less the level of the company that is hit, its units weighed by the measure; 0 to 1. */
  readonly fall: number;
  /** What that fall takes from all activity of the cluster. */
  readonly loss: number;
}

export interface DependenceResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly response: Response;
  /** Companies whose leaving was looked at. */
  readonly leave: readonly string[];
  /** In the order of those that leave, then of those that are hit; without those that keep their level. */
  readonly cells: readonly DependenceCell[];
  readonly basis: Basis;
}

/** Activity left after each number of departures (model.md section 5, "Tower curve"). */
export interface TowerResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly orders: number;
  readonly seed: number;
  readonly worstFirst: {
    readonly order: readonly string[];
    /** n + 1 values, from 1 down. */
    readonly activity: readonly number[];
    /** Mean of the n + 1 values (Schneider et al. 2011). */
    readonly R: number;
  };
  readonly random: {
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
    readonly R: number;
  };
  /** The worst-first curve if no company depended on another. */
  readonly ideal: { readonly activity: readonly number[]; readonly R: number };
  readonly jengafication: number;
  /** False where a cascade of either curve did not come to rest: the figures are not final (section 2). */
  readonly settled: boolean;
  readonly basis: Basis;
}

/** How far a company's loss may lie apart under the confidence of the rows (model.md section 5). */
export interface UncertaintyRow {
  readonly id: string;
  /** 5 % and 95 % points of the total loss over the draws. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** Share of the draws in which the company is among the five worst. */
  readonly top5: number;
}

/** How many figures are drawn anew in every draw. */
export interface DrawnCounts {
  readonly quantities: number;
  /** Those above 0, of buyers and of sellers; a 0 stays a 0. */
  readonly replaceabilities: number;
  readonly minLoads: number;
  /** The quantities by the confidence that sets how far each varies. */
  readonly confidence: Readonly<Record<Confidence, number>>;
}

export interface UncertaintyResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly draws: number;
  readonly seed: number;
  /** False where a cascade in some draw did not settle. */
  readonly settled: boolean;
  readonly drawn: DrawnCounts;
  /** In the order of the companies' network. */
  readonly companies: readonly UncertaintyRow[];
}

/** One scenario of a comparison. */
export interface ComparedScenario {
  readonly id: string;
  readonly name: string;
  readonly nameNl: string;
  readonly scenario: Scenario;
  readonly settled: boolean;
  readonly loss: Loss;
  /** Units that stop, and their levels by unit id for all that fall. */
  readonly stopped: readonly string[];
  readonly levels: Readonly<Record<string, number>>;
  /** Waves up to the last in which a plant falls that had not fallen before. */
  readonly waves: number;
  /** The number of the last wave in which any plant falls, for the first time or further. */
  readonly lastWave: number;
  readonly chains: readonly ChainResult[];
}

export interface CompareResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly response: Response;
  readonly scenarios: readonly ComparedScenario[];
  readonly basis: Basis;
}

/** What the solver said of one best case (model.md section 3); a failed solve is never a number. */
export interface BestOutcome {
  readonly response: BestResponse;
  /** The solver's own word, such as `Optimal` or `Time limit reached`. */
  readonly status: string;
  /** null where the solver did not get to an optimum. */
  readonly loss: Loss | null;
}

/** Something that somebody would have to arrange to get from the cascade to the best case. */
export interface CoordinationStep {
  readonly kind: "deliver" | "buy" | "resell" | "extra" | "new-link";
  /** Position in flows.csv; null for a new link. */
  readonly flow: number | null;
  readonly from: string;
  readonly to: string;
  readonly material: string;
  /** A year, in the material's own unit of measure: more than the cascade would move, or bought, or resold. */
  readonly quantity: number;
  /**
   * What moves already without it, in the same unit: in the cascade, or by the contract that is exceeded; nothing
   * along a new link. With `quantity` added it is what moves with coordination.
   */
  readonly before: number;
  /** False where the flow's quantity is unknown and was filled in. */
  readonly known: boolean;
  /**
   * True where a delivery is no more than both its ends run at, so that it comes by itself; false where
   * somebody must decide: to put one buyer before another, to buy, to sell, to exceed, to connect.
   */
  readonly follows: boolean;
}

/** The room for coordination under a scenario: from the cascade's loss down to that of each best case. */
export interface RangeResult {
  readonly dataset: string;
  readonly scenario: Scenario;
  readonly measure: Measure;
  readonly cascade: Loss;
  /** In the order best-minload, best, best-extended. */
  readonly best: readonly BestOutcome[];
  /** What the best case with minimum loads asks for, the largest value first. */
  readonly steps: readonly CoordinationStep[];
}

/** The best case with minimum loads of every company's leaving, in the order of the ranking's rows. */
export interface RankRangeResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly companies: readonly { readonly id: string; readonly status: string; readonly loss: Loss | null }[];
}
