/**
 * What a data set is: the rows of format.md, typed. `null` always means "not known"; it is never
 * read, drawn or summed as 0. Rows keep the order of their file.
 */

export type Status = "operating" | "idle" | "announced" | "closed";
export const STATUSES: readonly Status[] = ["operating", "idle", "announced", "closed"];

/** How strictly a port holds back its unit (Pichler et al. 2022; model.md section 1). */
export type Criticality = "critical" | "important" | "minor";

export type Confidence = "high" | "medium" | "low";

/** Where a row stands: file (or sheet) name and the row as a spreadsheet shows it. */
export interface RowRef {
  readonly file: string;
  readonly row: number;
}

/** Text of the columns of a row that format.md does not know, by their header; it is kept, and nothing more. */
export interface WithOthers {
  readonly others?: Readonly<Record<string, string>>;
}

interface Sourced extends WithOthers {
  readonly confidence: Confidence | null;
  readonly source: string;
  readonly note: string;
  /** null for a row that no file holds (a unit or material that only flows mention). */
  readonly at: RowRef | null;
}

/** One plant or operating unit with one activity level. */
export interface Unit extends Sourced {
  readonly id: string;
  readonly name: string;
  /** Units of one company leave together; the unit's own id where the data set names none. */
  readonly company: string;
  readonly site: string;
  readonly municipality: string;
  readonly sector: string;
  readonly status: Status;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly jobs: number | null;
  /** Currency a year. */
  readonly valueAdded: number | null;
  /** Minimum load in [0, 1); 0 where not given. */
  readonly minLoad: number;
  /** Share by which it could exceed today's activity; best case only. */
  readonly spare: number;
  readonly stage: number | null;
  /** Every further numeric column, by its header. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A unit's id, or outside the cluster with the label that stood after the colon. */
export type End = { readonly unit: string } | { readonly outside: string };

/** A flow of one material in a year. */
export interface Flow extends Sourced {
  /** Position in flows.csv, counted from 0. */
  readonly index: number;
  readonly from: End;
  readonly to: End;
  readonly material: string;
  /** In the material's own unit of measure; null is unknown. */
  readonly quantity: number | null;
  /** As written in the file, for display. */
  readonly given: { readonly quantity: number | null; readonly unit: string };
  /** `idle` where the quantity is 0, whatever the file says. */
  readonly status: Status;
  readonly need: Criticality | null;
  readonly offtake: Criticality | null;
  readonly replaceIn: number | null;
  readonly replaceOut: number | null;
  readonly group: string;
  readonly mode: string;
  readonly year: number | null;
}

export interface Material extends Sourced {
  readonly id: string;
  readonly nameEn: string;
  readonly nameNl: string;
  /** material, energy, utility, waste or byproduct; other words are kept. */
  readonly category: string;
  /** Its own unit of measure. */
  readonly unit: string;
  readonly code: string;
  /** Currency per own unit; negative where one is paid to take it. */
  readonly price: number | null;
  readonly need: Criticality | null;
  readonly offtake: Criticality | null;
  readonly replaceIn: number | null;
  readonly replaceOut: number | null;
  readonly mjPerUnit: number | null;
  readonly origin: string;
}

export interface ChainStep extends WithOthers {
  /** As written: a number or a short code; steps stand in the file's order. */
  readonly step: string;
  readonly nameEn: string;
  readonly nameNl: string;
  /** Ids of the units that can perform it; empty is a missing step. */
  readonly units: readonly string[];
  readonly material: string;
  readonly note: string;
  readonly at: RowRef | null;
}

/** An ordered list of steps from raw material to one final product (model.md section 4). */
export interface Chain {
  readonly id: string;
  readonly nameEn: string;
  readonly nameNl: string;
  /** True where no chain is declared and this one follows from the flows. */
  readonly derived: boolean;
  readonly steps: readonly ChainStep[];
}

export interface ProcessItem extends WithOthers {
  readonly role: "product" | "input" | "energy" | "byproduct" | "waste";
  readonly material: string;
  /** Per unit of main product. */
  readonly coefficient: number;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
  readonly at: RowRef | null;
}

/** A process of the catalogue. */
export interface Process extends WithOthers {
  readonly id: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly output: string;
  readonly capacity: number | null;
  readonly minCapacity: number | null;
  readonly unit: string;
  readonly jobs: number | null;
  readonly trl: number | null;
  readonly sector: string;
  readonly note: string;
  readonly items: readonly ProcessItem[];
}

export type ChangeKind = "leave" | "curtail" | "import" | "export" | "open";
export const CHANGE_KINDS: readonly ChangeKind[] = ["leave", "curtail", "import", "export", "open"];

export interface ScenarioChange extends WithOthers {
  readonly subject: string;
  readonly change: ChangeKind;
  readonly value: number | null;
  readonly year: number | null;
  readonly note: string;
  readonly at: RowRef | null;
}

export interface NamedScenario {
  readonly id: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly changes: readonly ScenarioChange[];
}

export interface Thresholds {
  /** A chain below this share is broken. */
  readonly broken: number;
  /** A chain at or above this share is intact. */
  readonly intact: number;
}
export const DEFAULT_THRESHOLDS: Thresholds = { broken: 0.05, intact: 0.95 };

/** What a key of cluster.csv starts with that holds what a scenario is for; its id follows. */
export const SCENARIO_KEY = "scenario_";

export interface Cluster {
  /** Every key of cluster.csv as written. */
  readonly values: Readonly<Record<string, string>>;
  /** What else stands in the row of a key, as {@link WithOthers} has it. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly name: string;
  readonly currency: string;
  readonly thresholds: Thresholds;
}

export interface DataSet {
  /** The folder's or workbook's own name. */
  readonly id: string;
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  readonly flows: readonly Flow[];
  readonly materials: readonly Material[];
  /** As declared in chains.csv; empty where none are. */
  readonly chains: readonly Chain[];
  readonly processes: readonly Process[];
  readonly scenarios: readonly NamedScenario[];
}

/** The unit's id at an end of a flow, or null for outside. */
export function unitOf(end: End): string | null {
  return "unit" in end ? end.unit : null;
}
