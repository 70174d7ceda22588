/** The engine in the caller's own thread: for the command line, the tests and pages without workers. */
import type { KernelEnv } from "../analysis/kernels.ts";
import { bundledElk } from "./elkBundled.ts";
import { type EngineState, handle } from "./handlers.ts";
import { bundledHighs } from "./highsBundled.ts";
import type { SpawnHelper } from "./pool/messages.ts";
import { createPool } from "./pool/pool.ts";
import { type CallName, type Calls, CancelledError, type Engine, type RunOptions } from "./surface.ts";

export interface EngineOptions {
  /** What kernels may use in this thread. */
  readonly env?: KernelEnv;
  /** Starts a helper for long computations; without it there are none. */
  readonly spawnHelper?: SpawnHelper;
  /** The most helpers at a time. */
  readonly helpers?: number;
}

/**
 * An engine that computes where it is called, what takes long in helpers. A signal is heeded before a job
 * starts and, in jobs that report progress, wherever they do; a result that comes after it is never delivered.
 */
export function createEngine({
  env = { highs: bundledHighs },
  spawnHelper,
  helpers = 0,
}: EngineOptions = {}): Engine {
  const pool = createPool({ env, spawn: spawnHelper ?? null, most: helpers });
  const state: EngineState = { dataset: null, elk: bundledElk, runner: pool };
  return {
    async run<N extends CallName>(name: N, params: Calls[N]["params"], options: RunOptions = {}) {
      const { signal, onProgress } = options;
      const shouldStop = (): boolean => signal?.aborted ?? false;
      await Promise.resolve();
      if (shouldStop()) throw new CancelledError(`${name} was cancelled`);
      return handle(state, name, params, {
        shouldStop,
        onProgress: (done, total) => onProgress?.({ done, total }),
      });
    },
    dispose() {
      state.dataset = null;
      pool.dispose();
    },
  };
}
