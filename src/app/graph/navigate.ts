/** Walking the graph by keyboard: pure, so that it can be tested without a screen. */
import type { Point } from "./geometry.ts";
import type { Scene } from "./scene.ts";

export type Direction = "left" | "right" | "up" | "down";

const AXIS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Ids as one reads: by column from the left, then from the top. */
export function readingOrder(positions: ReadonlyMap<string, Point>): readonly string[] {
  return [...positions]
    .sort(([idA, a], [idB, b]) => a.x - b.x || a.y - b.y || (idA < idB ? -1 : 1))
    .map(([id]) => id);
}

/**
 * The unit to go to from `id` in a direction: the best of its neighbours by flow there, or else the nearest
 * unit there. What lies off the axis counts double, so the walk keeps its direction; more than 60 degrees
 * off does not count.
 */
export function stepFrom(
  id: string,
  direction: Direction,
  scene: Pick<Scene, "edges">,
  positions: ReadonlyMap<string, Point>,
): string | null {
  const here = positions.get(id);
  if (!here) return null;
  const linked = new Set(
    scene.edges.flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])),
  );
  const [ax, ay] = AXIS[direction];
  let best: { id: string; cost: number; linked: boolean } | null = null;
  for (const [other, at] of positions) {
    if (other === id) continue;
    const along = (at.x - here.x) * ax + (at.y - here.y) * ay;
    const off = Math.abs((at.x - here.x) * ay - (at.y - here.y) * ax);
    if (along <= 0 || off > along * Math.sqrt(3)) continue;
    const candidate = { id: other, cost: along + 2 * off, linked: linked.has(other) };
    const better =
      !best ||
      (candidate.linked && !best.linked) ||
      (candidate.linked === best.linked && candidate.cost < best.cost);
    if (better) best = candidate;
  }
  return best?.id ?? null;
}
