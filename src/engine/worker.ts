/** Entry of the engine's worker. */
import { directRunner } from "../analysis/directRunner.ts";
import { breather } from "./breathe.ts";
import { workerElk } from "./elkWorker.ts";
import { workerHighs } from "./highsWorker.ts";
import type { ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

/** A message to itself comes after those that wait already, and at once, which a timer does not. */
const tick = new MessageChannel();
let deferred: (() => void)[] = [];
tick.port1.onmessage = () => {
  const tasks = deferred;
  deferred = [];
  for (const task of tasks) task();
};

const receive = serve({
  post: (message) => self.postMessage(message),
  defer: (task) => {
    deferred.push(task);
    tick.port2.postMessage(null);
  },
  elk: workerElk,
  runner: directRunner({ highs: workerHighs }, breather()),
});

self.addEventListener("message", (event: MessageEvent<ToWorker>) => receive(event.data));
