/** A runner that has chunks answered by several helpers, and by its own thread where there are none. */
import { directRunner, kernelOpener } from "../../analysis/directRunner.ts";
import type { KernelEnv, KernelName, Kernels } from "../../analysis/kernels.ts";
import { type JobHooks, type Runner, StoppedError } from "../../analysis/runner.ts";
import { canShare } from "../../network/room.ts";
import { breather, nextTask } from "../breathe.ts";
import { revive } from "../protocol.ts";
import { Shelf } from "./buffers.ts";
import { ChunkRun } from "./chunkRun.ts";
import { Helper } from "./helper.ts";
import type { FromHelper, KernelId, SpawnHelper } from "./messages.ts";

/** Fewer chunks than this are computed in the primary, at once: to start helpers takes longer. */
export const WORTH_SHARING = 8;
/** As many chunks pay for one more helper. */
const CHUNKS_PER_HELPER = 4;
/** How often in ms a run under way is asked whether it should stop. */
const POLL = 10;
/** How long in ms a helper may take to heed a stop before it is ended by force. */
const PATIENCE = 40;
/** How long in ms a job waits for the first helper before the primary begins without it. */
const START_PATIENCE = 1000;

export interface PoolOptions {
  /** What kernels may use in the primary. */
  readonly env: KernelEnv;
  /** null where there can be no helpers. */
  readonly spawn: SpawnHelper | null;
  /** The most helpers at a time; 0 leaves everything to the primary. */
  readonly most: number;
  /** Whether helpers share the primary's numbers instead of being sent them; by default where that is possible. */
  readonly shared?: boolean;
}

export interface Pool extends Runner {
  forget(): void;
  /** Stops every run and ends every helper. */
  dispose(): void;
}

/**
 * A pool of helpers. They are started when a run first needs them and kept for later ones. Each gets the
 * numbers of a set-up once (see {@link Shelf}); chunks go to whoever is free, one waiting at each helper.
 *
 * A run that is to stop rejects within {@link POLL} ms; a helper still at one of its chunks {@link PATIENCE} ms
 * later is ended, and replaced when it is needed. The chunk at which a helper dies is computed in the
 * primary, and so is everything where no helper can be had. The answers are the same in every case.
 */
export function createPool(options: PoolOptions): Pool {
  return new HelperPool(options);
}

class HelperPool implements Pool {
  private readonly options: PoolOptions;
  private readonly shared: boolean;
  private readonly shelf: Shelf;
  private readonly direct: Runner;
  private readonly openHere: ReturnType<typeof kernelOpener>;
  private readonly breathe = breather();
  private readonly kernelIds = new WeakMap<object, Map<KernelName, KernelId>>();
  private lastId = 0;
  private helpers: Helper[] = [];
  /** Runs under way; those at the front get the next helper. */
  private runs: ChunkRun[] = [];
  private readonly computingHere = new Set<ChunkRun>();
  private poll: ReturnType<typeof setInterval> | undefined;
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  /** Helpers were asked for and none came in time. */
  private late = false;
  /** No helper can be started here. */
  private refused = false;
  private disposed = false;
  private readonly settlers = new Map<ChunkRun, (error: unknown, failed: boolean) => void>();

  constructor(options: PoolOptions) {
    this.options = options;
    this.shared = options.shared ?? canShare();
    this.shelf = new Shelf(this.shared);
    this.direct = directRunner(options.env, this.breathe);
    this.openHere = kernelOpener(options.env);
  }

  async run<N extends KernelName>(
    name: N,
    setup: Kernels[N]["setup"],
    chunks: readonly Kernels[N]["chunk"][],
    hooks: JobHooks,
  ): Promise<Kernels[N]["result"][]> {
    if (this.disposed) throw new StoppedError("the engine was disposed of");
    const kernel = this.kernelId(name, setup);
    if (!this.isWorthSharing(kernel, chunks.length)) return this.direct.run(name, setup, chunks, hooks);
    this.lastId += 1;
    const run = new ChunkRun({ id: this.lastId, name, kernel, setup, chunks, hooks }, this.shared);
    return new Promise((resolve, reject) => {
      this.settlers.set(run, (error, failed) =>
        failed ? reject(error) : resolve(run.answers as Kernels[N]["result"][]),
      );
      this.begin(run);
    });
  }

