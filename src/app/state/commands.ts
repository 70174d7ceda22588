/** Everything a user can do, as changes of the store; only an edit of the data set waits for the engine's check. */
import { lastWave as lastWaveOf } from "../../analysis/lastWave.ts";
import type { FlowsWish } from "../flows/choice.ts";
import type { GraphFilter } from "../graph/filter.ts";
import type { TermId } from "../help/terms.ts";
import type { MapWish } from "../map/frame.ts";
import { displayCommands } from "./displayCommands.ts";
import { type CheckEdit, editCommands } from "./editCommands.ts";
import { remember } from "./remember.ts";
import { scenarioCommands } from "./scenarioCommands.ts";
import type { Store } from "./store.ts";
import { trialCommands } from "./trialCommands.ts";
import type { AppState, Lang, Panel, Sampling, Selection, Tab, View } from "./types.ts";

export type Commands = ReturnType<typeof commandsOf>;

/** @param check what the reader says of an edit before it is made. */
export function commandsOf(store: Store, check: CheckEdit) {
  const set = (change: Partial<AppState>) => store.setState(change);
  const edits = editCommands(store, check);
  const trials = trialCommands(store, edits.edit);

  return {
    ...scenarioCommands(store),
    ...edits,
    ...trials,
    ...displayCommands(store, trials),
    select(selection: Selection | null): void {
      const tab = selection ? TAB_OF[selection.kind] : null;
      set(tab ? { selection, tab, why: null } : { selection, why: null });
    },
    /** The first picture stands. */
    picture: () => set({ pictured: true }),
    hover: (hovered: string | null) => set({ hovered }),
    showTab: (tab: Tab) => set({ tab }),
    showView(view: View): void {
      remember("view", view);
      set({ view });
    },
    /** @param term the entry of the glossary that is asked for. */
    showPanel: (panel: Panel, term: TermId | null = null) => set({ panel, term, report: null, copied: null }),
    /** Opens the dialog of exports with the report of the present scenario chosen. */
    reportScenario: () => set({ panel: "save", term: null, report: "scenario" }),
    dismissFailure: () => set({ failure: null }),
    dismissEngineError: () => set({ engineError: null }),
    setMeasure: (measure: string) => set({ measure, stale: true }),
    setLang(lang: Lang): void {
      remember("lang", lang);
      set({ lang });
    },
    /** Begins the guided tour at a step, or goes to it. */
    setTour(tour: number): void {
      remember("tour", String(tour));
      set({ tour, tourOffered: false, tourLeft: false, panel: null });
    },
    /** Leaves the tour where it is; it can be taken up again. */
    leaveTour: () => set({ tour: null, tourLeft: true }),
    /** It has been read how to come back to the tour. */
    forgetTour: () => set({ tourLeft: false }),
    /** Closes the tour for good, or turns it down. */
    endTour(): void {
      remember("tour", "0");
      set({ tour: null, tourOffered: false });
    },
    setSingleKeys(on: boolean): void {
      remember("single-keys", on ? "on" : "off");
      set({ singleKeys: on });
    },
    toggleGhosts: () => set({ ghosts: !store.getState().ghosts }),
    toggleEnergy: () => set({ energy: !store.getState().energy }),
    toggleLinkClasses: () => set({ linkClasses: !store.getState().linkClasses }),
    setGraphFilter: (graphFilter: GraphFilter) => set({ graphFilter }),
    toggleMetricColumns: () => set({ metricColumns: !store.getState().metricColumns }),
    setIntervals: (intervals: boolean) => set({ intervals }),
    setDraws: (draws: Sampling) => set({ draws }),
    setFlows: (change: Partial<FlowsWish>) => set({ flows: { ...store.getState().flows, ...change } }),
    setMap: (change: Partial<MapWish>) => set({ map: { ...store.getState().map, ...change } }),
    setOrders: (orders: Sampling) => set({ orders }),
    askRanges: () => set({ ranges: true }),
    setCutSets: (cutSets: boolean) => set({ cutSets }),
    showBeside: (beside: string | null) => set({ beside }),
    compare: (compared: readonly string[]) => set({ compared }),
    /** Shows one wave of the cascade, within those there are. */
    toWave(wave: number): void {
      set({ wave: Math.max(0, Math.min(lastWave(store.getState()), wave)), playing: false });
    },
    play(): void {
      const state = store.getState();
      if (lastWave(state) < 1) return;
      if (state.playing) set({ playing: false });
      else set({ playing: true, wave: state.wave >= lastWave(state) ? 0 : state.wave });
    },
    /** One second of playing has passed. */
    tick(): void {
      const state = store.getState();
      if (!state.playing) return;
      const wave = Math.min(lastWave(state), state.wave + 1);
      set({ wave, playing: wave < lastWave(state) });
    },
  };
}

const TAB_OF: Readonly<Record<Selection["kind"], Tab>> = {
  unit: "company",
  company: "company",
  material: "company",
  chain: "chains",
  gap: "gaps",
};

/** The last wave of the present result; 0 where nothing moves. */
export function lastWave(state: AppState): number {
  return lastWaveOf(state.results.simulate?.waves ?? []);
}
