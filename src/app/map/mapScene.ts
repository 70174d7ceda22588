/** The network's scene on the map: the same units, lines and states at their coordinates, on the screen. Pure. */
import type { Unit } from "../../model/dataset.ts";
import { fallenToName } from "../graph/fallen.ts";
import type { Emphasis } from "../graph/palette.ts";
import type { GraphEdge, GraphNode, Scene } from "../graph/scene.ts";
import { type MapFrame, type Point, type Size, toScreen } from "./frame.ts";
import { dotBox, type Label, type LabelWish, placeLabels } from "./labels.ts";
import { type Place, placesOf } from "./places.ts";
import { spread } from "./spread.ts";
import { unitNames } from "./unitNames.ts";

/** Dots are smaller than in the network: the places should be told apart. */
const DOT = 0.52;
/** The network draws what a scenario hits at least this large: with all others so too, nothing moves then. */
const LEAST_SIZE = 10;
const LEAST_DOT = LEAST_SIZE * DOT;
/** A dot this far from its place gets a line to it. */
const LEADER = 3;
const PLACE_SIZE = 13;
const LINE_SIZE = 10.5;

export interface MapDot extends Point {
  readonly node: GraphNode;
  readonly radius: number;
  /** Where it really is; null where the dot stands there. */
  readonly home: Point | null;
}

