/** The projects on this computer, in IndexedDB. What is written is written whole or not at all. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export const DATABASE = "schakel";
/** Of the stores below; goes up with every change of them, each with its own step in `upgrade`. */
const VERSION = 1;

/** A project in the list. */
export interface ProjectInfo {
  readonly id: string;
  readonly name: string;
  /** When it was last saved, in ms since 1970. */
  readonly changed: number;
  /** Goes up with every save: who saves must have seen the last one. */
  readonly revision: number;
}

/** Content that could not be read, kept as it was. */
export interface Aside {
  readonly id: number;
  readonly name: string;
  readonly time: number;
  readonly content: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a project consists of: the data set by itself, since it is large and changes less often than the rest. */
export interface Parts {
  /** null where it is as it was when it was last saved. */
  readonly data: Fields | null;
  readonly rest: Fields;
}

interface Schema extends DBSchema {
  projects: { key: string; value: ProjectInfo };
  data: { key: string; value: Fields };
  rest: { key: string; value: Fields };
  aside: { key: number; value: Omit<Aside, "id"> };
  settings: { key: string; value: string };
}

/** Another tab saved the project since this one did, or deleted it. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

const ALL = ["projects", "data", "rest"] as const;

export class ProjectDatabase {
  private readonly db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.db = db;
  }

  /** @throws where this browser keeps nothing, for instance in a private window. */
  static async open(name = DATABASE): Promise<ProjectDatabase> {
    const db = await openDB<Schema>(name, VERSION, {
      upgrade(made, before) {
        if (before < 1) {
          for (const store of ALL) made.createObjectStore(store);
          made.createObjectStore("aside", { autoIncrement: true });
          made.createObjectStore("settings");
        }
      },
      // Somebody erases everything, or a newer version of the program wants to change the stores.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return new ProjectDatabase(db);
  }

  close(): void {
    this.db.close();
  }

  /** The last one that was changed first. */
  async list(): Promise<readonly ProjectInfo[]> {
    const all = await this.db.getAll("projects");
    return all.sort((a, b) => b.changed - a.changed);
  }

  /** What was saved of a project, unread; null where there is none. */
  async read(id: string): Promise<{ readonly info: ProjectInfo; readonly content: unknown } | null> {
    const at = this.db.transaction(ALL);
    const [info, data, rest] = await Promise.all([
      at.objectStore("projects").get(id),
      at.objectStore("data").get(id),
      at.objectStore("rest").get(id),
    ]);
    return info ? { info, content: { ...rest, ...data } } : null;
  }

  /**
   * Saves a project.
   *
   * @param revision the one that was seen last; 0 for a project that is new.
   * @returns the revision that it has now.
   * @throws {ConflictError} where another one was saved since; nothing is written then.
   */
  async write(
    { id, name, revision }: Pick<ProjectInfo, "id" | "name" | "revision">,
    { data, rest }: Parts,
    changed: number,
  ): Promise<number> {
    const at = this.db.transaction(ALL, "readwrite");
    const there = await at.objectStore("projects").get(id);
    if ((there?.revision ?? 0) !== revision) {
      await at.done;
      throw new ConflictError(`revision ${there?.revision ?? 0} of ${id} is not ${revision}`);
    }
    const next = revision + 1;
    await Promise.all([
      at.objectStore("projects").put({ id, name, changed, revision: next }, id),
      at.objectStore("rest").put(rest, id),
      ...(data === null ? [] : [at.objectStore("data").put(data, id)]),
      at.done,
    ]);
    return next;
  }

  /**
   * The same without a look at what is there, for a page that is being left: everything is asked for before the
   * browser takes the page away. Only whoever has the project's lock may do this.
   */
  async writeAtOnce(
    { id, name, revision }: Pick<ProjectInfo, "id" | "name" | "revision">,
    { data, rest }: Parts,
    changed: number,
  ): Promise<number> {
    const at = this.db.transaction(ALL, "readwrite");
    const next = revision + 1;
    const asked = [
      at.objectStore("projects").put({ id, name, changed, revision: next }, id),
      at.objectStore("rest").put(rest, id),
      ...(data === null ? [] : [at.objectStore("data").put(data, id)]),
    ];
    at.commit();
    await Promise.all([...asked, at.done]);
    return next;
  }

  async remove(id: string): Promise<void> {
    const at = this.db.transaction(ALL, "readwrite");
    await Promise.all([...ALL.map((store) => at.objectStore(store).delete(id)), at.done]);
  }

  /** Takes a project out of the list and keeps its content as it is, to be downloaded. */
  async setAside(id: string, time: number): Promise<void> {
    const found = await this.read(id);
    if (!found) return;
    const at = this.db.transaction([...ALL, "aside"], "readwrite");
    await Promise.all([
      at.objectStore("aside").add({ name: found.info.name, time, content: found.content }),
      ...ALL.map((store) => at.objectStore(store).delete(id)),
      at.done,
    ]);
  }

  async aside(): Promise<readonly Aside[]> {
    const at = this.db.transaction("aside");
    const [keys, values] = await Promise.all([at.store.getAllKeys(), at.store.getAll()]);
    return values.map((value, k) => ({ ...value, id: keys[k] ?? 0 }));
  }

  async dropAside(id: number): Promise<void> {
    await this.db.delete("aside", id);
  }

  async setting(key: string): Promise<string | null> {
    return (await this.db.get("settings", key)) ?? null;
  }

  async set(key: string, value: string): Promise<void> {
    await this.db.put("settings", value, key);
  }
}
