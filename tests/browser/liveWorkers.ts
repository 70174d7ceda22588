/** The browser's workers as its own inspector sees them. */
import { cdp } from "vitest/browser";

interface Session {
  send(method: "Target.getTargets", params: object): Promise<{ targetInfos: readonly Target[] }>;
  send(method: "Target.attachToTarget", params: object): Promise<{ sessionId: string }>;
  send(method: "Target.sendMessageToTarget" | "Target.detachFromTarget", params: object): Promise<unknown>;
  send(method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage"): Promise<Usage>;
  on(event: "Target.receivedMessageFromTarget", listener: (event: FromTarget) => void): void;
  off(event: "Target.receivedMessageFromTarget", listener: (event: FromTarget) => void): void;
}

/** Bytes on a heap, and in buffers beside it. */
interface Usage {
  readonly usedSize?: number;
  readonly backingStorageSize?: number;
}

interface FromTarget {
  readonly sessionId: string;
  readonly message: string;
}

interface Target {
  readonly targetId: string;
  readonly title: string;
}

const session = (): Session => cdp() as unknown as Session;

async function targets(): Promise<readonly Target[]> {
  const { targetInfos } = await session().send("Target.getTargets", { filter: [{ type: "worker" }] });
  return targetInfos;
}

/** Names of the engine's workers that live, of every page and worker of the browser, sorted. */
export async function liveWorkers(): Promise<string[]> {
  const names = (await targets()).map((target) => target.title);
  return names.filter((name) => name.startsWith("schakel-")).sort();
}

/** Bytes that the page and its workers hold after a collection, on their heaps and in buffers. */
export async function memory(): Promise<number> {
  await session().send("HeapProfiler.collectGarbage");
  let sum = bytes(await session().send("Runtime.getHeapUsage"));
  for (const { targetId } of await targets()) sum += await memoryOf(targetId);
  return sum;
}

function bytes({ usedSize = Number.NaN, backingStorageSize = 0 }: Usage): number {
  return usedSize + backingStorageSize;
}

async function memoryOf(targetId: string): Promise<number> {
  const { sessionId } = await session().send("Target.attachToTarget", { targetId, flatten: false });
  await ask(sessionId, 1, "HeapProfiler.collectGarbage");
  const usage = await ask(sessionId, 2, "Runtime.getHeapUsage");
  await session().send("Target.detachFromTarget", { sessionId });
  return bytes(usage);
}

function ask(sessionId: string, id: number, method: string): Promise<Usage> {
  return new Promise((done, fail) => {
    const listener = (event: FromTarget): void => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message) as { id?: number; result?: Usage };
      if (answer.id !== id) return;
      session().off("Target.receivedMessageFromTarget", listener);
      done(answer.result ?? {});
    };
    session().on("Target.receivedMessageFromTarget", listener);
    const message = JSON.stringify({ id, method });
    session().send("Target.sendMessageToTarget", { sessionId, message }).catch(fail);
  });
}
