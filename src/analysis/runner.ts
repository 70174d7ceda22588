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
   * Runs a kernel over chunks and gives their answers in the order of the chunks.
   *
   * @param setup what the kernel is opened on; plain data and typed arrays.
   * @throws {StoppedError} where the hooks say stop.
   */
  run<N extends KernelName>(
    name: N,
    setup: Kernels[N]["setup"],
    chunks: readonly Kernels[N]["chunk"][],
    hooks: JobHooks,
  ): Promise<Kernels[N]["result"][]>;
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
