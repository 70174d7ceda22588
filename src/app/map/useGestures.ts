import { type RefObject, useEffect, useRef } from "react";
import type { Point } from "./frame.ts";

interface Gestures {
  onMove(right: number, down: number): void;
  onZoom(factor: number, at: Point): void;
  onPoint(item: string | null): void;
  /** null where nothing is there. */
  onChoose(item: string | null): void;
  onPull(item: string): void;
}

const CLICK = 4;
const WHEEL = 0.0016;
/** A wheel that counts lines turns about so many pixels a line. */
const LINE = 18;

/**
 * Mouse, pen and fingers on the map: dragging moves, wheel and pinch zoom, a click or tap chooses, a double
 * click takes out. Its keys stand beside it; everything here can be done with them too.
 */
export function useGestures(stage: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const root = stage.current;
    if (!root) return;
    return listen(root, latest);
  }, [stage]);
}

const itemOf = ({ target }: Event): string | null =>
  target instanceof Element ? (target.closest("[data-item]")?.getAttribute("data-item") ?? null) : null;

function listen(root: HTMLElement, latest: RefObject<Gestures>): () => void {
  const fingers = new Map<number, Point>();
  let travelled = 0;
  let pressed: string | null = null;
  const pointIn = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = root.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const isControl = ({ target }: Event) => target instanceof Element && target.closest("button") !== null;
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || isControl(event)) return;
    if (fingers.size === 0) {
      travelled = 0;
      pressed = itemOf(event);
    }
    fingers.set(event.pointerId, pointIn(event));
  };
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") latest.current.onPoint(itemOf(event));
      return;
    }
    const now = pointIn(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled <= CLICK) return;
    // Only now: a captured pointer would send every click to the stage.
    if (!root.hasPointerCapture(event.pointerId)) root.setPointerCapture(event.pointerId);
    if (!other) {
      latest.current.onMove(now.x - before.x, now.y - before.y);
      return;
    }
    const apart = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    latest.current.onMove((now.x - before.x) / 2, (now.y - before.y) / 2);
    latest.current.onZoom(apart(now) / apart(before), middle);
  };
  const up = (event: PointerEvent) => {
    const isLast = fingers.delete(event.pointerId) && fingers.size === 0;
    if (isLast && event.type === "pointerup" && travelled <= CLICK) latest.current.onChoose(pressed);
  };
  const twice = (event: MouseEvent) => {
    const item = itemOf(event);
    if (item !== null) latest.current.onPull(item);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    // What was under the pointer moves away from it.
    latest.current.onPoint(null);
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
    latest.current.onZoom(Math.exp(-pixels * WHEEL), pointIn(event));
  };
  const leave = () => latest.current.onPoint(null);
  root.addEventListener("pointerdown", down);
  root.addEventListener("pointermove", move);
  root.addEventListener("pointerup", up);
  root.addEventListener("pointercancel", up);
  root.addEventListener("pointerleave", leave);
  root.addEventListener("dblclick", twice);
  root.addEventListener("wheel", wheel, { passive: false });
  return () => {
    root.removeEventListener("pointerdown", down);
    root.removeEventListener("pointermove", move);
    root.removeEventListener("pointerup", up);
    root.removeEventListener("pointercancel", up);
    root.removeEventListener("pointerleave", leave);
    root.removeEventListener("dblclick", twice);
    root.removeEventListener("wheel", wheel);
  };
}
