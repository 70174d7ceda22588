/**
 * Places labels so that none covers another and it is clear whose name each is. Greedy by priority: what is
 * selected first, then what changed in this round, then the biggest. Each label tries the places around its node
 * and takes the first free one that lies by no other node; then places further off, to which a line leads. If none
 * is free it is left out, unless it must be seen.
 */
import type { Point, Rect } from "./geometry.ts";
import { RectGrid } from "./rectGrid.ts";

export type Align = "left" | "center" | "right";

export interface LabelRequest {
  readonly id: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly at: Point;
  readonly radius: number;
  readonly priority: number;
  /** Whether places far from its node are tried too. */
  readonly seeks?: boolean;
  /** Drawn even where it has to cover something. */
  readonly must: boolean;
}

export interface PlacedLabel extends LabelRequest {
  readonly rect: Rect;
  /** The side of its rectangle on which its lines begin or end: the one next to the node. */
  readonly align: Align;
}

const GAP = 3;
/** So many names without room, one after another, say that the picture is full. */
const MOST_FAILED = 60;
/** A name by its own node lies so much further from every other. */
const NEARER = 4;
/** A name that a line leads to lies so far from every other node, or no nearer than to its own. */
const ROOM = 13;
/** What is bad about a name that must be seen where it has to cover something, in square pixels of what it covers. */
const OVER = 20;
const MISLEADS = 40;
/** How far from its node it lies, and how far one that matters more, or must be seen, may lie as well. */
const FAR = [14, 26];
const FARTHER = [...FAR, 40, 56, 76];
const FARTHEST = [...FARTHER, 100];
/** From so far on a line leads to a name. */
const LED = 8;
/** A line of a name is as much in the way as small rectangles so far apart. */
const BEAD = 4;

/** The point of a label nearest to its node, where it lies so far away that a line has to lead there. */
export function leaderOf({ rect, at, radius }: PlacedLabel): Point | null {
  const end = nearestOf(rect, at);
  return Math.hypot(end.x - at.x, end.y - at.y) > radius + LED ? end : null;
}

/** Where a line may end after a slash. */
const BREAK = "\u200b";

/**
 * Breaks at spaces and after slashes into at most two lines of `limit` characters; the rest becomes "…". A letter
 * or number at the end, as of a company whose name is hidden, stays with the word before it.
 */
