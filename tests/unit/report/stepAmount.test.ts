/** What coordination moves is told beside what moves without it. */
import { describe, expect, it } from "vitest";
import "../../../src/report/allWords.ts";
import { stepAmount } from "../../../src/report/stepAmount.ts";

describe("the amount of a step", () => {
  it("is all that moves, instead of what moves without coordination", () => {
    // 12.6 kt more than 5.2 kt.
    const step = { quantity: 12_600, before: 5_200 };
    expect(stepAmount(step, "t", "en")).toEqual({ whole: "17.8 kt", before: "5.2 kt" });
    expect(stepAmount(step, "t", "nl")).toEqual({ whole: "17,8 kt", before: "5,2 kt" });
  });
  it("has a word for nothing, and for what would read the same", () => {
    expect(stepAmount({ quantity: 3, before: 0 }, "t", "nl").before).toBe("niets");
    expect(stepAmount({ quantity: 1, before: 17_800 }, "t", "en")).toEqual({
      whole: "17.8 kt",
      before: "slightly less",
    });
  });
});
