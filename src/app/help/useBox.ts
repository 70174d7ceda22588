import { useEffect } from "react";

const EVERY = 200;

export function targetOf(selector: string | null): Element | null {
  return selector === null ? null : document.querySelector(selector);
}

/**
 * Tells again and again where the element of a selector stands on the screen.
 *
 * @param tell the same function while it means the same; null where there is no such element.
 */
export function useBox(selector: string | null, tell: (box: DOMRect | null) => void): void {
  useEffect(() => {
    const look = () => tell(targetOf(selector)?.getBoundingClientRect() ?? null);
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [selector, tell]);
}
