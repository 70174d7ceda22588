/**
 * Which names of places and lines find room on the map: the first in the list first, none over a dot or another name.
 * Pure.
 */
import { textWidth } from "../../report/pictures/textWidth.ts";
import type { Point, Size } from "./frame.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish extends Point {
  readonly id: string;
  readonly text: string;
  /** From its point to the name. */
  readonly radius: number;
  readonly size: number;
  readonly bold: boolean;
  /**
   * For the name of a place: how far its dots reach to each side of its point, which is above them,
   * whether they are many, and the one in their middle. null for the name of a line.
   */
  readonly crowd: {
    readonly half: number;
    readonly below: number;
    readonly isLarge: boolean;
    readonly middle: Point;
  } | null;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  readonly box: Box;
  /** On the baseline, at the end of the text that the anchor names: nearest to the dot. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly bold: boolean;
  /** A line from what it names, where that is not next to it. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

const AWAY = 4;
/** Fonts of screens are wider than the one that is measured with. */
export const WIDER = 1.08;
/** The name of a place may stand so many half lines higher, or so many steps beside the dots of its neighbours. */
const RISES = 4;
const SHIFTS = 9;
const SHIFT = 8;

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function dotBox({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/**
 * @param dots what no name may lie over: dots, and what stands in the corners.
 * @returns the names that fit, within the picture, in the order of the wishes.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  dots: readonly Box[],
  { width, height }: Size,
): readonly Label[] {
  const taken: Box[] = [...dots];
  const labels: Label[] = [];
  for (const wish of wishes) {
    const boxes = candidates(wish);
    const isInside = (box: Box) =>
      box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
    const fits = (box: Box) => isInside(box) && !taken.some((other) => overlaps(box, other));
    const fitting = boxes.filter(fits).map((box) => ({ box, astray: astray(box, wish, wishes) }));
    const least = Math.min(...fitting.map((spot) => spot.astray));
    const box = fitting.find((spot) => spot.astray === least)?.box;
    if (!box) continue;
    taken.push(box);
    const middle = (box.left + box.right) / 2;
    const anchor = Math.abs(middle - wish.x) < 1 ? "middle" : middle < wish.x ? "end" : "start";
    const x = { start: box.left, middle, end: box.right }[anchor];
    const { id, text, bold } = wish;
    const leader = leaderOf(wish, box);
    labels.push({ id, text, bold, box, x, y: box.bottom - wish.size * 0.25, anchor, leader });
  }
  return labels;
}

/** How much nearer the name of a place stands to the middle of another place than to that of its own; at least 0. */
function astray(box: Box, { crowd }: LabelWish, wishes: readonly LabelWish[]): number {
  if (!crowd) return 0;
  const away = (at: Point) => Math.hypot(nearestOf(box, at).x - at.x, nearestOf(box, at).y - at.y);
  const places = wishes.flatMap((wish) => (wish.crowd ? [away(wish.crowd.middle)] : []));
  return away(crowd.middle) - Math.min(...places);
}

function nearestOf(box: Box, { x, y }: Point): Point {
  return {
    x: Math.min(Math.max(x, box.left), box.right),
    y: Math.min(Math.max(y, box.top), box.bottom),
  };
}

/** From a crowd's middle to its name; a place of few has its name next to it. */
function leaderOf({ crowd }: LabelWish, box: Box): Label["leader"] {
  if (!crowd?.isLarge) return null;
  return [crowd.middle, nearestOf(box, crowd.middle)];
}

/** Right, left, below and above of a point, in the order in which they read best; above or beside a place. */
function candidates({ x, y, text, radius, size, bold, crowd }: LabelWish): readonly Box[] {
  const width = textWidth(text, size, bold) * WIDER;
  const height = size * 1.25;
  const away = radius + AWAY;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const above = at(x - width / 2, y - away - height);
  const below = at(x - width / 2, y + away);
  if (crowd) {
    const steps = (count: number) => Array.from({ length: count }, (_, k) => k);
    if (!crowd.isLarge) return [above];
    const middle = y + crowd.below / 2 - height / 2;
    return [
      ...steps(RISES).map((k) => at(x - width / 2, above.top - (k * height) / 2)),
      ...steps(SHIFTS).flatMap((k) => [
        at(x + crowd.half + away + k * SHIFT, middle),
        at(x - crowd.half - away - width - k * SHIFT, middle),
      ]),
    ];
  }
  return [at(x + away, y - height / 2), at(x - away - width, y - height / 2), below, above];
}
