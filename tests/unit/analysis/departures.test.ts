import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade } from "../../../src/analysis/cascade.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { type Leaving, leavingOf } from "../../../src/analysis/leaving.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { NO_CHANGE, RATIONINGS } from "../../../src/model/scenario.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { leavingShock } from "../../../src/network/shock.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Clusters with many cycles and hubs, whose falls take long to die out. */
const tangled: fc.Arbitrary<DataSet> = fc
  .record({ units: fc.integer({ min: 5, max: 40 }), density: fc.integer({ min: 2, max: 6 }), seed: fc.nat() })
  .map(({ units, density, seed }) => syntheticCluster(units, units * density, seed));

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let k = 0; k < a.length; k += 1) most = Math.max(most, Math.abs((a[k] as number) - (b[k] as number)));
  return most;
}

/** The levels when a set leaves, by full rounds. */
function byRounds(data: DataSet, ration: (typeof RATIONINGS)[number], set: readonly number[]): Float64Array {
  const net = compile(data);
  return new Cascade(coreOf(net), ration).run(leavingShock(net, set)).level.slice();
}

describe("departures", () => {
  it("solve a ring at once: a quarter of the heat is lost on the way, and some comes from outside", () => {
    // Unit 1 has a quarter of its heat from the one that leaves: x1 = 3/4 x3, x2 = x1.
    const ring = dataset({
      units: [{ id: "a" }, { id: "u1" }, { id: "u2" }, { id: "u3" }],
      flows: [
        { from: "a", to: "u1", material: "heat", quantity: 1, offtake: "minor" },
        { from: "u3", to: "u1", material: "heat", quantity: 3, offtake: "minor" },
        { from: "u1", to: "u2", material: "heat", quantity: 1, offtake: "minor" },
        { from: "u2", to: "u3", material: "heat", quantity: 1, offtake: "minor", replaceIn: 0.5 },
      ],
    });
    const core = coreOf(compile(ring));
    const leaving = leavingOf(core, "proportional", new Float64Array(4).fill(1));
    leaving.takeOut(0);
    expect(leaving.settle()).toBe(true);
    // Half of u3's heat is replaceable: x3 = (1 + x2) / 2, x1 = 3/4 x3 = 3/8 + 3/8 x1, x1 = x2 = 0.6, x3 = 0.8.
    expect(distance(leaving.level, [0, 0.6, 0.6, 0.8])).toBeLessThan(1e-12);
    expect(leaving.lost).toBeCloseTo(1 + 0.4 + 0.4 + 0.2, 12);
  });

  it("end where the rounds end, under every rationing rule", () => {
    fc.assert(
      fc.property(
        fc.oneof(dataSets(), tangled),
        fc.constantFrom(...RATIONINGS),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (data, ration, picks) => {
          const core = coreOf(compile(data));
          if (core.companyCount === 0) return;
          const set = [...new Set(picks.map((pick) => pick % core.companyCount))];
          const leaving = leavingOf(core, ration, new Float64Array(core.unitCount).fill(1));
          for (const company of set) leaving.takeOut(company);
          leaving.settle();
          const expected = byRounds(data, ration, set);
          expect(distance(leaving.level, expected)).toBeLessThan(1e-9);
          const lost = expected.reduce((sum, level) => sum + 1 - level, 0);
          expect(Math.abs(leaving.lost - lost)).toBeLessThan(1e-9 * core.unitCount);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("take back what they did, and end in the same place by way of footprints", () => {
    fc.assert(
      fc.property(
        fc.oneof(dataSets(), tangled),
        fc.constantFrom(...RATIONINGS),
        fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        (data, ration, [a, b, c]) => {
          const core = coreOf(compile(data));
          const n = core.companyCount;
          if (n === 0) return;
          const leaving: Leaving = leavingOf(core, ration, new Float64Array(core.unitCount));
          const prints = [a, b, c].map((company) => leaving.footprintOf(company % n));
          leaving.reset();
          prints[0]?.layOver();
          leaving.settle();
          const one = leaving.level.slice();
          leaving.mark();
          prints[1]?.layOver();
          leaving.settle();
          expect(distance(leaving.level, byRounds(data, ration, [a % n, b % n]))).toBeLessThan(1e-9);
          leaving.rollback();
          expect([...leaving.level]).toEqual([...one]);
          leaving.takeOut(c % n);
          leaving.settle();
          expect(distance(leaving.level, byRounds(data, ration, [a % n, c % n]))).toBeLessThan(1e-9);
          leaving.rollback();
          expect([...leaving.level]).toEqual([...one]);
          leaving.reset();
          expect(leaving.level.every((level) => level === 1)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("count the waves of the rounds", async () => {
    await fc.assert(
      fc.asyncProperty(tangled, async (data) => {
        const { companies } = await rank(data, settings, directRunner());
        for (const row of companies.slice(0, 8)) {
          const { units } = simulate(data, { ...NO_CHANGE, leave: [row.id] }, settings);
          expect(row.waves).toBe(Math.max(...units.map((unit) => (unit.wave ?? -1) + 1)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
