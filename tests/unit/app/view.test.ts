import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/app/graph/geometry.ts";
import { moveBetween, type View } from "../../../src/app/graph/view.ts";

/** A point of the network in a view whose points 0,0 and 1,1 stand where it says; the network's y points up. */
const cameras = {
  before: ({ x, y }: Point) => ({ x: 100 + 400 * x, y: 500 - 400 * y }),
  moved: ({ x, y }: Point) => ({ x: 60 + 400 * x, y: 520 - 400 * y }),
  zoomed: ({ x, y }: Point) => ({ x: -80 + 900 * x, y: 700 - 900 * y }),
  turned: ({ x, y }: Point) => ({ x: 300 + 400 * y, y: 200 + 400 * x }),
};
const view = (camera: (point: Point) => Point): View => [camera({ x: 0, y: 0 }), camera({ x: 1, y: 1 })];

function applied(move: string | null, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (move ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

describe("what was drawn before the network was moved", () => {
  it.each(["moved", "zoomed", "turned"] as const)("stands where the network stands once it is %s", (name) => {
    const move = moveBetween(view(cameras.before), view(cameras[name]));
    for (const point of [
      { x: 0.2, y: 0.7 },
      { x: -1, y: 3 },
    ]) {
      const at = applied(move, cameras.before(point));
      expect(at.x).toBeCloseTo(cameras[name](point).x, 1);
      expect(at.y).toBeCloseTo(cameras[name](point).y, 1);
    }
  });

  it("stays where nothing has moved", () => {
    expect(moveBetween(view(cameras.before), view(cameras.before))).toBeNull();
  });
});