  expect(chunks: number): void {
    if (!this.disposed && chunks >= WORTH_SHARING) this.staff(chunks);
  }

  forget(): void {
    for (const helper of this.helpers) helper.forget();
  }

  dispose(): void {
    this.disposed = true;
    for (const run of [...this.runs]) this.settle(run, new StoppedError("the engine was disposed of"), true);
    for (const helper of this.helpers) helper.end();
    this.helpers = [];
    clearTimeout(this.startTimer);
  }

  /** One kernel per set-up, so that runs that follow each other on one set-up open it once. */
  private kernelId(name: KernelName, setup: object): KernelId {
    const ids = this.kernelIds.get(setup) ?? new Map<KernelName, KernelId>();
    this.kernelIds.set(setup, ids);
    let id = ids.get(name);
    if (id === undefined) {
      this.lastId += 1;
      id = this.lastId;
      ids.set(name, id);
    }
    return id;
  }

  private isWorthSharing(kernel: KernelId, chunks: number): boolean {
    if (this.options.spawn === null || this.options.most <= 0 || this.refused) return false;
    return chunks >= WORTH_SHARING || (chunks > 1 && this.helpers.some((helper) => helper.has(kernel)));
  }

  private begin(run: ChunkRun): void {
    this.runs.push(run);
    this.poll ??= setInterval(() => this.heedAll(), POLL);
    this.staff();
    this.carryOn();
  }

  private heedAll(): void {
    for (const run of [...this.runs])
      if (run.request.hooks.shouldStop?.()) this.settle(run, new StoppedError("stopped"), true);
  }

  /** Starts the helpers that the chunks left are worth, and those that are to come. */
  private staff(expected = 0): void {
    const { spawn, most } = this.options;
    const left = this.runs.reduce((sum, run) => sum + run.left, expected);
    const wanted = Math.min(most, Math.ceil(left / CHUNKS_PER_HELPER));
    while (spawn && !this.refused && this.helpers.length < wanted) this.start(spawn);
    // The time is that of a run: before it, this thread may have no time to hear that they are ready.
    if (this.runs.length > 0 && !this.late && !this.hasReady()) {
      this.startTimer ??= setTimeout(() => {
        this.late = true;
        this.carryOn();
      }, START_PATIENCE);
    }
  }

  private start(spawn: SpawnHelper): void {
    let helper: Helper | null = null;
    try {
      const handle = spawn({
        message: (message) => {
          if (helper && this.helpers.includes(helper)) this.receive(helper, message);
        },
        failed: () => {
          if (helper && this.helpers.includes(helper)) this.died(helper);
        },
      });
      helper = new Helper(handle, this.shelf);
      this.helpers.push(helper);
    } catch {
      this.refused = true;
    }
  }

  private hasReady(): boolean {
    return this.helpers.some((helper) => helper.ready);
  }

  private receive(helper: Helper, message: FromHelper): void {
    if (message.kind === "ready") {
      helper.ready = true;
      this.late = false;
      clearTimeout(this.startTimer);
      this.startTimer = undefined;
    } else if (message.kind === "stopped") helper.stopped(message.run);
    else {
      const run = helper.finish(message.run, message.chunk);
      if (run && message.kind === "answer") this.answered(run, message.chunk, message.answer);
      else if (run && message.kind === "error") this.failed(run, message.chunk, revive(message.error));
    }
    this.carryOn();
  }

  private died(helper: Helper): void {
    if (!helper.ready) this.refused = true;
    const [suspect, ...others] = helper.tasks;
    suspect?.run.setAside(suspect.chunk);
    for (const { run, chunk } of others) run.giveBack(chunk);
    this.remove(helper);
    this.carryOn();
  }

