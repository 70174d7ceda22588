/** Moves dots apart that would lie over each other, as little as it takes. Pure and deterministic. */
import type { Point } from "./frame.ts";

export interface Dot extends Point {
  readonly radius: number;
}

const GAP = 2;
const MOST_ROUNDS = 400;
/**
 * More dots than this may have no room beside each other: so many rounds, or until so many pairs were looked at, tell
 * most of them apart in a frame's time.
 */
export const FEW = 400;
const ROUNDS_OF_MANY = 40;
const LOOKS_OF_MANY = 600_000;
/** In the first rounds dots are drawn back to their places, so that they don't drift. */
const PULL_ROUNDS = 60;
const PULL = 0.05;
/** Golden angle: dots at the very same place start in directions that never repeat. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where the dots stand, in the same order; none of a few lies over another by more than a hair.
 */
export function spread(dots: readonly Dot[]): readonly Point[] {
  const count = dots.length;
  const xs = Float64Array.from(dots, ({ x }, k) => x + 0.01 * Math.sqrt(k + 1) * Math.cos(k * TURN));
  const ys = Float64Array.from(dots, ({ y }, k) => y + 0.01 * Math.sqrt(k + 1) * Math.sin(k * TURN));
  const radii = Float64Array.from(dots, ({ radius }) => radius);
  const cells = cellsOf(count, 2 * Math.max(0, ...radii) + GAP);
  const rounds = count <= FEW ? MOST_ROUNDS : ROUNDS_OF_MANY;
  const looks = { left: count <= FEW ? Number.POSITIVE_INFINITY : LOOKS_OF_MANY };
  const pulled = Math.min(PULL_ROUNDS, rounds / 2);
  for (let round = 0; round < rounds && looks.left > 0; round += 1) {
    if (round < pulled)
      dots.forEach(({ x, y }, k) => {
        xs[k] = (xs[k] ?? 0) + (x - (xs[k] ?? 0)) * PULL;
        ys[k] = (ys[k] ?? 0) + (y - (ys[k] ?? 0)) * PULL;
      });
    cells.fill(xs, ys);
    if (!pushApart(xs, ys, radii, cells, looks) && round >= pulled) break;
  }
  return dots.map((_, k) => ({ x: xs[k] ?? 0, y: ys[k] ?? 0 }));
}

interface Cells {
  fill(xs: Float64Array, ys: Float64Array): void;
  /** The dots of a cell stand in `order` from `start[cell]` to `start[cell + 1]`; there are `columns` in a row. */
  readonly start: Int32Array;
  readonly order: Int32Array;
  readonly columns: number;
  readonly rows: number;
}

/** No more cells a side than this: far apart, more dots share one. */
const MOST_SIDE = 256;

/** Squares so wide that dots which touch stand in the same one or in one next to it. */
function cellsOf(count: number, widest: number): Cells {
  const cells = {
    start: new Int32Array(1),
    order: new Int32Array(count),
    columns: 1,
    rows: 1,
    fill(xs: Float64Array, ys: Float64Array) {
      const [left, right] = extent(xs);
      const [top, bottom] = extent(ys);
      const side = Math.max(widest, (right - left) / MOST_SIDE, (bottom - top) / MOST_SIDE);
      cells.columns = Math.floor((right - left) / side) + 1;
      cells.rows = Math.floor((bottom - top) / side) + 1;
      const cellAt = (k: number) =>
        Math.floor(((ys[k] ?? 0) - top) / side) * cells.columns + Math.floor(((xs[k] ?? 0) - left) / side);
      const start = new Int32Array(cells.columns * cells.rows + 1);
      for (let k = 0; k < count; k += 1) start[cellAt(k) + 1] = (start[cellAt(k) + 1] ?? 0) + 1;
      for (let cell = 1; cell < start.length; cell += 1)
        start[cell] = (start[cell] ?? 0) + (start[cell - 1] ?? 0);
      const next = start.slice();
      for (let k = 0; k < count; k += 1) {
        const cell = cellAt(k);
        const at = next[cell] ?? 0;
        cells.order[at] = k;
        next[cell] = at + 1;
      }
      cells.start = start;
    },
  };
  return cells;
}

function extent(values: Float64Array): readonly [least: number, most: number] {
  if (values.length === 0) return [0, 0];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** @returns whether any two lay over each other. */
function pushApart(
  xs: Float64Array,
  ys: Float64Array,
  radii: Float64Array,
  cells: Cells,
  looks: { left: number },
): boolean {
  const { start, order, columns, rows } = cells;
  let isMoved = false;
  const meet = (a: number, from: number, to: number) => {
    looks.left -= to - from;
    for (let at = from; at < to; at += 1) if (push(xs, ys, radii, a, order[at] as number)) isMoved = true;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const end = start[cell + 1] as number;
      for (let at = start[cell] as number; at < end; at += 1) {
        const a = order[at] as number;
        meet(a, at + 1, end);
        // The cells to the right and below: those to the left and above have met this one.
        if (column + 1 < columns) meet(a, end, start[cell + 2] as number);
        if (row + 1 === rows) continue;
        const below = cell + columns;
        meet(
          a,
          start[column > 0 ? below - 1 : below] as number,
          start[column + 1 < columns ? below + 2 : below + 1] as number,
        );
      }
    }
  return isMoved;
}

/** Pushes two dots apart, each as far. @returns whether they lay over each other. */
function push(xs: Float64Array, ys: Float64Array, radii: Float64Array, a: number, b: number): boolean {
  const dx = (xs[b] as number) - (xs[a] as number);
  const dy = (ys[b] as number) - (ys[a] as number);
  const least = (radii[a] as number) + (radii[b] as number) + GAP;
  const square = dx * dx + dy * dy;
  if (square >= (least - 0.01) ** 2) return false;
  const distance = Math.sqrt(square);
  const share = distance > 0 ? (least - distance) / distance / 2 : 0.5;
  const [right, down] = distance > 0 ? [dx * share, dy * share] : [0, share];
  xs[a] = (xs[a] as number) - right;
  ys[a] = (ys[a] as number) - down;
  xs[b] = (xs[b] as number) + right;
  ys[b] = (ys[b] as number) + down;
  return true;
}
