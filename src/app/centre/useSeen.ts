import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import type { AppState, LoadedSet } from "../state/types.ts";

/** What a view showed when it was last in sight, and of which data set. */
export interface Seen<T> {
  readonly data: LoadedSet;
  readonly value: T;
}

/** What a view shows now: out of sight what was last seen, unless the data set is another. Pure. */
export function seenOrNow<T>(seen: Seen<T> | null, hidden: boolean, data: LoadedSet, now: () => T): T {
  return hidden && seen?.data === data ? seen.value : now();
}

/**
 * A part of the state for a view that may be out of sight: what it was when it was last seen, so that nothing is
 * drawn anew that nobody sees. Another data set is taken over at once.
 */
export function useSeen<T>(select: (state: AppState) => T, hidden: boolean, data: LoadedSet): T {
  const seen = useRef<Seen<T> | null>(null);
  const value = useApp((state) => seenOrNow(seen.current, hidden, data, () => select(state)));
  useEffect(() => {
    seen.current = { data, value };
  });
  return value;
}
