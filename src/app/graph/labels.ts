/**
 * Places labels so that none covers another. Greedy by priority: what is selected first, then what
 * changed in this round, then the biggest. Each label tries the places around its node and takes the
 * first free one that leaves nodes clear as well; if none is free it is left out, unless it must be seen.
 */
import { overlaps, type Point, type Rect } from "./geometry.ts";
import { RectGrid } from "./rectGrid.ts";

export interface LabelRequest {
  readonly id: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly at: Point;
  readonly radius: number;
  readonly priority: number;
  /** Drawn even where it has to cover something. */
  readonly must: boolean;
}

export interface PlacedLabel extends LabelRequest {
  readonly rect: Rect;
}

/** The point of a label nearest to its node, where it lies so far away that a line has to lead there. */
export function leaderOf({ rect, at, radius }: PlacedLabel): Point | null {
  const x = Math.min(Math.max(at.x, rect.x), rect.x + rect.width);
  const y = Math.min(Math.max(at.y, rect.y), rect.y + rect.height);
  return Math.hypot(x - at.x, y - at.y) > radius + FAR / 2 ? { x, y } : null;
}

const GAP = 3;
/** So many names without room, one after another, say that the picture is full. */
const MOST_FAILED = 60;
/** How much further away the last resorts are; a thin line leads from there to the node. */
const FAR = 15;

/** Breaks at spaces and hyphens into at most two lines of `limit` characters; the rest becomes "…". */
export function wrapLabel(label: string, limit = 18): readonly string[] {
  const words = label.trim().split(/\s+/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
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

/** Below and above first, as lines mostly leave sideways; then slid along, then beside, then the corners. */
function places(request: LabelRequest): readonly Rect[] {
  const { at, radius, width, height } = request;
  const away = radius + GAP;
  const slides = [0, -0.25, 0.25, -0.42, 0.42].map((share) => at.x - width / 2 + share * width);
  const lefts = [at.x + away, at.x - away - width];
  const corner = radius * 0.7;
  const spots: (readonly [x: number, y: number])[] = [
    ...slides.flatMap((x) => [[x, at.y + away] as const, [x, at.y - away - height] as const]),
    ...lefts.map((x) => [x, at.y - height / 2] as const),
    [at.x + corner, at.y + corner],
    [at.x - corner - width, at.y + corner],
    [at.x + corner, at.y - corner - height],
    [at.x - corner - width, at.y - corner - height],
    ...slides.flatMap((x) => [[x, at.y + away + FAR] as const, [x, at.y - away - FAR - height] as const]),
    ...lefts.map((x, side) => [x + (side === 0 ? FAR : -FAR), at.y - height / 2] as const),
    ...lefts.flatMap((x) => [
      [x, at.y + radius + FAR / 2] as const,
      [x, at.y - radius - FAR / 2 - height] as const,
    ]),
  ];
  return spots.map(([x, y]) => ({ x, y, width, height }));
}

/** @param obstacles rectangles no label may cover, such as nodes. @param bounds the visible part. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Rect[],
  bounds: Rect,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const all = new RectGrid(obstacles);
  const taken = new RectGrid();
  const ordered = [...requests].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  let failed = 0;
  for (const request of ordered) {
    if (failed > MOST_FAILED && !request.must) break;
    const options = places(request).filter((rect) => inside(rect, bounds));
    const near = all.within(around(request));
    const offLabels = (rect: Rect) => taken.isFree(rect);
    const clear = options.find(
      (rect) =>
        offLabels(rect) && !near.some((obstacle) => overlaps(rect, obstacle)) && belongs(rect, request, near),
    );
    const rect = clear ?? (request.must ? (options.find(offLabels) ?? options[0]) : undefined);
    failed = rect ? 0 : failed + 1;
    if (!rect) continue;
    placed.push({ ...request, rect });
    taken.add(rect);
  }
  return placed;
}

/** Where obstacles can matter to a label: no further from its places than the furthest place from its node. */
function around({ at, radius, width, height }: LabelRequest): Rect {
  const reach = radius + 2 * (GAP + FAR);
  const x = reach + width;
  const y = reach + height;
  return { x: at.x - x, y: at.y - y, width: 2 * x, height: 2 * y };
}

/** Whether a label there lies nearer to its own node than to any other: a name by another's disc misleads. */
function belongs(rect: Rect, { at, radius }: LabelRequest, obstacles: readonly Rect[]): boolean {
  const own = gap(rect, { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 });
  return !obstacles.some((other) => {
    const holdsOwn =
      at.x >= other.x && at.x <= other.x + other.width && at.y >= other.y && at.y <= other.y + other.height;
    return !holdsOwn && gap(rect, other) < own - GAP;
  });
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
