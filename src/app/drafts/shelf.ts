/**
 * The drafts of this page: nothing fails because of them, one thing is done after another, and what a tab that is
 * still open has typed is left to that tab.
 */
import { type Draft, DraftStore } from "./draftStore.ts";

/** This page: another one after every load, so that the drafts of a page that was killed are free. */
const TAB = crypto.randomUUID();
const LOCK = "schakel-page ";

const listeners = new Set<() => void>();
let opened: Promise<DraftStore | null> | null = null;
let last: Promise<unknown> = Promise.resolve();
let stopped = false;

/** Holds a lock for as long as this page lives, by which the others know that it does. */
function live(): Promise<void> {
  if (!("locks" in navigator)) return Promise.resolve();
  return new Promise((resolve) => {
    void navigator.locks
      .request(LOCK + TAB, () => {
        resolve();
        return new Promise(() => {});
      })
      .catch(() => resolve());
  });
}

/** The other pages that live. Where the browser has no locks, none is known to. */
async function others(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  const tabs = held.flatMap(({ name = "" }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(tabs.filter((tab) => tab !== TAB));
}

async function begin(): Promise<DraftStore | null> {
  try {
    await live();
    return await DraftStore.open(undefined, stopDrafts);
  } catch {
    return null; // this browser keeps nothing: the bar above the page says so of all work
  }
}

/** Does something with the store after what was asked before; `otherwise` where there is none, or it fails. */
function inTurn<T>(otherwise: T, action: (store: DraftStore) => Promise<T>): Promise<T> {
  opened ??= begin();
  const store = opened;
  const turn = last.then(async () => {
    const there = await store;
    return there && !stopped ? action(there) : otherwise;
  });
  const safe = turn.catch(() => otherwise);
  last = safe;
  return safe;
}

const tell = (): void => {
  for (const one of listeners) one();
};

/** From now on this page writes nothing any more. */
export function stopDrafts(): void {
  stopped = true;
}

export interface Shelf {
  put(draft: Omit<Draft, "tab">): Promise<unknown>;
  take(scope: string, subject: string): Promise<Draft | null>;
  remove(scope: string, subject: string): Promise<void>;
}

let sought = false;

export const shelf = {
  /** Somebody asked for what was typed: where it comes back, it is shown to them. */
  seek: (): void => {
    sought = true;
  },
  /** Whether it was asked for; once. */
  isSought: (): boolean => {
    const was = sought;
    sought = false;
    return was;
  },
  put: (draft: Omit<Draft, "tab">) =>
    inTurn<unknown>(undefined, (store) => store.put({ ...draft, tab: TAB })),
  /** What was typed about a subject and is nobody else's; it is this page's from then on. */
  take: (scope: string, subject: string) =>
    inTurn(null, async (store) => store.take(scope, subject, TAB, await others())).then((taken) => {
      if (taken) tell();
      return taken;
    }),
  remove: (scope: string, subject: string) =>
    inTurn(undefined, async (store) => store.remove(scope, subject, await others())).then(tell),
  move: (from: string, to: string) =>
    inTurn(undefined, async (store) => store.move(from, to, await others())).then(tell),
  removeAll: (scope: string) => inTurn(undefined, (store) => store.removeAll(scope)).then(tell),
  /** What pages that are gone left behind, the last one first. */
  waiting: (scope: string) =>
    inTurn<readonly Draft[]>([], async (store) => {
      const free = await store.free(scope, await others());
      return free.filter(({ tab }) => tab !== TAB);
    }),
  /** @returns stops listening. */
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} satisfies Shelf & Record<string, unknown>;
