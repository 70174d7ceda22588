import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FromHelper, SpawnHelper } from "../engine/pool/messages.ts";

/** More threads than this cost more memory than they save time, unless they are asked for. */
const MOST = 16;

/** How many helpers the command line gets: a processor each, since the main thread waits for them. */
export function helperCount(): number {
  return Math.min(MOST, availableParallelism());
}

/**
 * Starts helpers as threads of this process, which end with it and do not keep it alive.
 *
 * @param entry where src/cli/helper.ts stands when it is built.
 */
export function helperSpawner(entry: URL): SpawnHelper {
  return ({ message, failed }) => {
    const worker = new Worker(entry, { name: "schakel-helper" });
    worker.unref();
    worker.on("message", (received: FromHelper) => message(received));
    worker.on("messageerror", failed);
    worker.on("error", failed);
    worker.on("exit", failed);
    return { post: (sent) => worker.postMessage(sent), end: () => void worker.terminate() };
  };
}
