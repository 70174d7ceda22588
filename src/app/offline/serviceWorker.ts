/** The page's side of the service worker: registers it, and tells of a version that waits. */

/** Whether there can be one here: not in a file opened by itself, not where the browser has none, not while developing. */
export function canRegister(): boolean {
  return import.meta.env.PROD && "serviceWorker" in navigator && location.protocol.startsWith("http");
}

/**
 * Registers the service worker and looks for a newer one whenever the page comes into sight again.
 *
 * @param onWaiting hears of a newer version that has been fetched and waits.
 * @returns stops looking.
 */
export function watchVersions(onWaiting: (worker: ServiceWorker) => void): () => void {
  if (!canRegister()) return () => {};
  let registration: ServiceWorkerRegistration | null = null;
  const look = () => {
    if (document.visibilityState === "visible") void registration?.update().catch(() => undefined);
  };
  // On a first visit there is none that another could take over from, however late one hears what came of it.
  let isFirst = navigator.serviceWorker.controller === null;
  const tell = () => {
    const waiting = registration?.waiting;
    if (waiting?.state === "installed" && navigator.serviceWorker.controller && !isFirst) onWaiting(waiting);
  };
  navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).then(
    (made: ServiceWorkerRegistration | undefined) => {
      // A browser that is told to have none may say yes and give nothing.
      if (!made) return;
      registration = made;
      tell();
      made.addEventListener("updatefound", () => {
        if (made.active) isFirst = false;
        made.installing?.addEventListener("statechange", tell);
      });
    },
    // Without one the app works as before, with a network.
    () => undefined,
  );
  document.addEventListener("visibilitychange", look);
  return () => document.removeEventListener("visibilitychange", look);
}

/** Ends when everything is kept: a service worker is at work only after it has fetched all. Without one never. */
export async function whenKept(): Promise<void> {
  await (canRegister() ? navigator.serviceWorker.ready : new Promise(() => undefined));
}

/** Puts a version that waits to work, and shows it. */
export function activate(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("activate");
}
