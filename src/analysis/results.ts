/**
 * Shapes of the results, as plain JSON: the fields of cli.md with their names, and more beside them.
 * Numbers are unrounded. Ids are those of the data set.
 */
import type { Criticality } from "../model/dataset.ts";
import type { Measure, Rationing, Response, Scenario } from "../model/scenario.ts";
import type { CoordinationStep } from "./resultsMethod.ts";

/** On what the figures rest (model.md section 8). */
export interface Basis {
  /** Flows of the network whose quantity is reported, estimated, or unknown and therefore assumed. */
  readonly flows: { readonly reported: number; readonly estimated: number; readonly assumed: number };
  /** Units whose weight in the measure is given, estimated from prices, or assumed. */
  readonly weights: { readonly given: number; readonly estimated: number; readonly assumed: number };
}

export interface Loss {
  readonly total: number;
  /** Of the units that the scenario itself takes out or curtails. */
  readonly own: number;
  readonly knockOn: number;
}

export type ReasonKind = "capacity" | "input" | "output" | "minimum-load" | "none";

export interface Reason {
  readonly kind: ReasonKind;
  /** Material or substitution group of the port that sets the level; "" for capacity and none. */
  readonly material: string;
  /** Flows that lower that port, as positions in flows.csv. */
  readonly via: readonly number[];
}

/** How far one port lets its unit go. */
export interface PortLimit {
  readonly direction: "input" | "output";
  /** Material, or substitution group. */
  readonly material: string;
  readonly criticality: Criticality;
  /** Share of the port that is had, or placed: s and t of model.md section 2. */
  readonly satisfied: number;
  /** The activity that it allows at that share. */
  readonly allows: number;
}

/** What a level is the least of, in the round that set it; below the minimum load it is 0. */
export interface Limits {
  readonly capacity: number;
  readonly minimumLoad: number;
  readonly ports: readonly PortLimit[];
}

export interface UnitResult {
  readonly id: string;
  readonly company: string;
  readonly level: number;
  /** Rounds before the one in which it first falls; null where it keeps its level. */
  readonly wave: number | null;
  readonly stopWave: number | null;
  readonly stopped: boolean;
  readonly reason: Reason;
  /** Of a unit that falls in a cascade, where they are asked for. */
  readonly limits?: Limits;
}

export interface FlowResult {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly material: string;
  /** Share of the flow's baseline. */
  readonly delivered: number;
}

export type ChainStatus = "intact" | "weakened" | "broken" | "absent";

export interface ChainResult {
  readonly id: string;
  readonly status: ChainStatus;
  readonly complete: boolean;
  /** null where the chain is absent. */
  readonly throughput: number | null;
  /** The step with the least throughput; null where the chain is absent. */
  readonly weakestStep: string | null;
  /** Of a declared chain: throughput of each step, in their order; null where nobody performs it. */
  readonly stepThroughputs?: readonly (number | null)[];
  /** Likewise who performs each step, as a throughput is reckoned from them. */
  readonly stepPerformers?: readonly (readonly Performer[])[];
}

/** A unit that performs a step. */
export interface Performer {
  readonly unit: string;
  /** v of model.md section 4: its output of the step's material in the baseline, or 1 where none is above 0. */
  readonly output: number;
  readonly level: number;
}

/** What moved in one round: unit positions (in `units`) and the levels that they fell to. */
export interface Wave {
  readonly wave: number;
  readonly changes: readonly { readonly unit: number; readonly level: number; readonly reason: Reason }[];
}

/** One link of the explanation that leads from a unit back to what the scenario changed. */
export interface WhyLink {
  readonly unit: string;
  readonly level: number;
  readonly wave: number;
  readonly reason: Reason;
  /** The flow that brought it, with the neighbour behind it (null where the scenario itself acts here). */
  readonly cause: string | null;
}

export interface SimulateResult {
  readonly dataset: string;
  readonly scenario: Scenario;
  readonly response: Response;
  readonly ration: Rationing;
  readonly measure: Measure;
  readonly settled: boolean;
  readonly rounds: number;
  readonly loss: Loss;
  readonly units: readonly UnitResult[];
  readonly flows: readonly FlowResult[];
  readonly chains: readonly ChainResult[];
  readonly waves: readonly Wave[];
  readonly basis: Basis;
  /** Of a best case: the solver's own word. */
  readonly solver?: { readonly status: string };
  /** Of a best case: what leads to it from the cascade, the largest value first. */
  readonly steps?: readonly CoordinationStep[];
}

export interface RankRow {
  readonly id: string;
  readonly loss: Loss;
  /** L / own; null where own is 0. */
  readonly multiplier: number | null;
  readonly chainsBroken: readonly string[];
  readonly chainsWeakened: readonly string[];
  /** Units of other companies that stop. */
  readonly stopped: readonly string[];
  readonly waves: number;
  readonly settled: boolean;
}

