import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCounts, STUB, type Stub } from "../../../src/app/graph/stubs.ts";

const RADIUS = 6;
const stub = (x: number, y: number, side: -1 | 1, count = 1): Stub => ({
  at: { x, y },
  radius: RADIUS,
  side,
  count,
});
const disc = (x: number, y: number) => ({
  ...{ x: x - RADIUS, y: y - RADIUS },
  ...{ width: 2 * RADIUS, height: 2 * RADIUS },
});

describe("numbers of missing links", () => {
  it("stand at the open end where there is room", () => {
    const [left, right] = placeCounts([stub(100, 50, -1), stub(100, 50, 1)], [disc(100, 50)]);
    expect(left?.y).toBe(50);
    expect(left?.x).toBeLessThan(100 - RADIUS - STUB);
    expect(right?.x).toBeGreaterThan(100 + RADIUS + STUB);
  });

  it("do not stand on each other, nor on a disc, where two plants stand close", () => {
    for (const between of [28, 34, 40, 46, 52]) {
      const discs = [disc(100, 50), disc(100 + between, 50)];
      const [a, b] = placeCounts([stub(100, 50, 1), stub(100 + between, 50, -1)], discs);
      if (!a || !b) throw new Error("no place");
      expect(Math.abs(a.x - b.x) >= 7 || Math.abs(a.y - b.y) >= 10).toBe(true);
      for (const { x, y } of [a, b])
        for (const at of [100, 100 + between])
          expect(Math.abs(x - at) >= RADIUS + 3.5 || Math.abs(y - 50) >= RADIUS + 5).toBe(true);
    }
  });

  it("have one place each, whatever stands around", () => {
    const place = fc.record({ x: fc.nat(300), y: fc.nat(300), side: fc.constantFrom<-1 | 1>(-1, 1) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const stubs = places.map(({ x, y, side }) => stub(x, y, side));
        const found = placeCounts(
          stubs,
          places.map(({ x, y }) => disc(x, y)),
        );
        expect(found).toHaveLength(stubs.length);
        found.forEach(({ x }, k) => {
          const own = stubs[k] as Stub;
          expect(Math.sign(x - own.at.x)).toBe(own.side);
        });
      }),
    );
  });
});
