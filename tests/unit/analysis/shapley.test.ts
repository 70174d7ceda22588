import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { departureShares } from "../../../src/analysis/departureShares.ts";
import { interactions, sampledShapley, shapleyValues } from "../../../src/analysis/shapley.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

const game = (n: number) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n })
    .map((values) => [0, ...values.slice(1)]);
const games = fc.integer({ min: 1, max: 5 }).chain((n) => game(n).map((values) => ({ n, values })));

/** Means over all orders, one by one: slow and plain. */
function overOrders(n: number, values: readonly number[]): number[] {
  const sums = Array.from({ length: n }, () => 0);
  let orders = 0;
  const walk = (there: number, added: readonly number[]): void => {
    if (there === 2 ** n - 1) {
      orders += 1;
      added.forEach((value, k) => {
        sums[k] = (sums[k] ?? 0) + value;
      });
      return;
    }
    for (let k = 0; k < n; k += 1) {
      if ((there >> k) & 1) continue;
      const then = there | (1 << k);
      walk(then, added.with(k, (values[then] ?? 0) - (values[there] ?? 0)));
    }
  };
  walk(
    0,
    Array.from({ length: n }, () => 0),
  );
  return sums.map((sum) => sum / orders);
}

describe("Shapley values", () => {
  it("are those of the glove game", () => {
    // A left glove (0) and two right ones (1, 2); a pair is worth 1. The left one is worth 2/3, each right one 1/6.
    const values = [0, 0, 0, 1, 0, 1, 0, 1];
    const [left, first, second] = shapleyValues(3, values);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(first).toBeCloseTo(1 / 6, 12);
    expect(second).toBeCloseTo(1 / 6, 12);
  });
  it("are the means over all orders", () => {
    fc.assert(
      fc.property(games, ({ n, values }) => {
        const slow = overOrders(n, values);
        shapleyValues(n, values).forEach((value, k) => {
          expect(value).toBeCloseTo(slow[k] ?? Number.NaN, 9);
        });
      }),
    );
  });
  it("sum to the value of all (efficiency)", () => {
    fc.assert(
      fc.property(games, ({ n, values }) => {
        const sum = shapleyValues(n, values).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(values[2 ** n - 1] ?? Number.NaN, 9);
      }),
    );
  });
  it("are 0 for a member that adds nothing, and alike for members that add alike", () => {
    fc.assert(
      fc.property(game(3), (values) => {
        // Member 3 adds nothing; members 0 and 1 are made alike.
        const alike = values.map((value, mask) => (value + (values[swap(mask)] ?? 0)) / 2);
        const wide = Array.from({ length: 16 }, (_, mask) => alike[mask & 7] ?? 0);
        const [a, b, , none] = shapleyValues(4, wide);
        expect(none).toBeCloseTo(0, 9);
        expect(a).toBeCloseTo(b ?? Number.NaN, 9);
      }),
    );
  });
  it("of a sum of games are the sums (additivity)", () => {
    fc.assert(
      fc.property(game(4), game(4), (one, other) => {
        const both = one.map((value, mask) => value + (other[mask] ?? 0));
        const first = shapleyValues(4, one);
        const second = shapleyValues(4, other);
        shapleyValues(4, both).forEach((value, k) => {
          expect(value).toBeCloseTo((first[k] ?? 0) + (second[k] ?? 0), 9);
        });
      }),
    );
  });
  it("estimated from orders lie within their errors, the same for the same seed", async () => {
    const values = [0, 4, 1, 9, 0, 3, 5, 12];
    const value = (members: readonly number[]) =>
      values[members.reduce((mask, k) => mask | (1 << k), 0)] ?? 0;
    const exact = shapleyValues(3, values);
    const sampled = await sampledShapley(3, value, 2000, 1);
    expect(await sampledShapley(3, value, 2000, 1)).toEqual(sampled);
    sampled.values.forEach((estimate, k) => {
      const error = sampled.errors[k] ?? Number.NaN;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(estimate - (exact[k] ?? 0))).toBeLessThan(4 * error);
    });
  });
});

function swap(mask: number): number {
  return (mask & 4) | ((mask & 1) << 1) | ((mask & 2) >> 1);
}

describe("interactions", () => {
  it("tell complements from substitutes", () => {
    // 0 and 1 are worth 1 together only; 2 and 3 are worth 1 either way, the second one nothing more.
    const value = (mask: number) => ((mask & 3) === 3 ? 1 : 0) + ((mask & 12) !== 0 ? 1 : 0);
    const found = interactions(
      4,
      Array.from({ length: 16 }, (_, mask) => value(mask)),
    );
    const of = (a: number, b: number) => found.find(({ pair }) => pair[0] === a && pair[1] === b)?.value;
    expect(of(0, 1)).toBeCloseTo(1, 12);
    expect(of(2, 3)).toBeCloseTo(-1, 12);
    expect(of(0, 2)).toBeCloseTo(0, 12);
  });
});

describe("shares of a departure", () => {
  const settings = { measure: "value_added", ration: "proportional" } as const;
  it("follow the arithmetic of two sources of one user", async () => {
    // a and b (10 each) bring half of what c (80) needs, replaceable for nothing. c falls to 0.5 without
    // either, to 0 without both. v(a) = v(b) = 10 + 40 = 50, v(ab) = 100, of 100: each has 50 %.
    const data = dataset({
      units: [
        { id: "a", valueAdded: 10 },
        { id: "b", valueAdded: 10 },
        { id: "c", valueAdded: 80 },
      ],
      flows: [
        { from: "a", to: "c", material: "m", quantity: 5, offtake: "minor" },
        { from: "b", to: "c", material: "m", quantity: 5, offtake: "minor" },
      ],
    });
    const { exact, shares } = await departureShares(data, { ...NO_CHANGE, leave: ["a", "b"] }, settings);
    expect(exact).toBe(true);
    expect(shares.map(({ id }) => id)).toEqual(["a", "b"]);
    for (const { share, error } of shares) {
      expect(share).toBeCloseTo(0.5, 12);
      expect(error).toBe(0);
    }
  });
  const operating = dataSets(8).filter((data) => data.units.some((unit) => unit.status === "operating"));
  it("sum to what the departures add to the scenario", async () => {
    await fc.assert(
      fc.asyncProperty(operating, fc.integer({ min: 1, max: 4 }), async (data, n) => {
        const leave = data.units.slice(0, n).map((unit) => unit.id);
        const scenario = { ...NO_CHANGE, leave, import: { salt: 0.5 } };
        const { shares } = await departureShares(data, scenario, settings);
        const without = simulate(data, { ...scenario, leave: [] }, settings).loss.total;
        const sum = shares.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(simulate(data, scenario, settings).loss.total - without, 9);
      }),
      { numRuns: 60 },
    );
  });
});
