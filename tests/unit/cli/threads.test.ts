/** The pool with real threads: those of the command line as it is shipped. */
import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { rankBest } from "../../../src/analysis/best/rankBest.ts";
import { chainsReport } from "../../../src/analysis/chainsReport.ts";
import { directRunner, NO_SOLVER } from "../../../src/analysis/directRunner.ts";
import { pairs } from "../../../src/analysis/pairs.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { type Runner, ranges, StoppedError } from "../../../src/analysis/runner.ts";
import { tower } from "../../../src/analysis/tower.ts";
import { uncertainty } from "../../../src/analysis/uncertainty.ts";
import { helperSpawner } from "../../../src/cli/spawnHelper.ts";
import { kernelEnv } from "../../../src/engine/kernelEnv.node.ts";
import type { HelperEvents, SpawnHelper, ToHelper } from "../../../src/engine/pool/messages.ts";
import { createPool, type Pool, type PoolOptions } from "../../../src/engine/pool/pool.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { moneyNetwork } from "../../../src/network/money.ts";
import { dataSets } from "../../twin/networks.ts";
import { contingencySetup, oneByOne } from "../engine/pool/setups.ts";
import { buildCli } from "./built.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
let dir = "";
let spawn: SpawnHelper;
const pools: Pool[] = [];

beforeAll(async () => {
  const built = await buildCli();
  dir = built.dir;
  spawn = helperSpawner(pathToFileURL(built.helper));
}, 120_000);
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function poolOf(most: number, more: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({ env: NO_SOLVER, spawn, most, ...more });
  pools.push(pool);
  return pool;
}

/** Threads that are watched: how many started and ended, and the bytes that were copied to them. */
function watched() {
  const seen = { started: 0, ready: 0, ended: 0, bytes: 0 };
  const watching: SpawnHelper = (events: HelperEvents) => {
    seen.started += 1;
    const helper = spawn({
      message: (message) => {
        if (message.kind === "ready") seen.ready += 1;
        events.message(message);
      },
      // Node tells of every thread's end, whoever ended it.
      failed: () => {
        seen.ended += 1;
        events.failed();
      },
    });
    return {
      post: (message) => {
        seen.bytes += copied(message);
        helper.post(message);
      },
      end: () => helper.end(),
    };
  };
  return { seen, watching };
}

/** Bytes of the buffers in a message that are not shared. */
function copied(message: ToHelper): number {
  if (message.kind === "chunk") return JSON.stringify(message.data).length;
  if (message.kind !== "open") return 0;
  const sizes = message.buffers.map(([, buffer]) => (buffer instanceof ArrayBuffer ? buffer.byteLength : 0));
  return sizes.reduce((sum, size) => sum + size, JSON.stringify(message.setup).length);
}

const METHODS: Readonly<Record<string, (data: DataSet, runner: Runner) => Promise<unknown>>> = {
  rank: (data, runner) => rank(data, SETTINGS, runner),
  pairs: (data, runner) => pairs(data, SETTINGS, runner),
  chains: (data, runner) => chainsReport(data, SETTINGS, 2, runner),
  tower: (data, runner) => tower(data, { ...SETTINGS, orders: 100, seed: 1 }, runner),
  uncertainty: (data, runner) => uncertainty(data, { ...SETTINGS, draws: 40, seed: 1 }, runner),
  best: (data, runner) => rankBest(data, SETTINGS, "best-minload", runner),
  esri: (data, runner) => {
    const settings = { tolerance: 1e-2, replaceability: true };
    const setup = { core: moneyNetwork(data).core, classes: null, settings };
    return runner.run("esri", setup, ranges(setup.core.firmCount, 5), {});
  },
};

