import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade, STOPPED } from "../../../src/analysis/cascade.ts";
import { chainsOfNetwork } from "../../../src/analysis/chainsCore.ts";
import { ChainWatch } from "../../../src/analysis/chainWatch.ts";
import { openContingencies } from "../../../src/analysis/contingencies.ts";
import { Departures } from "../../../src/analysis/departures.ts";
import { DepartureLanes } from "../../../src/analysis/lanes/lanes.ts";
import { LaneMemory } from "../../../src/analysis/lanes/memory.ts";
import { WaveCounter } from "../../../src/analysis/waves.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { compile } from "../../../src/network/compile.ts";
import { type Core, coreOf } from "../../../src/network/core.ts";
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
        const watch = new ChainWatch(chainsOfNetwork(net).core);
        const found = leave({ from: 0, to: core.companyCount });
        for (let company = 0; company < core.companyCount; company += 3) {
          const state = cascade.run(leavingShock(net, [company]));
          const one = found[company];
          let lost = 0;
          let last = -1;
          const stopped: number[] = [];
          const moved = Int32Array.from(state.level.keys());
          expect(one).toMatchObject(watch.worsened(moved, state.level));
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
    const core = coreOf(
      compile(
        dataset({
          units: [{ id: "a" }, { id: "b" }, { id: "c" }],
          flows: [
            { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
            { from: "b", to: "c", material: "heat", quantity: 1, offtake: "minor" },
          ],
        }),
      ),
    );
    expect(afterOneRound(core, [0, 1, 2])).toEqual([
      { company: 0, rounds: 3, fallen: 3, settled: true, late: false, losses: [1, 1, 1] },
      { company: 1, rounds: 2, fallen: 2, settled: true, late: false, losses: [0, 1, 1] },
      { company: 2, rounds: 1, fallen: 1, settled: true, late: false, losses: [0, 0, 1] },
    ]);
  });

  it("leave what settles slowly to be solved", () => {
    // b and c feed each other nine tenths of what they need; the rest of b's comes from a, of c's from outside.
    // Each round takes 0.9 of the fall of the one before: b = 0.1 + 0.9 c and c = 0.9 b, so b = 0.1 / 0.19.
    const core = coreOf(
      compile(
        dataset({
          units: [{ id: "a" }, { id: "b" }, { id: "c" }],
          flows: [
            { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
            { from: "c", to: "b", material: "heat", quantity: 9, offtake: "minor" },
            { from: "b", to: "c", material: "heat", quantity: 9, offtake: "minor" },
            { from: "outside", to: "c", material: "heat", quantity: 1 },
          ],
        }),
      ),
    );
    const [lane] = afterOneRound(core, [0]);
    expect(lane).toMatchObject({ rounds: 3, fallen: 3, settled: false, late: false });
    expect(lane?.losses[1]).toBeGreaterThan(0.1);
    expect(lane?.losses[1]).toBeLessThan(0.1 / 0.19);
  });

  it("count the rounds again where somebody falls after a quiet one", async () => {
    // a's heat runs all others. One of them gives b 6e-7 of what it needs, and b all that c needs. b's loss is
    // below 1e-6, so round 3 is quiet; but c's minimum load is 1 - 5e-7, so c stops in round 4.
    const others = Array.from({ length: 100 }, (_, k) => `o${k}`);
    const net = compile(
      dataset({
        units: [{ id: "a" }, { id: "b" }, { id: "c", minLoad: 1 - 5e-7 }, ...others.map((id) => ({ id }))],
        flows: [
          ...others.map((to) => ({
            from: "a",
            to,
            material: "heat",
            quantity: 1,
            offtake: "minor" as const,
          })),
          { from: "o0", to: "b", material: "heat", quantity: 6e-7, offtake: "minor" },
          { from: "outside", to: "b", material: "heat", quantity: 1 - 6e-7 },
          { from: "b", to: "c", material: "heat", quantity: 1, offtake: "minor" },
        ],
      }),
    );
    const [lane] = afterOneRound(coreOf(net), [0]);
    expect(lane).toMatchObject({ rounds: 2, settled: true, late: true });
    const leave = await openContingencies(setupOf(net));
    const [one] = leave({ from: 0, to: 1 });
    expect(one).toMatchObject({ waves: 4, settled: true, own: 1 });
    expect(one?.stopped).toEqual([2, ...others.map((_, k) => k + 3)]);
    expect(one?.knockOn).toBeCloseTo(101 + 6e-7, 12);
  });
});

/** Lanes that have come as far as they get, from the round in which only the companies have left. */
function afterOneRound(core: Core, companies: readonly number[]) {
  const none = { start: Int32Array.of(0), unit: new Int32Array(0), weight: new Float64Array(0) };
  const memory = LaneMemory.open(core, none, companies.length);
  if (!memory) throw new Error("this machine has no WebAssembly with SIMD");
  const lanes = new DepartureLanes(memory);
  const state = new Departures(core, new Float64Array(core.unitCount).fill(1));
  const waves = new WaveCounter(state);
  for (const company of companies) {
    state.reset();
    state.takeOut(company);
    waves.start(0);
    lanes.add(company, state, waves.rounds, waves.fallen);
  }
  lanes.run(() => {});
  return lanes.departures.map((departure, at) => {
    const row = at * memory.lossCount;
    return { ...departure, losses: Array.from(memory.kept.subarray(row, row + core.unitCount)) };
  });
}
