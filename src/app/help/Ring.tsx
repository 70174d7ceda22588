import { useCallback, useRef } from "react";
import { useBox } from "./useBox.ts";

/** A ring around an element of the page, wherever it goes. */
export function Ring({ selector }: { readonly selector: string }) {
  const ring = useRef<HTMLDivElement>(null);
  const put = useCallback((box: DOMRect | null) => {
    const element = ring.current;
    if (!element) return;
    element.hidden = !box || box.width === 0;
    if (!box) return;
    element.style.left = `${box.left - 4}px`;
    element.style.top = `${box.top - 4}px`;
    element.style.width = `${box.width + 8}px`;
    element.style.height = `${box.height + 8}px`;
  }, []);
  useBox(selector, put);
  return <div ref={ring} className="tour-ring" aria-hidden="true" />;
}
