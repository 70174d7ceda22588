/** Intervals of effects: each draw is laid over the network without and with the newcomer. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { quantile, seededAt } from "../../../../src/analysis/random.ts";
import { HOLD_BREATH, type Runner, StoppedError } from "../../../../src/analysis/runner.ts";
import { openEffectDraws } from "../../../../src/analysis/targets/drawKernel.ts";
import { drawnVariant } from "../../../../src/analysis/targets/intervals.ts";
import { uncertainty } from "../../../../src/analysis/uncertainty.ts";
import type { DataSet, Process } from "../../../../src/model/dataset.ts";
import { type Draft, dataset } from "../../../twin/build.ts";
import { plantedClusters, process } from "./clusters.ts";
import { run } from "./run.ts";

const DRAWS = { draws: 40, seed: 7, most: 10 } as const;

/** One mill imports all its pulp, 100 t at 10 a year; a pulp maker of imported wood (price 2) could come. */
const MILL: Draft = {
  units: [
    { id: "mill", valueAdded: 60 },
    { id: "shop", valueAdded: 40 },
  ],
  flows: [
    { from: "outside", to: "mill", material: "pulp", quantity: 100 },
    { from: "mill", to: "shop", material: "paper", quantity: 80 },
    { from: "shop", to: "outside", material: "books", quantity: 50 },
  ],
  materials: [
    { id: "pulp", price: 10 },
    { id: "wood", price: 2 },
    { id: "paper", price: 20 },
    { id: "books", price: 50 },
  ],
};

const PULP = process({ id: "pulp-plant", makes: [["pulp", 1]], takes: [["wood", 3]], capacity: 100 });

function withProcesses(data: DataSet, ...processes: readonly Process[]): DataSet {
  return { ...data, processes };
}

describe("intervals of what a candidate changes", () => {
  it("are of paired draws: the import that goes and the one that comes vary by their own rows", async () => {
    const data = withProcesses(dataset(MILL), PULP);
    const { candidates, uncertainty: asked } = await run(data, { uncertainty: DRAWS });
    expect(asked).toEqual(DRAWS);
    const [first] = candidates;
    expect(first?.process).toBe("pulp-plant");
    // The whole import of 100 t at 10 goes and 300 t of wood at 2 come: -1,000 + 600 = -400.
    expect(first?.effect.importValue).toBeCloseTo(-400, 9);
    // Neither row states a confidence, so both vary by 50 % either way. A draw asks for a number per flow
    // first: the import of pulp is the first of the three flows. It is gone with the newcomer, whose own
    // import of wood is the first number after the 3 x 3 + 2 numbers of the network without it.
    const changes = Array.from({ length: DRAWS.draws }, (_, draw) => {
      const random = seededAt(DRAWS.seed, draw);
      const numbers = Array.from({ length: 3 * 3 + 2 + 1 }, random);
      const factor = (u = 0) => 1 + 0.5 * (u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u)));
      return -1000 * factor(numbers[0]) + 600 * factor(numbers[11]);
    });
    expect(first?.intervals?.importValue.low).toBeCloseTo(quantile(Float64Array.from(changes), 0.05), 9);
    expect(first?.intervals?.importValue.high).toBeCloseTo(quantile(Float64Array.from(changes), 0.95), 9);
  });

  it("are points where nothing can vary", async () => {
    // Every row of high confidence varies by 10 %; a candidate that touches no money of its own has none.
    const data = withProcesses(dataset(MILL), PULP);
    const [first] = (await run(data, { uncertainty: DRAWS })).candidates;
    expect(first?.effect.wasteValue).toBe(0);
    expect(first?.intervals?.wasteValue).toEqual({ low: 0, high: 0 });
    expect(first?.intervals?.top5).toBe(1);
  });

  it("are none where none are asked for, and only for the best of the first needs", async () => {
    const second = process({ id: "straw-pulp", makes: [["pulp", 1]], takes: [["wood", 5]], capacity: 100 });
    const data = withProcesses(dataset(MILL), PULP, second);
    const without = await run(data);
    expect(without.uncertainty).toBeNull();
    expect(without.candidates.map((candidate) => candidate.intervals)).toEqual([null, null]);
    const drawn = await run(data, { uncertainty: DRAWS });
    expect(drawn.candidates.map((candidate) => candidate.need)).toEqual(["makes:pulp", "makes:pulp"]);
    expect(drawn.candidates.map((candidate) => candidate.intervals !== null)).toEqual([true, false]);
  });

  it("come with the same bytes however the draws are spread over workers", async () => {
    const data = withProcesses(dataset(MILL), PULP);
    const backwards: Runner = {
      run: async (name, setup, chunks, hooks) => {
        const found = await directRunner().run(name, setup, [...chunks].reverse(), hooks);
        return found.reverse();
      },
    };
    const once = await run(data, { uncertainty: DRAWS });
    expect(await run(data, { uncertainty: DRAWS }, backwards)).toEqual(once);
    const other = await run(data, { uncertainty: { ...DRAWS, seed: 8 } });
    expect(other.candidates[0]?.intervals).not.toEqual(once.candidates[0]?.intervals);
  });

  it("stops where it is told to, with progress until then", async () => {
    const data = withProcesses(dataset(MILL), PULP);
    let last = 0;
    const hooks = {
      onProgress: (done: number, total: number) => {
        last = done / total;
      },
      shouldStop: () => last > 0.8,
    };
    await expect(run(data, { uncertainty: DRAWS }, directRunner(), hooks)).rejects.toThrow(StoppedError);
    expect(last).toBeLessThan(1);
  });
});

describe("a draw", () => {
  it("is that of the ranking's intervals, and moves nothing between a network and itself", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(6), fc.nat(100), async ({ data }, seed) => {
        const settings = { measure: "value_added", ration: "proportional", draws: 1, seed } as const;
        const { companies } = await uncertainty(data, settings, directRunner());
        const network = drawnVariant(data, data, "value_added");
        const answer = openEffectDraws({ networks: [network, network], ration: "proportional", seed });
        const {
          figures: [draw],
          settled,
        } = await answer({ from: 0, to: 1 }, HOLD_BREATH);
        const mean = companies.reduce((sum, row) => sum + row.mean, 0) / companies.length;
        expect(draw?.[0]?.expectedLoss).toBeCloseTo(mean, 12);
        expect(draw?.[1]).toEqual(draw?.[0]);
        expect(settled).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
