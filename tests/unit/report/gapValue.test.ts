import { describe, expect, it } from "vitest";
import { isLeastValue } from "../../../src/report/gapValue.ts";

const prices = [10, null];
const names = {
  flow: (index: number) => ({ material: String(index) }) as never,
  materialRow: (id: string) => ({ price: prices[Number(id)] ?? null }) as never,
};

describe("the value of a missing link", () => {
  it("is at least so much where a material of the group has no price", () => {
    expect(isLeastValue({ value: 100, atLeast: false, flows: [0, 1] }, names)).toBe(true);
    expect(isLeastValue({ value: 100, atLeast: false, flows: [0] }, names)).toBe(false);
  });

  it("is at least so much where flows of unknown quantity are left out, and unknown where nothing is known", () => {
    expect(isLeastValue({ value: 100, atLeast: true, flows: [0] }, names)).toBe(true);
    expect(isLeastValue({ value: null, atLeast: true, flows: [1] }, names)).toBe(false);
  });
});
