import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { quantile, seeded } from "../../../src/analysis/random.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { HOLD_BREATH } from "../../../src/analysis/runner.ts";
import { drawChunks, openUncertainty, uncertainty } from "../../../src/analysis/uncertainty.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { drawn, spreadOfNetwork } from "../../../src/network/draw.ts";
import { weightsOf } from "../../../src/network/weights.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional", draws: 50, seed: 4 } as const;

/** Salt for 60 and steam for 40 a year; the acid maker's own figures are known well, the rest is not. */
const plant = dataset({
  units: [
    { id: "salt", valueAdded: 60, confidence: "high" },
    { id: "acid", valueAdded: 40, confidence: "high", minLoad: 0.4 },
  ],
  flows: [
    { from: "salt", to: "acid", material: "salt", quantity: 60, confidence: "high", replaceIn: 0.5 },
    { from: "outside", to: "acid", material: "salt", quantity: 40, confidence: "medium" },
    { from: "acid", to: "outside", material: "acid", quantity: 10, confidence: null },
  ],
});

describe("uncertainty (model.md section 5)", () => {
  it("draws each figure within its row's confidence, around its value", () => {
    const net = compile(plant);
    const core = coreOf(net);
    const spread = spreadOfNetwork(net, "value_added", weightsOf(net, "value_added"));
    expect([...spread.quantity]).toEqual([0.1, 0.25, 0.5]);
    const random = seeded(1);
    const draws = Array.from({ length: 4000 }, () => drawn(core, spread, random).core);
    const column = (pick: (one: (typeof draws)[number]) => number) => Float64Array.from(draws, pick);
    for (const [values, value, width] of [
      [column((c) => c.quantity[0] as number), 60, 0.1],
      [column((c) => c.quantity[1] as number), 40, 0.25],
      [column((c) => c.quantity[2] as number), 10, 0.5],
      [column((c) => c.rhoIn[0] as number), 0.5, 0.1],
      [column((c) => c.minLoad[1] as number), 0.4, 0.1],
    ] as const) {
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
      expect(Math.abs(mean / value - 1)).toBeLessThan(0.02);
      // Triangular: 5 % of the draws lie below 1 - w + w sqrt(2 * 0.05) = 1 - 0.6838 w.
      expect(Math.abs(quantile(values, 0.05) / value - (1 - 0.6838 * width))).toBeLessThan(0.02);
      expect(values[0] as number).toBeGreaterThanOrEqual(value * (1 - width) - 1e-9);
      expect(values.at(-1) as number).toBeLessThanOrEqual(value * (1 + width) + 1e-9);
    }
    const one = draws[0];
    expect(one?.inputs.total[0]).toBeCloseTo((one?.quantity[0] ?? 0) + (one?.quantity[1] ?? 0), 9);
  });

  it("says where a departure never comes to rest in some draw", async () => {
    // Without c, a and b each go down by about a millionth of what is left, round after round.
    const slow = (toC: number) =>
      dataset({
        flows: [
          { from: "a", to: "b", material: "m", quantity: 1, replaceIn: 0, replaceOut: 0 },
          { from: "a", to: "c", material: "m", quantity: toC, replaceIn: 0, replaceOut: 0 },
          { from: "b", to: "a", material: "n", quantity: 1, replaceIn: 0, replaceOut: 0 },
        ],
      });
    const few = { ...settings, draws: 2 };
    expect((await uncertainty(slow(1e-6), few, directRunner())).settled).toBe(false);
    expect((await uncertainty(slow(0.5), few, directRunner())).settled).toBe(true);
  });

  it("keeps shares within 0 and 1 and what is 0 at 0", () => {
    fc.assert(
      fc.property(dataSets(), fc.nat(), (data, seed) => {
        const net = compile(data);
        const spread = spreadOfNetwork(net, "value_added", weightsOf(net, "value_added"));
        const core = coreOf(net);
        const draw = drawn(core, spread, seeded(seed));
        for (const name of ["rhoIn", "rhoOut", "minLoad"] as const)
          draw.core[name].forEach((value, k) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            if (core[name][k] === 0) expect(value).toBe(0);
          });
        expect(draw.weights.every((weight) => weight >= 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("gives intervals around the loss, the top five, and the same numbers for the same seed", async () => {
    const result = await uncertainty(plant, settings, directRunner());
    const total = new Map(
      (await rank(plant, settings, directRunner())).companies.map((c) => [c.id, c.loss.total]),
    );
    // Both companies are among the five worst of two, always.
    expect(result.companies.map((row) => [row.id, row.top5])).toEqual([
      ["salt", 1],
      ["acid", 1],
    ]);
    for (const row of result.companies) {
      expect(row.low).toBeLessThanOrEqual(row.mean);
      expect(row.mean).toBeLessThanOrEqual(row.high);
      expect(row.low).toBeLessThanOrEqual((total.get(row.id) ?? 0) + 1e-9);
    }
    // Salt goes: 0.6 own; acid keeps 1 - 0.6 (1 - 0.5) = 0.7 of 0.4: loss 0.72, and it varies.
    expect(total.get("salt")).toBeCloseTo(0.72, 12);
    expect(result.companies[0]?.high).toBeGreaterThan(result.companies[0]?.low ?? 1);
    expect(await uncertainty(plant, settings, directRunner())).toEqual(result);
    const other = await uncertainty(plant, { ...settings, seed: 5 }, directRunner());
    expect(other.companies).not.toEqual(result.companies);
  });

  it("is the same however the companies and draws are cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(), fc.nat(), async (data, seed) => {
        const net = compile(data);
        const core = coreOf(net);
        const spread = spreadOfNetwork(net, "value_added", weightsOf(net, "value_added"));
        const setup = { core, spread, ration: "proportional", seed } as const;
        const companies = { from: 0, to: core.companyCount };
        const whole = await openUncertainty(setup)({ draws: { from: 0, to: 3 }, companies }, HOLD_BREATH);
        const answer = openUncertainty(setup);
        for (const draw of [2, 0, 1])
          for (let company = companies.to - 1; company >= 0; company -= 1) {
            const one = { from: company, to: company + 1 };
            const draws = { from: draw, to: draw + 1 };
            const [losses] = await answer({ draws, companies: one }, HOLD_BREATH);
            expect(losses?.lost).toEqual(whole[draw]?.lost.slice(company, company + 1));
          }
      }),
      { numRuns: 50 },
    );
  });

  it("cuts the draws of a large network, and takes those of a small one together", () => {
    const chunks = (companyCount: number, flowCount: number, draws: number) =>
      drawChunks(draws, { companyCount, unitCount: companyCount, flowCount });
    // 2 x 32 departures a chunk: 6 draws of 10 companies.
    const whole = { from: 0, to: 10 };
    expect(chunks(10, 20, 15)).toEqual([
      { draws: { from: 0, to: 6 }, companies: whole },
      { draws: { from: 6, to: 12 }, companies: whole },
      { draws: { from: 12, to: 15 }, companies: whole },
    ]);
    // 75 000 / 37 500, twice: 4 departures a chunk.
    expect(
      chunks(10, 37_490, 2).map(({ draws, companies }) => [draws.from, companies.from, companies.to]),
    ).toEqual([
      [0, 0, 4],
      [0, 4, 8],
      [0, 8, 10],
      [1, 0, 4],
      [1, 4, 8],
      [1, 8, 10],
    ]);
  });

  it("takes quantiles between neighbours", () => {
    expect(quantile(Float64Array.from([4, 1, 3, 2]), 0.5)).toBe(2.5);
    expect(quantile(Float64Array.from([1]), 0.95)).toBe(1);
    expect(quantile(Float64Array.from([0, 10]), 0.05)).toBeCloseTo(0.5, 12);
  });
});
