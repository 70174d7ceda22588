/** Paths of lines on screen, the same as sigma draws them, so that what lies on top of them fits. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve; straight where the bend lies halfway. */
export interface Path {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

export function edgePath(from: Point, to: Point, curvature: number): Path {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
  return { from, bend, to };
}

export function pointAt(path: Path, t: number): Point {
  const u = 1 - t;
  const at = (a: number, b: number, c: number) => u * u * a + 2 * u * t * b + t * t * c;
  return { x: at(path.from.x, path.bend.x, path.to.x), y: at(path.from.y, path.bend.y, path.to.y) };
}

/** The part of a path between two of its points (by blossoming). */
export function pieceOf(path: Path, from: number, to: number): Path {
  const both = (1 - from) * (1 - to);
  const one = (1 - from) * to + (1 - to) * from;
  const at = (a: number, b: number, c: number) => both * a + one * b + from * to * c;
  const bend = {
    x: at(path.from.x, path.bend.x, path.to.x),
    y: at(path.from.y, path.bend.y, path.to.y),
  };
  return { from: pointAt(path, from), bend, to: pointAt(path, to) };
}

/** Where a path ends when it stops `gap` before its end, and its direction there in radians. */
export function tip(path: Path, gap: number): Point & { readonly angle: number } {
  const dx = path.to.x - path.bend.x;
  const dy = path.to.y - path.bend.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: path.to.x - (dx / length) * gap,
    y: path.to.y - (dy / length) * gap,
    angle: Math.atan2(dy, dx),
  };
}

/**
 * Curvature of the `position`-th of several lines between two nodes, after sigma's own story: it grows
 * ever less, so that many parallels stay apart without flying off.
 */
export function parallelCurvature(position: number, most: number): number {
  if (most <= 0) return 0;
  if (position < 0) return -parallelCurvature(-position, most);
  const amplitude = 3.5;
  const widest = amplitude * (1 - Math.exp(-most / amplitude)) * 0.25;
  return (widest * position) / most;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
