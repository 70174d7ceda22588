import { describe, expect, it } from "vitest";
import { lossText } from "../../../src/report/leastLoss.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a loss that leaves plants out", () => {
  it("says so in words, and by its sign below a figure that did", () => {
    expect(plain(lossText(0.229, true, "nl"))).toBe("ten minste 22,9%");
    expect(plain(lossText(0.229, true, "nl", true))).toBe("≥ 22,9%");
    expect(plain(lossText(0.229, true, "en", true))).toBe("≥ 22.9%");
  });

  it("says nothing where none is left out, or where the loss reads as nothing", () => {
    expect(lossText(0.229, false, "en", true)).toBe("22.9%");
    expect(lossText(0, true, "en", true)).toBe("0%");
    expect(lossText(0, true, "en")).toBe("0%");
  });
});
