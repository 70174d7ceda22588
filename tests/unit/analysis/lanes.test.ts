import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade, STOPPED } from "../../../src/analysis/cascade.ts";
import { chainsOfNetwork } from "../../../src/analysis/chainsCore.ts";
import { ChainWatch } from "../../../src/analysis/chainWatch.ts";
import { openContingencies } from "../../../src/analysis/contingencies.ts";
import { findCollapse } from "../../../src/analysis/lanes/collapse.ts";
import { DepartureLanes, type Lane } from "../../../src/analysis/lanes/lanes.ts";
import { shiftOf, surelyAbove } from "../../../src/analysis/lanes/logarithm.ts";
import { LaneMemory } from "../../../src/analysis/lanes/memory.ts";
import { LANES } from "../../../src/analysis/sideBySide.ts";
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

const OTHERS = Array.from({ length: 100 }, (_, k) => `o${k}`);
const NO_SUMS = { start: Int32Array.of(0), unit: new Int32Array(0), weight: new Float64Array(0) };

describe("departures side by side", () => {
  it("do what full rounds say: losses, waves, and who stops", async () => {
    await fc.assert(
      fc.asyncProperty(large, fc.boolean(), async (data, grouped) => {
        await compareWithRounds(grouped ? withCompanies(data) : data, 3);
      }),
      { numRuns: 25 },
    );
  });

  it("lose at most in coarse rounds what they lose in full ones, and fall no sooner", () => {
    fc.assert(
      fc.property(large, (data) => {
        const net = compile(data);
        const core = coreOf(net);
        const memory = LaneMemory.open(core, NO_SUMS);
        const cascade = new Cascade(core);
        const companies = Array.from({ length: 32 }, (_, k) => k);
        for (const [company, falls] of memory?.coarse.run(companies).entries() ?? []) {
          const { wave } = cascade.run(leavingShock(net, [company]));
          const fallen = wave.filter((at) => at >= 0);
          expect(falls.fallen).toBeLessThanOrEqual(fallen.length);
          // Whoever fell when they were first reached fell in that round; so has everybody where as many did.
          const last = Math.max(...fallen) + 1;
          if (falls.isSure) expect(falls.rounds).toBeLessThanOrEqual(last);
          if (falls.isSure && falls.fallen === fallen.length) expect(falls.rounds).toBe(last);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("lose in logarithms no less than is taken, worked by hand", () => {
    // 3,200 for each halving, rounded so that less is lost: a third is 5,071.9 less than all.
    expect([1, 0.5, 1 / 3, 1e-9, 0].map(shiftOf)).toEqual([0, 3_200, 5_072, 65_535, 65_535]);
    // Above a half, above 0.6 (2,358.3 less), never, and from the first that is not nothing.
    expect([0.5, 0.6, 2, 1e-12].map(surelyAbove)).toEqual([62_335, 63_177, 65_535, 0]);
  });

  it("say the same of all who bring down each other, worked by hand", async () => {
    // Heat runs from a to b, b to c and c to a, of which nothing is replaceable, and from c to a hundred others; x gives
    // a all its steam, and c gives y its waste heat. Whoever of a, b and c leaves, all three stop, and all others but
    // x; whoever of the others leaves, nobody else does. x's leaving brings the three down, but theirs not x.
    const net = compile(
      dataset({
        units: [{ id: "x" }, { id: "a" }, { id: "b" }, { id: "c" }, ...OTHERS.map((id) => ({ id }))],
        flows: [
          { from: "x", to: "a", material: "steam", quantity: 1, offtake: "minor" },
          { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
          { from: "b", to: "c", material: "heat", quantity: 1, offtake: "minor" },
          { from: "c", to: "a", material: "heat", quantity: 1, offtake: "minor" },
          ...OTHERS.map((to) => ({
            from: "c",
            to,
            material: "heat",
            quantity: 1,
            offtake: "minor" as const,
          })),
        ],
      }),
    );
    const core = coreOf(net);
    const memory = LaneMemory.open(core, NO_SUMS, 1);
    const collapse = memory && findCollapse(memory, 0);
    expect(collapse).toMatchObject({ company: 3, fallen: 103 });
    expect([0, 1, 2, 3, 4].map((company) => collapse?.takes(company))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect([0, 1].map((company) => collapse?.fallenWith(company))).toEqual([104, 103]);
    memory?.coarse.run([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((lane) => collapse?.isReached(lane))).toEqual([true, true, true, true, false]);
    const leave = await openContingencies(setupOf(net));
    const stopped = (own: readonly number[]) =>
      Array.from({ length: 104 }, (_, unit) => unit).filter((unit) => unit > 0 && !own.includes(unit));
    const found = leave({ from: 0, to: 5 }).map((one) => ({ ...one, stopped: Array.from(one.stopped) }));
    expect(found).toMatchObject([
      { own: 1, knockOn: 103, stopped: stopped([0]), waves: 5 },
      { own: 1, knockOn: 102, stopped: stopped([1]), waves: 4 },
      { own: 1, knockOn: 102, stopped: stopped([2]), waves: 3 },
      { own: 1, knockOn: 102, stopped: stopped([3]), waves: 3 },
      { own: 1, knockOn: 0, stopped: [], waves: 1 },
    ]);
  });

  it("come to the collapse by way of any that brings it about", async () => {
    // As above, but c needs its heat from a and b in equal parts. With a and b it loses 0.5 + 0.5 = 1; in the coarse
    // rounds, where the largest of the terms counts instead of their sum, only half, so that c is not gone there.
    const flow = (from: string, to: string, material = "heat") =>
      ({ from, to, material, quantity: 1, offtake: "minor" }) as const;
    const data = dataset({
      units: ["x", "a", "b", "c", ...OTHERS].map((id) => ({ id })),
      flows: [
        flow("x", "a", "steam"),
        ...[flow("a", "b"), flow("a", "c"), flow("b", "c"), flow("c", "a")],
        ...OTHERS.map((to) => flow("c", to)),
      ],
    });
    const memory = LaneMemory.open(coreOf(compile(data)), NO_SUMS, 1);
    const collapse = memory && findCollapse(memory, 0);
    expect(collapse?.company).toBe(3);
    memory?.coarse.run([0]);
    expect([1, 2, 3].map((company) => memory?.coarse.isGone(company, 0))).toEqual([true, true, false]);
    expect(collapse?.isReached(0)).toBe(true);
    await compareWithRounds(data, 1);
  });

  it("do what full rounds say in a larger network too, in which many bring down the same", async () => {
    await compareWithRounds(syntheticCluster(3_000, 18_000, 7), 150);
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
    expect(sideBySide(core, [0, 1, 2])).toEqual([
      { company: 0, rounds: 3, fallen: 3, settled: true, late: false, losses: [1, 1, 1] },
      { company: 1, rounds: 2, fallen: 2, settled: true, late: false, losses: [0, 1, 1] },
      { company: 2, rounds: 1, fallen: 1, settled: true, late: false, losses: [0, 0, 1] },
    ]);
  });

  it("leave what settles slowly to be solved", () => {
    // b and c feed each other 0.95 of what they need; the rest of b's comes from a, of c's from outside. Each round
    // takes 0.95 of the fall of the one before: b = 0.05 + 0.95 c and c = 0.95 b, so b = 0.05 / 0.0975.
    const core = coreOf(
      compile(
        dataset({
          units: [{ id: "a" }, { id: "b" }, { id: "c" }],
          flows: [
            { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
            { from: "c", to: "b", material: "heat", quantity: 19, offtake: "minor" },
            { from: "b", to: "c", material: "heat", quantity: 19, offtake: "minor" },
            { from: "outside", to: "c", material: "heat", quantity: 1 },
          ],
        }),
      ),
    );
    const [lane] = sideBySide(core, [0]);
    expect(lane).toMatchObject({ rounds: 3, fallen: 3, settled: false, late: false });
    expect(lane?.losses?.[1]).toBeGreaterThan(0.05);
    expect(lane?.losses?.[1]).toBeLessThan(0.05 / 0.0975);
  });

  it("see who falls after a quiet round", async () => {
    // One of a's buyers gives b 6e-7 of what it needs, and b all that c needs. b's loss is below 1e-6, so round 3
    // is quiet; but c's minimum load is 1 - 5e-7, so c stops in round 4.
    const net = manyBuyers(
      [{ id: "b" }, { id: "c", minLoad: 1 - 5e-7 }],
      [
        { from: "o0", to: "b", material: "heat", quantity: 6e-7, offtake: "minor" },
        { from: "outside", to: "b", material: "heat", quantity: 1 - 6e-7 },
        { from: "b", to: "c", material: "heat", quantity: 1, offtake: "minor" },
      ],
    );
    const [lane] = sideBySide(coreOf(net), [0]);
    expect(lane).toMatchObject({ rounds: 4, settled: true, late: false });
    const leave = await openContingencies(setupOf(net));
    const [one] = leave({ from: 0, to: 1 });
    expect(one).toMatchObject({ waves: 4, settled: true, own: 1 });
    expect(Array.from(one?.stopped ?? [])).toEqual([2, ...Array.from({ length: 100 }, (_, k) => k + 3)]);
    expect(one?.knockOn).toBeCloseTo(101 + 6e-7, 12);
  });

  /** a gives b a tenth of what it needs, b and c give each other so many tenths, b gives d a little. */
  const loop = (tenths: number, little: number) =>
    manyBuyers(
      [{ id: "b" }, { id: "c" }, { id: "d" }],
      [
        { from: "a", to: "b", material: "heat", quantity: 1, offtake: "minor" },
        { from: "c", to: "b", material: "heat", quantity: tenths, offtake: "minor" },
        { from: "outside", to: "b", material: "heat", quantity: 9 - tenths },
        { from: "b", to: "c", material: "heat", quantity: tenths, offtake: "minor" },
        { from: "outside", to: "c", material: "heat", quantity: 10 - tenths },
        { from: "b", to: "d", material: "steam", quantity: little, offtake: "minor" },
        { from: "outside", to: "d", material: "steam", quantity: 1 - little },
      ],
    );

  it("count the rounds again where somebody falls long after they were reached", async () => {
    // After k looks, in rounds 2, 4, ..., b has lost 0.1 (1 - 0.16^k) / 0.84. d falls when b has lost 0.1188: after
    // four looks (0.11897; after three 0.11856), in round 8. d feels that in round 9.
    const net = loop(4, 8.42e-6);
    const core = coreOf(net);
    // a, b, c and a hundred others: of a sum only the largest term counts there, so that b has lost 0.1.
    const memory = LaneMemory.open(core, NO_SUMS);
    expect(memory?.coarse.run([0])).toEqual([{ rounds: 3, fallen: 103, isSure: true }]);
    const [lane] = sideBySide(core, [0]);
    expect(lane).toMatchObject({ rounds: 9, fallen: 104, settled: true, late: false });
    const leave = await openContingencies(setupOf(net));
    expect(leave({ from: 0, to: 1 })[0]).toMatchObject({ waves: 9, settled: true });
  });

  it("count them again also where it settles slowly", async () => {
    // b has lost 0.1 (1 - 0.81^k) / 0.19. d falls when b has lost 0.4546: after ten looks (0.462; after nine 0.447),
    // in round 20. d feels that in round 21.
    const net = loop(9, 2.2e-6);
    const [lane] = sideBySide(coreOf(net), [0], 0);
    expect(lane).toMatchObject({ rounds: 3, fallen: 103, settled: false, late: true });
    const [later] = sideBySide(coreOf(net), [0], LANES);
    expect(later).toMatchObject({ rounds: 21, fallen: 104, settled: true, late: false });
    expect(later?.losses?.[1]).toBeCloseTo(0.1 / 0.19, 12);
    const leave = await openContingencies(setupOf(net));
    expect(leave({ from: 0, to: 1 })[0]).toMatchObject({ waves: 21, settled: true });
  });
});

/** Every so many of the companies in full rounds, beside what N-1 says of them. */
async function compareWithRounds(data: DataSet, every: number): Promise<void> {
  const net = compile(data);
  const core = coreOf(net);
  const leave = await openContingencies(setupOf(net));
  const cascade = new Cascade(core);
  const watch = new ChainWatch(chainsOfNetwork(net).core);
  for (let from = 0; from < core.companyCount; from += 128) {
    const found = leave({ from, to: Math.min(from + 128, core.companyCount) });
    for (let company = Math.ceil(from / every) * every; company < from + found.length; company += every) {
      const state = cascade.run(leavingShock(net, [company]));
      const one = found[company - from];
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
      expect(Array.from(one?.stopped ?? [])).toEqual(stopped);
    }
  }
}

/** A unit a whose heat runs a hundred others, o0 to o99, and those that are given, between a and the others. */
function manyBuyers(
  units: Parameters<typeof dataset>[0]["units"],
  flows: Parameters<typeof dataset>[0]["flows"],
) {
  const sold = OTHERS.map((to) => ({
    from: "a",
    to,
    material: "heat",
    quantity: 1,
    offtake: "minor" as const,
  }));
  return compile(
    dataset({
      units: [{ id: "a" }, ...(units ?? []), ...OTHERS.map((id) => ({ id }))],
      flows: [...sold, ...flows],
    }),
  );
}

/** What departures have come to that run side by side, of which so many can go on after their first sweeps. */
function sideBySide(core: Core, companies: readonly number[], rows = LANES) {
  const memory = LaneMemory.open(core, NO_SUMS, rows);
  if (!memory) throw new Error("this machine has no WebAssembly with SIMD");
  const losses = new Map<Lane, number[]>();
  const departures = new DepartureLanes(memory, { from: 0, to: rows }).run(companies, {
    group: (group) => {
      for (const [lane, departure] of group.entries())
        losses.set(
          departure,
          Array.from(memory.position, (place) => memory.loss[LANES * place + lane] as number),
        );
    },
    slow: () => {},
    collapsed: () => {},
  });
  return departures.map((departure) => ({ ...departure, losses: losses.get(departure) }));
}
