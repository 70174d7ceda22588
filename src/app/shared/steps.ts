/**
 * Long work of the page in steps: between them it gives way to clicks and frames. What comes of it never depends on
 * where it was cut.
 */
import { nextTask } from "../../engine/breathe.ts";

/** Work that may be interrupted wherever it yields. */
export type Steps<T> = Generator<void, T>;

/** About how long in ms it works before it gives way. */
const SLICE = 8;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does it in tasks of their own, one slice after another.
 *
 * @param isStopped asked after every slice; where it answers true nothing comes of the work.
 */
export async function inTurns<T>(
  steps: Steps<T>,
  isStopped: () => boolean,
  slice: number = SLICE,
): Promise<T | undefined> {
  while (!isStopped()) {
    const until = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await nextTask();
  }
  return undefined;
}

/** Items by items through a function, with a place to give way after so many. */
export function* mapped<A, B>(items: readonly A[], of: (item: A, at: number) => B, each = 200): Steps<B[]> {
  const found: B[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (at % each === each - 1) yield;
    found.push(of(items[at] as A, at));
  }
  return found;
}
