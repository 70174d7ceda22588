/** The kernel of the best cases: the same bytes in any chunks, failures by their name, memory that stays. */
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../../bench/generator.ts";
import { bestSetup } from "../../../../src/analysis/best/bestCase.ts";
import { type BestOfSet, type BestSetup, openBest } from "../../../../src/analysis/best/kernel.ts";
import type { HighsSource } from "../../../../src/analysis/best/source.ts";
import { keptHighs } from "../../../../src/engine/highs.ts";
import { bundledHighs } from "../../../../src/engine/highsBundled.ts";
import { BEST_RESPONSES, type BestResponse } from "../../../../src/model/scenario.ts";
import { compile } from "../../../../src/network/compile.ts";
import { weightsOf } from "../../../../src/network/weights.ts";

const net = compile(syntheticCluster(40, 160));
const weights = weightsOf(net, "value_added");
const setupOf = (response: BestResponse, asks: BestSetup["asks"]): BestSetup =>
  bestSetup(net, weights, response, asks);
const all = net.companyIds.map((_, company) => [company]);

async function inPieces(
  setup: BestSetup,
  sets: readonly (readonly number[])[],
  size: number,
  highs: HighsSource = bundledHighs,
): Promise<BestOfSet[]> {
  const answer = openBest(setup, { highs });
  const found: BestOfSet[] = [];
  for (let from = 0; from < sets.length; from += size)
    found.push(...(await answer(sets.slice(from, from + size))));
  return found;
}

describe("chunks", () => {
  it.each(BEST_RESPONSES)("do not matter, nor does their order: %s", async (response) => {
    const setup = setupOf(response, "levels");
    const whole = await inPieces(setup, all, all.length);
    expect(whole.every(({ status }) => status === "Optimal")).toBe(true);
    // Some departure must move others, or there was nothing to solve.
    expect(new Set(whole.map(({ activity }) => activity)).size).toBeGreaterThan(20);
    expect(await inPieces(setup, all, 1)).toEqual(whole);
    expect(await inPieces(setup, all, 7)).toEqual(whole);
    const backwards = await inPieces(setup, all.toReversed(), 5);
    expect(backwards.toReversed()).toEqual(whole);
    // As another worker would, with an instance of its own.
    const own = keptHighs(() => loadHighs());
    expect(await inPieces(setup, all, 8, own)).toEqual(whole);
  });

  it("may hold sets of any size, in any order within", async () => {
    const setup = setupOf("best-minload", "levels");
    const [none, pair, swapped, single] = await inPieces(setup, [[], [3, 11], [11, 3], [3]], 4);
    expect(none?.activity).toBeCloseTo(1, 12);
    expect(pair).toEqual(swapped);
    expect(pair?.activity).toBeLessThanOrEqual((single?.activity ?? 0) + 1e-9);
  });
});

describe("how much is asked for", () => {
  it("changes what is answered, not the optimum", async () => {
    const levels = await inPieces(setupOf("best-minload", "levels"), all, 8);
    const activity = await inPieces(setupOf("best-minload", "activity"), all, 8);
    expect(activity.map((outcome) => outcome.activity)).toEqual(levels.map((outcome) => outcome.activity));
    expect(activity.every(({ level, plan }) => level === null && plan === null)).toBe(true);
    expect(levels.every(({ level, plan }) => level !== null && plan === null)).toBe(true);
  });
});

describe("a solver that gives up", () => {
  it("is reported by its own word, without a number", async () => {
    const setup = { ...setupOf("best", "levels"), limits: { nodes: 1000, iterations: 0 } };
    const outcomes = await inPieces(setup, all, 8);
    const failed = outcomes.filter(({ status }) => status !== "Optimal");
    expect(failed.length).toBeGreaterThan(0);
    for (const outcome of failed)
      expect(outcome).toEqual({ status: "Iteration limit reached", activity: null, level: null, plan: null });
  });

  it("is not confused with a best case that needs no solver", async () => {
    // Who leaves without anybody else noticing loses what it is worth, whatever the solver may do.
    const setup = { ...setupOf("best", "activity"), limits: { nodes: 1000, iterations: 0 } };
    const outcomes = await inPieces(setup, all, 8);
    const trivial = outcomes.flatMap(({ activity }, company) => (activity === null ? [] : [company]));
    const solved = await inPieces(setupOf("best", "activity"), all, 8);
    for (const company of trivial) expect(outcomes[company]).toEqual(solved[company]);
  });
});

describe("memory", () => {
  it("does not grow over 2,000 solves", async () => {
    const highs = await bundledHighs();
    const answer = openBest(setupOf("best-minload", "levels"), { highs: bundledHighs });
    const sets = Array.from({ length: 8 }, (_, k) => [k, k + 9]);
    for (let chunk = 0; chunk < 25; chunk += 1) await answer(sets);
    const before = highs.memoryBytes;
    for (let chunk = 0; chunk < 225; chunk += 1) await answer(sets);
    expect(highs.memoryBytes).toBe(before);
  });
});

describe("an instance that aborts", () => {
  /** Instances of HiGHS of which the first `dead` abort when they are used. */
  function mortal(dead: number): { highs: HighsSource; made: () => number } {
    let made = 0;
    const highs = keptHighs(async () => {
      made += 1;
      const real = await bundledHighs();
      if (made > dead) return real;
      return {
        ...real,
        withModel: () => {
          throw new WebAssembly.RuntimeError("Aborted()");
        },
      };
    });
    return { highs, made: () => made };
  }

  it("is replaced, and the chunk is done again", async () => {
    const { highs, made } = mortal(1);
    const setup = setupOf("best", "activity");
    const answer = openBest(setup, { highs });
    expect(await answer(all)).toEqual(await inPieces(setup, all, 8));
    expect(made()).toBe(2);
    await answer(all);
    expect(made()).toBe(2);
  });
  it("is given up where the new one aborts too", async () => {
    const answer = openBest(setupOf("best", "activity"), { highs: mortal(2).highs });
    await expect(answer(all)).rejects.toBeInstanceOf(WebAssembly.RuntimeError);
  });
  it("is loaded anew where loading failed", async () => {
    let asked = 0;
    const highs = keptHighs(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("offline")) : bundledHighs();
    });
    await expect(highs()).rejects.toThrow("offline");
    expect(await highs()).toBe(await bundledHighs());
  });
});
