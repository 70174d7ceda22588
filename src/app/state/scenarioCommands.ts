/** Everything a user can assume, as named steps that can be taken back. */
import { NO_CHANGE, type Rationing, type Scenario } from "../../model/scenario.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { replayed, withoutUnknown } from "./dataEdits.ts";
import { canLeave, leave, presence, putBack } from "./departures.ts";
import { setShare } from "./edits.ts";
import { type Assumptions, type History, record, redo, type ShareKind, type Step, undo } from "./history.ts";
import type { Store } from "./store.ts";
import type { AppState } from "./types.ts";

export interface LoadedScenario {
  /** Of the scenario of the data set that it is, where what is told is what is shown of its name. */
  readonly id?: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly year: number | null;
  readonly scenario: Scenario;
}

export function scenarioCommands(store: Store) {
  function go(history: History): void {
    // The old picture stays, dimmed, until the engine has the new one.
    store.setState({ history, stale: true, playing: false, why: null });
  }

  function change(step: Step, next: Partial<Assumptions>, joined = false): void {
    const { data, history } = store.getState();
    if (data) go(record(history, next, step, joined));
  }

  /** Takes the last step back or repeats it, in the data set and in what is assumed. */
  function replay(way: "undo" | "redo"): void {
    const state = store.getState();
    const { history } = state;
    const entry = (way === "undo" ? history.past : history.future).at(-1);
    if (!entry) return;
    const next = way === "undo" ? undo(history) : redo(history);
    store.setState({
      stale: true,
      playing: false,
      why: null,
      ...replayed(state, entry, way),
      history: next,
    });
  }

  const present = () => store.getState().history.present;

  /** Lets companies leave that are still there, one after another. */
  function leaveAll(subjects: readonly string[], step: Step): void {
    const { data } = store.getState();
    if (!data) return;
    const going = subjects.filter((id) => canLeave(id, data.index) && !isGone(id, store.getState()));
    if (going.length === 0) return;
    change(step, {
      scenario: going.reduce((scenario, id) => leave(scenario, id, data.index), present()),
    });
  }

  /** Takes a company or unit out, or puts it back where it had left. */
  function toggle(subject: string): void {
    const state = store.getState();
    const { data, history } = state;
    if (!data || !canLeave(subject, data.index)) return;
    const first = isBaseline(history.present);
    if (isGone(subject, state)) {
      change({ kind: "return", subject }, { scenario: putBack(history.present, subject, data.index) });
      return;
    }
    change({ kind: "leave", subject }, { scenario: leave(history.present, subject, data.index) });
    if (first) store.setState({ tab: "result" });
  }

  return {
    toggle,
    /** A plant was pulled out of the picture: it leaves alone, or comes back with who left with it. */
    pull(unit: string): void {
      const subject = subjectOfUnit(unit, store.getState());
      if (subject !== null) toggle(subject);
    },
    /** Takes one departure out of the list, whoever it is of. */
    comeBack(subject: string): void {
      const scenario = { ...present(), leave: present().leave.filter((id) => id !== subject) };
      change({ kind: "return", subject }, { scenario });
    },
    leaveBoth: (pair: readonly [string, string]) => leaveAll(pair, { kind: "leave-both", subjects: pair }),
    /** The first companies of an order leave; whoever else had left comes back. */
    leaveFirst(order: readonly string[], count: number): void {
      const { data, history } = store.getState();
      if (!data) return;
      const scenario = order
        .slice(0, count)
        .reduce<Scenario>((next, id) => leave(next, id, data.index), { ...history.present, leave: [] });
      change({ kind: "leave-first", count }, { scenario });
    },
    /**
     * @param value the share, or null to take the change away.
     * @param joined true where it goes on with the last step, as a slider does that moves on.
     */
    setShare(kind: ShareKind, subject: string, value: number | null, joined = false): void {
      change({ kind, subject, value }, { scenario: setShare(present(), kind, subject, value) }, joined);
    },
    /** Takes the opening of a plant away, or that of its company where the plant opened with it. */
    close(unit: string): void {
      const company = store.getState().data?.index.units.get(unit)?.company;
      const subject = [unit, company].find((id) => id !== undefined && Object.hasOwn(present().open, id));
      if (subject === undefined) return;
      change(
        { kind: "open", subject, value: null },
        { scenario: setShare(present(), "open", subject, null) },
      );
    },
    setRation(rule: Rationing): void {
      if (rule !== store.getState().history.ration) change({ kind: "ration", rule }, { ration: rule });
    },
    /** @param joined true where it goes on with the last step, as a slider does that moves on along the years. */
    loadScenario({ id, year, scenario: loaded, ...said }: LoadedScenario, joined = false): void {
      const { data } = store.getState();
      // What is remembered is what is written, also while names are hidden.
      const written = data?.dataset.scenarios.find((one) => one.id === id);
      const nameEn = written?.nameEn || written?.nameNl || said.nameEn;
      const nameNl = written?.nameNl || written?.nameEn || said.nameNl;
      const scenario = data ? withoutUnknown(loaded, data) : loaded;
      change({ kind: "load", nameEn, nameNl, year }, { scenario }, joined);
    },
    /** All is as it is now again. */
    putAllBack(): void {
      if (!isBaseline(present())) change({ kind: "return-all" }, { scenario: NO_CHANGE });
    },
    undo: () => replay("undo"),
    redo: () => replay("redo"),
  };
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
export function subjectOfUnit(unit: string, { data }: AppState): string | null {
  const company = data?.index.units.get(unit)?.company;
  if (!data || company === undefined) return null;
  return data.index.companies.get(company)?.length === 1 ? company : unit;
}
