import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { sweepOrder } from "../../../src/analysis/lanes/order.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { type Tight, tightOf } from "../../../src/network/tight.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";

/** Weight of the links that lead back in an order. */
function backward({ linkStart, targetUnit, coefficient }: Tight, order: Int32Array): number {
  const place = new Int32Array(order.length);
  order.forEach((unit, k) => {
    place[unit] = k;
  });
  let sum = 0;
  for (const unit of order.keys())
    for (let link = linkStart[unit] as number; link < (linkStart[unit + 1] as number); link += 1)
      if ((place[targetUnit[link] as number] as number) < (place[unit] as number))
        sum += coefficient[link] as number;
  return sum;
}

describe("the order of sweeps", () => {
  it("has every unit once", () => {
    fc.assert(
      fc.property(dataSets(), (data) => {
        const tight = tightOf(coreOf(compile(data)));
        expect([...sweepOrder(tight)].sort((a, b) => a - b)).toEqual([...tight.outStart.keys()]);
      }),
      { numRuns: 100 },
    );
  });

  it("follows the falls where nothing leads back", () => {
    const flow = (from: string, to: string) =>
      ({ from, to, material: "heat", quantity: 1, offtake: "minor" }) as const;
    const tight = tightOf(
      coreOf(
        compile(
          dataset({
            units: ["e", "c", "a", "d", "b"].map((id) => ({ id })),
            flows: [flow("a", "b"), flow("b", "c"), flow("c", "d"), flow("d", "e"), flow("b", "e")],
          }),
        ),
      ),
    );
    const order = sweepOrder(tight);
    expect([...order]).toEqual([2, 4, 1, 3, 0]);
    expect(backward(tight, order)).toBe(0);
  });

  it("leaves less that leads back than the data set's order", () => {
    for (const seed of [1, 2, 3]) {
      const tight = tightOf(coreOf(compile(syntheticCluster(150, 600, seed))));
      const before = backward(tight, Int32Array.from(tight.outStart.keys()));
      expect(backward(tight, sweepOrder(tight))).toBeLessThan(0.75 * before);
    }
  });
});
