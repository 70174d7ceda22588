import type { FromWorker } from "./protocol.ts";

/**
 * Starts a worker of the engine's worker. Firefox has been seen to hang in that for good: the page is told before and
 * after, and ends a worker that does not come back from it.
 *
 * @throws what the browser throws where workers can't have workers.
 */
export function startWorker(start: () => Worker): Worker {
  const tell = (kind: "starting" | "hasStarted") => self.postMessage({ kind } satisfies FromWorker);
  tell("starting");
  try {
    return start();
  } finally {
    tell("hasStarted");
  }
}
