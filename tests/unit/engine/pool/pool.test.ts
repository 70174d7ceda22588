/** The pool's dealings with its helpers, one thread for all of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { directRunner, NO_SOLVER } from "../../../../src/analysis/directRunner.ts";
import { type Range, StoppedError } from "../../../../src/analysis/runner.ts";
import { createPool, type Pool, type PoolOptions, WORTH_SHARING } from "../../../../src/engine/pool/pool.ts";
import { JobError } from "../../../../src/engine/protocol.ts";
import { type Fakes, fakes } from "./fakeHelper.ts";
import { contingencySetup, line, oneByOne } from "./setups.ts";

const setup = contingencySetup(line(20));
const chunks = oneByOne(setup);
const direct = () => directRunner().run("contingencies", setup, chunks, {});
/** Lets messages pass; timers stand still. */
const settle = async () => {
  for (let k = 0; k < 200; k += 1) await new Promise((done) => setImmediate(done));
};

let pools: Pool[] = [];
function poolOf(from: Fakes, more: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({ env: NO_SOLVER, spawn: from.spawn, most: 2, ...more });
  pools.push(pool);
  return pool;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});
afterEach(() => {
  for (const pool of pools) pool.dispose();
  pools = [];
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a pool", () => {
  it("gives the answers in the order of the chunks, and tells of each", async () => {
    const from = fakes("work");
    const seen: number[][] = [];
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    const answers = await poolOf(from).run("contingencies", setup, chunks, { onProgress });
    expect(answers).toEqual(await direct());
    // Plant k stops the 19 - k behind it.
    expect(answers.map(([one]) => one?.stopped.length)).toEqual(chunks.map((_, k) => 19 - k));
    expect(seen).toEqual(chunks.map((_, k) => [k + 1, 20]));
    expect(from.all).toHaveLength(2);
    for (const helper of from.all)
      expect(helper.received.filter((message) => message.kind === "chunk").length).toBeGreaterThan(1);
  });

  it("starts helpers for a run that is to come, and uses them for it", async () => {
    const from = fakes("work");
    const pool = poolOf(from);
    pool.expect?.(WORTH_SHARING - 1);
    expect(from.all).toHaveLength(0);
    pool.expect?.(chunks.length);
    expect(from.all).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
    expect(await pool.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(from.all).toHaveLength(2);
  });

  it("keeps small jobs to itself, and everything where there are no helpers", async () => {
    const from = fakes("work");
    const few = chunks.slice(0, WORTH_SHARING - 1);
    await poolOf(from).run("contingencies", setup, few, {});
    await poolOf(from, { most: 0 }).run("contingencies", setup, chunks, {});
    expect(from.all).toHaveLength(0);
    expect(await poolOf(from, { spawn: null }).run("contingencies", setup, chunks, {})).toEqual(
      await direct(),
    );
  });

  it("starts no more helpers than the chunks are worth, and keeps them", async () => {
    const from = fakes("work");
    const pool = poolOf(from, { most: 9 });
    await pool.run("contingencies", setup, chunks, {});
    expect(from.all).toHaveLength(5);
    await pool.run("contingencies", setup, chunks, {});
    expect(from.all).toHaveLength(5);
    expect(from.all.some((helper) => helper.ended)).toBe(false);
  });

  it("sends the numbers of a network once, shared or not", async () => {
    for (const shared of [true, false]) {
      const from = fakes("work");
      const pool = poolOf(from, { shared, most: 1 });
      const buffers = () =>
        from.all[0]?.received.flatMap((message) => (message.kind === "open" ? [message.buffers.length] : []));
      await pool.run("contingencies", { ...setup }, chunks, {});
      await pool.run("contingencies", { ...setup, ration: "local-first" }, chunks, {});
      const [first, second] = buffers() ?? [];
      expect(first).toBeGreaterThan(20);
      expect(second).toBe(0);
    }
  });

  it("lets helpers drop the numbers of a data set that is gone", async () => {
    const from = fakes("work");
    const pool = poolOf(from, { most: 1 });
    await pool.run("contingencies", { ...setup }, chunks, {});
    pool.forget?.();
    const received = from.all[0]?.received ?? [];
    const sent = received.flatMap((message) => (message.kind === "open" ? message.buffers : []));
    const dropped = received.flatMap((message) => (message.kind === "drop" ? message.buffers : []));
    expect([...dropped].sort()).toEqual(sent.map(([id]) => id).sort());
    expect(await pool.run("contingencies", { ...setup }, chunks, {})).toEqual(await direct());
  });

  it("opens a kernel once for runs that follow each other on one set-up, and closes it then", async () => {
    const from = fakes("work");
    const pool = poolOf(from, { most: 1 });
    const same = { ...setup };
    await pool.run("contingencies", same, chunks, {});
    // Few chunks, but the helper has the kernel open.
    await pool.run("contingencies", same, chunks.slice(0, 2), {});
    await settle();
    const kinds = from.all[0]?.received.map((message) => message.kind) ?? [];
    expect(kinds.filter((kind) => kind === "open")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "chunk")).toHaveLength(22);
    expect(kinds.at(-1)).toBe("close");
  });

  it("lets runs take turns, so that a short one is not behind a long one", async () => {
    const from = fakes("work");
    const pool = poolOf(from, { most: 1 });
    const order: string[] = [];
    const long = pool.run("contingencies", { ...setup }, [...chunks, ...chunks, ...chunks], {});
    const short = pool.run("contingencies", { ...setup }, chunks.slice(0, 8), {});
    await Promise.all([long.then(() => order.push("long")), short.then(() => order.push("short"))]);
    expect(order).toEqual(["short", "long"]);
  });
});

