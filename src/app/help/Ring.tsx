import { useCallback, useRef } from "react";
import { ringAround } from "./ringAround.ts";
import { useBox } from "./useBox.ts";

/** A ring around an element of the page, wherever it goes. */
export function Ring({ selector }: { readonly selector: string }) {
  const ring = useRef<HTMLDivElement>(null);
  const put = useCallback((box: DOMRect | null) => {
    const element = ring.current;
    if (!element) return;
    element.hidden = !box || box.width === 0;
    if (!box) return;
    const { clientWidth: right, clientHeight: bottom } = document.documentElement;
    const ringed = ringAround(box, { right, bottom });
    element.style.left = `${ringed.left}px`;
    element.style.top = `${ringed.top}px`;
    element.style.width = `${ringed.right - ringed.left}px`;
    element.style.height = `${ringed.bottom - ringed.top}px`;
  }, []);
  useBox(selector, put);
  return <div ref={ring} className="tour-ring" aria-hidden="true" />;
}
