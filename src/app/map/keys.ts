/** Keys of the map, and the walk over its dots. Pure. */
import { type Direction, readingOrder, stepFrom } from "../graph/navigate.ts";
import type { Point } from "./frame.ts";

export type Step = Direction | "first" | "last" | "zoom-in" | "zoom-out" | "fit";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
  "0": "fit",
};

export function stepOf(key: string): Step | null {
  return STEPS[key] ?? null;
}

/** The plant one step on: the nearest in a direction, or the first or last as one reads; else the same. */
export function walk(step: Step, here: string | null, positions: ReadonlyMap<string, Point>): string | null {
  const order = readingOrder(positions);
  if (here === null || step === "first") return order[0] ?? null;
  if (step === "last") return order.at(-1) ?? null;
  if (step === "zoom-in" || step === "zoom-out" || step === "fit") return here;
  return stepFrom(here, step, { edges: [] }, positions) ?? here;
}

/** Pixels that an arrow key moves the map. */
export const NUDGE = 60;
export const ZOOM = 1.4;

/** How far the map moves for an arrow key, as a hand that drags it: the picture goes the other way. */
export const DRAG: Readonly<Partial<Record<Step, readonly [right: number, down: number]>>> = {
  left: [NUDGE, 0],
  right: [-NUDGE, 0],
  up: [0, NUDGE],
  down: [0, -NUDGE],
};
