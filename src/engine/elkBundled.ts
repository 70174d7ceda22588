import type { ElkRunner } from "../graph/layout.ts";

let runner: Promise<ElkRunner> | null = null;

/** ELK in this thread; it can't be had inside a worker, where its script takes the worker's own messages. */
export function bundledElk(): Promise<ElkRunner> {
  runner ??= import("elkjs/lib/elk.bundled.js").then(({ default: Elk }) => new Elk());
  return runner;
}
