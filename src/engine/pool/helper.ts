/** One helper as the primary sees it: what it was given and what it still owes. */
import { Holdings, type Shelf, type Shelved } from "./buffers.ts";
import type { ChunkRun } from "./chunkRun.ts";
import type { HelperHandle, KernelId, RunId } from "./messages.ts";
import { type BufferId, pack } from "./packing.ts";

interface Task {
  readonly run: ChunkRun;
  readonly chunk: number;
}

export class Helper {
  ready = false;
  /** What it was given to do; the first of them is the one it is at. */
  tasks: Task[] = [];
  private readonly handle: HelperHandle;
  private readonly shelf: Shelf;
  private readonly holdings = new Holdings();
  private readonly kernels = new Set<KernelId>();
  /** Runs that it was told to stop, with what happens if it does not. */
  private readonly stopping = new Map<RunId, ReturnType<typeof setTimeout>>();

  constructor(handle: HelperHandle, shelf: Shelf) {
    this.handle = handle;
    this.shelf = shelf;
  }

  has(kernel: KernelId): boolean {
    return this.kernels.has(kernel);
  }

  /** @throws {DOMException} where set-up or chunk can't be cloned. */
  give(run: ChunkRun, chunk: number): void {
    const { id, kernel, chunks } = run.request;
    if (!this.kernels.has(kernel)) this.open(run);
    this.handle.post({ kind: "chunk", run: id, kernel, chunk, data: chunks[chunk], stop: run.stopFlag });
    this.tasks.push({ run, chunk });
  }

  private open({ request: { kernel, name, setup } }: ChunkRun): void {
    const used = new Map<BufferId, Shelved>();
    const packed = pack(setup, (buffer) => {
      const shelved = this.shelf.put(buffer);
      used.set(shelved.id, shelved);
      return shelved.id;
    });
    const { missing, drop } = this.holdings.use(used.keys());
    const buffers = missing.flatMap((id) => {
      const shelved = used.get(id);
      return shelved ? [[id, shelved.buffer] as const] : [];
    });
    this.handle.post({ kind: "open", kernel, name, setup: packed, buffers, drop });
    this.kernels.add(kernel);
  }

  /** Takes a task off its list. @returns its run; null where it was not given that task. */
  finish(run: RunId, chunk: number): ChunkRun | null {
    const at = this.tasks.findIndex((task) => task.run.request.id === run && task.chunk === chunk);
    return this.tasks.splice(at, at < 0 ? 0 : 1)[0]?.run ?? null;
  }

  /** Tells it to stop a run if it is at it; calls back if it has not within `patience` ms. */
  stop(run: ChunkRun, patience: number, impatient: () => void): void {
    if (!this.tasks.some((task) => task.run === run)) return;
    const { id } = run.request;
    this.stopping.set(id, setTimeout(impatient, patience));
    this.handle.post({ kind: "stop", run: id });
  }

  /** It has stopped a run. */
  stopped(run: RunId): void {
    clearTimeout(this.stopping.get(run));
    this.stopping.delete(run);
    this.tasks = this.tasks.filter((task) => task.run.request.id !== run);
  }

  close(kernel: KernelId): void {
    if (this.kernels.delete(kernel)) this.handle.post({ kind: "close", kernel });
  }

  /** Lets it drop the numbers of every set-up; kernels that are open keep theirs until they are closed. */
  forget(): void {
    const buffers = this.holdings.clear();
    if (buffers.length > 0) this.handle.post({ kind: "drop", buffers });
  }

  end(): void {
    for (const timer of this.stopping.values()) clearTimeout(timer);
    this.stopping.clear();
    this.handle.end();
  }
}
