/** Everything a user can do that needs no engine, as changes of the store. */
import { canLeave, leave, presence, putBack } from "./departures.ts";
import { type History, nextRedo, nextUndo, record, redo, type Step, undo } from "./history.ts";
import { remember } from "./remember.ts";
import type { Store } from "./store.ts";
import type { AppState, Lang, Panel, Selection, Tab } from "./types.ts";

export type Commands = ReturnType<typeof commandsOf>;

export function commandsOf(store: Store) {
  const set = (change: Partial<AppState>) => store.setState(change);

  function go(history: History): void {
    // The old picture stays, dimmed, until the engine has the new one.
    set({ history, stale: true, playing: false, why: null });
  }

  function change(step: Step): void {
    const { data, history } = store.getState();
    if (!data) return;
    const next =
      step.kind === "return-all"
        ? { ...history.present, leave: [], curtail: {}, import: {}, export: {}, open: {} }
        : step.kind === "leave"
          ? leave(history.present, step.subject, data.index)
          : putBack(history.present, step.subject, data.index);
    go(record(history, next, step));
  }

  /** Takes a company or unit out, or puts it back where it had left. */
  function toggle(subject: string): void {
    const { data, history } = store.getState();
    if (!data || !canLeave(subject, data.index)) return;
    const gone = isGone(subject, store.getState());
    change({ kind: gone ? "return" : "leave", subject });
    if (!gone && history.present.leave.length === 0) set({ tab: "result" });
  }

  return {
    toggle,
    /** A plant was pulled out of the picture: it leaves alone, or comes back with who left with it. */
    pull(unit: string): void {
      const subject = subjectOfUnit(unit, store.getState());
      if (subject !== null) toggle(subject);
    },
    putAllBack(): void {
      if (store.getState().history.present.leave.length > 0) change({ kind: "return-all" });
    },
    undo(): void {
      const { history } = store.getState();
      if (nextUndo(history)) go(undo(history));
    },
    redo(): void {
      const { history } = store.getState();
      if (nextRedo(history)) go(redo(history));
    },
    select(selection: Selection | null): void {
      const tab = selection ? TAB_OF[selection.kind] : null;
      set(tab ? { selection, tab, why: null } : { selection, why: null });
    },
    hover: (hovered: string | null) => set({ hovered }),
    showTab: (tab: Tab) => set({ tab }),
    showPanel: (panel: Panel) => set({ panel }),
    dismissFailure: () => set({ failure: null }),
    dismissEngineError: () => set({ engineError: null }),
    setMeasure: (measure: string) => set({ measure, stale: true }),
    setLang(lang: Lang): void {
      remember("lang", lang);
      set({ lang });
    },
    setSingleKeys(on: boolean): void {
      remember("single-keys", on ? "on" : "off");
      set({ singleKeys: on });
    },
    toggleGhosts: () => set({ ghosts: !store.getState().ghosts }),
    toggleEnergy: () => set({ energy: !store.getState().energy }),
    toggleMetricColumns: () => set({ metricColumns: !store.getState().metricColumns }),
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
  return Math.max(0, (state.results.simulate?.waves.length ?? 0) - 1);
}

export function isGone(subject: string, state: AppState): boolean {
  if (!state.data) return false;
  const { index } = state.data;
  if (index.companies.has(subject)) return presence(subject, state.history.present, index) === "gone";
  const unit = index.units.get(subject);
  const { leave: gone } = state.history.present;
  return unit !== undefined && (gone.includes(unit.id) || gone.includes(unit.company));
}

/** The company or unit that `leave` would act on for the present selection, or null. */
export function selectedSubject(state: AppState): string | null {
  const { selection, data } = state;
  if (!selection || !data) return null;
  if (selection.kind === "company") return selection.id;
  if (selection.kind !== "unit") return null;
  return subjectOfUnit(selection.id, state);
}

/** What leaves when a plant does: its company where it is the only one of it, else the plant alone. */
function subjectOfUnit(unit: string, { data }: AppState): string | null {
  const company = data?.index.units.get(unit)?.company;
  if (!data || company === undefined) return null;
  return data.index.companies.get(company)?.length === 1 ? company : unit;
}
