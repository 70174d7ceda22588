/** The engine's helpers, in a real browser: workers of its worker. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { syntheticCluster } from "../../bench/generator.ts";
import { directRunner, NO_SOLVER } from "../../src/analysis/directRunner.ts";
import { rank } from "../../src/analysis/rank.ts";
import { createPool } from "../../src/engine/pool/pool.ts";
import { helperCount, spawnWebHelper } from "../../src/engine/pool/spawn.web.ts";
import { CancelledError, type Engine, type SourceFile } from "../../src/engine/surface.ts";
import { createWorkerEngine } from "../../src/engine/workerClient.ts";
import { tablesOf } from "../../src/io/export.ts";
import { writeTables } from "../../src/io/write.ts";
import { NO_CHANGE } from "../../src/model/scenario.ts";
import { canShare } from "../../src/network/room.ts";
import { liveWorkers, memory } from "./liveWorkers.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const engines: Engine[] = [];

afterEach(async () => {
  for (const used of engines.splice(0)) used.dispose();
  // The browser ends the workers of a worker with it.
  await vi.waitFor(async () => expect(await liveWorkers()).toEqual([]), { timeout: 10_000 });
});

async function engineWith(id: string, files: readonly SourceFile[]): Promise<Engine> {
  const engine = createWorkerEngine();
  engines.push(engine);
  await engine.run("load", { id, files });
  return engine;
}

const files = (units: number, flows: number) => writeTables(tablesOf(syntheticCluster(units, flows)));

/** Starts a ranking that takes seconds. @returns it, once it is under way. */
async function longRanking(engine: Engine, signal?: AbortSignal) {
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ranking = engine.run("rank", SETTINGS, { onProgress: begin, ...(signal ? { signal } : {}) });
  ranking.catch(() => {});
  await begun;
  return { ranking };
}

/** One worker and its helpers, of which there are not too many. @returns all of them. */
async function oneEngine(): Promise<string[]> {
  const [worker, ...helpers] = await liveWorkers();
  expect(worker).toBe("schakel-engine");
  expect(new Set(helpers)).toEqual(new Set(["schakel-helper"]));
  expect(helpers.length).toBeLessThanOrEqual(helperCount());
  return [worker ?? "", ...helpers];
}

describe("the engine's helpers", () => {
  it.each([true, false])("rank as one thread does, with memory shared: %s", async (shared) => {
    expect(canShare()).toBe(true);
    const data = syntheticCluster(1000, 2000);
    const pool = createPool({ env: NO_SOLVER, spawn: spawnWebHelper, most: 2, shared });
    const ranked = await rank(data, SETTINGS, pool);
    expect(await liveWorkers()).toEqual(["schakel-helper", "schakel-helper"]);
    pool.dispose();
    expect(ranked).toEqual(await rank(data, SETTINGS, directRunner()));
  });

  it("leave the engine free to answer during a long job", async () => {
    const engine = await engineWith("middle", files(300, 900));
    const abort = new AbortController();
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let over = false;
    // Minutes of work.
    const params = { ...SETTINGS, draws: 20_000, seed: 1 };
    const long = engine
      .run("uncertainty", params, { onProgress: begin, signal: abort.signal })
      .finally(() => {
        over = true;
      })
      .catch((error: unknown) => error);
    await begun;
    const scenario = { ...NO_CHANGE, leave: ["u1"] };
    const simulated = await engine.run("simulate", { ...SETTINGS, scenario });
    expect(simulated.loss.total).toBeGreaterThan(0);
    expect(await engine.run("why", { ...SETTINGS, scenario, unit: "u1" })).not.toEqual([]);
    expect(over).toBe(false);
    await oneEngine();
    abort.abort();
    expect(await long).toBeInstanceOf(CancelledError);
  });

  it("end with the engine's worker when that is replaced, and the job starts again in the next", async () => {
    const engine = await engineWith("large", files(900, 2700));
    const { ranking } = await longRanking(engine);
    const abort = new AbortController();
    const load = engine.run("load", { id: "other", files: [] }, { signal: abort.signal });
    abort.abort();
    await expect(load).rejects.toBeInstanceOf(CancelledError);
    expect((await ranking).dataset).toBe("large");
    await vi.waitFor(oneEngine, { timeout: 10_000 });
  });

  it("stop with a cancelled job, and compute the next one", async () => {
    const engine = await engineWith("large", files(900, 2700));
    const abort = new AbortController();
    const { ranking } = await longRanking(engine, abort.signal);
    abort.abort();
    await expect(ranking).rejects.toBeInstanceOf(CancelledError);
    expect((await engine.run("rank", SETTINGS)).companies).toHaveLength(900);
    await oneEngine();
  });

  it("hold after 50 rankings what they held after 5", async () => {
    const engine = await engineWith("middle", files(900, 900));
    const alive: string[][] = [];
    const times = async (count: number): Promise<number> => {
      for (let k = 0; k < count; k += 1) await engine.run("rank", SETTINGS);
      alive.push(await oneEngine());
      return memory();
    };
    const after5 = await times(5);
    const after50 = await times(45);
    expect(alive[1]).toEqual(alive[0]);
    expect(after5).toBeGreaterThan(1_000_000);
    // Open kernels take hundreds of kB each and rankings more: 45 of either would show.
    expect(after50 - after5).toBeLessThan(2_000_000);
  }, 180_000);

  it("hold nothing of the data sets before", async () => {
    const tables = files(300, 900);
    const engine = await engineWith("first", tables);
    const another = async (id: string): Promise<number> => {
      await engine.run("load", { id, files: tables });
      await engine.run("rank", SETTINGS);
      return memory();
    };
    for (let k = 0; k < 3; k += 1) await another(`early ${k}`);
    const before = await another("before");
    for (let k = 0; k < 20; k += 1) await another(`late ${k}`);
    expect((await another("after")) - before).toBeLessThan(2_000_000);
  }, 180_000);
});
