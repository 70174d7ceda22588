/** What a helper in a browser does with what it is asked. */
import { deferrer } from "../defer.ts";
import { kernelEnv } from "../kernelEnv.web.ts";
import type { ToHelper } from "./messages.ts";
import { serveChunks } from "./serveChunks.ts";

export const receive: (message: ToHelper) => void = serveChunks({
  post: (message, transfer) => self.postMessage(message, { transfer }),
  defer: deferrer(),
  env: kernelEnv(),
});
