import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade, STOPPED } from "../../../src/analysis/cascade.ts";
import { chainsOfNetwork } from "../../../src/analysis/chainsCore.ts";
import { openContingencies } from "../../../src/analysis/contingencies.ts";
import { DepartureLanes } from "../../../src/analysis/lanes/lanes.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import type { Network } from "../../../src/network/network.ts";
import { leavingShock } from "../../../src/network/shock.ts";
import { dataset } from "../../twin/build.ts";

/** Clusters that are large enough for departures to be run side by side. */
const large = fc
  .record({
    units: fc.integer({ min: 100, max: 140 }),
    density: fc.integer({ min: 2, max: 5 }),
    seed: fc.nat(),
  })
  .map(({ units, density, seed }) => syntheticCluster(units, units * density, seed));

const setupOf = (net: Network) => ({
  core: coreOf(net),
  chains: chainsOfNetwork(net).core,
  weights: new Float64Array(net.unitCount).fill(1),
  ration: "proportional" as const,
});

/** Two companies in several units each, one of them with minimum loads, in a large cluster. */
function withCompanies(data: DataSet): DataSet {
  const units = data.units.map((unit, k) => ({ ...unit, company: k % 7 === 0 ? `c${k % 3}` : unit.company }));
  return { ...data, units };
}

describe("departures side by side", () => {
  it("do what full rounds say: losses, waves, and who stops", async () => {
    await fc.assert(
      fc.asyncProperty(large, fc.boolean(), async (data, grouped) => {
        const net = compile(grouped ? withCompanies(data) : data);
        const core = coreOf(net);
        const leave = await openContingencies(setupOf(net));
        const cascade = new Cascade(core);
        const found = leave({ from: 0, to: core.companyCount });
        for (let company = 0; company < core.companyCount; company += 3) {
          const state = cascade.run(leavingShock(net, [company]));
          const one = found[company];
          let lost = 0;
          let last = -1;
          const stopped: number[] = [];
          state.level.forEach((level, unit) => {
            lost += 1 - level;
            last = Math.max(last, state.wave[unit] as number);
            if (level <= STOPPED && core.companyOf[unit] !== company) stopped.push(unit);
          });
          expect(Math.abs((one?.own ?? 0) + (one?.knockOn ?? 0) - lost)).toBeLessThan(1e-8);
          expect(one?.waves).toBe(last + 1);
          expect(one?.stopped).toEqual(stopped);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("say the same to the last bit, whichever others are in the chunk", async () => {
    await fc.assert(
      fc.asyncProperty(large, fc.integer({ min: 1, max: 20 }), async (data, size) => {
        const net = compile(data);
        const leave = await openContingencies(setupOf(net));
        const whole = leave({ from: 0, to: 40 });
        const parts = [];
        for (let from = 0; from < 40; from += size)
          parts.push(...leave({ from, to: Math.min(40, from + size) }));
        expect(parts).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  it("count who falls first in each round, worked by hand", () => {
    // a -> b -> c, steam of which nothing is replaceable: b falls in round 2, c in round 3, the fourth is quiet.
    const row = dataset({
      units: [{ id: "a" }, { id: "b" }, { id: "c" }],
      flows: [
        { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
        { from: "b", to: "c", material: "heat", quantity: 1, offtake: "minor" },
      ],
    });
    const core = coreOf(compile(row));
    const lanes = DepartureLanes.open(core);
    const ends: unknown[] = [];
    lanes?.run([0, 1, 2], (end, { loss }) => {
      ends.push({ ...end, losses: [0, 1, 2].map((unit) => loss[8 * unit + end.lane]) });
    });
    expect(ends).toEqual([
      { lane: 2, rounds: 1, fallen: 1, losses: [0, 0, 1] },
      { lane: 1, rounds: 2, fallen: 2, losses: [0, 1, 1] },
      { lane: 0, rounds: 3, fallen: 3, losses: [1, 1, 1] },
    ]);
  });
});
