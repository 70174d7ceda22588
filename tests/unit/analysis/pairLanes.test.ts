import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Cascade } from "../../../src/analysis/cascade.ts";
import { chainResult } from "../../../src/analysis/chains.ts";
import { chainsOfNetwork } from "../../../src/analysis/chainsCore.ts";
import { openPairLanes } from "../../../src/analysis/lanes/pairs.ts";
import type { PairOutcome, PairSearch, PairSetup } from "../../../src/analysis/pairSearch.ts";
import { PairsInTurn } from "../../../src/analysis/pairsInTurn.ts";
import { ranges } from "../../../src/analysis/runner.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { RATIONINGS, type Rationing } from "../../../src/model/scenario.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import type { Network } from "../../../src/network/network.ts";
import { leavingShock } from "../../../src/network/shock.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

/** Clusters with many cycles, minimum loads and hubs; every so many units belong to one of three companies. */
const tangled: fc.Arbitrary<DataSet> = fc
  .record({
    units: fc.integer({ min: 4, max: 22 }),
    density: fc.integer({ min: 2, max: 6 }),
    seed: fc.nat(),
    grouped: fc.integer({ min: 2, max: 30 }),
  })
  .map(({ units, density, seed, grouped }) => {
    const data = syntheticCluster(units, units * density, seed);
    const rows = data.units.map((unit, k) =>
      k % grouped === 1 ? { ...unit, company: `c${((k / grouped) % 3) | 0}` } : unit,
    );
    return { ...data, units: rows };
  });

function setupOf(net: Network, ration: Rationing): PairSetup {
  const weights = Float64Array.from({ length: net.unitCount }, (_, k) => 1 + (k % 5));
  return {
    core: coreOf(net),
    chains: chainsOfNetwork(net).core,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    ration,
  };
}

function lanesOf(setup: PairSetup): PairSearch {
  const lanes = openPairLanes(setup);
  if (!lanes) throw new Error("this machine has no WebAssembly with SIMD");
  return lanes;
}

function inOrder(outcomes: readonly PairOutcome[]): PairOutcome[] {
  return [...outcomes].sort((a, b) => a.first - b.first || a.second - b.second);
}

function all(search: PairSearch, companies: number): PairOutcome[] {
  search.leaveAlone(0, companies);
  const found: PairOutcome[] = [];
  search.look({ from: 0, to: companies }, { from: 0, to: companies }, found);
  return inOrder(found);
}

interface Run {
  readonly level: Float64Array;
  readonly settled: boolean;
}

/** Every pair by full rounds: what they lose together, beyond the two laid over each other, and break. */
function byRounds(net: Network, { weights, ration }: PairSetup) {
  const cascade = new Cascade(coreOf(net), ration);
  const { chains } = chainsOfNetwork(net);
  const { thresholds } = net.dataset.cluster;
  const run = (set: readonly number[]) => {
    const { level, settled } = cascade.run(leavingShock(net, set));
    return { level: level.slice(), settled };
  };
  const lost = (level: Float64Array) =>
    level.reduce((sum, at, unit) => sum + (weights[unit] as number) * (1 - at), 0);
  const broken = (level: Float64Array) =>
    chains.flatMap((chain, k) => (chainResult(chain, level, thresholds).status === "broken" ? [k] : []));
  const n = coreOf(net).companyCount;
  const alone = Array.from({ length: n }, (_, k) => run([k]));
  const expected: PairOutcome[] = [];
  for (let first = 0; first < n; first += 1)
    for (let second = first + 1; second < n; second += 1) {
      const [single, partner] = [alone[first] as Run, alone[second] as Run];
      const [one, other] = [single.level, partner.level];
      const { level: both, settled } = run([first, second]);
      const laid = one.map((level, unit) => Math.min(level, other[unit] as number));
      const known = new Set([...broken(one), ...broken(other)]);
      expected.push({
        first,
        second,
        lost: lost(both),
        synergy: lost(both) - lost(laid),
        broken: broken(both).filter((chain) => !known.has(chain)),
        settled: settled && single.settled && partner.settled,
      });
    }
  return expected;
}

