/** Entry of the engine's worker. */
import { deferrer } from "./defer.ts";
import { workerElk } from "./elkWorker.ts";
import { kernelEnv } from "./kernelEnv.web.ts";
import { createPool } from "./pool/pool.ts";
import { helperCount, spawnWebHelper } from "./pool/spawn.web.ts";
import type { ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

const receive = serve({
  post: (message) => self.postMessage(message),
  defer: deferrer(),
  elk: workerElk,
  runner: createPool({ env: kernelEnv(), spawn: spawnWebHelper, most: helperCount() }),
});

self.addEventListener("message", (event: MessageEvent<ToWorker>) => receive(event.data));
