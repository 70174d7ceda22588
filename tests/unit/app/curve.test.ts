import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandPath, labelSpots, linePath, scaleOf, ticksOf } from "../../../src/app/tower/curve.ts";

describe("the scale of a tower curve", () => {
  const scale = scaleOf(10, 556, 244);

  it("spans the area from the first to the last departure, and from nothing to everything", () => {
    expect([scale.x(0), scale.x(10)]).toEqual([scale.left, scale.right]);
    expect([scale.y(0), scale.y(1)]).toEqual([scale.bottom, scale.top]);
    // 500 pixels for ten departures.
    expect(scale.x(3) - scale.x(2)).toBe(50);
  });

  it("finds the nearest departure, also from beside the picture", () => {
    expect(scale.stepAt(scale.x(4) + 24)).toBe(4);
    expect(scale.stepAt(scale.x(4) + 26)).toBe(5);
    expect(scale.stepAt(-100)).toBe(0);
    expect(scale.stepAt(9999)).toBe(10);
  });

  it("stands for a cluster without companies too", () => {
    const none = scaleOf(0, 300, 200);
    expect(none.stepAt(150)).toBe(0);
    expect(linePath([1], none)).toBe(`M${none.left} ${none.top}`);
  });
});

describe("lines", () => {
  it("run from point to point, and a band there and back", () => {
    const scale = scaleOf(1, 156, 144);
    // left 44, right 144, top 10, bottom 110.
    expect(linePath([1, 0.5], scale)).toBe("M44 10L144 60");
    expect(bandPath([0.8, 0.2], [1, 0.4], scale)).toBe("M44 10L144 70L144 90L44 30Z");
  });

  it("have few and round ticks", () => {
    expect(ticksOf(8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(ticksOf(43)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
    expect(ticksOf(0)).toEqual([0]);
  });
});

describe("labels", () => {
  const falling = (drop: (step: number) => number) => Array.from({ length: 41 }, (_, step) => drop(step));

  it("stand above their own line, or below it where another one runs close above", () => {
    const scale = scaleOf(40, 640, 250);
    const worst = falling((k) => Math.exp(-k / 5));
    const [alone] = labelSpots([worst], [80], scale);
    const [close] = labelSpots([worst, worst.map((share) => share ** 0.9)], [80, 80], scale);
    // The line at the label's end, its lowest point along the label.
    const lineAt = (spot: { x: number } | null | undefined) =>
      scale.y(worst[scale.stepAt((spot?.x ?? 0) + 80)] as number);
    expect(alone?.y).toBeLessThan(lineAt(alone));
    expect(close?.y).toBeGreaterThan(lineAt(close));
  });

  it("are left out where there is no room", () => {
    const scale = scaleOf(2, 120, 70);
    expect(labelSpots([[1, 0.5, 0]], [300], scale)).toEqual([null]);
  });

  it("keep off text that stands there already", () => {
    const scale = scaleOf(40, 640, 250);
    const worst = falling((k) => Math.exp(-k / 5));
    const [free] = labelSpots([worst], [80], scale);
    if (!free) throw new Error("no spot");
    const there = { x: free.x, y: free.y - 12, width: 80, height: 12 };
    const [moved] = labelSpots([worst], [80], scale, [there]);
    expect(moved).not.toBeNull();
    expect(moved).not.toEqual(free);
  });

  it("never lie on a line or on each other", () => {
    const curve = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
      .map((drops) => [1, ...drops].sort((a, b) => b - a));
    fc.assert(
      fc.property(fc.array(curve, { minLength: 1, maxLength: 3 }), (lines) => {
        const scale = scaleOf(12, 600, 250);
        const boxes = labelSpots(
          lines,
          lines.map(() => 90),
          scale,
        ).flatMap((spot) => (spot ? [{ ...spot, width: 90, height: 12 }] : []));
        for (const box of boxes)
          for (const line of lines)
            for (const [step, share] of line.entries()) {
              const at = { x: scale.x(step), y: scale.y(share) };
              const inside =
                at.x > box.x && at.x < box.x + box.width && at.y > box.y - box.height && at.y < box.y;
              expect(inside).toBe(false);
            }
        for (const [k, a] of boxes.entries())
          for (const b of boxes.slice(k + 1))
            expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 12).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