function expectSame(found: readonly PairOutcome[], expected: readonly PairOutcome[], total: number): void {
  const byPair = new Map(found.map((pair) => [`${pair.first} ${pair.second}`, pair]));
  for (const pair of expected) {
    const said = byPair.get(`${pair.first} ${pair.second}`);
    byPair.delete(`${pair.first} ${pair.second}`);
    if (!said) {
      expect(pair.synergy).toBeLessThan(2e-9 * total);
      expect(pair.broken).toEqual([]);
      continue;
    }
    expect(Math.abs(said.synergy - pair.synergy)).toBeLessThan(1e-9 * total);
    expect(Math.abs(said.lost - pair.lost)).toBeLessThan(1e-9 * total);
    expect(said.broken).toEqual(pair.broken);
    // What rounds bring to rest, solving does too.
    if (pair.settled) expect(said.settled).toBe(true);
  }
  expect(byPair.size).toBe(0);
}

describe("pairs side by side", () => {
  it("say what full rounds say of every pair", () => {
    fc.assert(
      fc.property(fc.oneof(dataSets(10), tangled), (data) => {
        const net = compile(data);
        const setup = setupOf(net, "proportional");
        const found = all(lanesOf(setup), setup.core.companyCount);
        expectSame(found, byRounds(net, setup), setup.totalWeight);
      }),
      { numRuns: 150 },
    );
  });

  it("say the same to the last bit, whichever others are beside them", () => {
    fc.assert(
      fc.property(tangled, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 30 }), (data, sizes) => {
        const setup = setupOf(compile(data), "proportional");
        const n = setup.core.companyCount;
        const whole = all(lanesOf(setup), n);
        const search = lanesOf(setup);
        const parts: PairOutcome[] = [];
        for (let from = 0, k = 0; from < n; from += sizes[k % sizes.length] as number, k += 1)
          search.leaveAlone(from, Math.min(n, from + (sizes[k % sizes.length] as number)));
        for (let from = 0, k = 3; from < n; from += sizes[k % sizes.length] as number, k += 1)
          for (const seconds of ranges(n, 7))
            search.look(
              { from, to: Math.min(n, from + (sizes[k % sizes.length] as number)) },
              seconds,
              parts,
            );
        expect(inOrder(parts)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it("settle by themselves where a lane would take too long", () => {
    // b and c feed each other 99 hundredths of what they need, and b gets the rest from a and d.
    // Without a: b = 0.005 + 0.99 c and c = 0.99 b, so b = 0.005 / 0.0199; without both twice that.
    const net = compile(
      dataset({
        units: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }],
        flows: [
          { from: "a", to: "b", material: "heat", quantity: 0.5, offtake: "minor" },
          { from: "d", to: "b", material: "heat", quantity: 0.5, offtake: "minor" },
          { from: "c", to: "b", material: "heat", quantity: 99, offtake: "minor" },
          { from: "b", to: "c", material: "heat", quantity: 99, offtake: "minor" },
          { from: "outside", to: "c", material: "heat", quantity: 1 },
        ],
      }),
    );
    const setup = { ...setupOf(net, "proportional"), weights: new Float64Array(4).fill(1), totalWeight: 4 };
    const pair = all(lanesOf(setup), 4).find(({ first, second }) => first === 0 && second === 3);
    const b = 0.005 / 0.0199;
    expect(pair?.synergy).toBeCloseTo(b * 1.99, 10);
    expect(pair?.lost).toBeCloseTo(2 + 2 * b * 1.99, 10);
  });
});

describe("pairs in turn", () => {
  it("say what full rounds say of every pair, under every rationing rule", () => {
    fc.assert(
      fc.property(fc.oneof(dataSets(8), tangled), fc.constantFrom(...RATIONINGS), (data, ration) => {
        const net = compile(data);
        const setup = setupOf(net, ration);
        const found = all(new PairsInTurn(setup), setup.core.companyCount);
        expectSame(found, byRounds(net, setup), setup.totalWeight);
      }),
      { numRuns: 100 },
    );
  });
});
