/** A sentence about coordination agrees with the two figures beside it, however they are rounded. */
import { describe, expect, it } from "vitest";
import { formatPercent } from "../../../src/report/format.ts";
import { readsSame } from "../../../src/report/room.ts";

const text = (loss: number) => formatPercent(loss, "nl");

describe("the ends of a range", () => {
  it("read the same where they differ by a trifle and are written the same", () => {
    expect(text(0.22899)).toBe(text(0.22897));
    expect(readsSame(0.22899, 0.22897, text)).toBe(true);
  });
  it("do not where the trifle lies over the edge of a rounding: 22,9% is not 22,8%", () => {
    expect([text(0.22851), text(0.22849)]).toEqual(["22,9%", "22,8%"]);
    expect(readsSame(0.22851, 0.22849, text)).toBe(false);
  });
  it("do not where more than a twentieth of a point lies between them", () => {
    expect(readsSame(0.2294, 0.2286, text)).toBe(false);
  });
});
