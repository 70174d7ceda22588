/** The engine in the caller's own thread: for the command line, the tests and pages without workers. */
import { directRunner } from "../analysis/directRunner.ts";
import { breather } from "./breathe.ts";
import { bundledElk } from "./elkBundled.ts";
import { type EngineState, handle } from "./handlers.ts";
import { bundledHighs } from "./highsBundled.ts";
import { type CallName, type Calls, CancelledError, type Engine, type RunOptions } from "./surface.ts";

/**
 * An engine that computes where it is called. A signal is heeded before a job starts and, in jobs that
 * report progress, wherever they do; a result that comes after it is never delivered.
 */
export function createEngine(): Engine {
  const state: EngineState = {
    dataset: null,
    elk: bundledElk,
    runner: directRunner({ highs: bundledHighs }, breather()),
  };
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
    },
  };
}
