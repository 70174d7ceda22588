/**
 * Places for what the layout does not know: plants that are tried, and missing links. Each stands beside
 * whom it has to do with, where there is room; nothing else moves. Pure, and the same for the same input.
 */
import type { Layout } from "../../engine/surface.ts";
import { type DataSet, unitOf } from "../../model/dataset.ts";
import type { Point } from "./geometry.ts";

/** Rings around the wanted place that are tried, and how far apart they are in spacings. */
const RINGS = 14;
const STEP = 0.45;
/** Room to keep from every other place, in spacings. */
const ROOM = 0.72;

/** Places that fill up: a free one beside those that are asked for. */
export class Beside {
  private readonly places: Map<string, Point>;
  private readonly spacing: number;

  constructor(positions: Readonly<Record<string, Point>>) {
    this.places = new Map(Object.entries(positions));
    this.spacing = spacingOf([...this.places.values()]);
  }

  /**
   * @param around ids that it stands beside; unknown ones do not count.
   * @param side -1 to the left of them, as a supplier; 1 to the right, as a taker; 0 among them.
   */
  place(id: string, around: readonly string[], side: -1 | 0 | 1): Point {
    const anchors = around.flatMap((other) => this.places.get(other) ?? []);
    const all = anchors.length > 0 ? anchors : [...this.places.values()];
    const middle = meanOf(all);
    const wanted = { x: middle.x + side * this.spacing, y: middle.y };
    const spot = this.free(wanted);
    this.places.set(id, spot);
    return spot;
  }

  private free(wanted: Point): Point {
    for (let ring = 0; ring <= RINGS; ring += 1) {
      const spots = Math.max(1, ring * 6);
      for (let k = 0; k < spots; k += 1) {
        const angle = (k / spots) * 2 * Math.PI;
        const radius = ring * STEP * this.spacing;
        const spot = { x: wanted.x + radius * Math.cos(angle), y: wanted.y + radius * Math.sin(angle) };
        if (this.isFree(spot)) return spot;
      }
    }
    return wanted;
  }

  private isFree(spot: Point): boolean {
    const least = ROOM * this.spacing;
    for (const place of this.places.values()) if (square(place, spot) < least * least) return false;
    return true;
  }
}

/** The distance's square: to compare distances no root is needed. */
function square(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

function meanOf(points: readonly Point[]): Point {
  const n = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / n,
    y: points.reduce((sum, { y }) => sum + y, 0) / n,
  };
}

/** The most units from which the distance to the nearest is taken; the median of so many is that of all. */
const MOST_MEASURED = 200;

/** How far apart neighbours stand: the median distance to the nearest other. */
function spacingOf(points: readonly Point[]): number {
  const nearest = points
    .slice(0, MOST_MEASURED)
    .map((_, at) => Math.sqrt(leastSquare(points, at)))
    .filter((distance) => Number.isFinite(distance) && distance > 0)
    .sort((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)] ?? 1;
}

/** The square of the distance from one to the nearest other. */
function leastSquare(points: readonly Point[], at: number): number {
  const { x = 0, y = 0 } = points[at] ?? {};
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < points.length; k += 1) {
    const other = points[k];
    if (k === at || !other) continue;
    const dx = other.x - x;
    const dy = other.y - y;
    const own = dx * dx + dy * dy;
    if (own < least) least = own;
  }
  return least;
}

/** The layout with a place for every plant that it has none for, beside those that it is linked with. */
export function layoutWith(layout: Layout, dataset: DataSet): Layout {
  const missing = dataset.units.filter((unit) => layout.positions[unit.id] === undefined);
  if (missing.length === 0) return layout;
  const beside = new Beside(layout.positions);
  const positions = { ...layout.positions };
  for (const { id } of missing) {
    const takers = dataset.flows.flatMap(({ from, to }) => (unitOf(from) === id ? (unitOf(to) ?? []) : []));
    const suppliers = dataset.flows.flatMap(({ from, to }) =>
      unitOf(to) === id ? (unitOf(from) ?? []) : [],
    );
    const around = takers.length > 0 ? takers : suppliers;
    positions[id] = beside.place(id, around, takers.length > 0 ? -1 : suppliers.length > 0 ? 1 : 0);
  }
  return { ...layout, positions };
}
