/**
 * Pictures of views, to be saved. A view registers what it shows with one line:
 *
 * ```ts
 * usePicture("flows", () => pictureOfElement(svg.current, { title, legend, lines }));   // an svg on the screen
 * usePicture("pairs", () => ({ title, svg, width, height, legend, lines }));            // or one that is made
 * ```
 *
 * The function is asked when the user saves, so it may be dear; it gives null while there is nothing to save. Title,
 * scenario, date, legend and source are put around it (report/pictures/frame.ts), on white: draw for a light ground.
 */
import { useContext, useEffect, useRef, useSyncExternalStore } from "react";
import type { PictureParts } from "../../report/pictures/frame.ts";
import { IdScope } from "../shared/idScope.ts";
import type { View } from "../state/types.ts";

export type PictureMaker = () => PictureParts | null | Promise<PictureParts | null>;

export interface RegisteredPicture {
  /** Several of one view are told apart by this; "" is the view's own. */
  readonly part: string;
  readonly make: PictureMaker;
}

const pictures = new Map<View, readonly RegisteredPicture[]>();
const listeners = new Set<() => void>();
const NONE: readonly RegisteredPicture[] = [];

function set(view: View, next: readonly RegisteredPicture[]): void {
  pictures.set(view, next);
  for (const listener of listeners) listener();
}

/** Registers a picture of a view while its component is on the page; the same view beside it has none of its own. */
export function usePicture(view: View, make: PictureMaker, part = ""): void {
  const latest = useRef(make);
  const isBeside = useContext(IdScope) !== "";
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => {
    if (isBeside) return;
    const entry: RegisteredPicture = { part, make: () => latest.current() };
    const others = pictures.get(view) ?? NONE;
    set(
      view,
      [...others, entry].sort((a, b) => (a.part < b.part ? -1 : 1)),
    );
    return () =>
      set(
        view,
        (pictures.get(view) ?? NONE).filter((other) => other !== entry),
      );
  }, [view, part, isBeside]);
}

/** The pictures of a view that can be saved now. */
export function usePictures(view: View): readonly RegisteredPicture[] {
  return useSyncExternalStore(subscribe, () => pictures.get(view) ?? NONE);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
