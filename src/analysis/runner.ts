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
  /** Awaited from time to time in what is not cut into chunks, so that the thread can hear of a cancel. */
  readonly breathe?: () => Promise<void>;
}

/** Thrown out of a computation whose `shouldStop` answered true: there is no half result. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/**
 * Awaited by long computations between pieces of work of some ms, so that their thread can hear of a cancel.
 *
 * @throws {StoppedError} where nobody waits for the outcome any longer.
 */
export type Breathe = () => Promise<void>;

/** For a computation that nobody can cancel. */
export const HOLD_BREATH: Breathe = async () => {};

export function heed(hooks: JobHooks): void {
  if (hooks.shouldStop?.()) throw new StoppedError("stopped");
}

/** As `heed`, after a chance to hear of a cancel. */
export async function pause(hooks: JobHooks): Promise<void> {
  await hooks.breathe?.();
  heed(hooks);
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
  /** Tells that a run over so many chunks is about to come, so that whoever helps with it can start. */
  expect?(chunks: number): void;
  /** Lets go of what is kept of earlier set-ups: their data set is no longer in use. */
  forget?(): void;
}

/** The range from 0 to `count` in pieces of at most `size`. */
export function ranges(count: number, size: number): Range[] {
  const pieces: Range[] = [];
  for (let from = 0; from < count; from += size) pieces.push({ from, to: Math.min(count, from + size) });
  return pieces;
}

/** What a chunk of departures may cost, in units and flows looked at; some 10 ms. */
const CHUNK_COST = 75_000;
const MOST_DEPARTURES = 32;

interface Size {
  readonly unitCount: number;
  readonly flowCount: number;
}

/**
 * Departures in one chunk: few enough on a large network to be cancelled soon, enough on a small one to be
 * worth handing over. It follows from the network alone, so that chunks are the same everywhere.
 */
export function departuresPerChunk(size: Size): number {
  return Math.min(MOST_DEPARTURES, Math.max(1, Math.round(departuresFitting(size))));
}

/** How many departures cost as much as a chunk may; less than 1 where one costs more. */
export function departuresFitting({ unitCount, flowCount }: Size): number {
  return CHUNK_COST / Math.max(1, unitCount + flowCount);
}

/** How many times as long a departure takes in rounds, which rationing rules that tell buyers apart need. */
export const IN_ROUNDS = 16;

/** From (included) to (left out). */
export interface Range {
  readonly from: number;
  readonly to: number;
}