describe("a run that is to stop", () => {
  it("rejects, and helpers go on with other work", async () => {
    const from = fakes("work");
    const pool = poolOf(from);
    let stop = false;
    let progress = 0;
    const hooks = {
      shouldStop: () => stop,
      onProgress: () => {
        progress += 1;
        if (progress === 3) stop = true;
      },
    };
    await expect(pool.run("contingencies", setup, chunks, hooks)).rejects.toBeInstanceOf(StoppedError);
    await settle();
    expect(progress).toBe(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(from.all.some((helper) => helper.ended)).toBe(false);
    expect(await pool.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(from.all).toHaveLength(2);
  });

  it("rejects within 10 ms, and helpers that hang are ended 40 ms later and replaced when needed", async () => {
    const from = fakes("hang", "hang", "work");
    const pool = poolOf(from);
    let stop = false;
    const run = pool.run("contingencies", setup, chunks, { shouldStop: () => stop });
    const outcome = run.then(
      () => "answered",
      (error: unknown) => error,
    );
    await settle();
    stop = true;
    await vi.advanceTimersByTimeAsync(10);
    expect(await outcome).toBeInstanceOf(StoppedError);
    await vi.advanceTimersByTimeAsync(39);
    expect(from.all.map((helper) => helper.ended)).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(from.all.map((helper) => helper.ended)).toEqual([true, true]);
    expect(await pool.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(from.all).toHaveLength(4);
  });

  it("leaves another run's chunks to others when its helper is ended", async () => {
    const from = fakes("hang", "work");
    const pool = poolOf(from, { most: 1 });
    let stop = false;
    const first = pool.run("contingencies", { ...setup }, chunks, { shouldStop: () => stop });
    const stopped = expect(first).rejects.toBeInstanceOf(StoppedError);
    const second = pool.run("contingencies", setup, chunks, {});
    await settle();
    stop = true;
    await vi.advanceTimersByTimeAsync(50);
    await stopped;
    expect(await second).toEqual(await direct());
    expect(from.all.map((helper) => helper.ended)).toEqual([true, false]);
  });

  it("hears nothing more of a helper that was ended", async () => {
    const from = fakes("hang");
    const pool = poolOf(from, { most: 1 });
    let stop = false;
    let progress = 0;
    const hooks = { shouldStop: () => stop, onProgress: () => (progress += 1) };
    const run = pool.run("contingencies", setup, chunks, hooks);
    const stopped = expect(run).rejects.toBeInstanceOf(StoppedError);
    await settle();
    const chunk = from.all[0]?.received.find((message) => message.kind === "chunk");
    stop = true;
    await vi.advanceTimersByTimeAsync(50);
    await stopped;
    if (chunk) from.all[0]?.straggle({ kind: "answer", run: chunk.run, chunk: chunk.chunk, answer: [] });
    expect(chunk).toBeDefined();
    expect(progress).toBe(0);
  });
});

describe("what goes wrong", () => {
  it("computes the chunk of which a helper died in the primary, the rest with the others", async () => {
    const from = fakes("die", "work");
    const answers = await poolOf(from).run("contingencies", setup, chunks, {});
    expect(answers).toEqual(await direct());
    expect(from.all).toHaveLength(2);
    expect(from.all[0]?.ended).toBe(true);
  });

  it("computes everything in the primary when all helpers die", async () => {
    const from = fakes("die");
    expect(await poolOf(from).run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(from.all).toHaveLength(2);
  });

  it("asks only once for helpers that can't be started", async () => {
    const from = fakes("refused");
    const pool = poolOf(from, { most: 1 });
    expect(await pool.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(await pool.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(from.all).toHaveLength(1);
    const spawn = vi.fn(() => {
      throw new ReferenceError("Worker is not defined");
    });
    const without = poolOf(from, { spawn });
    expect(await without.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(await without.run("contingencies", setup, chunks, {})).toEqual(await direct());
    expect(spawn).toHaveBeenCalledTimes(1);
  });

  it("begins by itself when no helper comes in a second, and can be stopped", async () => {
    const from = fakes("silent");
    const pool = poolOf(from);
    let progress = 0;
    const run = pool.run("contingencies", setup, chunks, { onProgress: () => (progress += 1) });
    await settle();
    expect(progress).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await run).toEqual(await direct());
    // They had their time.
    let stop = false;
    const hooks = {
      shouldStop: () => stop,
      onProgress: () => {
        stop = true;
      },
    };
    await expect(pool.run("contingencies", setup, chunks, hooks)).rejects.toBeInstanceOf(StoppedError);
  });

  it("fails as the first chunk that fails does, whoever is faster", async () => {
    const from = fakes("work");
    const bad = chunks.map((chunk, k) => {
      if (k === 6) return null as unknown as Range;
      return k === 9 ? { from: 1n as unknown as number, to: 2 } : chunk;
    });
    const [pooled, here] = await Promise.all(
      [poolOf(from), directRunner()].map((runner) =>
        runner.run("contingencies", setup, bad, {}).then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    );
    expect(here).toBeInstanceOf(TypeError);
    expect(pooled).toBeInstanceOf(JobError);
    expect((pooled as Error).message).toBe((here as Error).message);
    expect((pooled as Error).cause).toBe("TypeError");
  });

  it("fails where a chunk or a set-up can't be sent", async () => {
    const from = fakes("work");
    const unsendable = chunks.map((chunk) => ({ ...chunk, call: () => 0 }));
    await expect(poolOf(from).run("contingencies", setup, unsendable, {})).rejects.toThrow(/clone/);
  });

  it("fails where the caller's progress does", async () => {
    const onProgress = () => {
      throw new Error("no pen");
    };
    const call = poolOf(fakes("work")).run("contingencies", setup, chunks, { onProgress });
    await expect(call).rejects.toThrow("no pen");
  });

  it("ends everything on dispose", async () => {
    const from = fakes("hang");
    const pool = poolOf(from);
    const run = pool.run("contingencies", setup, chunks, {});
    const stopped = expect(run).rejects.toBeInstanceOf(StoppedError);
    await settle();
    pool.dispose();
    await stopped;
    expect(from.all.map((helper) => helper.ended)).toEqual([true, true]);
    await expect(pool.run("contingencies", setup, chunks, {})).rejects.toBeInstanceOf(StoppedError);
  });
});
