/** Where blocks were last seen, also in a view that is gone: whoever comes back sees what changed meanwhile. */
import type { Seen } from "./fall.ts";

/** Blocks to be remembered at most. */
const MOST_SEEN = 20_000;

/**
 * @returns a function that says where a block was last seen, and remembers where it is now. `of` is what the data set
 * was opened from: each time it is opened that is another object, and what was seen of the one before is forgotten.
 */
export function makeLastSeen(): (of: object, key: string, now: Seen) => Seen | undefined {
  const seen = new Map<string, Seen>();
  let known: object | null = null;
  return (of, key, now) => {
    if (known !== of || seen.size > MOST_SEEN) seen.clear();
    known = of;
    const before = seen.get(key);
    seen.set(key, now);
    return before;
  };
}
