import { startTransition, useEffect, useMemo, useState } from "react";
import { finish, inTurns, type Steps } from "./steps.ts";

interface Done<T> {
  readonly make: () => Steps<T>;
  readonly value: T;
}

/**
 * What work in steps comes to. Short work is done on the spot; of long work what was there last stays until it is
 * done in tasks of its own.
 *
 * @param make the work; another function is other work.
 * @returns `late` while what is there is that of earlier work; null before there is any.
 */
export function useSteps<T>(
  make: () => Steps<T>,
  isLong: boolean,
): { readonly value: T | null; readonly late: boolean } {
  const [done, setDone] = useState<Done<T> | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    if (!isLong) return;
    let stopped = false;
    inTurns(make(), () => stopped).then(
      (value) => {
        // Drawn where nothing more urgent waits.
        if (!stopped && value !== undefined) startTransition(() => setDone({ make, value }));
      },
      (error: unknown) => setFailure({ error }),
    );
    return () => {
      stopped = true;
    };
  }, [make, isLong]);
  const now = useMemo(() => (isLong ? null : finish(make())), [make, isLong]);
  // As it would where it is worked out while drawing.
  if (failure) throw failure.error;
  if (!isLong) return { value: now, late: false };
  return { value: done?.value ?? null, late: done?.make !== make };
}
