/** Names on the map: of units, of the places where they stand, and of what the unit in focus exchanges. Pure. */
import type { Unit } from "../../model/dataset.ts";
import { fallenToName } from "../graph/fallen.ts";
import type { Point, Size } from "./frame.ts";
import { dotBox, type Label, type LabelWish, placeLabels } from "./labels.ts";
import { LEAST_DOT, type MapDot } from "./mapDots.ts";
import type { MapLine } from "./mapLines.ts";
import { type Place, placesOf } from "./places.ts";
import { FEW } from "./spread.ts";
import { unitNames } from "./unitNames.ts";

const PLACE_SIZE = 13;
const LINE_SIZE = 10.5;

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
 * @param dots on the screen, all of them: no name stands on one.
 * @param places what placeWishes asks for, on the screen.
 * @param lines those that say what they carry: of the unit in focus.
 */
export function labelsOf(
  dots: readonly MapDot[],
  places: readonly LabelWish[],
  musts: Musts,
  lines: readonly Pick<MapLine, "edge" | "middle">[],
  size: Size,
): MapLabels {
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
  const placed = placeLabels(places, [...boxes, ...edges, ...boxesOf(chosen)], size);
  const taken = [...edges, ...boxesOf(chosen), ...boxesOf(placed)];
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
  return {
    places: placed,
    names,
    lines: placeLabels(carried, [...boxes, ...taken, ...boxesOf(others)], size),
  };
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

/** The names of all places, where their dots stand. */
export function placeWishes(dots: readonly MapDot[], units: readonly Unit[]): readonly LabelWish[] {
  const at = new Map(dots.map((dot) => [dot.node.id, dot]));
  return placesOf(units).flatMap((place) => placeWish(place, at));
}

/** The wish of a place after the map was moved. */
export function movedWish(wish: LabelWish, { x, y }: Point): LabelWish {
  const move = (point: Point) => ({ x: point.x + x, y: point.y + y });
  return { ...wish, ...move(wish), crowd: wish.crowd && { ...wish.crowd, middle: move(wish.crowd.middle) } };
}

/**
 * A place's name, with how many plants it has, stands above its dots, where these lie apart above the one in their middle with its
 * neighbours; a place without a name has none.
 */
function placeWish({ name, units }: Place, at: ReadonlyMap<string, MapDot>): readonly LabelWish[] {
  const all = units.flatMap(({ id }) => at.get(id) ?? []);
  if (name === "" || all.length === 0) return [];
  const middle = middleOf(all);
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

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** The dot that is nearest to all others together; of very many, which would take long, nearest to their mean. */
function middleOf(dots: readonly MapDot[]): MapDot {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = { x: mean(dots.map(({ x }) => x)), y: mean(dots.map(({ y }) => y)) };
  const away = dots.map((dot) =>
    dots.length > FEW ? far(dot, centre) : dots.reduce((sum, other) => sum + far(dot, other), 0),
  );
  return dots[away.indexOf(Math.min(...away))] as MapDot;
}
