/** Shapes of the results about links to strengthen and links to keep; see results.ts. */
import type { Criticality } from "../model/dataset.ts";
import type { Measure } from "../model/scenario.ts";
import type { Basis } from "./results.ts";
import type { RowsToWrite } from "./targets/rows.ts";

/**
 * What could be done about a weak port: a second source or taker that is in the cluster already or that
 * the catalogue knows; a terminal, so that what is lost can be had from (or sold) outside; a store that
 * carries the unit through below its minimum load; spare capacity of the port's other counterparts.
 */
export type StrengthenKind = "second-counterpart" | "newcomer" | "terminal" | "storage" | "spare-capacity";

/** A cell to change in a file (format.md). */
export interface CellChange {
  readonly file: "flows.csv" | "companies.csv";
  /** As a spreadsheet shows it; null for a unit that no row names yet. */
  readonly row: number | null;
  /** Position in flows.csv, counted from 0; null for a unit. */
  readonly index: number | null;
  /** The unit, or the flow as `from>to:material`. */
  readonly subject: string;
  readonly column: "replace_in" | "replace_out" | "min_load";
  readonly before: number;
  readonly after: number;
}

export interface StrengthenOption {
  readonly kind: StrengthenKind;
  /** The unit or the process that would be the second counterpart; null where there is none. */
  readonly by: string | null;
  /** Change of the mean loss over the departures of all companies; below 0 is better. */
  readonly expectedLoss: number;
  /** Change of the loss when the company of the largest counterpart leaves. */
  readonly lossIfLargestLeaves: number;
  readonly changes: readonly CellChange[];
  /** Rows of a new link or a newcomer; null where only cells change. */
  readonly rows: RowsToWrite | null;
}

interface PortRef {
  readonly unit: string;
  readonly direction: "input" | "output";
  readonly material: string;
  readonly criticality: Criticality;
  readonly counterparts: number;
  /** The counterpart whose leaving costs the port most, and its company. */
  readonly largest: string;
  readonly company: string;
  readonly lossIfLargestCut: number;
}

export interface WeakPort extends PortRef {
  /** Loss of the whole cluster when the company of the largest counterpart leaves. */
  readonly lossIfLargestLeaves: number;
  /** By expected loss, the best first. */
  readonly options: readonly StrengthenOption[];
}

/** A strong port, and what it is worth that it can be replaced. */
export interface StrongPort extends PortRef {
  /** Rise of the mean loss if what it loses could not be replaced from outside. */
  readonly expectedLoss: number;
  /** Known value of what it carries inside the cluster, currency a year. */
  readonly value: number | null;
}

export interface StrengthenResult {
  readonly dataset: string;
  readonly measure: Measure;
  /** Mean over the companies of the total loss when each leaves by itself. */
  readonly expectedLoss: number;
  /** Share by which counterparts are assumed to be able to run above today, where the data set says less. */
  readonly spare: number;
  /** The port whose best option helps most first. */
  readonly weak: readonly WeakPort[];
  /** The port that would be missed most first. */
  readonly keep: readonly StrongPort[];
  /** False where a cascade of some option did not settle: the figures are then not final. */
  readonly settled: boolean;
  readonly basis: Basis;
}
