import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import type { AppState, LoadedSet } from "../state/types.ts";

/**
 * A part of the state for a view that may be out of sight: what it was when it was last seen, so that nothing is
 * drawn anew that nobody sees. Another data set is taken over at once.
 */
export function useSeen<T>(select: (state: AppState) => T, hidden: boolean, data: LoadedSet): T {
  const seen = useRef<{ readonly data: LoadedSet; readonly value: T } | null>(null);
  const value = useApp((state) =>
    hidden && seen.current?.data === data ? seen.current.value : select(state),
  );
  useEffect(() => {
    seen.current = { data, value };
  });
  return value;
}
