import { describe, expect, it } from "vitest";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { leavesOut, lossText } from "../../../src/report/leastLoss.ts";
import { amountOf, lossScale, wholeAmount } from "../../../src/report/lossAmount.ts";
import { dataset } from "../../twin/build.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a loss that leaves plants out", () => {
  it("is a share of what is known", () => {
    expect(plain(lossText(0.229, true, "nl"))).toBe("22,9% van wat bekend is");
    expect(lossText(0.229, true, "en")).toBe("22.9% of what is known");
  });

  it("says nothing of that where none is left out, or where the loss reads as nothing", () => {
    expect(lossText(0.229, false, "en")).toBe("22.9%");
    expect(lossText(0, true, "en")).toBe("0%");
  });

  it("is at least so much in its own unit, though its share may as well be smaller", () => {
    // a: 30, b: 70, c is not known. With a gone 30 of 100 is lost; were c 50, that would be 30 of 150, 20%.
    const set = (c: number | null) =>
      dataset({
        units: [
          { id: "a", valueAdded: 30 },
          { id: "b", valueAdded: 70 },
          { id: "c", valueAdded: c },
        ],
        flows: [],
      });
    const [partial, whole] = [set(null), set(50)].map((one) => lossScale(one, {}, "value_added"));
    if (!partial || !whole) throw new Error("no scale");
    expect([partial.total, partial.isPartial, whole.total, whole.isPartial]).toEqual([100, true, 150, false]);
    expect(30 / partial.total).toBeGreaterThan(30 / whole.total);
    expect(plain(wholeAmount(30 / 100, partial, "en"))).toBe(
      `at least ${plain(amountOf(0.3, partial, "en"))}`,
    );
    expect(wholeAmount(30 / 150, whole, "en")).toBe(amountOf(0.2, whole, "en"));
    expect(wholeAmount(0, partial, "en")).toBe(amountOf(0, partial, "en"));
  });

  it("is whole where nobody leaves, and where nothing is known of anybody", () => {
    const basis = (given: number, assumed: number) => ({
      flows: { reported: 0, estimated: 0, assumed: 0 },
      weights: { given, estimated: 0, assumed },
    });
    const gone = { ...NO_CHANGE, leave: ["a"] };
    expect(leavesOut(gone, basis(2, 1))).toBe(true);
    expect(leavesOut(NO_CHANGE, basis(2, 1))).toBe(false);
    expect(leavesOut(gone, basis(0, 3))).toBe(false);
    expect(leavesOut(gone, basis(3, 0))).toBe(false);
  });
});
