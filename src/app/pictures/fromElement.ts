/** A picture from an svg element on the screen: a copy of it that carries its looks with it. */
import type { PictureParts } from "../../report/pictures/frame.ts";

/** What a style sheet may say of a shape or a text. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "text-decoration-line",
] as const;

/** The element as a picture, in the colours that it has on a light ground; null where it is not there. */
export function pictureOfElement(
  element: SVGSVGElement | null,
  said: Pick<PictureParts, "title" | "legend" | "lines" | "notes">,
): PictureParts | null {
  if (!element) return null;
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const copy = element.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  const root = document.documentElement;
  const { theme } = root.dataset;
  // Styles are read in the light theme; nothing is painted before the other one is back.
  root.dataset.theme = "light";
  const own = [element, ...element.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  const hidden: Element[] = [];
  own.forEach((shown, at) => {
    const target = copies[at];
    if (!target) return;
    const style = getComputedStyle(shown);
    if (style.display === "none" || style.visibility === "hidden") hidden.push(target);
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== "") target.setAttribute(name, value);
    }
    target.removeAttribute("class");
    target.removeAttribute("style");
    target.removeAttribute("tabindex");
    // What a click finds it by: an id, which says who it is where names are hidden.
    for (const { name } of [...target.attributes]) if (name.startsWith("data-")) target.removeAttribute(name);
  });
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const target of hidden) target.remove();
  copy.setAttribute("viewBox", element.getAttribute("viewBox") ?? `0 0 ${width} ${height}`);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return { ...said, svg: new XMLSerializer().serializeToString(copy), width, height };
}
