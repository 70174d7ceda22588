import { type RefObject, useContext, useLayoutEffect } from "react";
import { useAppContext } from "../context.ts";
import { IdScope } from "../shared/idScope.ts";
import { arrival, type Motion, motionOf, type Seen } from "./fall.ts";
import type { PlacedBlock } from "./geometry.ts";
import { makeLastSeen } from "./lastSeen.ts";

const lastSeen = makeLastSeen();

interface Turn {
  readonly element: Element;
  readonly motion: Motion;
}
let turns: Turn[] = [];

/** Measures all that move in one go, then moves those that are in sight: the page is laid out once. */
function start(): void {
  const all = turns;
  turns = [];
  const inSight = all.filter(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -innerHeight / 2 && top < 1.5 * innerHeight;
  });
  for (const { element, motion } of inSight) {
    const { frames, duration, delay } = motion;
    element.animate(frames, { duration, delay, fill: "backwards" });
  }
}

interface Options {
  /** Its tower, and which block of it. */
  readonly chain: string;
  readonly name: string;
  readonly drawn?: number;
  /** Whether it was taken out, rather than brought down. */
  readonly left?: boolean;
  readonly isNew?: boolean;
  /** Of a tower with too many blocks to move. */
  readonly still: boolean;
}

/**
 * Moves a block to its new place where that is another one than where it was last seen; not for whoever wants less
 * motion.
 *
 * @param base the ground line and `width` the breadth of its stack, in pixels.
 */
export function useFall(
  block: RefObject<HTMLElement | null>,
  placed: PlacedBlock,
  { base, width }: Omit<Seen, "placed">,
  { chain, name, drawn = 0, left = false, isNew = false, still }: Options,
): void {
  const scope = useContext(IdScope);
  const { store } = useAppContext();
  const key = `${scope} ${chain} ${name}`;
  // Each time: only another place moves it.
  useLayoutEffect(() => {
    const now = { placed, base, width };
    const before = lastSeen(store.getState().origin, key, now);
    const element = block.current;
    if (still || !element || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const motion = before ? motionOf(before, now, drawn, left) : isNew ? arrival(placed) : null;
    if (!motion) return;
    if (turns.length === 0) queueMicrotask(start);
    turns.push({ element, motion });
  });
}