export function wrapLabel(label: string, limit = 18): readonly string[] {
  const parts = label
    .trim()
    .replace(/(\S\/)(?=\S)/g, `$1${BREAK}`)
    .replace(/(\s\S+)\s+(?=\S$)/, "$1\u00a0")
    .split(/([^\S\u00a0]+|\u200b)/);
  const lines: string[] = [];
  let line = "";
  for (let k = 0; k < parts.length; k += 2) {
    const word = parts[k] ?? "";
    const longer = line === "" ? word : line + (parts[k - 1] === BREAK ? "" : " ") + word;
    if (longer.length <= limit || line === "") {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const [first = "", second, ...rest] = lines;
  if (second === undefined) return [cut(first, limit, false)];
  return [cut(first, limit, false), cut(second, limit, rest.length > 0)];
}

function cut(line: string, limit: number, more: boolean): string {
  if (line.length > limit) return `${line.slice(0, limit - 1)}…`;
  if (!more) return line;
  return line.length < limit ? `${line}…` : `${line.slice(0, limit - 1)}…`;
}

interface Spot {
  readonly rect: Rect;
  readonly align: Align;
}

/** By the node: below and above first, as lines mostly leave sideways; then slid along, then beside, then the corners. */
function nearSpots({ at, radius, width, height }: LabelRequest): readonly Spot[] {
  const away = radius + GAP;
  const corner = radius * 0.7;
  const spot = (align: Align, x: number, y: number): Spot => ({ rect: { x, y, width, height }, align });
  const slides = [0, -0.25, 0.25, -0.42, 0.42].map((share) => at.x - width / 2 + share * width);
  return [
    ...slides.flatMap((x) => [spot("center", x, at.y + away), spot("center", x, at.y - away - height)]),
    spot("left", at.x + away, at.y - height / 2),
    spot("right", at.x - away - width, at.y - height / 2),
    ...[at.y + corner, at.y - corner - height].flatMap((y) => [
      spot("left", at.x + corner, y),
      spot("right", at.x - corner - width, y),
    ]),
  ];
}

const DIRECTIONS = 16;
/** From so much sideways on a name begins or ends at its line. */
const SIDEWAYS = 0.35;

/** Further off all around, the nearest first, and below and above before beside. */
function farSpots(
  { at, radius, width, height }: LabelRequest,
  distances: readonly number[],
): readonly Spot[] {
  return distances.flatMap((distance) =>
    TURNS.map((angle): Spot => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const align = cos > SIDEWAYS ? "left" : cos < -SIDEWAYS ? "right" : "center";
      const back = { left: 0, center: width / 2, right: width }[align];
      const x = at.x + cos * (radius + distance) - back;
      const y = at.y + sin * (radius + distance) - (height * (1 - sin)) / 2;
      return { rect: { x, y, width, height }, align };
    }),
  );
}
const TURNS = Array.from({ length: DIRECTIONS }, (_, k) => (k * 2 * Math.PI) / DIRECTIONS).sort(
  (a, b) => Math.abs(Math.cos(a)) - Math.abs(Math.cos(b)) || b - a,
);

/**
 * @param obstacles rectangles that no label may cover or stand nearer to than to its own: nodes.
 * @param bounds the visible part.
 * @param others what no label may cover, and no line may cross: names that stand already.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Rect[],
  bounds: Rect,
  others: readonly Rect[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const all = new RectGrid(obstacles);
  const taken = new RectGrid(others);
  const ordered = [...requests].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  let failed = 0;
  for (const request of ordered) {
    if (failed > MOST_FAILED && !request.must) break;
    const spot = spotOf(request, all, taken, bounds);
    failed = spot ? 0 : failed + 1;
    if (!spot) continue;
    const label = { ...request, ...spot };
    placed.push(label);
    taken.add(spot.rect);
    for (const bead of beadsOf(request, leaderOf(label))) taken.add(bead);
  }
  return placed;
}

function spotOf(request: LabelRequest, all: RectGrid, taken: RectGrid, bounds: Rect): Spot | null {
  const distances = request.must ? FARTHEST : request.seeks ? FARTHER : FAR;
  const isForeign = (other: Rect) => !holds(other, request.at);
  const isFree = ({ rect }: Spot) => inside(rect, bounds) && taken.isFree(rect);
  const own = discOf(request);
  const isApart = ({ rect }: Spot, least: number) =>
    !all.some(around(rect, least), (other) => isForeign(other) && gap(rect, other) < least);
  const beads = ({ rect }: Spot) => beadsOf(request, nearestOf(rect, request.at));
  const isOver = (rect: Rect) => all.some(rect, isForeign);
  const near = nearSpots(request).filter(isFree);
  const clear = near.find((spot) => isApart(spot, gap(spot.rect, own) + NEARER));
  // Of the others some that must be seen still lie nearest to their own node.
  const close =
    clear ?? (request.must && near.find((spot) => isApart(spot, Math.max(1, gap(spot.rect, own)))));
  if (close) return close;
  const far = farSpots(request, distances).filter(isFree);
  const led = far.find(
    (spot) =>
      isApart(spot, Math.min(gap(spot.rect, own), ROOM)) &&
      beads(spot).every((bead) => taken.isFree(bead) && !isOver(bead)),
  );
  if (led || !request.must) return led ?? null;
  const cost = (spot: Spot) =>
    all.within(spot.rect).reduce((sum, other) => sum + common(spot.rect, other), 0) +
    OVER * beads(spot).filter((bead) => isOver(bead) || !taken.isFree(bead)).length +
    (isApart(spot, gap(spot.rect, own)) ? 0 : MISLEADS);
  return leastOf([...near, ...far], cost) ?? nearSpots(request)[0] ?? null;
}

function leastOf(spots: readonly Spot[], cost: (spot: Spot) => number): Spot | null {
  let best: { readonly spot: Spot; readonly cost: number } | null = null;
  for (const spot of spots) {
    const own = cost(spot);
    if (!best || own < best.cost) best = { spot, cost: own };
  }
  return best?.spot ?? null;
}

/** What a line from the rim of a node to its name lies on. */
function beadsOf({ at, radius }: LabelRequest, end: Point | null): readonly Rect[] {
  if (!end) return [];
  const length = Math.hypot(end.x - at.x, end.y - at.y);
  const count = Math.max(0, Math.floor((length - radius - BEAD) / BEAD));
  return Array.from({ length: count }, (_, k) => {
    const share = (radius + BEAD * (k + 0.5)) / length;
    const [x, y] = [at.x + (end.x - at.x) * share, at.y + (end.y - at.y) * share];
    return { x: x - BEAD / 2, y: y - BEAD / 2, width: BEAD, height: BEAD };
  });
}

function discOf({ at, radius }: LabelRequest): Rect {
  return { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 };
}

/** A rectangle with so much more at each side. */
function around({ x, y, width, height }: Rect, more: number): Rect {
  return { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more };
}

function nearestOf({ x, y, width, height }: Rect, at: Point): Point {
  return {
    x: Math.min(Math.max(at.x, x), x + width),
    y: Math.min(Math.max(at.y, y), y + height),
  };
}

function holds({ x, y, width, height }: Rect, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** The area that two have in common. */
function common(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function gap(a: Rect, b: Rect): number {
  const dx = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const dy = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return Math.hypot(dx, dy);
}

function inside(rect: Rect, bounds: Rect): boolean {
  return (
    rect.x >= bounds.x &&
    rect.y >= bounds.y &&
    rect.x + rect.width <= bounds.x + bounds.width &&
    rect.y + rect.height <= bounds.y + bounds.height
  );
}
