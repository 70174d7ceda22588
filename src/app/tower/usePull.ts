import { type CSSProperties, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";

/** How far, in pixels, a block moves before it counts as dragged, and before it is out of the tower. */
const DRAGGED = 6;
const OUT = 40;
/** So long, in ms, a block that is out waits for what comes of it. */
const WAITS = 3000;

/**
 * A block is pulled as from a tower of wood: pressed and drawn sideways, by mouse or finger. Let go too soon it slides
 * back; a press alone pulls it too, and so does the keyboard.
 *
 * @param pull is called once the block is out; null where it can't be drawn.
 */
export function usePull(pull: (() => void) | null) {
  const [by, setBy] = useState(0);
  const from = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const stop = (): void => {
    from.current = null;
    setBy(0);
  };
  const isOver = pull === null;
  const [out, setOut] = useState(false);
  // Out of the tower it stays in the air until it falls.
  useEffect(() => {
    if (!out) return;
    const back = () => {
      setOut(false);
      setBy(0);
    };
    const timer = setTimeout(back, isOver ? 0 : WAITS);
    return () => clearTimeout(timer);
  }, [out, isOver]);
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      wasDragged.current = false;
      // With a second finger it is a pinch.
      if (!event.isPrimary) stop();
      if (pull && !out && event.isPrimary && event.button === 0) from.current = event.clientX;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null) return;
      const moved = event.clientX - from.current;
      if (!wasDragged.current && Math.abs(moved) < DRAGGED) return;
      if (!wasDragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      wasDragged.current = true;
      setBy(moved);
    },
    onPointerUp: (event: PointerEvent) => {
      const isOut =
        from.current !== null && wasDragged.current && Math.abs(event.clientX - from.current) >= OUT;
      if (isOut) {
        from.current = null;
        setOut(true);
      } else stop();
      // The browser makes a click of every press and release, before any timer; that of a drag is none.
      setTimeout(() => {
        wasDragged.current = false;
      });
      if (isOut) pull?.();
    },
    onPointerCancel: stop,
    onClickCapture: (event: MouseEvent) => {
      if (!wasDragged.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  const style: CSSProperties =
    by === 0 || isOver ? {} : { translate: `${by}px 0`, transition: "none", zIndex: 2 };
  return { handlers, style, by };
}
