/** The shape of the app's state. Everything that is shown follows from it. */

import type {
  ChainsResult,
  GapsResult,
  LinksResult,
  MetricsResult,
  PortResult,
  RankResult,
  SimulateResult,
  WhyLink,
} from "../../analysis/results.ts";
import type { Layout, SourceFile } from "../../engine/surface.ts";
import type { Chain, DataSet, Flow, Material, Unit } from "../../model/dataset.ts";
import type { Trial } from "../../model/history.ts";
import type { Issue } from "../../model/issue.ts";
import type { Measure, Rationing, Scenario } from "../../model/scenario.ts";
import type { TargetMeasure, TargetWeights } from "../../network/targetWeights.ts";
import type { FlowsWish } from "../flows/choice.ts";
import type { GraphFilter } from "../graph/filter.ts";
import type { Lang } from "../graph/scene.ts";
import type { TermId } from "../help/terms.ts";
import type { MapWish } from "../map/frame.ts";
import type { Aside, ProjectInfo } from "../project/database.ts";
import type { Exporting } from "./exports.ts";
import type { Guide } from "./guideTypes.ts";
import type { Hide } from "./hide.ts";
import type { History } from "./history.ts";
import type { Jobs } from "./jobTypes.ts";
import type { Theme, ThemeChoice } from "./theme.ts";

export type { Chain, Flow, Lang, Material, PortResult, Unit };

/** A data set that this site offers (chains/index.json). */
export interface ListedSet {
  readonly id: string;
  readonly name: string;
  readonly files: readonly string[];
}

/** Lookups into a data set, made once when it is loaded. */
export interface Index {
  readonly units: ReadonlyMap<string, Unit>;
  readonly materials: ReadonlyMap<string, Material>;
  readonly chains: ReadonlyMap<string, Chain>;
  /** Units of each company, in the file's order. */
  readonly companies: ReadonlyMap<string, readonly Unit[]>;
  /** Flows into and out of each unit, in the file's order. */
  readonly inflows: ReadonlyMap<string, readonly Flow[]>;
  readonly outflows: ReadonlyMap<string, readonly Flow[]>;
  /** What companies are called where their own names are not to be seen. */
  readonly masks?: ReadonlyMap<string, string>;
  /** Takes their names out of what people wrote. */
  readonly hide?: Hide;
}

export interface LoadedSet {
  readonly dataset: DataSet;
  readonly index: Index;
  /** Warnings and remarks of the reader. */
  readonly issues: readonly Issue[];
  /**
   * What the issues' files and rows are: those that were opened (by default), or the tables that the data set
   * would be written as now (see `checkDataSet`). `pending` where the reader has yet to say what it finds.
   */
  readonly issuesOf?: "files" | "tables" | "pending";
}

/** What the engine says about the data set as it stands, and under the present scenario. */
export interface Results {
  readonly layout: Layout | null;
  readonly rank: RankResult | null;
  readonly links: LinksResult | null;
  readonly chains: ChainsResult | null;
  readonly metrics: MetricsResult | null;
  readonly gaps: GapsResult | null;
  readonly simulate: SimulateResult | null;
}
export const NO_RESULTS: Results = {
  layout: null,
  rank: null,
  links: null,
  chains: null,
  metrics: null,
  gaps: null,
  simulate: null,
};

/**
 * Why the last attempt to load something failed. `issues` may be empty where no file could be read; a project
 * that can't be read any more is kept aside.
 */
export interface Failure {
  readonly name: string;
  readonly kind: "issues" | "no-files" | "unreachable" | "internal" | "kept-aside";
  readonly issues: readonly Issue[];
  readonly detail: string;
  /** What was to be read, so that the guide can take it up. */
  readonly files?: readonly SourceFile[];
}

export type Loading = { readonly name: string; readonly done: number; readonly total: number } | null;

