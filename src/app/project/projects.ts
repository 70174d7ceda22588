/** Everything a user can do with projects: open, make, rename, copy, delete, save as a file, erase. */
import type { Engine, SourceFile } from "../../engine/surface.ts";
import { DEFAULT_THRESHOLDS } from "../../model/dataset.ts";
import { EMPTY_HISTORY } from "../../model/history.ts";
import type { Project } from "../../model/project.ts";
import type { Store } from "../state/store.ts";
import { type AppState, type Failure, NO_RESULTS } from "../state/types.ts";
import { freeName, partsOf, projectOf, stateOf } from "./content.ts";
import { DATABASE, type ProjectDatabase } from "./database.ts";
import { hold } from "./lock.ts";
import { detailOf, makeSession } from "./session.ts";

/** `elsewhere` where another tab has the project open, so that nothing was done. */
export type Done = "done" | "elsewhere";

export interface ProjectFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Projects = ReturnType<typeof makeProjects>;

/** How long in ms another tab gets to save what it has. */
const PATIENCE = 800;

export function makeProjects(store: Store, engine: Engine) {
  const session = makeSession(store, engine);
  const set = (change: Partial<AppState>): void => store.setState(change);

  /** Opens a project that is not in the database yet. */
  function openNew(project: Project): void {
    void session.leave();
    set({ ...stateOf(project), project: null, origin: { kind: "own" } });
    // The store's own change made it a project by now; its own name goes before the data set's.
    const { project: made, projects } = store.getState();
    const taken = projects.map(({ name }) => name);
    if (made) set({ project: { ...made, name: freeName(project.name, taken) } });
  }

  /** Does something with a project that no other tab has open. */
  async function alone(id: string, action: (db: ProjectDatabase) => Promise<unknown>): Promise<Done> {
    const db = session.database();
    const lock = db && (await hold(id, false, () => {}));
    if (!lock) return "elsewhere";
    try {
      await action(db);
    } finally {
      lock.release();
    }
    session.listChanged();
    return "done";
  }

  async function saveNew(project: Project): Promise<string> {
    const name = freeName(project.name, session.names());
    const info = { id: crypto.randomUUID(), name, revision: 0 };
    await session.database()?.write(info, partsOf({ ...project, name }), Date.now());
    session.listChanged();
    return name;
  }

  /** A saved project; null where there is none, or it can't be read. */
  async function read(id: string): Promise<Project | null> {
    const found = await session.database()?.read(id);
    if (!found) return null;
    const { name } = found.info;
    const { project } = await engine.run("restoreProject", { name, content: found.content });
    return project && { ...project, name };
  }

  function isChangedHere(state: AppState): boolean {
    const base = session.base();
    if (!base || base.data?.dataset !== state.data?.dataset) return true;
    return (["history", "scenes"] as const).some((key) => base[key] !== state[key]);
  }

  return {
    /** Opens the database and the project of last time. */
    start: () => session.start(),
    open: (id: string) => session.open(id),
    /** The project goes on in this tab, as the other tab saved it; what was changed here becomes a copy. */
    async takeOver(): Promise<void> {
      const state = store.getState();
      const project = projectOf(state);
      if (!state.project || !project) return;
      const { id } = state.project;
      const copied = isChangedHere(state) ? await saveNew(project) : null;
      const answer = session.tabs.wait("flushed", PATIENCE);
      session.tabs.tell({ kind: "flush", id });
      await answer;
      await session.open(id, true);
      if (copied !== null) set({ copied, panel: "projects" });
    },
    /** What is on the screen goes on as a project of its own. */
    async openCopy(): Promise<void> {
      const { project } = store.getState();
      if (project) await session.own(project.name);
    },
    /** A project without companies and flows. */
    create: (name: string) => openNew(emptyProject(name)),
    /** Opens a project file as a project of its own. */
    async importFile(file: SourceFile): Promise<void> {
      const { name } = file;
      const fail = (failure: Omit<Failure, "name">): void =>
        set({ loading: null, failure: { name, ...failure }, panel: null });
      set({ loading: { name, done: 0, total: 0 }, failure: null });
      try {
        const { project, issues } = await engine.run("readProject", { file });
        if (project) openNew(project);
        else fail({ kind: "issues", issues, detail: "" });
      } catch (error) {
        fail({ kind: "internal", issues: [], detail: detailOf(error) });
      }
    },
    /**
     * A project as the bytes of a file; null where it can't be read.
     * @param id null for the one that is open.
     */
    async fileOf(id: string | null): Promise<ProjectFile | null> {
      const state = store.getState();
      const isOpen = id === null || id === state.project?.id;
      const project = isOpen ? projectOf(state) : await read(id);
      return project && { name: project.name, bytes: await engine.run("writeProject", { project }) };
    },
    async rename(id: string, name: string): Promise<Done> {
      const { project } = store.getState();
      if (id !== project?.id)
        return alone(id, async (db) => {
          const found = await read(id);
          const there = found && (await db.read(id));
          if (there) await db.write({ ...there.info, name }, partsOf({ ...found, name }), Date.now());
        });
      if (!session.holds(id)) return "elsewhere";
      set({ project: { id, name } });
      return "done";
    },
    async duplicate(id: string): Promise<void> {
      await session.autosave.flush();
      const project = await read(id);
      if (project) await saveNew(project);
    },
    /** Deletes a project; nothing is open afterwards where it was the open one. */
    async remove(id: string): Promise<Done> {
      if (id !== store.getState().project?.id) return alone(id, (db) => db.remove(id));
      if (!session.holds(id)) return "elsewhere";
      session.autosave.disown();
      set({ data: null, project: null, results: NO_RESULTS, history: EMPTY_HISTORY });
      await session.database()?.remove(id);
      session.listChanged();
      return "done";
    },
    async dropAside(id: number): Promise<void> {
      await session.database()?.dropAside(id);
      session.listChanged();
    },
    /** Tries to save again what could not be saved. */
    async retry(): Promise<void> {
      const { project } = store.getState();
      if (project) set({ project: { ...project } });
      await session.autosave.flush();
    },
    /** @throws where something could not be deleted. */
    async eraseEverything(): Promise<void> {
      session.tabs.tell({ kind: "erased" });
      session.close();
      const { eraseEverything } = await import("./erase.ts");
      await eraseEverything(DATABASE);
      location.reload();
    },
  };
}

function emptyProject(name: string): Project {
  return {
    name,
    dataset: {
      id: "project",
      cluster: { values: { name }, name, currency: "EUR", thresholds: DEFAULT_THRESHOLDS },
      units: [],
      flows: [],
      materials: [],
      chains: [],
      processes: [],
      scenarios: [],
    },
    issues: [],
    issuesOf: "tables",
    history: EMPTY_HISTORY,
    scenes: [],
    display: {},
    positions: null,
  };
}
