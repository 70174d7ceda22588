/** From where the network is looked at, and how what was drawn from elsewhere comes to stand there. Pure. */
import type { Point } from "./geometry.ts";

/** Where two points of the network stand on the screen. */
export type View = readonly [Point, Point];

/** A CSS transform about the upper left corner; null where nothing has moved. */
export function moveBetween([a, b]: View, [c, d]: View): string | null {
  if (a.x === c.x && a.y === c.y && b.x === d.x && b.y === d.y) return null;
  const [was, is] = [
    { x: b.x - a.x, y: b.y - a.y },
    { x: d.x - c.x, y: d.y - c.y },
  ];
  // A turn and a scale are one complex factor.
  const size = was.x ** 2 + was.y ** 2;
  const re = (is.x * was.x + is.y * was.y) / size;
  const im = (is.y * was.x - is.x * was.y) / size;
  const [x, y] = [c.x - (re * a.x - im * a.y), c.y - (im * a.x + re * a.y)];
  return `matrix(${[re, im, -im, re, x, y].map((part) => part.toFixed(5)).join(", ")})`;
}
