import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cascade } from "../../../src/analysis/cascade.ts";
import { compileChains, statusOf, weakest } from "../../../src/analysis/chains.ts";
import { chainsReport } from "../../../src/analysis/chainsReport.ts";
import { deriveChains } from "../../../src/analysis/derivedChains.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/model/dataset.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { leavingShock } from "../../../src/network/shock.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Salt goes 30 : 10 to two makers of acid; both are alternatives of the chain's second step. */
const acid = dataset({
  units: [
    { id: "salt", valueAdded: 20 },
    { id: "acid1", valueAdded: 50, company: "Acid" },
    { id: "acid2", valueAdded: 30 },
  ],
  flows: [
    { from: "salt", to: "acid1", material: "salt", quantity: 30, offtake: "minor" },
    { from: "salt", to: "acid2", material: "salt", quantity: 10, offtake: "minor" },
    { from: "acid1", to: "outside", material: "acid", quantity: 15 },
    { from: "acid2", to: "outside", material: "acid", quantity: 5 },
  ],
  chains: [
    {
      id: "acid",
      steps: [
        { units: ["salt"], material: "salt" },
        { units: ["acid1", "acid2"], material: "acid" },
        { units: [], material: "paint" },
      ],
    },
    { id: "nobody", steps: [{ units: [] }] },
  ],
});

describe("chains (model.md section 4)", () => {
  it("weighs alternatives by their output, and takes the least step", () => {
    const result = simulate(acid, { ...NO_CHANGE, leave: ["Acid"] }, settings);
    // 5 of 20 is left of the acid step.
    expect(result.chains[0]).toMatchObject({
      id: "acid",
      status: "weakened",
      complete: false,
      throughput: 0.25,
      weakestStep: "2",
    });
    expect(result.chains[1]).toMatchObject({ status: "absent", throughput: null, weakestStep: null });
  });

  it("takes the thresholds as settings", () => {
    expect([0.95, 0.949, 0.05, 0.049, 0, null].map((t) => statusOf(t, DEFAULT_THRESHOLDS))).toEqual([
      "intact",
      "weakened",
      "weakened",
      "broken",
      "broken",
      "absent",
    ]);
    expect(statusOf(0.5, { broken: 0.6, intact: 0.9 })).toBe("broken");
  });

  it("derives a chain for each exported product where none are declared", () => {
    const net = compile(
      dataset({
        materials: [{ id: "tar", category: "waste" }],
        flows: [
          { from: "quarry", to: "kiln", material: "stone" },
          { from: "boiler", to: "kiln", material: "steam", need: "important" },
          { from: "office", to: "kiln", material: "paper", need: "minor" },
          { from: "kiln", to: "outside", material: "lime" },
          { from: "kiln", to: "outside", material: "tar" },
          { from: "well", to: "quarry", material: "water" },
        ],
      }),
    );
    const chains = deriveChains(net).map((c) => [c.id, c.steps.map((s) => [s.material, s.units])]);
    expect(chains).toEqual([
      [
        "lime",
        [
          ["water", ["well"]],
          ["stone", ["quarry"]],
          ["steam", ["boiler"]],
          ["lime", ["kiln"]],
        ],
      ],
    ]);
  });

  it("says which steps are missing and which consecutive steps no flow links", async () => {
    const [chain] = (await chainsReport(acid, settings, 2, directRunner())).chains;
    expect(chain?.steps.map((s) => [s.missing, s.linked, s.throughput])).toEqual([
      [false, true, 1],
      [false, null, 1],
      [true, null, null],
    ]);
    // Without salt nobody makes acid; without both makers neither.
    expect(chain?.cutSets).toEqual([["salt"], ["Acid", "acid2"]]);
  });
});

describe("N-1 (model.md section 5)", () => {
  it("ranks by total loss and names what each departure breaks, weakens and stops", async () => {
    const { companies } = await rank(acid, settings, directRunner());
    expect(companies.map((c) => c.id)).toEqual(["salt", "Acid", "acid2"]);
    expect(companies[0]).toMatchObject({
      loss: { total: 1, own: 0.2, knockOn: 0.8 },
      multiplier: 5,
      chainsBroken: ["acid"],
      chainsWeakened: [],
      stopped: ["acid1", "acid2"],
      waves: 2,
    });
    // Salt sells on: its offtake is minor, so that only the acid maker itself is lost.
    expect(companies[1]).toMatchObject({
      multiplier: 1,
      chainsBroken: [],
      chainsWeakened: ["acid"],
      waves: 1,
    });
  });

  it("gives every company the figures of simulating its leaving", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(), async (data) => {
        const total = await rank(data, settings, directRunner());
        for (const row of total.companies) {
          const one = simulate(data, { ...NO_CHANGE, leave: [row.id] }, settings);
          expect(row.loss.total).toBeCloseTo(one.loss.total, 10);
          expect(row.loss.own).toBeCloseTo(one.loss.own, 10);
          const stopped = one.units.filter((u) => u.stopped && u.company !== row.id).map((u) => u.id);
          expect(row.stopped).toEqual(stopped);
          const broken = one.chains.filter((c) => c.status === "broken").map((c) => c.id);
          expect(row.chainsBroken).toEqual(broken);
        }
        const losses = total.companies.map((c) => c.loss.total);
        expect(losses).toEqual([...losses].sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });
});

describe("minimal cut sets", () => {
  it("say where a departure never comes to rest", async () => {
    // Without c, a and b each go down by a millionth of what is left, round after round. a exports p: its chain.
    const slow = (toC: number) =>
      dataset({
        flows: [
          { from: "a", to: "b", material: "m", quantity: 1 - toC, replaceIn: 0, replaceOut: 0 },
          { from: "a", to: "c", material: "m", quantity: toC, replaceIn: 0, replaceOut: 0 },
          { from: "b", to: "a", material: "n", quantity: 1, replaceIn: 0, replaceOut: 0 },
          { from: "a", to: "outside", material: "p", quantity: 1 },
        ],
      });
    expect((await chainsReport(slow(1e-6), settings, 1, directRunner())).settled).toBe(false);
    expect((await chainsReport(slow(0.5), settings, 1, directRunner())).settled).toBe(true);
    expect((await chainsReport(slow(1e-6), settings, 0, directRunner())).settled).toBe(true);
  });

  it("are those of trying every set", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(7), async (data) => {
        const net = compile(data);
        const chains = compileChains(net, data.chains);
        if (data.chains.length === 0) return;
        const report = await chainsReport(data, settings, 3, directRunner());
        const found = report.chains.map((chain) => chain.cutSets);
        const cascade = new Cascade(coreOf(net));
        chains.forEach((chain, k) => {
          const breaks = (set: readonly number[]): boolean =>
            statusOf(
              weakest(chain, cascade.run(leavingShock(net, set)).level)?.throughput ?? null,
              DEFAULT_THRESHOLDS,
            ) === "broken";
          const count = net.companyIds.length;
          const expected: string[] = [];
          for (let mask = 1; mask < 2 ** count; mask += 1) {
            const set = [...net.companyIds.keys()].filter((c) => mask & (1 << c));
            if (set.length > 3 || breaks([]) || !breaks(set)) continue;
            if (set.some((c) => breaks(set.filter((other) => other !== c)))) continue;
            expected.push(
              set
                .map((c) => net.companyIds[c] ?? "")
                .sort()
                .join(),
            );
          }
          expect((found[k] ?? []).map((set) => [...set].sort().join()).sort()).toEqual(expected.sort());
        });
      }),
      { numRuns: 200 },
    );
  });
});
