/** What is assumed to change (model.md section 2). Ids of `leave`, `curtail` and `open` are units or companies. */
export interface Scenario {
  readonly leave: readonly string[];
  /** Capacity left, in [0, 1]. */
  readonly curtail: Readonly<Record<string, number>>;
  /** Availability of an import material, in [0, 1]. */
  readonly import: Readonly<Record<string, number>>;
  /** Availability of an export material's market, in [0, 1]. */
  readonly export: Readonly<Record<string, number>>;
  /** Units (or flows, as `from>to:material`) that are not operating now, with the capacity they open at. */
  readonly open: Readonly<Record<string, number>>;
}

export const NO_CHANGE: Scenario = { leave: [], curtail: {}, import: {}, export: {}, open: {} };

/** How a supplier's shortage is shared out (model.md section 2). */
export type Rationing = "proportional" | "local-first" | "critical-first";
export const RATIONINGS: readonly Rationing[] = ["proportional", "local-first", "critical-first"];

/** How the cluster responds: uncoordinated (model.md section 2), or one of the best cases (section 3). */
export type Response = "cascade" | BestResponse;
export type BestResponse = "best" | "best-minload" | "best-extended";
export const BEST_RESPONSES: readonly BestResponse[] = ["best-minload", "best", "best-extended"];

/** `value_added`, `output`, `jobs` or a numeric column of companies.csv (model.md section 5). */
export type Measure = string;
