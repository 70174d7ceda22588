/** Where the numbers of missing links stand: at the open end of their stub, or off it where that is taken. Pure. */
import type { Point, Rect } from "./geometry.ts";
import { RectGrid } from "./rectGrid.ts";

/** Length of a stub from the edge of its disc, in pixels. */
export const STUB = 13;
const LETTER = 7;
const HEIGHT = 10;
/** Between a stub and its number. */
const GAP = 2;

/** A stub with an open end: to the left (-1) for inputs, to the right (1) for outputs. */
export interface Stub {
  /** Middle of its disc. */
  readonly at: Point;
  readonly radius: number;
  readonly side: -1 | 1;
  readonly count: number;
}

/**
 * The middle of each stub's number, in pixels of the screen: where no disc, stub or number before it stands; at the
 * open end where no place is free.
 */
export function placeCounts(stubs: readonly Stub[], discs: Iterable<Rect>): readonly Point[] {
  const taken = new RectGrid(discs);
  for (const stub of stubs) taken.add(lineOf(stub));
  return stubs.map((stub) => {
    const spots = spotsOf(stub);
    const free = spots.find((spot) => taken.isFree(boxOf(spot, stub))) ?? (spots[0] as Point);
    taken.add(boxOf(free, stub));
    return free;
  });
}

const widthOf = ({ count }: Stub) => String(count).length * LETTER;

/** Beyond the end, then above and below the stub: the best first. */
function spotsOf(stub: Stub): readonly Point[] {
  const { at, radius, side } = stub;
  const far = at.x + side * (radius + STUB + GAP + widthOf(stub) / 2);
  const near = at.x + side * (radius + STUB / 2);
  const off = HEIGHT / 2 + GAP + 1;
  return [
    { x: far, y: at.y },
    { x: near, y: at.y - off },
    { x: near, y: at.y + off },
    { x: near, y: at.y - off - HEIGHT },
    { x: near, y: at.y + off + HEIGHT },
  ];
}

function lineOf({ at, radius, side }: Stub): Rect {
  return { x: at.x + (side > 0 ? radius : -radius - STUB), y: at.y - 1, width: STUB, height: 2 };
}

function boxOf({ x, y }: Point, stub: Stub): Rect {
  const width = widthOf(stub);
  return { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
}