export interface RankResult {
  readonly dataset: string;
  readonly measure: Measure;
  readonly response: Response;
  /** By total loss, worst first, then by id. */
  readonly companies: readonly RankRow[];
  readonly basis: Basis;
}

export interface StepResult {
  readonly step: string;
  readonly name: string;
  readonly nameNl: string;
  readonly units: readonly string[];
  readonly material: string;
  /** null where the step is missing. */
  readonly throughput: number | null;
  readonly missing: boolean;
  /** Whether a flow of the network runs from this step to the next; null for the last one and around missing steps. */
  readonly linked: boolean | null;
}

export interface ChainDetail {
  readonly id: string;
  readonly name: string;
  readonly nameNl: string;
  readonly derived: boolean;
  readonly status: ChainStatus;
  readonly complete: boolean;
  readonly throughput: number | null;
  readonly steps: readonly StepResult[];
  /** Smallest sets of companies whose leaving breaks the chain, up to the asked size. */
  readonly cutSets: readonly (readonly string[])[];
  readonly autonomy: Autonomy;
}

/** Shares of the value of a chain's inputs; null where nothing that enters it has a known value. */
export interface Autonomy {
  /** Known value of what enters the chain, currency a year. */
  readonly inputValue: number;
  readonly outsideCluster: number | null;
  /** Value of what is imported, currency a year. */
  readonly outsideValue: number;
  /** Of materials whose origin is named and is not Europe. */
  readonly outsideEurope: number | null;
  /** Imported, of an origin that the data set does not name. */
  readonly originUnknown: number | null;
  /** Flows left out because their quantity or price is unknown. */
  readonly leftOut: number;
}

export interface ChainsResult {
  readonly dataset: string;
  readonly chains: readonly ChainDetail[];
  /** False where a cascade did not settle while cut sets were looked for. */
  readonly settled: boolean;
  readonly basis: Basis;
}

export type LinkClass = "strong" | "weak" | "missing";

export interface PortResult {
  readonly unit: string;
  readonly direction: "input" | "output";
  /** Material, or substitution group. */
  readonly material: string;
  readonly criticality: Criticality;
  readonly counterparts: number;
  /** 1 / Herfindahl of the counterparts' quantities; 0 where there are none. */
  readonly effective: number;
  /** What each counterpart carries a year, the largest first; unknown quantities filled. */
  readonly quantities: readonly { readonly unit: string; readonly quantity: number }[];
  /** Mean over the flows within the cluster, by quantity; null where there are none. */
  readonly replaceability: number | null;
  readonly lossIfLargestCut: number;
  /** Share of the port that is left when its largest counterpart goes; null where there is none. */
  readonly satisfiedIfLargestCut: number | null;
  readonly class: LinkClass;
  /** The counterpart whose leaving gives that loss; null where there is none. */
  readonly largest: string | null;
  /** Flows of the port, as positions in flows.csv. */
  readonly flows: readonly number[];
}

export interface LinksResult {
  readonly dataset: string;
  readonly ports: readonly PortResult[];
  readonly basis: Basis;
}

export type GapKind = "missing-step" | "import" | "unused-output" | "weak-source" | "weak-taker" | "starved";

export interface Gap {
  readonly kind: GapKind;
  readonly material: string;
  /** A year, in `unit`; null is unknown. */
  readonly quantity: number | null;
  /** True where flows of unknown quantity are left out: "at least". */
  readonly atLeast: boolean;
  readonly unit: string;
  /** Quantity at the material's price, currency a year; null is unknown. */
  readonly value: number | null;
  /** Units that wait for it, or whose output it is. */
  readonly units: readonly string[];
  readonly chains: readonly string[];
  /** Flows it was seen on, as positions in flows.csv. */
  readonly flows: readonly number[];
  /** Step of the chain, for a missing step. */
  readonly step: string;
  readonly evidence: string;
}

export interface GapsResult {
  readonly dataset: string;
  readonly gaps: readonly Gap[];
  readonly basis: Basis;
}

export type { MetricsResult, UnitMetrics } from "../graph/metrics.ts";

/** Mass and energy in and out of a unit, or of the whole cluster for one carrier (cli.md, `check`). */
export interface BalanceRow {
  readonly unit: string;
  readonly massIn: number;
  readonly massOut: number;
  /** MWh a year. */
  readonly energyIn: number;
  readonly energyOut: number;
  /** Flows left out because their quantity is unknown or measured in neither tonnes nor energy. */
  readonly unknown: number;
}

export interface CarrierRow {
  readonly material: string;
  readonly unit: string;
  readonly imported: number;
  readonly withinCluster: number;
  readonly exported: number;
  readonly unknown: number;
}

export interface BalanceResult {
  readonly units: readonly BalanceRow[];
  readonly carriers: readonly CarrierRow[];
}
