/** Entry of a helper in a browser: a worker of the engine's worker, which ends with it. */
import { deferrer } from "../defer.ts";
import { kernelEnv } from "../kernelEnv.web.ts";
import type { ToHelper } from "./messages.ts";
import { serveChunks } from "./serveChunks.ts";

const receive = serveChunks({
  post: (message, transfer) => self.postMessage(message, { transfer }),
  defer: deferrer(),
  env: kernelEnv(),
});

self.addEventListener("message", (event: MessageEvent<ToHelper>) => receive(event.data));
