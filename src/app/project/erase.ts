/** Erases everything that this app keeps in this browser. */
import { DRAFTS } from "../drafts/draftStore.ts";
import { stopDrafts } from "../drafts/shelf.ts";
import { stopLooks } from "../look/parts.ts";

/** How long in ms other tabs get to close their database. */
const PATIENCE = 2000;

/**
 * Deletes every database, cache and service worker of this origin, and what was remembered of choices.
 * @param database one to delete also where the browser does not list what there is.
 * @throws where something could not be deleted.
 */
export async function eraseEverything(database: string): Promise<void> {
  stopDrafts();
  stopLooks();
  const listed = "databases" in indexedDB ? await indexedDB.databases() : [];
  const names = new Set([
    database,
    DRAFTS,
    ...listed.flatMap(({ name }) => (name === undefined ? [] : [name])),
  ]);
  for (const name of names) await gone(name);
  localStorage.clear();
  sessionStorage.clear();
  if ("caches" in globalThis) for (const key of await caches.keys()) await caches.delete(key);
  if ("serviceWorker" in navigator)
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
}

function gone(name: string): Promise<void> {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error(`${name}: still open in another tab`)), PATIENCE);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
}
