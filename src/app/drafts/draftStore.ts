/**
 * What was typed in forms and not saved yet, in a database of its own beside that of the projects: it is small, is
 * written while somebody types, and goes into no project file.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Place } from "./place.ts";

export const DRAFTS = "schakel-drafts";
/** Goes up where a form's fields change their shape: older drafts are then no longer understood, and go. */
const VERSION = 1;

export interface Draft {
  /** What it belongs to: a project, or an example that is no project yet. */
  readonly scope: string;
  /** The form and what it is about, within the scope. */
  readonly subject: string;
  /** The page that wrote it. */
  readonly tab: string;
  /** When it was typed, in ms since 1970. */
  readonly time: number;
  readonly place: Place;
  /** The fields that are other than the form began with. */
  readonly fields: object;
}

interface Schema extends DBSchema {
  drafts: { key: [scope: string, subject: string, tab: string]; value: Draft };
}

/** Every key that begins so: an array comes after every text. */
const within = (...start: readonly string[]) => IDBKeyRange.bound([...start], [...start, []]);

export class DraftStore {
  private readonly db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.db = db;
  }

  /**
   * @param onGone called where the database is taken away: everything is erased, or a newer version wants it.
   * @throws where this browser keeps nothing.
   */
  static async open(name = DRAFTS, onGone: () => void = () => {}): Promise<DraftStore> {
    const db = await openDB<Schema>(name, VERSION, {
      upgrade(made) {
        if (made.objectStoreNames.contains("drafts")) made.deleteObjectStore("drafts");
        made.createObjectStore("drafts");
      },
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
    });
    return new DraftStore(db);
  }

  async put(draft: Draft): Promise<void> {
    await this.db.put("drafts", draft, [draft.scope, draft.subject, draft.tab]);
  }

  /** Those that no other living tab is at, the last one first. */
  async free(scope: string, others: ReadonlySet<string>): Promise<readonly Draft[]> {
    const all = await this.db.getAll("drafts", within(scope));
    return all.filter(({ tab }) => !others.has(tab)).sort((a, b) => b.time - a.time);
  }

  /** The last free draft of a subject becomes that of this tab, and the older ones go; null where there is none. */
  async take(
    scope: string,
    subject: string,
    tab: string,
    others: ReadonlySet<string>,
  ): Promise<Draft | null> {
    const at = this.db.transaction("drafts", "readwrite");
    const all = (await at.store.getAll(within(scope, subject))).filter((one) => !others.has(one.tab));
    const last = all.reduce<Draft | null>((a, b) => (a && a.time >= b.time ? a : b), null);
    await Promise.all([
      ...all.map((one) => at.store.delete([scope, subject, one.tab])),
      ...(last ? [at.store.put({ ...last, tab }, [scope, subject, tab])] : []),
      at.done,
    ]);
    return last;
  }

  /** Takes the free drafts of a subject away. */
  async remove(scope: string, subject: string, others: ReadonlySet<string>): Promise<void> {
    const at = this.db.transaction("drafts", "readwrite");
    const keys = await at.store.getAllKeys(within(scope, subject));
    await Promise.all([
      ...keys.filter(([, , tab]) => !others.has(tab)).map((key) => at.store.delete(key)),
      at.done,
    ]);
  }

  /** Takes away all that belongs to a project that is deleted. */
  async removeAll(scope: string): Promise<void> {
    await this.db.delete("drafts", within(scope));
  }
}
