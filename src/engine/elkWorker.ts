import type { ElkRunner } from "../graph/layout.ts";
import { startWorker } from "./startWorker.ts";

let runner: Promise<ElkRunner> | null = null;

/** ELK in a worker of its own, started when first asked for; its 1.4 MB stay out of every other chunk. */
export function workerElk(): Promise<ElkRunner> {
  runner ??= start();
  return runner;
}

async function start(): Promise<ElkRunner> {
  const [{ default: Elk }, { default: script }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  return new Elk({ workerFactory: () => startWorker(() => new Worker(script)) });
}
