/** The worker's side of the protocol, apart from the worker's globals so that it can be tested in Node. */
import type { Runner } from "../analysis/runner.ts";
import type { ElkRunner } from "../graph/layout.ts";
import { type EngineState, handle } from "./handlers.ts";
import { inPieces } from "./pieces.ts";
import { errorData, type FromWorker, type JobId, type ToWorker } from "./protocol.ts";
import { receivedSet } from "./setPatch.ts";
import { CancelledError } from "./surface.ts";

/** Least time in ms between two progress messages of a job. */
const PROGRESS_EVERY = 40;

type Asked = Extract<ToWorker, { readonly kind: "run" }>;

export interface Port {
  post(message: FromWorker): void;
  /** Calls back in a task of its own, after the messages that wait already. */
  defer(task: () => void): void;
  readonly elk: () => Promise<ElkRunner>;
  readonly runner: Runner;
}

/**
 * Answers messages. Jobs run one after another in the order they came, each in a task of its own, so
 * that a cancel that waits is read first; a job that awaits (the layout) does not hold up the next.
 */
export function serve(port: Port): (message: ToWorker) => void {
  const state: EngineState = { dataset: null, elk: port.elk, runner: port.runner };
  const waiting: Asked[] = [];
  const running = new Set<JobId>();
  const cancelled = new Set<JobId>();

  const next = (): void => {
    const asked = waiting.shift();
    if (asked) void run(asked);
    if (waiting.length > 0) port.defer(next);
  };

  const run = async ({ job, sent }: Asked): Promise<void> => {
    running.add(job.id);
    port.post({ kind: "started", id: job.id });
    try {
      const params = sent ? { ...job.params, dataset: receivedSet(sent, state.dataset) } : job.params;
      const result = await handle(state, job.name, params, {
        shouldStop: () => cancelled.has(job.id),
        onProgress: throttled((done, total) => {
          port.post({ kind: "progress", id: job.id, progress: { done, total } });
        }),
      });
      const { rest, pieces } = inPieces(result);
      for (const piece of pieces) port.post({ kind: "piece", id: job.id, piece });
      port.post({ kind: "result", id: job.id, result: rest });
    } catch (thrown) {
      port.post({ kind: "error", id: job.id, error: errorData(thrown) });
    }
    running.delete(job.id);
    cancelled.delete(job.id);
  };

  const cancel = (id: JobId): void => {
    const index = waiting.findIndex(({ job }) => job.id === id);
    if (index < 0) {
      // One that is done already needs no cancel.
      if (running.has(id)) cancelled.add(id);
      return;
    }
    waiting.splice(index, 1);
    port.post({ kind: "error", id, error: errorData(new CancelledError("cancelled before it started")) });
  };

  return (message) => {
    if (message.kind === "adopt") state.dataset = message.dataset;
    else if (message.kind === "cancel") cancel(message.id);
    else if (waiting.push(message) === 1) port.defer(next);
  };
}

function throttled(report: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < PROGRESS_EVERY) return;
    last = now;
    report(done, total);
  };
}
