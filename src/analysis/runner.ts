/**
 * Long computations as kernels over chunks. A kernel is opened once on numbers that may be shared and
 * then answers chunk after chunk; the answer to a chunk depends on nothing but the set-up and the chunk,
 * so that any number of workers gives the same bytes.
 */
import type { KernelName, Kernels } from "./kernels.ts";

/** Lets a long job tell how far it is and be stopped. */
export interface JobHooks {
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldStop?: () => boolean;
}

/** Thrown out of a computation whose `shouldStop` answered true: there is no half result. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

export function heed(hooks: JobHooks): void {
  if (hooks.shouldStop?.()) throw new StoppedError("stopped");
}

export interface Runner {
  /**
   * Runs a kernel over chunks and gives their answers in the order of the chunks. Where chunks fail, the
   * error is that of the first. Runs that follow each other on one set-up object open their kernel once.
   *
   * @param setup what the kernel is opened on; plain data and typed arrays. Several workers may read the
   * same arrays, and keep them for later set-ups: nobody changes them, before or after.
   * @param chunks plain data and typed arrays, each some 10 ms of work or more.
   * @throws {StoppedError} where the hooks say stop.
   */
  run<N extends KernelName>(
    name: N,
    setup: Kernels[N]["setup"],
    chunks: readonly Kernels[N]["chunk"][],
    hooks: JobHooks,
  ): Promise<Kernels[N]["result"][]>;
  /** Lets go of what is kept of earlier set-ups: their data set is no longer in use. */
  forget?(): void;
}

/** The range from 0 to `count` in pieces of at most `size`. */
export function ranges(count: number, size: number): Range[] {
  const pieces: Range[] = [];
  for (let from = 0; from < count; from += size) pieces.push({ from, to: Math.min(count, from + size) });
  return pieces;
}

/** From (included) to (left out). */
export interface Range {
  readonly from: number;
  readonly to: number;
}
