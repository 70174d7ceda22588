/** A project: a data set with everything that was done to it and assumed about it. */
import type { DataSet } from "./dataset.ts";
import type { History, Trial } from "./history.ts";
import type { Issue } from "./issue.ts";
import type { Rationing, Scenario } from "./scenario.ts";

/** What is shown at one moment of a workshop; views and selections as the app names them. */
export interface SavedScene {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly view: string;
  readonly scenario: Scenario;
  readonly ration: Rationing;
  readonly selection: { readonly kind: string; readonly id: string } | null;
  /** What was tried in the data set, in the order in which it came; left out where nothing was. */
  readonly trials?: readonly Trial[];
  /** Ids of the plants of newcomers that were in the data set then, tried or kept; left out where there were none. */
  readonly arrived?: readonly string[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Project {
  readonly name: string;
  readonly dataset: DataSet;
  /** What the reader said of the data set, and whether its rows are those of files or of the tables now. */
  readonly issues: readonly Issue[];
  readonly issuesOf: "files" | "tables";
  readonly history: History;
  readonly scenes: readonly SavedScene[];
  /** What was shown and how: view, selection, measure and the like, as the app names them. */
  readonly display: { readonly [key: string]: Json };
  /** Where units stand in the picture; null where it was not drawn yet. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>> | null;
}

/** Says in every stored project what it is, so that nothing else is taken for one. */
export const PROJECT_TYPE = "schakel-project";
/** Goes up when a reader of today could misread what is written; each step has a migration (io/project). */
export const PROJECT_VERSION = 4;
/** How the name of a project file ends. */
export const PROJECT_ENDING = ".schakel.json";