export type SelectionKind = "unit" | "company" | "material" | "chain" | "gap";
export interface Selection {
  readonly kind: SelectionKind;
  /** Id in the data set; of a gap its position in the list of gaps. */
  readonly id: string;
}

export type Tab = "company" | "chains" | "gaps" | "scenario" | "result";
export const TABS: readonly Tab[] = ["company", "chains", "gaps", "scenario", "result"];
/** What the middle of the screen shows. */
export type View =
  | "graph"
  | "tower"
  | "chains"
  | "flows"
  | "map"
  | "pairs"
  | "targets"
  | "tables"
  | "compare";
export const VIEWS: readonly View[] = [
  "graph",
  "tower",
  "chains",
  "flows",
  "map",
  "pairs",
  "targets",
  "tables",
  "compare",
];
export type Panel = "help" | "about" | "issues" | "projects" | "glossary" | "save" | "scene" | null;

/** Explanation of one unit's level under the present scenario. */
export interface Why {
  readonly unit: string;
  readonly links: readonly WhyLink[];
}

/** How a sampled figure is drawn: the same seed gives the same figures. */
export interface Sampling {
  readonly size: number;
  readonly seed: number;
}

/** The form that is open: for which row, or for a new one (null). */
export type FormTarget =
  | { readonly kind: "unit"; readonly id: string | null; readonly company?: string }
  | { readonly kind: "flow"; readonly at: number | null; readonly from?: string; readonly to?: string }
  | { readonly kind: "material"; readonly id: string }
  | { readonly kind: "chain"; readonly id: string | null };
export type FormOf<K extends FormTarget["kind"]> = Extract<FormTarget, { readonly kind: K }>;

/** Where the data set that is open comes from, while it is no project yet. */
export type Origin = { readonly kind: "example"; readonly id: string } | { readonly kind: "own" };

/** Whether what is on the screen is saved on this computer. */
export type SaveState =
  /** Nothing of the user's own is open. */
  | { readonly kind: "nothing" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** The project is open in another tab, which saves it. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "failed"; readonly why: "off" | "full" | "error"; readonly detail: string };

/** The parts of the view of targets. */
export type TargetsPart = "attract" | "strengthen" | "keep";

/** What is asked about targets, and what is looked at of the answer. */
export interface TargetsAsk {
  readonly part: TargetsPart;
  readonly weights: TargetWeights;
  /** The two measures of the picture. */
  readonly pareto: readonly [TargetMeasure, TargetMeasure];
  /** Whether intervals of the candidates' effects are asked for, how they are drawn, and for how many needs. */
  readonly intervals: boolean;
  readonly draws: Sampling;
  readonly drawn: number;
  /** Members of the portfolio at most; 0 while none is asked for. */
  readonly portfolio: number;
  /** The chain that candidates are looked for; null for all. */
  readonly chain: string | null;
  /** The candidate whose card is open. */
  readonly candidate: string | null;
  /** The candidates are looked at in the tables. */
  readonly listed: boolean;
  /** The best set is looked for among all candidates, although a chain is chosen. */
  readonly wholeSet: boolean;
  /** The fallen chain that takeovers are looked for; null for all. */
  readonly fallen: string | null;
  /** The chain whose tower somebody asked to see and has not been led to yet. */
  readonly tower: string | null;
  /** Somebody asked who could take over and has not been led there yet. */
  readonly toTakeovers: boolean;
  /** The weak link whose options are open, as `unit direction material`. */
  readonly link: string | null;
}

/** What a facilitator shows at one moment of a workshop: a view, what is assumed and what is pointed at. */
export interface Scene {
  readonly id: string;
  readonly name: string;
  /** What the facilitator wants to say or ask. */
  readonly note: string;
  readonly view: View;
  readonly scenario: Scenario;
  readonly ration: Rationing;
  readonly selection: Selection | null;
  /** What was tried in the data set, in the order in which it came; left out where nothing was. */
  readonly trials?: readonly Trial[];
  /** Ids of the plants of newcomers that were in the data set then, tried or kept; left out where there were none. */
  readonly arrived?: readonly string[];
}

