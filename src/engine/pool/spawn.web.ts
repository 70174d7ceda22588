import { startWorker } from "../startWorker.ts";
import type { HelperEvents, HelperHandle } from "./messages.ts";

/** More threads than this cost more memory than they save time. */
const MOST = 16;

/** How many helpers a browser gets: one processor is left to the page, which must stay smooth. */
export function helperCount(): number {
  return Math.min(MOST, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));
}

/** What a helper's thread is called. */
export const HELPER = "schakel-helper";

/** Starts a helper as a worker. @throws where workers can't have workers. */
export function spawnWebHelper({ message, failed }: HelperEvents): HelperHandle {
  const worker = startWorker(
    () =>
      new Worker(new URL("./helper.web.ts", import.meta.url), {
        type: "module",
        name: HELPER,
      }),
  );
  worker.onmessage = ({ data }) => message(data);
  worker.onmessageerror = failed;
  worker.onerror = (event) => {
    event.preventDefault();
    failed();
  };
  return { post: (sent) => worker.postMessage(sent), end: () => worker.terminate() };
}
