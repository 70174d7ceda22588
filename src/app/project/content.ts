/** From what the app shows to what is saved of it, and back. Pure. */
import type { DataSet } from "../../model/dataset.ts";
import type { Json, Project, SavedScene } from "../../model/project.ts";
import { PROJECT_TYPE, PROJECT_VERSION } from "../../model/project.ts";
import { withoutUnknown } from "../state/dataEdits.ts";
import { indexOf, measuresOf } from "../state/lookup.ts";
import {
  type AppState,
  type LoadedSet,
  NO_RESULTS,
  type Sampling,
  type Scene,
  type Selection,
  TABS,
  VIEWS,
} from "../state/types.ts";
import type { Parts } from "./database.ts";
import { fieldsOf, samplingOf, textsOf } from "./saved.ts";
import { savedWishes, wishesOf } from "./wishes.ts";

/** The parts of the state that say how a project is shown, each with a check of what was saved of it. */
const SWITCHES = [
  "ghosts",
  "energy",
  "linkClasses",
  "intervals",
  "ranges",
  "cutSets",
  "metricColumns",
] as const;
const SHOWN = ["view", "tab", "measure", "selection", "orders", "draws", "compared"] as const;
const WISHES = ["beside", "flows", "map", "graphFilter"] as const;

/** Every part of the state that says how a project is shown. */
export const DISPLAYED: readonly (keyof AppState)[] = [...SWITCHES, ...SHOWN, ...WISHES];

/** Every part of the state that is saved; a change of another one is no reason to save. */
export const SAVED: readonly (keyof AppState)[] = ["data", "history", "scenes", ...DISPLAYED];

export function displayOf(state: AppState): Project["display"] {
  const { view, tab, measure, selection, orders, draws, compared } = state;
  const switches = SWITCHES.map((key): [string, Json] => [key, state[key]]);
  return {
    view,
    tab,
    measure,
    selection: selection && { ...selection },
    orders: { ...orders },
    draws: { ...draws },
    compared,
    ...savedWishes(state),
    ...Object.fromEntries(switches),
  };
}

/** The project that is open, as it stands; null where nothing is. */
export function projectOf(state: AppState): Project | null {
  const { data, history, scenes, results } = state;
  if (!data) return null;
  return {
    name: state.project?.name ?? firstName(data),
    dataset: data.dataset,
    issues: data.issues,
    issuesOf: data.issuesOf === "tables" ? "tables" : "files",
    history,
    scenes,
    display: displayOf(state),
    positions: results.layout?.positions ?? null,
  };
}

/** A project as the database keeps it. */
export function partsOf(project: Project): {
  readonly data: NonNullable<Parts["data"]>;
  rest: Parts["rest"];
} {
  const { dataset, issues, issuesOf, ...rest } = project;
  return {
    data: { dataset, issues, issuesOf },
    rest: { type: PROJECT_TYPE, version: PROJECT_VERSION, ...rest },
  };
}

/** What a data set is called until somebody gives it another name. */
export function firstName({ dataset }: Pick<LoadedSet, "dataset">): string {
  return dataset.cluster.name || dataset.id;
}

/** A name that no other project has: `Name (2)` where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (!taken.includes(next)) return next;
  }
}

/** The state in which a project is open as it was left. */
export function stateOf(project: Project): Partial<AppState> {
  const { dataset, issues, issuesOf, history, scenes, display, positions } = project;
  const data: LoadedSet = { dataset, index: indexOf(dataset), issues, issuesOf };
  const drawn = positions !== null && dataset.units.every(({ id }) => Object.hasOwn(positions, id));
  return {
    loading: null,
    failure: null,
    panel: null,
    form: null,
    linking: null,
    data,
    results: drawn ? { ...NO_RESULTS, layout: { positions } } : NO_RESULTS,
    stale: true,
    engineError: null,
    history: { ...history, present: withoutUnknown(history.present, data) },
    scenes: scenes.map(sceneOf),
    scene: null,
    hovered: null,
    why: null,
    wave: 0,
    playing: false,
    ...shownBy(display, dataset),
  };
}

/** How a project is shown, as it was saved; what is not understood of it is as at first. */
export function shownBy(display: Project["display"], dataset: DataSet): Partial<AppState> {
  const one = <T extends string>(key: string, all: readonly T[], otherwise: T): T =>
    known(display[key], all) ?? otherwise;
  return {
    view: one("view", VIEWS, "graph"),
    tab: one("tab", TABS, "company"),
    measure: one("measure", measuresOf(dataset), "value_added"),
    selection: selectionOf(display.selection),
    orders: samplingOf(display.orders, USUAL),
    draws: samplingOf(display.draws, USUAL),
    compared: textsOf(display.compared),
    ...wishesOf(display),
    ...Object.fromEntries(
      SWITCHES.flatMap((key) => (typeof display[key] === "boolean" ? [[key, display[key]]] : [])),
    ),
  };
}

function known<T extends string>(word: unknown, all: readonly T[]): T | null {
  return all.find((one) => one === word) ?? null;
}

type Saved = Json | undefined;

const KINDS: readonly Selection["kind"][] = ["unit", "company", "material", "chain", "gap"];

function selectionOf(saved: Saved): Selection | null {
  const { kind, id } = fieldsOf(saved);
  const word = known(kind, KINDS);
  return word && typeof id === "string" ? { kind: word, id } : null;
}

function sceneOf(saved: SavedScene): Scene {
  return {
    ...saved,
    view: known(saved.view, VIEWS) ?? "graph",
    selection: selectionOf(saved.selection ?? undefined),
  };
}

const USUAL: Sampling = { size: 200, seed: 1 };
