/** How much larger than usual the text is, so that rows and columns grow with it. */
import { type RefObject, useLayoutEffect, useState } from "react";

/** The size of text that widths and heights are given for, in pixels. */
const NORMAL = 13;

export function useScale(element: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return;
      const size = Number.parseFloat(getComputedStyle(element.current).fontSize);
      setScale(Math.round((100 * size) / NORMAL) / 100);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [element]);
  return scale;
}
