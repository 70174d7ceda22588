/**
 * The project that is open in this tab: which it is, whether this tab may save it, and what the other tabs are
 * told. The app itself only ever changes the store; what must be kept of it follows from there.
 */
import type { Engine } from "../../engine/surface.ts";
import type { Store } from "../state/store.ts";
import type { AppState, Failure } from "../state/types.ts";
import { type Autosave, failureOf, makeAutosave } from "./autosave.ts";
import { firstName, freeName, stateOf } from "./content.ts";
import { ProjectDatabase } from "./database.ts";
import { type Hold, hold } from "./lock.ts";
import { joinTabs, type Message, type Tabs } from "./tabs.ts";

/** What is opened first: the project or example of last time, or whatever comes first. */
export type First = { readonly kind: "opened" } | { readonly kind: "example"; readonly id: string | null };

/** The lock that this tab has. */
interface Held {
  readonly id: string;
  readonly lock: Hold;
  readonly token: object;
}

export interface Session {
  readonly autosave: Autosave;
  readonly tabs: Tabs;
  /** null where this browser keeps nothing. */
  database(): ProjectDatabase | null;
  /** Whether this tab saves the project that is open. */
  holds(id: string): boolean;
  /** What stood here when the project was opened, or lost to another tab; null where that is not known. */
  base(): AppState | null;
  /** Names that are taken. */
  names(): readonly string[];
  /** Reads the list of projects again, here and in other tabs. */
  listChanged(): void;
  start(): Promise<First>;
  open(id: string, steal?: boolean): Promise<void>;
  own(name: string): Promise<void>;
  /** Saves the project that is open and gives it up. */
  leave(): Promise<void>;
  /** Gives up the project and the database; nothing is saved any more. */
  close(): void;
}

const LAST = "last";
const ASKED = "persist-asked";
const EXAMPLE = "example ";

