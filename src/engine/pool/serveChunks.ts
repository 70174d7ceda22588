/** The helper's side of a pool, apart from the platform's globals so that it can be tested in one thread. */
import { type Answer, kernelOpener } from "../../analysis/directRunner.ts";
import type { KernelEnv } from "../../analysis/kernels.ts";
import { type Breathe, StoppedError } from "../../analysis/runner.ts";
import { breather } from "../breathe.ts";
import { errorData } from "../protocol.ts";
import type { ChunkMessage, FromHelper, KernelId, OpenMessage, RunId, ToHelper } from "./messages.ts";
import { type BufferId, transferables, unpack } from "./packing.ts";

export interface HelperPort {
  post(message: FromHelper, transfer: ArrayBuffer[]): void;
  /** Calls back in a task of its own, after the messages that wait already. */
  defer(task: () => void): void;
  readonly env: KernelEnv;
}

/**
 * Answers chunks one after another, each in a task of its own, so that a stop that waits is read first.
 * Says `ready` when it is called.
 */
export function serveChunks(port: HelperPort): (message: ToHelper) => void {
  const helper = new ChunkServer(port);
  port.post({ kind: "ready" }, []);
  return (message) => helper.receive(message);
}

class ChunkServer {
  private readonly port: HelperPort;
  private readonly buffers = new Map<BufferId, ArrayBufferLike>();
  /** Kernels that the next chunk opens, or has opened. */
  private readonly kernels = new Map<KernelId, (breathe: Breathe) => Promise<Answer>>();
  private readonly openKernel: ReturnType<typeof kernelOpener>;
  private readonly giveWay = breather();
  private waiting: ChunkMessage[] = [];
  private busy: RunId | null = null;
  private scheduled = false;
  /** Whether the run whose chunk is being computed was stopped. */
  private stopping = false;

  constructor(port: HelperPort) {
    this.port = port;
    this.openKernel = kernelOpener(port.env);
  }

  receive(message: ToHelper): void {
    if (message.kind === "open") this.open(message);
    else if (message.kind === "close") this.kernels.delete(message.kernel);
    else if (message.kind === "drop") for (const id of message.buffers) this.buffers.delete(id);
    else if (message.kind === "stop") this.stop(message.run);
    else {
      this.waiting.push(message);
      this.wake();
    }
  }

  private open({ kernel, name, setup, buffers, drop }: OpenMessage): void {
    for (const id of drop) this.buffers.delete(id);
    for (const [id, buffer] of buffers) this.buffers.set(id, buffer);
    const value = unpack(setup, (id) => this.buffers.get(id) ?? new ArrayBuffer(0)) as object;
    this.kernels.set(kernel, (breathe) => this.openKernel(name, value, breathe));
  }

  private stop(run: RunId): void {
    this.waiting = this.waiting.filter((message) => message.run !== run);
    if (this.busy === run) this.stopping = true;
    else this.port.post({ kind: "stopped", run }, []);
  }

  private wake(): void {
    if (this.scheduled || this.busy !== null || this.waiting.length === 0) return;
    this.scheduled = true;
    this.port.defer(() => {
      this.scheduled = false;
      void this.next();
    });
  }

  private async next(): Promise<void> {
    const message = this.waiting.shift();
    if (!message) return;
    const { run } = message;
    this.busy = run;
    await this.answer(message);
    this.busy = null;
    if (this.stopping) this.port.post({ kind: "stopped", run }, []);
    this.stopping = false;
    this.wake();
  }

  private async answer({ run, kernel, chunk, data, stop }: ChunkMessage): Promise<void> {
    const isStopped = (): boolean => this.stopping || (stop !== null && Atomics.load(stop, 0) === 1);
    const breathe = async (): Promise<void> => {
      await this.giveWay();
      if (isStopped()) throw new StoppedError("stopped");
    };
    if (isStopped()) return;
    try {
      const opened = await this.kernels.get(kernel)?.(breathe);
      if (!opened) throw new Error(`engine/pool: kernel ${kernel} is not open`);
      const answer = await opened(data, breathe);
      const held = new Set(this.buffers.values());
      const transfer = transferables(answer, (buffer) => held.has(buffer));
      this.port.post({ kind: "answer", run, chunk, answer }, transfer);
    } catch (thrown) {
      if (thrown instanceof StoppedError && isStopped()) return;
      this.port.post({ kind: "error", run, chunk, error: errorData(thrown) }, []);
    }
  }
}
