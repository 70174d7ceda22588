/** How blocks move to where they are: from where they were, to what their style says, in time. */
import { describe, expect, test } from "vitest";
import { arrival, MOST, motionOf, type Seen } from "../../../src/app/tower/fall.ts";
import type { PlacedBlock } from "../../../src/app/tower/geometry.ts";
import { makeLastSeen } from "../../../src/app/tower/lastSeen.ts";

const block = (change: Partial<PlacedBlock>): PlacedBlock => ({
  ...{ layer: 1, block: 0, x: 0, y: 0, width: 100, height: 30, angle: 0, ground: false },
  ...change,
});
const seen = (placed: PlacedBlock, base = 128, width = 180): Seen => ({ placed, base, width });
const ends = (motion: ReturnType<typeof motionOf>) => [
  motion?.frames[0]?.transform,
  motion?.frames.at(-1)?.transform,
];

describe("a block", () => {
  const up = seen(block({ y: 64 }));
  // On the ground below the tower, and as broad as its stack.
  const down = seen(block({ y: 136, width: 180, ground: true }));

  test("stays where nothing has changed, where only the page did, and while it is being drawn", () => {
    expect(motionOf(up, up, 0, false)).toBeNull();
    expect(motionOf(up, up, 55, false)).toBeNull();
    expect(motionOf(up, seen(block({ y: 64, x: 20 }), 128, 300), 0, false)).toBeNull();
    // The ground line is further down, and the block with it: it stands as it stood.
    expect(motionOf(up, seen(block({ y: 96 }), 160), 0, false)).toBeNull();
  });

  test("tumbles from where it stood to where it lies, once round", () => {
    expect(ends(motionOf(up, down, 0, false))).toEqual([
      "translate(-40px, -72px) rotate(0deg)",
      "translate(0px, 0px) rotate(-360deg)",
    ]);
  });

  test("that is broad only rocks", () => {
    const broad = seen(block({ y: 136, width: 420, ground: true }));
    expect(ends(motionOf(up, broad, 0, false))[1]).toBe("translate(0px, 0px) rotate(0deg)");
  });

  test("that was drawn out falls from where it was let go", () => {
    expect(ends(motionOf(up, down, 55, true))).toEqual([
      "translate(15px, -72px) rotate(0deg)",
      "translate(0px, 0px) rotate(0deg)",
    ]);
  });

  test("that stands again is lifted, and one that lies askew ends so", () => {
    expect(ends(motionOf(down, up, 0, false))).toEqual([
      "translate(40px, 72px) rotate(0deg)",
      "translate(0px, 0px) rotate(0deg)",
    ]);
    expect(ends(motionOf(up, seen(block({ y: 90, angle: 8 })), 0, false))[1]).toBe(
      "translate(0px, 0px) rotate(8deg)",
    );
  });

  test("is there in time, whatever its place", () => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      motionOf(up, seen(block({ y: 136 + row * 32, width: 180, ground: true })), 0, false),
    );
    const layers = Array.from({ length: 12 }, (_, layer) =>
      motionOf(down, seen(block({ y: 64, layer })), 0, false),
    );
    for (const motion of [...rows, ...layers, motionOf(up, down, 0, true), arrival(up.placed)])
      expect((motion?.delay ?? MOST) + (motion?.duration ?? MOST)).toBeLessThanOrEqual(MOST);
  });
});

describe("where a block was last seen", () => {
  test("is known while its data set is open, and forgotten when one is opened anew, even the same", () => {
    const lastSeen = makeLastSeen();
    const [here, there] = [seen(block({ x: 1 })), seen(block({ x: 2 }))];
    const opening = { kind: "example", id: "eemsdelta" };
    expect(lastSeen(opening, " chlorine 1 works", here)).toBeUndefined();
    expect(lastSeen(opening, " chlorine 1 works", there)).toBe(here);
    expect(lastSeen(opening, " chlorine 2 works", here)).toBeUndefined();
    expect(lastSeen({ ...opening }, " chlorine 1 works", here)).toBeUndefined();
    expect(lastSeen(opening, " chlorine 1 works", there)).toBeUndefined();
  });
});
