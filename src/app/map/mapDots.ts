/** The units of the scene as dots on the map: where each stands and how large it is. Pure. */
import type { GraphNode } from "../graph/scene.ts";
import type { Point, Size } from "./frame.ts";
import type { Box } from "./labels.ts";
import { FEW, spread } from "./spread.ts";

/** Dots are smaller than in the network: the places should be told apart. */
const DOT = 0.52;
/** The network draws what a scenario hits at least this large: with all others so too, nothing moves then. */
const LEAST_SIZE = 10;
export const LEAST_DOT = LEAST_SIZE * DOT;
/** A dot this far from its place gets a line to it. */
const LEADER = 3;

export interface MapDot extends Point {
  readonly node: GraphNode;
  readonly radius: number;
  /** Where it really is; null where the dot stands there. */
  readonly home: Point | null;
}

/** Of more than a few, each is as large as the room that it would have if all stood evenly: this many pixels square for a whole dot. */
const ROOM = 24;
const SMALLEST = 0.4;

/** How large dots are drawn at a scale, as a share of what few are: many would cover the map and each other. */
function shrink(nodes: readonly GraphNode[], scale: number): number {
  if (nodes.length <= FEW) return 1;
  const { width, height } = extentOf(nodes);
  const room = Math.sqrt((width * scale * height * scale) / nodes.length);
  return Math.min(1, Math.max(SMALLEST, room / ROOM));
}

/** How far places lie apart, in kilometres. */
function extentOf(points: readonly Point[]): Size {
  const across = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return { width: across(points.map(({ x }) => x)), height: across(points.map(({ y }) => y)) };
}

/** Places of the scene's nodes in pixels at a scale, spread out, relative to the map's origin. */
export function dotsAt(nodes: readonly GraphNode[], scale: number): readonly MapDot[] {
  const share = shrink(nodes, scale);
  const homes = nodes.map((node) => ({
    x: node.x * scale,
    y: -node.y * scale,
    radius: Math.max(LEAST_DOT, node.size * DOT) * share,
  }));
  const places = spread(homes);
  return nodes.map((node, k) => {
    const home = homes[k] as (typeof homes)[number];
    const place = places[k] as Point;
    const isAway = Math.hypot(place.x - home.x, place.y - home.y) > LEADER;
    const at = isAway ? place : home;
    return { node, radius: home.radius, x: at.x, y: at.y, home: isAway ? { x: home.x, y: home.y } : null };
  });
}

/** The dots where the map's origin stands on the screen; the spread does not change when the map is moved. */
export function dotsOnScreen(dots: readonly MapDot[], origin: Point): readonly MapDot[] {
  const move = ({ x, y }: Point) => ({ x: x + origin.x, y: y + origin.y });
  return dots.map((dot) => ({ ...dot, ...move(dot), home: dot.home && move(dot.home) }));
}

/** The dots that stand in a box. */
export function dotsIn(dots: readonly MapDot[], box: Box): readonly MapDot[] {
  return dots.filter(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
