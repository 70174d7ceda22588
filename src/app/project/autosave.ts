/**
 * Saves the open project after every change, at once where the page is left. What is saved is always a whole
 * state of the app as it stood at one moment, so that a tab that is killed loses the last moments at most.
 */
import type { Store } from "../state/store.ts";
import type { AppState, SaveState } from "../state/types.ts";
import { partsOf, projectOf, SAVED } from "./content.ts";
import { ConflictError, type ProjectDatabase } from "./database.ts";

/** How long in ms a change waits for the ones that follow it. */
const PAUSE = 350;

/** The project that this tab saves. */
interface Owned {
  readonly id: string;
  revision: number;
  /** The data set as it was last saved, and what was said of it; null where none was. */
  data: AppState["data"];
}

export interface Autosave {
  /** From now on the project is this tab's to save. `seen` is what the database has of it. */
  own(id: string, revision: number, seen: AppState["data"]): void;
  /** It is no longer this tab's; what is not saved yet stays unsaved. */
  disown(): void;
  /** Told of every change of the state. */
  react(state: AppState, before: AppState): void;
  /**
   * Saves what is not saved yet.
   * @param leaving whether the page is being left, so that nothing can be waited for.
   */
  flush(leaving?: boolean): Promise<void>;
}

export function makeAutosave(
  store: Store,
  database: () => ProjectDatabase | null,
  onSaved: () => void,
): Autosave {
  let owned: Owned | null = null;
  let pending: AppState | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let underWay: AppState | null = null;

  const say = (saved: SaveState): void => store.setState({ saved });

  function later(state: AppState): void {
    pending = state;
    if (store.getState().saved.kind !== "saving") say({ kind: "saving" });
    timer ??= setTimeout(() => void flush(), PAUSE);
  }

  async function write(target: Owned, state: AppState, leaving: boolean): Promise<void> {
    const db = database();
    const project = projectOf(state);
    if (!project || !db) return;
    const { data, rest } = partsOf(project);
    const same = target.data !== null && target.data.dataset === project.dataset;
    const settled = same && target.data?.issues === project.issues;
    underWay = state;
    const info = { id: target.id, name: project.name, revision: target.revision };
    try {
      const parts = { data: settled ? null : data, rest };
      target.revision = await (leaving
        ? db.writeAtOnce(info, parts, Date.now())
        : db.write(info, parts, Date.now()));
      target.data = state.data;
      if (owned === target && pending === null) say({ kind: "saved" });
      onSaved();
    } catch (error) {
      if (owned !== target) return;
      if (error instanceof ConflictError) {
        owned = null;
        say({ kind: "elsewhere" });
      } else say(failureOf(error));
    } finally {
      if (underWay === state) underWay = null;
    }
  }

  function flush(leaving = false): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // A page that goes takes along what it was still writing: that is asked for once more, all at once.
    const [state, target] = [pending ?? (leaving ? underWay : null), owned];
    pending = null;
    if (!state || !target) return writing;
    // A page that is left is no time to stand in a queue: what is being written is older than this.
    writing = leaving ? write(target, state, true) : writing.then(() => write(target, state, false));
    return writing;
  }

  return {
    own(id, revision, seen) {
      owned = { id, revision, data: seen };
      if (revision === 0) later(store.getState());
      else say({ kind: "saved" });
    },
    disown() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      pending = null;
      owned = null;
    },
    react(state, before) {
      if (!owned || state.project?.id !== owned.id) return;
      const changed =
        SAVED.some((field) => state[field] !== before[field]) ||
        state.project !== before.project ||
        state.results.layout !== before.results.layout;
      if (changed) later(state);
    },
    flush,
  };
}

export function failureOf(error: unknown): SaveState {
  const detail = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return { kind: "failed", why: name === "QuotaExceededError" ? "full" : "error", detail };
}
