/** The engine in a worker: the page stays responsive, and a job that doesn't heed its cancel is ended by force. */
import type { DataSet } from "../model/dataset.ts";
import { type Piece, putTogether } from "./pieces.ts";
import { type FromWorker, type Job, JobError, type JobId, revive, type ToWorker } from "./protocol.ts";
import { sentSet } from "./setPatch.ts";
import {
  type CallName,
  type Calls,
  CancelledError,
  type Engine,
  type LoadResult,
  type RunOptions,
} from "./surface.ts";

/** How long in ms a running job may take to heed its cancel before its worker is replaced. */
const PATIENCE = 40;

/** How long in ms a worker may take to start one of its own before it is taken for dead and replaced. */
const START = 8000;

/** The part of a Worker that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  readonly job: Job;
  readonly deliver: (result: Calls[CallName]["result"]) => void;
  readonly fail: (error: Error) => void;
  readonly onProgress: RunOptions["onProgress"];
  started: boolean;
  /** What has come of its result. */
  pieces: Piece[];
}

/**
 * An engine whose jobs run in a worker, in the order they were asked for.
 *
 * A cancelled job rejects at once. If it is still running after {@link PATIENCE} ms, its worker is ended and a
 * new one takes over the data set and the jobs that wait; callers of those notice nothing but the delay.
 * Needs neither SharedArrayBuffer nor cross-origin isolation.
 */
export function createWorkerEngine(spawn: () => WorkerLike = spawnWorker): Engine {
  return new WorkerEngine(spawn);
}

function spawnWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "schakel-engine" });
}

function isAdopt(job: Job): job is Job<"adopt"> {
  return job.name === "adopt";
}

/** Jobs that bring a data set along. */
function isWithSet(job: Job): job is Job<"adopt" | "check"> {
  return isAdopt(job) || job.name === "check";
}

class WorkerEngine implements Engine {
  private readonly spawn: () => WorkerLike;
  private worker: WorkerLike | null = null;
  private disposed = false;
  private lastId = 0;
  private dataset: DataSet | null = null;
  /** What the worker holds once it has done all that it was asked; null where that is not known. */
  private held: DataSet | null = null;
  /** Jobs whose callers wait, in the order they were asked for. */
  private readonly pending = new Map<JobId, Pending>();
  /** Cancelled jobs that the worker may be running still. */
  private starting: ReturnType<typeof setTimeout> | undefined;
  private readonly ending = new Map<JobId, ReturnType<typeof setTimeout>>();

  constructor(spawn: () => WorkerLike) {
    this.spawn = spawn;
  }

  run<N extends CallName>(
    name: N,
    params: Calls[N]["params"],
    options: RunOptions = {},
  ): Promise<Calls[N]["result"]> {
    const { signal, onProgress } = options;
    if (this.disposed || signal?.aborted) return Promise.reject(new CancelledError(`${name} was cancelled`));
    const id = ++this.lastId;
    const job: Job = { id, name, params };
    // A worker that takes another's place must have it, also where the other never came to it.
    if (isAdopt(job)) this.dataset = job.params.dataset;
    return new Promise((resolve, reject) => {
      const cancel = (): void => this.cancel(id);
      signal?.addEventListener("abort", cancel, { once: true });
      this.pending.set(id, {
        job,
        deliver: (result) => {
          signal?.removeEventListener("abort", cancel);
          resolve(result as Calls[N]["result"]);
        },
        fail: (error) => {
          signal?.removeEventListener("abort", cancel);
          reject(error);
        },
        onProgress,
        started: false,
        pieces: [],
      });
      this.ask(job);
    });
  }

  dispose(): void {
    this.disposed = true;
    this.end();
    this.failAll(new CancelledError("the engine was disposed of"));
  }

  private post(message: ToWorker): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  private ask(job: Job): void {
    this.worker ??= this.start();
    if (!isWithSet(job)) {
      if (job.name === "load") this.held = null;
      this.post({ kind: "run", job });
      return;
    }
    const { dataset, ...params } = job.params;
    // Until a load is done nobody knows whether the worker holds what it reads, or the one before.
    const sent = sentSet(dataset, this.isLoading() ? null : this.held);
    if (isAdopt(job)) this.held = dataset;
    // The worker puts back what is missing.
    this.post({ kind: "run", job: { ...job, params: params as Job["params"] }, sent });
  }

  private start(): WorkerLike {
    const worker = this.spawn();
    worker.onmessage = ({ data }) => {
      if (worker === this.worker) this.receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (worker !== this.worker) return;
      this.end();
      this.failAll(new JobError(event.message || "the worker could not be started"));
    };
    this.held = this.dataset;
    if (this.dataset) worker.postMessage({ kind: "adopt", dataset: this.dataset });
    return worker;
  }

  private cancel(id: JobId): void {
    const entry = this.pending.get(id);
    if (!entry) return;
    this.pending.delete(id);
    entry.fail(new CancelledError(`${entry.job.name} was cancelled`));
    // A load that finished unseen would leave its data set behind.
    if (entry.job.name === "load") this.replace();
    else {
      this.post({ kind: "cancel", id });
      if (entry.started) this.endSoon(id);
    }
  }

  private endSoon(id: JobId): void {
    this.ending.set(
      id,
      setTimeout(() => this.replace(), PATIENCE),
    );
  }

  private replace(): void {
    this.end();
    this.worker = this.start();
    for (const entry of this.pending.values()) {
      entry.started = false;
      entry.pieces = [];
      this.ask(entry.job);
    }
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    clearTimeout(this.starting);
    for (const timer of this.ending.values()) clearTimeout(timer);
    this.ending.clear();
  }

  private failAll(error: Error): void {
    const entries = [...this.pending.values()];
    this.pending.clear();
    for (const entry of entries) entry.fail(error);
  }

  private loaded({ dataset }: LoadResult): void {
    if (!dataset) return;
    this.dataset = dataset;
    // Where another was adopted meanwhile, the worker has that.
    if (!this.isLoading()) this.held ??= dataset;
  }

  private isLoading(): boolean {
    return [...this.pending.values()].some(({ job }) => job.name === "load");
  }

  private receive(message: FromWorker): void {
    if (message.kind === "starting" || message.kind === "hasStarted") {
      clearTimeout(this.starting);
      if (message.kind === "starting") this.starting = setTimeout(() => this.replace(), START);
      return;
    }
    const entry = this.pending.get(message.id);
    if (message.kind === "started") {
      if (entry) entry.started = true;
      else this.endSoon(message.id);
    } else if (message.kind === "progress") {
      entry?.onProgress?.(message.progress);
    } else if (message.kind === "piece") {
      entry?.pieces.push(message.piece);
    } else {
      clearTimeout(this.ending.get(message.id));
      this.ending.delete(message.id);
      this.pending.delete(message.id);
      if (message.kind === "error") entry?.fail(revive(message.error));
      else if (entry) {
        const result = putTogether(message.result, entry.pieces);
        if (entry.job.name === "load") this.loaded(result as LoadResult);
        entry.deliver(result);
      }
    }
  }
}
