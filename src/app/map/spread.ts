/** Moves dots apart that would lie over each other, as little as it takes. Pure and deterministic. */
import type { Point } from "./frame.ts";

export interface Dot extends Point {
  readonly radius: number;
}

const GAP = 2;
const MOST_ROUNDS = 400;
/** In the first rounds dots are drawn back to their places, so that they don't drift. */
const PULL_ROUNDS = 60;
const PULL = 0.05;
/** Golden angle: dots at the very same place start in directions that never repeat. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Where the dots stand, in the same order; none lies over another by more than a hair. */
export function spread(dots: readonly Dot[]): readonly Point[] {
  const places = dots.map(({ x, y }, k) => ({
    x: x + 0.01 * Math.sqrt(k + 1) * Math.cos(k * TURN),
    y: y + 0.01 * Math.sqrt(k + 1) * Math.sin(k * TURN),
  }));
  const widest = 2 * Math.max(0, ...dots.map(({ radius }) => radius)) + GAP;
  const order = dots.map((_, k) => k);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (round < PULL_ROUNDS)
      places.forEach((place, k) => {
        const home = dots[k] as Dot;
        place.x += (home.x - place.x) * PULL;
        place.y += (home.y - place.y) * PULL;
      });
    order.sort((a, b) => (places[a]?.x ?? 0) - (places[b]?.x ?? 0) || a - b);
    if (!pushApart(places, dots, order, widest) && round >= PULL_ROUNDS) break;
  }
  return places;
}

function pushApart(
  places: { x: number; y: number }[],
  dots: readonly Dot[],
  order: readonly number[],
  widest: number,
): boolean {
  let isMoved = false;
  for (let i = 0; i < order.length; i += 1) {
    const a = order[i] as number;
    for (let j = i + 1; j < order.length; j += 1) {
      const b = order[j] as number;
      const [p, q] = [places[a], places[b]] as [{ x: number; y: number }, { x: number; y: number }];
      if (q.x - p.x > widest) break;
      const least = (dots[a]?.radius ?? 0) + (dots[b]?.radius ?? 0) + GAP;
      const distance = Math.hypot(q.x - p.x, q.y - p.y);
      if (distance >= least - 0.01) continue;
      isMoved = true;
      const share = distance > 0 ? (least - distance) / distance / 2 : 0.5;
      const [dx, dy] = distance > 0 ? [q.x - p.x, q.y - p.y] : [0, 1];
      p.x -= dx * share;
      p.y -= dy * share;
      q.x += dx * share;
      q.y += dy * share;
    }
  }
  return isMoved;
}