export function makeSession(store: Store, engine: Engine): Session {
  let db: ProjectDatabase | null = null;
  let held: Held | null = null;
  let round = 0;
  let base: AppState | null = null;
  const tabs = joinTabs((message) => void hear(message));
  const autosave = makeAutosave(store, () => db, listChanged);

  const set = (change: Partial<AppState>): void => store.setState(change);
  const names = (): readonly string[] => store.getState().projects.map(({ name }) => name);

  async function refresh(): Promise<void> {
    if (db) set({ projects: await db.list(), aside: await db.aside() });
  }

  function listChanged(): void {
    void refresh();
    tabs.tell({ kind: "list" });
  }

  async function hear(message: Message): Promise<void> {
    if (message.kind === "list") await refresh();
    else if (message.kind === "flush" && message.id === held?.id) {
      await autosave.flush();
      tabs.tell({ kind: "flushed", id: message.id });
    } else if (message.kind === "erased") {
      close();
      location.reload();
    }
  }

  function close(): void {
    autosave.disown();
    held?.lock.release();
    held = null;
    db?.close();
    db = null;
  }

  async function take(id: string, steal: boolean): Promise<Held | null> {
    const token = {};
    const lock = await hold(id, steal, () => {
      if (held?.token !== token) return;
      held = null;
      autosave.disown();
      base = store.getState();
      set({ saved: { kind: "elsewhere" } });
    });
    return lock && { id, lock, token };
  }

  async function leave(): Promise<void> {
    const old = held;
    held = null;
    const flushed = autosave.flush();
    autosave.disown();
    await flushed;
    old?.lock.release();
  }

  /** What a reload of this tab opens, and the next tab. */
  async function setLast(id: string): Promise<void> {
    tabLast(id);
    await db?.set(LAST, id);
  }

  /** What is on the screen becomes a project of this tab, under a name that no other has. */
  async function own(name: string): Promise<void> {
    const id = crypto.randomUUID();
    void leave();
    set({ project: { id, name: freeName(name, names()) } });
    if (!db) return set({ saved: { kind: "failed", why: "off", detail: "" } });
    autosave.own(id, 0, null);
    // Nobody else can have the lock of a project that is made here and now.
    const mine = await take(id, false);
    if (store.getState().project?.id === id) held = mine;
    else mine?.lock.release();
    await setLast(id);
    await askToPersist(db);
  }

  /** Shows a project; where another tab has it, it is shown all the same, but not saved here. */
  async function open(id: string, steal = false): Promise<void> {
    if (!db || (held?.id === id && !steal)) return;
    round += 1;
    const at = round;
    const mine = await take(id, steal);
    const found = await db.read(id);
    if (!found || at !== round) {
      mine?.lock.release();
      return refresh();
    }
    const { name, revision } = found.info;
    const read = await engine
      .run("restoreProject", { name, content: found.content })
      .catch((error: unknown) => ({ project: null, issues: [], failed: detailOf(error) }));
    if (at !== round) return mine?.lock.release();
    if (!read.project) {
      // Never overwritten: it is kept as it is, and offered as a download.
      if (mine) await db.setAside(id, Date.now());
      mine?.lock.release();
      listChanged();
      const detail = "failed" in read ? read.failed : "";
      const failure: Failure = { name, kind: "kept-aside", issues: read.issues, detail };
      return set({ failure, loading: null, panel: null });
    }
    void leave();
    held = mine;
    set({ ...stateOf(read.project), project: { id, name }, origin: { kind: "own" } });
    base = store.getState();
    // A data set that is no longer the stored one is yet to be saved.
    if (mine) autosave.own(id, revision, read.renewed ? null : base.data);
    else set({ saved: { kind: "elsewhere" } });
    await setLast(id);
  }

  store.subscribe((state, before) => {
    if (held && state.project?.id !== held.id) void leave();
    if (state.data && !state.project && !state.loading && isTouched(state)) void own(firstName(state.data));
    else if (!state.project && before.project) set({ saved: { kind: "nothing" } });
    if (db && state.origin !== before.origin && state.origin.kind === "example")
      void setLast(EXAMPLE + state.origin.id);
    autosave.react(state, before);
  });

  async function start(): Promise<First> {
    addEventListener("pagehide", () => void autosave.flush(held !== null));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void autosave.flush();
    });
    try {
      db = await ProjectDatabase.open();
      await refresh();
      for (const last of [tabLast(), await db.setting(LAST)]) {
        if (last?.startsWith(EXAMPLE)) return { kind: "example", id: last.slice(EXAMPLE.length) };
        // What this tab had may be gone by now.
        if (last && !store.getState().data) await open(last);
      }
    } catch (error) {
      set({ saved: { kind: "failed", why: "off", detail: detailOf(error) } });
    }
    return store.getState().data ? { kind: "opened" } : { kind: "example", id: null };
  }

  return {
    autosave,
    tabs,
    database: () => db,
    holds: (id) => held?.id === id,
    base: () => base,
    names,
    listChanged,
    start,
    open,
    own,
    leave,
    close,
  };
}

/** What this tab had open: the others may have had something else since. @param id sets it. */
function tabLast(id?: string): string | null {
  try {
    if (id) sessionStorage.setItem(LAST, id);
    return sessionStorage.getItem(LAST);
  } catch {
    return null; // storage is switched off: what any tab opened last will do
  }
}

/** An example is nobody's project until something in it is changed; what was opened by its user is one at once. */
function isTouched({ history, scenes, origin }: AppState): boolean {
  const made = history.past.length + history.future.length + scenes.length;
  return origin.kind === "own" || made > 0;
}

/** The browser may throw away what it was not asked to keep; it is asked once there is something to lose. */
async function askToPersist(db: ProjectDatabase): Promise<void> {
  if (!("storage" in navigator) || (await db.setting(ASKED)) !== null) return;
  await db.set(ASKED, "yes");
  await navigator.storage.persist();
}

export function detailOf(error: unknown): string {
  const failure = failureOf(error);
  return failure.kind === "failed" ? failure.detail : "";
}
