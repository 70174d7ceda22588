import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade, FALLEN } from "../../../src/analysis/cascade.ts";
import { FirstFalls } from "../../../src/analysis/firstFalls.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { leavingShock } from "../../../src/network/shock.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

const tangled = fc
  .record({ units: fc.integer({ min: 5, max: 60 }), density: fc.integer({ min: 1, max: 6 }), seed: fc.nat() })
  .map(({ units, density, seed }) => syntheticCluster(units, units * density, seed));

const heat = (from: string, to: string, more = {}) => ({ from, to, material: "heat", quantity: 1, ...more });
const MINOR = { offtake: "minor" } as const;

describe("first falls", () => {
  it("find nobody who does not fall, and the waves wherever they find all who do", () => {
    let departures = 0;
    let known = 0;
    fc.assert(
      fc.property(fc.oneof(dataSets(), tangled), (data) => {
        const net = compile(data);
        const core = coreOf(net);
        const falls = new FirstFalls(core);
        const cascade = new Cascade(core);
        for (let company = 0; company < core.companyCount; company += 1) {
          falls.run(company);
          const { level, wave } = cascade.run(leavingShock(net, [company]));
          const fallen = level.filter((at) => at < 1 - FALLEN).length;
          expect(falls.fallen).toBeLessThanOrEqual(fallen);
          expect(falls.reached).toBeGreaterThanOrEqual(level.filter((at) => at < 1).length);
          departures += 1;
          if (falls.fallen < fallen) continue;
          known += 1;
          expect(falls.rounds).toBe(wave.reduce((most, at) => Math.max(most, at), -1) + 1);
        }
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(0.8 * departures);
  });

  it("know that what holds a port does not hold that port itself", () => {
    // Without its buyer a, the steam of s goes nowhere; its heat is held back, the steam is not. So t, which
    // takes heat, falls in round 3, and u, which takes steam as a does, does not.
    const core = coreOf(
      compile(
        dataset({
          units: ["a", "s", "t", "u"].map((id) => ({ id })),
          flows: [
            { from: "s", to: "a", material: "steam", quantity: 1, need: "minor" },
            { from: "s", to: "u", material: "steam", quantity: 1, ...MINOR },
            heat("s", "t", MINOR),
          ],
        }),
      ),
    );
    const falls = new FirstFalls(core);
    falls.run(0);
    expect({ rounds: falls.rounds, fallen: falls.fallen, reached: falls.reached }).toEqual({
      rounds: 3,
      fallen: 3,
      reached: 3,
    });
  });

  it("claim nothing of what a unit delivers that may stop later on", () => {
    // s sells half its steam to a and half to b, of which b falls later. At a half s goes on; once b is gone
    // too it is below its minimum load, stops, and u has no more steam. Nobody can tell that from the first news.
    const core = coreOf(
      compile(
        dataset({
          units: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "s", minLoad: 0.4 }, { id: "u" }],
          flows: [
            { from: "s", to: "a", material: "steam", quantity: 5, need: "minor" },
            { from: "s", to: "b", material: "steam", quantity: 4, need: "minor" },
            { from: "s", to: "u", material: "steam", quantity: 1, ...MINOR },
            heat("a", "c", MINOR),
            heat("c", "b", MINOR),
          ],
        }),
      ),
    );
    const falls = new FirstFalls(core);
    falls.run(0);
    // a in round 1, s and c in round 2, b in round 3; u is reached but not known to fall.
    expect({ rounds: falls.rounds, fallen: falls.fallen, reached: falls.reached }).toEqual({
      rounds: 3,
      fallen: 4,
      reached: 5,
    });
  });
});