export interface AppState {
  readonly lang: Lang;
  readonly listed: readonly ListedSet[];
  readonly loading: Loading;
  readonly failure: Failure | null;
  /** The guided import, while it is open. */
  readonly guide: Guide | null;
  /** The file that is being made, or was made last. */
  readonly exporting: Exporting | null;
  readonly data: LoadedSet | null;
  readonly origin: Origin;
  /** The project that is open; null for an example in which nothing was changed yet. */
  readonly project: { readonly id: string; readonly name: string } | null;
  /** The user's own projects on this computer, the last one that was changed first. */
  readonly projects: readonly ProjectInfo[];
  /** Projects that could not be read, kept as they were. */
  readonly aside: readonly Aside[];
  readonly saved: SaveState;
  /** The copy that a takeover made of what was changed in this tab, until its name was read. */
  readonly copied: string | null;
  readonly results: Results;
  /** Whether a picture of a network has been drawn since the page was opened. */
  readonly pictured: boolean;
  /** True while the results shown belong to an earlier scenario or measure. */
  readonly stale: boolean;
  /** A computation failed; the message of the engine. */
  readonly engineError: string | null;
  readonly jobs: Jobs;
  readonly history: History;
  readonly measure: Measure;
  readonly wave: number;
  readonly playing: boolean;
  readonly selection: Selection | null;
  readonly hovered: string | null;
  readonly why: Why | null;
  readonly view: View;
  readonly tab: Tab;
  readonly panel: Panel;
  /** The term that the glossary is opened for. */
  readonly term: TermId | null;
  /** The report that the dialog of exports is opened for; null where it is opened for all of them. */
  readonly report: "scenario" | null;
  readonly form: FormTarget | null;
  /** The plant that a new flow starts from, while its other end is chosen in the network. */
  readonly linking: string | null;
  /** The step of the guided tour that is on the screen; null while nobody takes it. */
  readonly tour: number | null;
  /** Whether it was just left, and how to come back to it is still to be said. */
  readonly tourLeft: boolean;
  /** Whether the tour is still to be offered. */
  readonly tourOffered: boolean;
  readonly ghosts: boolean;
  readonly energy: boolean;
  /** Whether lines show how strong links are instead of what they carry. */
  readonly linkClasses: boolean;
  /** What of the network is in sight; it holds for the network alone. */
  readonly graphFilter: GraphFilter;
  readonly flows: FlowsWish;
  readonly map: MapWish;
  /** Random orders of the tower curve. */
  readonly orders: Sampling;
  /** Draws of the ranking's intervals, and whether they are asked for. */
  readonly draws: Sampling;
  readonly intervals: boolean;
  /** Whether best cases are asked for although the network is large. */
  readonly ranges: boolean;
  /** Whether cut sets of more than one company are asked for. */
  readonly cutSets: boolean;
  readonly targets: TargetsAsk;
  /** Ids of the scenarios that are compared; null is the first choice, made from those there are. */
  readonly compared: readonly string[] | null;
  /** The scenario that stands beside the present one in every view, as in `compared`; null where none does. */
  readonly beside: string | null;
  readonly metricColumns: boolean;
  readonly singleKeys: boolean;
  readonly themeChoice: ThemeChoice;
  /** What the choice comes to. */
  readonly theme: Theme;
  /** Whether companies go by other names on the screen. */
  readonly masked: boolean;
  readonly workshop: boolean;
  readonly scenes: readonly Scene[];
  /** What the scene that is shown tried, or did not try, and that can't be shown so: the data set has changed. */
  readonly unlike: readonly Trial[];
  /** The scene that is shown, by its place; null between scenes. */
  readonly scene: number | null;
  /** The sentence that a screen reader hears after a change. */
  readonly announcement: string;
}
