/** Erases everything that this app keeps in this browser. */
import { deleteDB } from "idb";
import { DRAFTS } from "../drafts/draftStore.ts";
import { stopDrafts } from "../drafts/shelf.ts";
import { DATABASE } from "./database.ts";

/** How long in ms other tabs get to close their database. */
const PATIENCE = 2000;

/**
 * Deletes every database, cache and service worker of this origin, and what was remembered of choices.
 * @throws where something could not be deleted.
 */
export async function eraseEverything(): Promise<void> {
  stopDrafts();
  const listed = "databases" in indexedDB ? await indexedDB.databases() : [];
  const names = new Set([
    DATABASE,
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

async function gone(name: string): Promise<void> {
  const slow = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`${name}: still open in another tab`)), PATIENCE);
  });
  await Promise.race([deleteDB(name), slow]);
}
