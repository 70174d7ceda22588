/** One run of a kernel over chunks: who takes which chunk, and what came of them. */
import type { KernelName } from "../../analysis/kernels.ts";
import type { JobHooks } from "../../analysis/runner.ts";
import type { KernelId, RunId } from "./messages.ts";

export interface RunRequest {
  readonly id: RunId;
  readonly name: KernelName;
  readonly kernel: KernelId;
  readonly setup: object;
  readonly chunks: readonly unknown[];
  readonly hooks: JobHooks;
}

/**
 * Hands out chunks in order and collects the answers. Chunks behind one that failed are not needed: the
 * error of a run is that of its first chunk that fails, whoever computes how fast.
 */
export class ChunkRun {
  readonly request: RunRequest;
  readonly answers: unknown[];
  /** Turns 1 when the run is stopped; null where no memory can be shared. */
  readonly stopFlag: Int32Array | null;
  over = false;
  done = 0;
  /** Chunks that are needed: all those before this one. */
  private limit: number;
  private failure: unknown;
  private fresh = 0;
  /** Chunks that came back without an answer. */
  private returned: number[] = [];
  /** Chunks that may have killed a helper. */
  private aside: number[] = [];
  private readonly isAnswered: Uint8Array;
  private firstOpen = 0;

  constructor(request: RunRequest, shared: boolean) {
    this.request = request;
    this.limit = request.chunks.length;
    this.answers = new Array(this.limit);
    this.isAnswered = new Uint8Array(this.limit);
    this.stopFlag = shared ? new Int32Array(new SharedArrayBuffer(4)) : null;
  }

  get hasAside(): boolean {
    return this.aside.length > 0;
  }

  /** Chunks that anybody may take. */
  get left(): number {
    return this.over ? 0 : this.returned.length + Math.max(0, this.limit - this.fresh);
  }

  take(): number | null {
    if (this.over) return null;
    const back = this.returned.shift();
    if (back !== undefined) return back;
    if (this.fresh >= this.limit) return null;
    this.fresh += 1;
    return this.fresh - 1;
  }

  takeAside(): number | null {
    return this.over ? null : (this.aside.shift() ?? null);
  }

  giveBack(chunk: number): void {
    if (chunk < this.limit) this.returned.push(chunk);
  }

  setAside(chunk: number): void {
    if (chunk < this.limit) this.aside.push(chunk);
  }

  answer(chunk: number, answer: unknown): void {
    this.answers[chunk] = answer;
    this.isAnswered[chunk] = 1;
    this.done += 1;
  }

  fail(chunk: number, error: unknown): void {
    if (chunk >= this.limit) return;
    this.limit = chunk;
    this.failure = error;
    const needed = (other: number): boolean => other < chunk;
    this.returned = this.returned.filter(needed);
    this.aside = this.aside.filter(needed);
  }

  /** Whether it is known how the run ends, and how; null while it is not. */
  outcome(): { readonly failed: boolean; readonly error: unknown } | null {
    while (this.firstOpen < this.limit && this.isAnswered[this.firstOpen] === 1) this.firstOpen += 1;
    if (this.firstOpen < this.limit) return null;
    return { failed: this.limit < this.request.chunks.length, error: this.failure };
  }
}
