/** The one store of the app, and the hook that reads it. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { TARGET_WEIGHTS } from "../../network/targetWeights.ts";
import { FIRST_FLOWS } from "../flows/choice.ts";
import { NO_FILTER } from "../graph/filter.ts";
import { FIRST_MAP } from "../map/frame.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { NO_JOBS } from "./jobTypes.ts";
import { firstLang, firstView, remembered } from "./remember.ts";
import { applyTheme, firstThemeChoice, themeOf } from "./theme.ts";
import { type AppState, NO_RESULTS } from "./types.ts";

export type Store = StoreApi<AppState>;

export const INITIAL: AppState = {
  lang: "nl",
  listed: [],
  loading: null,
  failure: null,
  guide: null,
  exporting: null,
  data: null,
  origin: { kind: "own" },
  project: null,
  projects: [],
  aside: [],
  saved: { kind: "nothing" },
  copied: null,
  results: NO_RESULTS,
  pictured: false,
  stale: false,
  engineError: null,
  jobs: NO_JOBS,
  history: EMPTY_HISTORY,
  measure: "value_added",
  wave: 0,
  playing: false,
  selection: null,
  hovered: null,
  why: null,
  view: "graph",
  tab: "company",
  panel: null,
  term: null,
  report: null,
  form: null,
  linking: null,
  tour: null,
  tourLeft: false,
  tourOffered: false,
  ghosts: true,
  energy: true,
  linkClasses: false,
  graphFilter: NO_FILTER,
  flows: FIRST_FLOWS,
  map: FIRST_MAP,
  orders: { size: 200, seed: 1 },
  draws: { size: 200, seed: 1 },
  intervals: false,
  ranges: false,
  cutSets: false,
  targets: {
    part: "attract",
    weights: TARGET_WEIGHTS,
    pareto: ["import", "loss"],
    intervals: false,
    draws: { size: 100, seed: 1 },
    drawn: 10,
    portfolio: 0,
    chain: null,
    candidate: null,
    listed: false,
    wholeSet: false,
    fallen: null,
    tower: null,
    toTakeovers: false,
    link: null,
  },
  compared: null,
  beside: null,
  metricColumns: false,
  singleKeys: true,
  themeChoice: "system",
  theme: "light",
  masked: false,
  workshop: false,
  scenes: [],
  unlike: [],
  scene: null,
  announcement: "",
};

export function makeStore(initial: Partial<AppState> = {}): Store {
  return createStore<AppState>(() => ({ ...INITIAL, ...initial }));
}

const themeChoice = firstThemeChoice();
const theme = themeOf(themeChoice);
applyTheme(theme);

export const store: Store = makeStore({
  lang: firstLang(),
  view: firstView(),
  tourOffered: remembered("tour") === null,
  singleKeys: remembered("single-keys") !== "off",
  themeChoice,
  theme,
  masked: remembered("masked") === "on",
});

/** The store that a part of the page shows: the one of the app, or a mirror of it with another scenario. */
export const StoreContext = createContext<Store>(store);

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useContext(StoreContext), select);
}
