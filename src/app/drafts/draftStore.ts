/**
 * What was typed in forms and not saved yet, in a database of its own beside that of the projects: it is small, is
 * written while somebody types, and goes into no project file. By the browser's own calls: a part shared with the
 * first download would cut that in more pieces.
 */
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

type Key = [scope: string, subject: string, tab: string];

const NAME = "drafts";

/** Every key that begins so: an array comes after every text. */
const within = (...start: readonly string[]) => IDBKeyRange.bound([...start], [...start, []]);

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

export class DraftStore {
  private readonly db: IDBDatabase;

  private constructor(db: IDBDatabase) {
    this.db = db;
  }

  /**
   * @param onGone called where the database is taken away: everything is erased, or a newer version wants it.
   * @throws where this browser keeps nothing.
   */
  static async open(name = DRAFTS, onGone: () => void = () => {}): Promise<DraftStore> {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      const made = request.result;
      if (made.objectStoreNames.contains(NAME)) made.deleteObjectStore(NAME);
      made.createObjectStore(NAME);
    };
    const db = await asked(request);
    db.onversionchange = () => {
      db.close();
      onGone();
    };
    return new DraftStore(db);
  }

  /** Does something in one transaction; resolves when it is written. */
  private async within<T>(
    mode: IDBTransactionMode,
    action: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const at = this.db.transaction(NAME, mode);
    const written = new Promise<void>((done, fail) => {
      at.oncomplete = () => done();
      at.onabort = () => fail(at.error);
    });
    const [result] = await Promise.all([action(at.objectStore(NAME)), written]);
    return result;
  }

  put(draft: Draft): Promise<IDBValidKey> {
    const key: Key = [draft.scope, draft.subject, draft.tab];
    return this.within("readwrite", (store) => asked(store.put(draft, key)));
  }

  /** Those that no other living tab is at, the last one first. */
  async free(scope: string, others: ReadonlySet<string>): Promise<readonly Draft[]> {
    const all = await this.within("readonly", (store) => asked<Draft[]>(store.getAll(within(scope))));
    return all.filter(({ tab }) => !others.has(tab)).sort((a, b) => b.time - a.time);
  }

  /** The last free draft of a subject becomes that of this tab, and the older ones go; null where there is none. */
  take(scope: string, subject: string, tab: string, others: ReadonlySet<string>): Promise<Draft | null> {
    return this.within("readwrite", async (store) => {
      const found = await asked<Draft[]>(store.getAll(within(scope, subject)));
      const all = found.filter((one) => !others.has(one.tab));
      const last = all.reduce<Draft | null>((a, b) => (a && a.time >= b.time ? a : b), null);
      for (const one of all) store.delete([scope, subject, one.tab]);
      if (last) store.put({ ...last, tab }, [scope, subject, tab]);
      return last;
    });
  }

  /** Takes the free drafts of a subject away. */
  remove(scope: string, subject: string, others: ReadonlySet<string>): Promise<void> {
    return this.within("readwrite", async (store) => {
      const keys = (await asked(store.getAllKeys(within(scope, subject)))) as Key[];
      for (const key of keys) if (!others.has(key[2])) store.delete(key);
    });
  }

  /** The free drafts go along where what they belong to becomes something else: an example becomes a project. */
  move(from: string, to: string, others: ReadonlySet<string>): Promise<void> {
    return this.within("readwrite", async (store) => {
      const found = await asked<Draft[]>(store.getAll(within(from)));
      for (const one of found.filter(({ tab }) => !others.has(tab))) {
        store.delete([from, one.subject, one.tab]);
        store.put({ ...one, scope: to }, [to, one.subject, one.tab]);
      }
    });
  }

  /** Takes away all that belongs to a project that is deleted. */
  removeAll(scope: string): Promise<undefined> {
    return this.within("readwrite", (store) => asked(store.delete(within(scope))));
  }
}
