import { type RefObject, useEffect, useRef } from "react";

interface Pointing {
  /** The item under the pointer; null where there is none. */
  onPoint(item: string | null): void;
  onChoose(item: string): void;
}

/**
 * Tells which part of a picture the mouse or finger is on. Parts carry `data-item`; the keyboard reaches
 * the same parts through a list beside the picture.
 */
export function usePointed(picture: RefObject<Element | null>, pointing: Pointing): void {
  const latest = useRef(pointing);
  useEffect(() => {
    latest.current = pointing;
  });
  useEffect(() => {
    const root = picture.current;
    if (!root) return;
    const itemOf = ({ target }: Event) =>
      target instanceof Element ? (target.closest("[data-item]")?.getAttribute("data-item") ?? null) : null;
    const over = (event: Event) => latest.current.onPoint(itemOf(event));
    const out = () => latest.current.onPoint(null);
    const click = (event: Event) => {
      const item = itemOf(event);
      if (item !== null) latest.current.onChoose(item);
    };
    root.addEventListener("pointerover", over);
    root.addEventListener("pointerleave", out);
    root.addEventListener("click", click);
    return () => {
      root.removeEventListener("pointerover", over);
      root.removeEventListener("pointerleave", out);
      root.removeEventListener("click", click);
    };
  }, [picture]);
}