  /** Ends a helper that does not stop; what else it was given to do goes to others. */
  private replace(helper: Helper): void {
    for (const { run, chunk } of helper.tasks) run.giveBack(chunk);
    this.remove(helper);
    this.staff();
    this.carryOn();
  }

  private remove(helper: Helper): void {
    this.helpers = this.helpers.filter((other) => other !== helper);
    helper.end();
  }

  private answered(run: ChunkRun, chunk: number, answer: unknown): void {
    if (run.over) return;
    run.answer(chunk, answer);
    const { hooks, chunks } = run.request;
    try {
      hooks.onProgress?.(run.done, chunks.length);
    } catch (error) {
      this.settle(run, error, true);
      return;
    }
    if (hooks.shouldStop?.()) this.settle(run, new StoppedError("stopped"), true);
    else this.settleIfKnown(run);
  }

  private failed(run: ChunkRun, chunk: number, error: unknown): void {
    if (run.over) return;
    run.fail(chunk, error);
    this.settleIfKnown(run);
  }

  private settleIfKnown(run: ChunkRun): void {
    const outcome = run.outcome();
    if (outcome) this.settle(run, outcome.error, outcome.failed);
  }

  private settle(run: ChunkRun, error: unknown, failed: boolean): void {
    run.over = true;
    this.runs = this.runs.filter((other) => other !== run);
    if (failed && run.stopFlag) Atomics.store(run.stopFlag, 0, 1);
    for (const helper of this.helpers) helper.stop(run, PATIENCE, () => this.replace(helper));
    if (this.runs.length === 0) {
      clearInterval(this.poll);
      this.poll = undefined;
    }
    this.settlers.get(run)?.(error, failed);
    this.settlers.delete(run);
    void this.closeUnused(run.request.kernel);
  }

  /** Closes a kernel unless the job's next run, which would have begun by then, goes on with it. */
  private async closeUnused(kernel: KernelId): Promise<void> {
    await nextTask();
    if (this.runs.some((run) => run.request.kernel === kernel)) return;
    for (const helper of this.helpers) helper.close(kernel);
  }

  /** Gives everybody something to do. */
  private carryOn(): void {
    const ready = this.helpers.filter((helper) => helper.ready);
    for (const depth of [1, 2]) {
      for (const helper of ready) {
        const left = this.runs.reduce((sum, run) => sum + run.left, 0);
        // Near the end a chunk that waits at a busy helper would be done sooner by a free one.
        if (helper.tasks.length < depth && (depth === 1 || left >= ready.length)) this.giveNext(helper);
      }
    }
    const nobody = ready.length === 0 && (this.late || this.helpers.length === 0);
    for (const run of this.runs) if (nobody || run.hasAside) void this.computeHere(run);
  }

  /** Runs take turns, so that a short one need not wait for a long one. */
  private giveNext(helper: Helper): void {
    const run = this.runs.find((other) => other.left > 0);
    const chunk = run?.take() ?? null;
    if (!run || chunk === null) return;
    this.runs = [...this.runs.filter((other) => other !== run), run];
    try {
      helper.give(run, chunk);
    } catch (error) {
      this.failed(run, chunk, error);
    }
  }

  /** Computes chunks of a run in this thread for as long as nobody else can. */
  private async computeHere(run: ChunkRun): Promise<void> {
    if (this.computingHere.has(run)) return;
    this.computingHere.add(run);
    const { name, setup, chunks } = run.request;
    const breathe = async (): Promise<void> => {
      await this.breathe();
      this.heedAll();
      if (run.over) throw new StoppedError("stopped");
    };
    for (;;) {
      await this.breathe();
      this.heedAll();
      const chunk = run.takeAside() ?? (this.hasReady() ? null : run.take());
      if (chunk === null) break;
      try {
        const answer = await this.openHere(name, setup, breathe);
        this.answered(run, chunk, await answer(chunks[chunk], breathe));
      } catch (error) {
        this.failed(run, chunk, error);
      }
    }
    this.computingHere.delete(run);
  }
}