describe("a pool of threads", () => {
  it("answers alike with 0 to 3 threads, with memory shared and without, on any network", async () => {
    const runners = [0, 1, 2, 3].flatMap((most) => [poolOf(most), poolOf(most, { shared: false })]);
    const property = fc.asyncProperty(dataSets(30), async (data) => {
      const setup = contingencySetup(data);
      const chunks = oneByOne(setup);
      const expected = await directRunner().run("contingencies", setup, chunks, {});
      for (const runner of runners)
        expect(await runner.run("contingencies", { ...setup }, chunks, {})).toStrictEqual(expected);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it.each(Object.keys(METHODS))("computes %s as it is computed in one thread", async (name) => {
    const data = name === "rank" ? syntheticCluster(1000, 2000) : syntheticCluster(80, 240);
    const method = METHODS[name] as (typeof METHODS)[string];
    const { seen, watching } = watched();
    const result = await method(data, poolOf(2, { spawn: watching }));
    expect(result).toStrictEqual(await method(data, directRunner(kernelEnv())));
    await vi.waitFor(() => expect(seen.ready).toBe(2), { timeout: 20_000 });
  });

  it("copies the numbers of a network once to each thread where memory is not shared, else never", async () => {
    const data = syntheticCluster(1000, 2000, 2);
    for (const shared of [false, true]) {
      const { seen, watching } = watched();
      const pool = poolOf(2, { spawn: watching, shared });
      await rank(syntheticCluster(1000, 2000), SETTINGS, pool);
      // Both are there, so that each takes part in what follows.
      await vi.waitFor(() => expect(seen.ready).toBe(2), { timeout: 20_000 });
      const before = seen.bytes;
      await rank(data, SETTINGS, pool);
      const first = seen.bytes - before;
      await rank(data, { ...SETTINGS, measure: "output" }, pool);
      const second = seen.bytes - before - first;
      // 2,000 flows of several numbers each, twice; then a weight for each of the 1,000 units, twice. Without
      // them some kilobytes of names and positions.
      if (shared) expect(first).toBeLessThan(20_000);
      else expect(first).toBeGreaterThan(2 * 2000 * 8 * 5);
      expect(second).toBeLessThan(20_000 + (shared ? 0 : 2 * 1000 * 8));
      expect(seen.started).toBe(2);
    }
  });

  it("ends a thread that is in the middle of a chunk, and computes on with others", async () => {
    const { seen, watching } = watched();
    const pool = poolOf(2, { spawn: watching });
    const setup = contingencySetup(syntheticCluster(1500, 6000));
    const all = { from: 0, to: setup.core.companyCount };
    // Each chunk takes seconds.
    const long = Array.from({ length: 8 }, () => all);
    let busySince = Number.POSITIVE_INFINITY;
    const shouldStop = () => {
      if (seen.ready === 2) busySince = Math.min(busySince, performance.now());
      return performance.now() > busySince + 100;
    };
    await expect(pool.run("contingencies", setup, long, { shouldStop })).rejects.toBeInstanceOf(StoppedError);
    await vi.waitFor(() => expect(seen.ended).toBe(2), { timeout: 20_000 });
    const few = Array.from({ length: 8 }, (_, k) => ({ from: k, to: k + 1 }));
    const answers = await pool.run("contingencies", setup, few, {});
    expect(answers).toStrictEqual(await directRunner().run("contingencies", setup, few, {}));
    expect(seen.started).toBe(4);
  });

  it("leaves no thread behind", async () => {
    const { seen, watching } = watched();
    const pool = poolOf(3, { spawn: watching });
    await rank(syntheticCluster(1500, 2000), SETTINGS, pool);
    expect(seen).toMatchObject({ started: 3, ended: 0 });
    pool.dispose();
    await vi.waitFor(() => expect(seen.ended).toBe(3), { timeout: 20_000 });
  });

  it("computes in the primary where the thread's file is missing", async () => {
    const missing = helperSpawner(new URL("missing.mjs", pathToFileURL(`${dir}/`)));
    const data = syntheticCluster(300, 900);
    const result = await rank(data, SETTINGS, poolOf(2, { spawn: missing }));
    expect(result).toStrictEqual(await rank(data, SETTINGS, directRunner()));
  });
});
