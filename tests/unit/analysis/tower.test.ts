import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { seeded, shuffled } from "../../../src/analysis/random.ts";
import { tower } from "../../../src/analysis/tower.ts";
import { dataset } from "../../twin/build.ts";
import { companiesOf, SlowMeasure } from "../../twin/measure.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional", orders: 20, seed: 1 } as const;

describe("tower curve (model.md section 5)", () => {
  it("falls at the first pull where all depend on one, and follows the ideal where nobody does", async () => {
    const star = dataset({
      units: [
        { id: "power", valueAdded: 10 },
        { id: "a", valueAdded: 50 },
        { id: "b", valueAdded: 40 },
      ],
      flows: [
        { from: "power", to: "a", material: "power", offtake: "minor" },
        { from: "power", to: "b", material: "power", offtake: "minor" },
      ],
    });
    const result = await tower(star, settings, directRunner());
    // The power plant takes all down: 1, 0, 0, 0, mean 1/4. Ideal: 1, 0.5, 0.1, 0, mean 0.4.
    expect(result.worstFirst.order).toEqual(["power", "a", "b"]);
    expect(result.worstFirst.activity).toEqual([1, 0, 0, 0]);
    expect(result.worstFirst.R).toBeCloseTo(0.25, 12);
    expect(result.ideal.R).toBeCloseTo(0.4, 12);
    expect(result.jengafication).toBeCloseTo(1 - 0.25 / 0.4, 12);
    // Of the 6 orders each company goes first in 2; the means lie between the extremes.
    expect(result.random.mean[0]).toBe(1);
    expect(result.random.mean[3]).toBe(0);
    expect(result.random.R).toBeGreaterThan(result.worstFirst.R);

    // A newcomer that nobody needs is no dependence; one that a comes to need is, although something is added.
    const units = [
      { id: "a", valueAdded: 20 },
      { id: "b", valueAdded: 10 },
      { id: "new", valueAdded: 10 },
    ];
    const beside = await tower(dataset({ units, flows: [] }), settings, directRunner());
    expect(beside.jengafication).toBeCloseTo(0, 12);
    const flows = [{ from: "new", to: "a", material: "m", offtake: "minor" } as const];
    const tied = await tower(dataset({ units, flows }), settings, directRunner());
    // The newcomer first, and a with it: 1, 0.25, 0, 0, mean 0.3125. Ideal: 1, 0.5, 0.25, 0, mean 0.4375.
    expect(tied.jengafication).toBeCloseTo(1 - 0.3125 / 0.4375, 12);

    const alone = dataset({ units: [{ id: "a" }, { id: "b" }], flows: [] });
    const { jengafication, worstFirst } = await tower(alone, settings, directRunner());
    expect(jengafication).toBeCloseTo(0, 12);
    expect(worstFirst.order).toEqual(["a", "b"]);
  });

  it("says where a departure never comes to rest", async () => {
    // a sells all but a millionth of its m to b, and b all of its n to a. Without c each goes down by a
    // millionth of what is left, round after round: to nothing, but not in any time that we have.
    const slow = (toC: number) =>
      dataset({
        flows: [
          { from: "a", to: "b", material: "m", quantity: 1 - toC, replaceIn: 0, replaceOut: 0 },
          { from: "a", to: "c", material: "m", quantity: toC, replaceIn: 0, replaceOut: 0 },
          { from: "b", to: "a", material: "n", replaceIn: 0, replaceOut: 0 },
        ],
      });
    const few = { ...settings, orders: 3 };
    expect((await tower(slow(1e-6), few, directRunner())).settled).toBe(false);
    expect((await tower(slow(0.5), few, directRunner())).settled).toBe(true);
  });

  it("gives the same numbers for the same seed, and others for another", async () => {
    const data = dataset({
      units: [
        { id: "a", valueAdded: 3 },
        { id: "b", valueAdded: 1 },
        { id: "c", valueAdded: 2 },
      ],
      flows: [{ from: "a", to: "b", material: "x" }],
    });
    const one = await tower(data, settings, directRunner());
    expect(await tower(data, settings, directRunner())).toEqual(one);
    const other = await tower(data, { ...settings, seed: 2 }, directRunner());
    expect(other.random.mean).not.toEqual(one.random.mean);
    expect(other.worstFirst).toEqual(one.worstFirst);
  });

  it("shuffles fairly: every order of three comes about as often", () => {
    const random = seeded(7);
    const seen = new Map<string, number>();
    for (let k = 0; k < 6000; k += 1) {
      const order = shuffled(3, random).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("pulls at each step a company that the slow twin finds worst, and leaves what it leaves", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(7), async (data) => {
        const result = await tower(data, { ...settings, orders: 3 }, directRunner());
        const slow = new SlowMeasure(data);
        const companies = companiesOf(data);
        const { order, activity } = result.worstFirst;
        expect([...order].sort()).toEqual(companies);
        order.forEach((pulled, k) => {
          const gone = order.slice(0, k);
          const left = companies.filter((id) => !gone.includes(id));
          const losses = new Map(left.map((id) => [id, slow.loss([...gone, id])]));
          const worst = Math.max(...losses.values());
          expect(Math.abs(1 - (activity[k + 1] ?? 1) - worst)).toBeLessThan(1e-9);
          expect(Math.abs((losses.get(pulled) ?? 0) - worst)).toBeLessThan(1e-9);
        });
        const { mean, low, high } = result.random;
        mean.forEach((value, k) => {
          expect(low[k]).toBeLessThanOrEqual((high[k] ?? 0) + 1e-12);
          expect(value).toBeGreaterThanOrEqual((result.worstFirst.activity.at(-1) ?? 0) - 1e-12);
          if (k > 0) expect(value).toBeLessThanOrEqual((mean[k - 1] ?? 0) + 1e-12);
        });
        expect(mean[0]).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});
