/** The flows of the scene as arcs on the map. Pure. */
import type { Emphasis } from "../graph/palette.ts";
import type { GraphEdge, Scene } from "../graph/scene.ts";
import type { Point } from "./frame.ts";
import { type Box, overlaps } from "./labels.ts";
import type { MapDot } from "./mapDots.ts";

export interface MapLine {
  readonly edge: GraphEdge;
  readonly path: string;
  readonly middle: Point;
  /** Holds the whole arc. */
  readonly box: Box;
}

const BEND = 0.16;
const MORE_BEND = 0.09;
const write = (value: number): string => String(Number(value.toFixed(1)) + 0);

/**
 * Lines as arcs to the right of their direction, so that there and back are two; parallel ones bend more.
 *
 * @param edges of the scene, all of them: how far one bends does not depend on which are drawn.
 */
export function linesOf(
  edges: readonly GraphEdge[],
  dots: readonly MapDot[],
  isDrawn: (edge: GraphEdge) => boolean = () => true,
): readonly MapLine[] {
  const at = new Map(dots.map((dot) => [dot.node.id, dot]));
  const parallel = new Map<MapDot, Map<MapDot, number>>();
  return edges.flatMap((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    if (!from || !to) return [];
    const counts = parallel.get(from) ?? new Map<MapDot, number>();
    const count = counts.get(to) ?? 0;
    parallel.set(from, counts.set(to, count + 1));
    return isDrawn(edge) ? [{ edge, ...arc(from, to, BEND + count * MORE_BEND) }] : [];
  });
}

function arc(from: MapDot, to: MapDot, bend: number): Omit<MapLine, "edge"> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const edgeOf = (dot: MapDot, away: number): Point => {
    const far = Math.hypot(control.x - dot.x, control.y - dot.y) || 1;
    const step = Math.min(away, length / 3);
    return { x: dot.x + ((control.x - dot.x) * step) / far, y: dot.y + ((control.y - dot.y) * step) / far };
  };
  const start = edgeOf(from, from.radius);
  const end = edgeOf(to, to.radius + 2);
  const at = ({ x, y }: Point) => `${write(x)} ${write(y)}`;
  // A quadratic curve passes halfway between its control point and the middle of its ends.
  const middle = {
    x: (start.x + end.x) / 4 + control.x / 2,
    y: (start.y + end.y) / 4 + control.y / 2,
  };
  const [xs, ys] = [
    [start.x, control.x, end.x],
    [start.y, control.y, end.y],
  ];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  return { path: `M${at(start)}Q${at(control)} ${at(end)}`, middle, box };
}

/** How far lines and dots stand out: the focus of the network, with the lines of faint dots pushed back. */
export function emphasisOf(emphasis: Emphasis): string {
  return emphasis === "faint" ? "is-faint" : emphasis === "focus" ? "is-focus" : "";
}

const isHit = ({ state }: GraphEdge) => state === "at-risk" || state === "broken";
const byWidth = (a: GraphEdge, b: GraphEdge) => b.width - a.width || a.index - b.index;

/** Lines in drawing order: thin ones on thick ones, and what the scenario hits on top. */
export function drawingOrder({ edges }: Scene): readonly GraphEdge[] {
  return [...edges].sort((a, b) => Number(isHit(a)) - Number(isHit(b)) || byWidth(a, b));
}

/** More lines than this cover the map and each other. */
export const MOST_LINES = 300;

/** Which lines are drawn whatever is in focus: what the scenario hits before the rest, and the widest first. */
export function mainLines(edges: readonly GraphEdge[]): ReadonlySet<GraphEdge> {
  if (edges.length <= MOST_LINES) return new Set(edges);
  const first = [...edges].sort((a, b) => Number(isHit(b)) - Number(isHit(a)) || byWidth(a, b));
  return new Set(first.slice(0, MOST_LINES));
}

/** The lines that may be seen in a box. */
export function linesIn(lines: readonly MapLine[], room: Box): readonly MapLine[] {
  return lines.filter(({ box }) => overlaps(box, room));
}
