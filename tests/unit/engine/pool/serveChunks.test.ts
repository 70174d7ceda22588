import { describe, expect, it, vi } from "vitest";
import { NO_SOLVER } from "../../../../src/analysis/directRunner.ts";
import type { KernelName } from "../../../../src/analysis/kernels.ts";
import type { FromHelper, ToHelper } from "../../../../src/engine/pool/messages.ts";
import { pack } from "../../../../src/engine/pool/packing.ts";
import { serveChunks } from "../../../../src/engine/pool/serveChunks.ts";
import { contingencySetup, line } from "./setups.ts";

/** A helper whose tasks are run by hand, one at a time. */
function setUp() {
  const sent: FromHelper[] = [];
  const given: ArrayBuffer[][] = [];
  const tasks: (() => void)[] = [];
  const receive = serveChunks({
    post: (message, transfer) => {
      sent.push(message);
      given.push(transfer);
    },
    defer: (task) => tasks.push(task),
    env: NO_SOLVER,
  });
  const step = async (): Promise<void> => {
    tasks.shift()?.();
    await new Promise((done) => setImmediate(done));
  };
  return { sent, given, tasks, receive, step };
}

function opening(kernel: number, broken = false, name: KernelName = "contingencies"): ToHelper {
  const buffers: ArrayBufferLike[] = [];
  const numbers = { ...contingencySetup(line(3)), totalWeight: 3 };
  const setup = pack(numbers, (buffer) => buffers.push(buffer) - 1);
  return {
    kind: "open",
    kernel,
    name,
    setup: broken ? { kind: "plain", value: null } : setup,
    buffers: buffers.map((buffer, id) => [id, buffer] as const),
    drop: [],
  };
}

const chunk = (run: number, number: number, stop: Int32Array | null = null): ToHelper => ({
  kind: "chunk",
  run,
  kernel: 1,
  chunk: number,
  data: { from: number, to: number + 1 },
  stop,
});

describe("a helper", () => {
  it("says that it is there, and answers chunks in the order in which they came", async () => {
    const { sent, receive, step } = setUp();
    receive(opening(1));
    receive(chunk(7, 1));
    receive(chunk(7, 0));
    await step();
    await step();
    expect(sent.map((message) => message.kind)).toEqual(["ready", "answer", "answer"]);
    // Plant 1 takes plant 2 with it, plant 0 both others.
    expect(sent[1]).toMatchObject({ run: 7, chunk: 1, answer: [{ stopped: Int32Array.of(2) }] });
    expect(sent[2]).toMatchObject({ run: 7, chunk: 0, answer: [{ stopped: Int32Array.of(1, 2) }] });
  });

  it("drops the chunks of a run that is stopped, and says when it is through", async () => {
    const { sent, receive, step } = setUp();
    receive(opening(1));
    receive(chunk(7, 0));
    receive(chunk(8, 1));
    receive({ kind: "stop", run: 7 });
    expect(sent.at(-1)).toEqual({ kind: "stopped", run: 7 });
    await step();
    expect(sent.at(-1)).toMatchObject({ kind: "answer", run: 8 });
    expect(sent).toHaveLength(3);
  });

  it("computes nothing more of a run once the shared flag says stop", async () => {
    const { sent, receive, step } = setUp();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    receive(opening(1));
    receive(chunk(7, 0, stop));
    receive(chunk(7, 1, stop));
    await step();
    Atomics.store(stop, 0, 1);
    await step();
    expect(sent.map((message) => message.kind)).toEqual(["ready", "answer"]);
  });

  it("says `stopped` after the chunk that it is at", async () => {
    const { sent, tasks, receive } = setUp();
    receive(opening(1));
    receive(chunk(7, 0));
    tasks.shift()?.();
    // The chunk is under way: its kernel opens asynchronously.
    receive({ kind: "stop", run: 7 });
    await new Promise((done) => setImmediate(done));
    expect(sent.map((message) => message.kind)).toEqual(["ready", "answer", "stopped"]);
  });

  it("stops within the opening of a kernel, and opens it again for another run", async () => {
    const { sent, tasks, receive } = setUp();
    const settled = () => vi.waitFor(() => expect(tasks).toHaveLength(0));
    receive(opening(1, false, "pairs"));
    receive(chunk(7, 0));
    tasks.shift()?.();
    receive({ kind: "stop", run: 7 });
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ kind: "stopped", run: 7 }));
    expect(sent.map((message) => message.kind)).toEqual(["ready", "stopped"]);
    await settled();
    receive(chunk(8, 0));
    tasks.shift()?.();
    await vi.waitFor(() => expect(sent.at(-1)).toMatchObject({ kind: "answer", run: 8, answer: [] }));
  });

  it("tells errors of opening, of chunks and of kernels that are closed as data", async () => {
    const { sent, receive, step } = setUp();
    receive(opening(1, true));
    receive(chunk(7, 0));
    await step();
    expect(sent.at(-1)).toMatchObject({ kind: "error", run: 7, chunk: 0, error: { name: "TypeError" } });
    receive({ kind: "close", kernel: 1 });
    receive(chunk(7, 1));
    await step();
    expect(sent.at(-1)).toMatchObject({ kind: "error", chunk: 1, error: { message: /not open/ } });
    receive(opening(1));
    receive(chunk(7, 2));
    await step();
    expect(sent.at(-1)).toMatchObject({ kind: "answer", chunk: 2 });
  });
});
