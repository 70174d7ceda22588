import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { pairs } from "../../../src/analysis/pairs.ts";
import { dataset } from "../../twin/build.ts";
import { companiesOf, SlowMeasure } from "../../twin/measure.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Two boilers share the steam of a plant that stops below 40 %; a third company has nothing to do with it. */
const boilers = dataset({
  units: [
    { id: "boiler1", valueAdded: 10 },
    { id: "boiler2", valueAdded: 10 },
    { id: "plant", valueAdded: 70, minLoad: 0.4 },
    { id: "shop", valueAdded: 10 },
  ],
  flows: [
    { from: "boiler1", to: "plant", material: "steam", quantity: 1, offtake: "minor" },
    { from: "boiler2", to: "plant", material: "steam", quantity: 1, offtake: "minor" },
    { from: "outside", to: "shop", material: "goods" },
  ],
  chains: [{ id: "paper", steps: [{ units: ["plant"] }] }],
});

describe("pairs (model.md section 5, N-2)", () => {
  it("names the hidden pillars and what the pair does beyond its members", async () => {
    const result = await pairs(boilers, settings, directRunner());
    expect(result.examined).toBe(6);
    // One boiler: the plant at 50 %, loss 0.10 + 0.35. Both: it stops, loss 0.20 + 0.70. Laid over each
    // other the two departures leave the plant at 50 %: 0.20 + 0.35; synergy 0.90 - 0.55.
    expect(result.pairs).toHaveLength(1);
    const [pair] = result.pairs;
    expect(pair?.ids).toEqual(["boiler1", "boiler2"]);
    expect(pair?.loss).toBeCloseTo(0.9, 12);
    expect(pair?.own).toBeCloseTo(0.2, 12);
    expect(pair?.synergy).toBeCloseTo(0.35, 12);
    expect(pair?.chainsBroken).toEqual(["paper"]);
    expect(pair?.settled).toBe(true);
  });

  it("says of a pair that it does not come to rest", async () => {
    // The plant takes a millionth of what a makes, b all else, and a all that b makes: without the plant
    // the two go down by a millionth in every round.
    const slow = dataset({
      units: boilers.units,
      flows: [
        ...["boiler1", "boiler2"].map((from) => ({ from, to: "plant", material: "steam", quantity: 1 })),
        { from: "a", to: "plant", material: "m", quantity: 1e-6, need: "minor", replaceOut: 0 },
        { from: "a", to: "b", material: "m", quantity: 1 - 1e-6, replaceOut: 0 },
        { from: "b", to: "a", material: "n", replaceOut: 0 },
      ],
    });
    const { pairs: found } = await pairs(slow, settings, directRunner());
    expect(found.find(({ ids }) => ids.join() === "boiler1,boiler2")?.settled).toBe(false);
  });

  it("breaks a chain whose alternatives have nothing to do with each other", async () => {
    const two = dataset({
      units: [{ id: "a" }, { id: "b" }],
      flows: [
        { from: "a", to: "outside", material: "acid" },
        { from: "b", to: "outside", material: "acid" },
      ],
      chains: [{ id: "acid", steps: [{ units: ["a", "b"], material: "acid" }] }],
    });
    const { pairs: found } = await pairs(two, settings, directRunner());
    expect(found).toMatchObject([{ ids: ["a", "b"], synergy: 0, chainsBroken: ["acid"] }]);
  });

  it("says what the slow twin says of every pair", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(8), async (data) => {
        const result = await pairs(data, settings, directRunner());
        const found = new Map(result.pairs.map((pair) => [pair.ids.join(), pair]));
        const slow = new SlowMeasure(data);
        const companies = companiesOf(data);
        companies.forEach((a, k) => {
          for (const b of companies.slice(k + 1)) {
            const [one, two, both] = [slow.levels([a]), slow.levels([b]), slow.levels([a, b])];
            const over = new Map(slow.units.map((id) => [id, Math.min(one.get(id) ?? 1, two.get(id) ?? 1)]));
            const synergy = slow.lossAt(both) - slow.lossAt(over);
            const alone = new Set([...slow.broken(one), ...slow.broken(two), ...slow.broken(new Map())]);
            const broken = data.chains.length === 0 ? [] : slow.broken(both).filter((id) => !alone.has(id));
            const pair = found.get([a, b].join());
            if (synergy > 1e-8 || broken.length > 0) {
              expect(pair, `${a} ${b}`).toBeDefined();
              expect(Math.abs((pair?.synergy ?? 0) - synergy)).toBeLessThan(1e-9);
              expect(Math.abs((pair?.loss ?? 0) - slow.lossAt(both))).toBeLessThan(1e-9);
              if (data.chains.length > 0) expect(pair?.chainsBroken).toEqual(broken);
            } else if (pair && data.chains.length > 0) expect(pair.synergy).toBeLessThan(1.1e-8);
          }
        });
        const order = result.pairs.map((pair) => pair.synergy);
        expect(order).toEqual([...order].sort((x, y) => y - x));
      }),
      { numRuns: 150 },
    );
  });
});
