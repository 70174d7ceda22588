/** What the engine's worker does with what it is asked. */
import { deferrer } from "./defer.ts";
import { workerElk } from "./elkWorker.ts";
import { kernelEnv } from "./kernelEnv.web.ts";
import { createPool } from "./pool/pool.ts";
import { helperCount, spawnWebHelper } from "./pool/spawn.web.ts";
import type { ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

export const receive: (message: ToWorker) => void = serve({
  post: (message) => self.postMessage(message),
  defer: deferrer(),
  elk: workerElk,
  runner: createPool({ env: kernelEnv(), spawn: spawnWebHelper, most: helperCount() }),
});
