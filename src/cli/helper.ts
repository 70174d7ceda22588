/** Entry of a helper in Node: a thread of the command line's process. */
import { parentPort } from "node:worker_threads";
import { kernelEnv } from "../engine/kernelEnv.node.ts";
import type { ToHelper } from "../engine/pool/messages.ts";
import { serveChunks } from "../engine/pool/serveChunks.ts";

const port = parentPort;
if (!port) throw new Error("cli/helper: not a worker thread");

const receive = serveChunks({
  post: (message, transfer) => port.postMessage(message, transfer),
  defer: setImmediate,
  env: kernelEnv(),
});

port.on("message", (message: ToHelper) => receive(message));
