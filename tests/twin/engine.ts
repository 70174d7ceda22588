/** An engine that holds a data set which a test wrote, without files. */
import { bundledElk } from "../../src/engine/elkBundled.ts";
import { type EngineState, handle } from "../../src/engine/handlers.ts";
import { bundledHighs } from "../../src/engine/highsBundled.ts";
import { createPool } from "../../src/engine/pool/pool.ts";
import type { CallName, Calls, Engine, RunOptions } from "../../src/engine/surface.ts";
import type { DataSet } from "../../src/model/dataset.ts";

export function engineOf(dataset: DataSet): Engine {
  const pool = createPool({ env: { highs: bundledHighs }, spawn: null, most: 0 });
  const state: EngineState = { dataset, elk: bundledElk, runner: pool };
  return {
    run: <N extends CallName>(name: N, params: Calls[N]["params"], { onProgress }: RunOptions = {}) =>
      Promise.resolve(
        handle(state, name, params, { onProgress: (done, total) => onProgress?.({ done, total }) }),
      ),
    dispose: () => pool.dispose(),
  };
}