/** Places of the scene's nodes in pixels at a scale, spread out, relative to the map's origin. */
export function dotsAt(nodes: readonly GraphNode[], scale: number): readonly MapDot[] {
  const homes = nodes.map((node) => ({
    x: node.x * scale,
    y: -node.y * scale,
    radius: Math.max(LEAST_DOT, node.size * DOT),
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

/** The dots in the frame; the spread does not change when the map is moved. */
export function dotsOnScreen(dots: readonly MapDot[], frame: MapFrame, size: Size): readonly MapDot[] {
  const origin = toScreen(frame, size, { x: 0, y: 0 });
  const move = ({ x, y }: Point) => ({ x: x + origin.x, y: y + origin.y });
  return dots.map((dot) => ({ ...dot, ...move(dot), home: dot.home && move(dot.home) }));
}

export interface MapLine {
  readonly edge: GraphEdge;
  readonly path: string;
  readonly middle: Point;
}

const BEND = 0.16;
const MORE_BEND = 0.09;
const write = (value: number): string => String(Number(value.toFixed(1)) + 0);

/** Lines as arcs to the right of their direction, so that there and back are two; parallel ones bend more. */
export function linesOf(edges: readonly GraphEdge[], dots: readonly MapDot[]): readonly MapLine[] {
  const at = new Map(dots.map((dot) => [dot.node.id, dot]));
  const parallel = new Map<string, number>();
  return edges.flatMap((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    if (!from || !to) return [];
    const key = JSON.stringify([edge.from, edge.to]);
    const count = parallel.get(key) ?? 0;
    parallel.set(key, count + 1);
    return [{ edge, ...arc(from, to, BEND + count * MORE_BEND) }];
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
  return { path: `M${at(start)}Q${at(control)} ${at(end)}`, middle };
}

export interface MapLabels {
  readonly places: readonly Label[];
  readonly names: readonly Label[];
  readonly lines: readonly Label[];
}

/** Ids that name a unit whatever else stands there. */
export type Musts = ReadonlySet<string>;

/**
 * Names of units that must be read, of places, then of other units: those that the scenario hits first, then
 * the largest.
 *
 * @param units the units of the dots.
 * @param lines those that say what they carry: of the unit in focus.
 */
export function labelsOf(
  dots: readonly MapDot[],
  units: readonly Unit[],
  musts: Musts,
  lines: readonly MapLine[],
  size: Size,
): MapLabels {
  const at = new Map(dots.map((dot) => [dot.node.id, dot]));
  const edges = corners(size);
  const named = new Set([...musts, ...fallenToName(dots.map(({ node }) => node))]);
  const rank = ({ node }: MapDot) => (node.state === "healthy" || node.state === "inactive" ? 1 : 0);
  const asking = [...dots]
    .sort((a, b) => rank(a) - rank(b) || b.node.size - a.node.size || (a.node.id < b.node.id ? -1 : 1))
    .filter((dot) => inView(dot, size));
  const boxesOf = (labels: readonly Label[]) => labels.map(({ box }) => box);
  const chosen = unitNames(
    asking.filter(({ node }) => named.has(node.id)),
    named,
    dots,
    edges,
    size,
  );
  const boxes = dots.map((dot) => dotBox(dot, dot.radius));
  const places = placeLabels(
    placesOf(units).flatMap((place) => placeWish(place, at)),
    [...boxes, ...edges, ...boxesOf(chosen)],
    size,
  );
  const taken = [...edges, ...boxesOf(chosen), ...boxesOf(places)];
  const others = unitNames(
    asking.filter(({ node }) => !named.has(node.id)),
    named,
    dots,
    taken,
    size,
  );
  const names = [...chosen, ...others];
  const carried = [...lines]
    .sort((a, b) => b.edge.width - a.edge.width || a.edge.index - b.edge.index)
    .map(({ edge, middle }): LabelWish => {
      const text = `${edge.code} ${edge.label}`;
      return { id: edge.id, text, ...middle, radius: 2, size: LINE_SIZE, bold: false, crowd: null };
    });
  return { places, names, lines: placeLabels(carried, [...boxes, ...taken, ...boxesOf(others)], size) };
}

/** Where buttons, scale, arrow and legend stand. */
function corners({ width, height }: Size) {
  return [
    { left: width - 52, top: height - 172, right: width, bottom: height },
    { left: width - 190, top: height - 34, right: width, bottom: height },
    { left: width - 48, top: 0, right: width, bottom: 60 },
    { left: 0, top: height - 44, right: 110, bottom: height },
  ];
}

function inView({ x, y }: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

const NEAR = 70;
/** A place of so many plants is named beside them where there is no room above. */
const CROWD = 3;

/**
 * A place's name, with how many plants it has, stands above its dots, where these lie apart above the one in their middle with its
 * neighbours; a place without a name has none.
 */
function placeWish({ name, units }: Place, at: ReadonlyMap<string, MapDot>): readonly LabelWish[] {
  const all = units.flatMap(({ id }) => at.get(id) ?? []);
  if (name === "" || all.length === 0) return [];
  const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
  const total = (dot: MapDot) => all.reduce((sum, other) => sum + far(dot, other), 0);
  const middle = all.reduce((best, dot) => (total(dot) < total(best) ? dot : best));
  const dots = all.filter((dot) => far(dot, middle) <= NEAR);
  const x = dots.reduce((sum, dot) => sum + dot.x, 0) / dots.length;
  const top = Math.min(...dots.map((dot) => dot.y - dot.radius));
  const text = all.length > 1 ? `${name} (${all.length})` : name;
  const wish = { id: name, text, x, y: top, radius: 0, size: PLACE_SIZE, bold: true };
  const xs = dots.map((dot) => dot.x);
  const half = Math.max(...xs.map((at) => Math.abs(at - x))) + LEAST_DOT;
  const below = Math.max(...dots.map((dot) => dot.y + dot.radius)) - top;
  return [{ ...wish, crowd: { half, below, isLarge: dots.length >= CROWD, middle } }];
}

/** How far lines and dots stand out: the focus of the network, with the lines of faint dots pushed back. */
export function emphasisOf(emphasis: Emphasis): string {
  return emphasis === "faint" ? "is-faint" : emphasis === "focus" ? "is-focus" : "";
}

/** Lines in drawing order: thin ones on thick ones, and what the scenario hits on top. */
export function drawingOrder({ edges }: Scene): readonly GraphEdge[] {
  const hit = ({ state }: GraphEdge) => Number(state === "at-risk" || state === "broken");
  return [...edges].sort((a, b) => hit(a) - hit(b) || b.width - a.width || a.index - b.index);
}
