/** What a worker hears before that which answers it is loaded, and what it says where that fails. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { listen } from "../../../src/engine/listen.ts";

function stubWorker() {
  const worker = new EventTarget();
  const reported: unknown[] = [];
  vi.stubGlobal("self", worker);
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  const send = (data: string) => worker.dispatchEvent(new MessageEvent("message", { data }));
  return { send, reported };
}

const settled = () => new Promise((done) => setTimeout(done));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a worker's entry", () => {
  it("gives on each message once and in order, those that came early first", async () => {
    const { send, reported } = stubWorker();
    const heard: string[] = [];
    listen<string>(async () => ({ receive: (message) => heard.push(message) }));
    send("adopt");
    send("run");
    expect(heard).toEqual([]);
    await settled();
    send("cancel");
    expect(heard).toEqual(["adopt", "run", "cancel"]);
    expect(reported).toEqual([]);
  });

  it("reports what could not be loaded, or answered, as an error of the worker", async () => {
    const { send, reported } = stubWorker();
    const gone = new Error("no such chunk");
    listen<string>(() => Promise.reject(gone));
    const bad = new Error("no such message");
    listen<string>(async () => ({
      receive: () => {
        throw bad;
      },
    }));
    send("run");
    await settled();
    expect(reported).toEqual([gone, bad]);
  });
});
