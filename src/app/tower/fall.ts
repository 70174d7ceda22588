/**
 * How a block gets from where it stood to where it is: what is drawn out slides and drops, what it bore tilts, tumbles
 * and lands, and what stands again is lifted. Only `transform` is animated, towards what the block's style says, so
 * that the picture ends the same with and without motion. Pure.
 */
import type { PlacedBlock } from "./geometry.ts";

/** Where a block was last seen, in a stack so wide with its ground line so far down. */
export interface Seen {
  readonly placed: PlacedBlock;
  readonly base: number;
  readonly width: number;
}

export interface Motion {
  readonly frames: Keyframe[];
  /** Both in ms; together less than MOST. */
  readonly duration: number;
  readonly delay: number;
}

/** No fall takes longer, in ms. */
export const MOST = 1150;
const STEP = 70;
const LATEST = 280;
/** A broader block only rocks: turned over it would sweep through the towers beside it. */
const TUMBLES = 240;
const NEAR = 1;
const DROP = "cubic-bezier(0.5, 0, 0.85, 0.55)";
const SOFT = "cubic-bezier(0.2, 0.7, 0.2, 1)";

/** From where a block was last seen to where it is: how far off it stood, in pixels, and how it leant. */
interface Way {
  readonly dx: number;
  readonly dy: number;
  readonly angle: number;
  readonly now: Seen;
  readonly before: Seen;
}

/**
 * @param drawn how far, in pixels, it was drawn out by hand.
 * @param left whether it is the one that was taken out, rather than one that fell with it.
 * @returns null where it stays as it is.
 */
export function motionOf(before: Seen, now: Seen, drawn: number, left: boolean): Motion | null {
  const { placed } = now;
  const { ground, angle } = before.placed;
  const dx = middle(before.placed) - middle(placed);
  // From the ground line, wherever that is in its row of towers.
  const dy = before.placed.y - before.base - (placed.y - now.base);
  const changes = ground !== placed.ground;
  // A narrower page moves blocks too; that is no fall.
  if (!changes && before.width !== now.width) return null;
  const tilts = angle !== placed.angle;
  if (!changes && !tilts && Math.abs(dx) < NEAR && Math.abs(dy) < NEAR) return null;
  const way = { dx, dy, angle, now, before };
  if (!changes) return settle(way);
  if (!placed.ground) return lift(way);
  return left ? slide(way, drawn) : tumble(way);
}

/** What was taken out slides on to the side by which it was drawn, and drops. */
function slide({ dx, dy, angle, now, before }: Way, drawn: number): Motion {
  const side = drawn < 0 ? -1 : 1;
  const out = Math.max(0, before.placed.width * 0.6 - Math.abs(drawn)) * side;
  return {
    frames: [
      { transform: at(dx + drawn, dy, angle), easing: "ease-in-out" },
      { transform: at(dx + drawn + out, dy, angle), offset: 0.3, easing: DROP },
      { transform: at(out * 0.4, 0, 14 * side), offset: 0.78, easing: "ease-out" },
      { transform: at(out * 0.1, -5, -3 * side), offset: 0.9, easing: "ease-in" },
      { transform: at(0, 0, now.placed.angle) },
    ],
    ...{ duration: 850, delay: 0 },
  };
}

/** What it bore tilts, falls and lands, the higher the later. */
function tumble({ dx, dy, angle, now: { placed, base } }: Way): Motion {
  const side = dx < 0 || (placed.layer + placed.block) % 2 === 1 ? -1 : 1;
  const whole = placed.width <= TUMBLES ? 360 * side : 0;
  const row = Math.max(0, Math.round((placed.y - base) / placed.height) - 1);
  return {
    frames: [
      { transform: at(dx, dy, angle), easing: "ease-in" },
      { transform: at(dx + 10 * side, dy + 2, angle + 12 * side), offset: 0.25, easing: DROP },
      { transform: at(6 * side, 0, whole + 7 * side), offset: 0.78, easing: "ease-out" },
      { transform: at(2 * side, -8, whole - 4 * side), offset: 0.89, easing: "ease-in" },
      { transform: at(0, 0, whole + placed.angle) },
    ],
    ...{ duration: 850, delay: Math.min(LATEST, 120 + row * STEP) },
  };
}

/** What stands again is put back from above, the lower the sooner. */
function lift({ dx, dy, angle, now: { placed } }: Way): Motion {
  return {
    frames: [
      { transform: at(dx, dy, angle), easing: SOFT },
      { transform: at(0, -6, placed.angle), offset: 0.8, easing: "ease-in" },
      { transform: at(0, 0, placed.angle) },
    ],
    ...{ duration: 800, delay: Math.min(LATEST, placed.layer * STEP) },
  };
}

/** What comes down askew goes too far and comes back; what leans sways. */
function settle({ dx, dy, angle, now: { placed } }: Way): Motion {
  const far = placed.angle * 1.7 - angle * 0.7;
  return {
    frames: [
      { transform: at(dx, dy, angle), easing: DROP },
      { transform: at(-dx * 0.3, 0, far), offset: 0.6, easing: "ease-out" },
      { transform: at(dx * 0.1, 0, placed.angle * 0.8), offset: 0.8, easing: "ease-in-out" },
      { transform: at(0, 0, placed.angle) },
    ],
    ...{ duration: 800, delay: 150 },
  };
}

/** A newcomer is put into its tower from above. */
export function arrival({ angle }: PlacedBlock): Motion {
  const above = (y: number) => `translate(0, ${y}px) rotate(${angle}deg)`;
  return {
    frames: [
      { transform: above(-70), opacity: 0, easing: DROP },
      { transform: above(0), opacity: 1, offset: 0.75, easing: "ease-out" },
      { transform: above(-5), offset: 0.87, easing: "ease-in" },
      { transform: above(0) },
    ],
    ...{ duration: 700, delay: LATEST },
  };
}

const middle = ({ x, width }: PlacedBlock) => x + width / 2;
const round = (value: number) => Number(value.toFixed(2));
const at = (x: number, y: number, angle: number) =>
  `translate(${round(x)}px, ${round(y)}px) rotate(${round(angle)}deg)`;
