import { startTransition, useEffect, useMemo, useState } from "react";

interface Named {
  readonly id: string;
}

interface Drawn<T> {
  readonly of: readonly T[];
  /** How many of them are drawn. */
  readonly count: number;
  /** What was drawn of the list before. */
  readonly before: readonly T[];
}

/** The items of a new list that are drawn so far, then those of the list before that are still waiting for theirs. */
export function mixed<T extends Named>({ of, count, before }: Drawn<T>): readonly T[] {
  if (before.length === 0 || count >= of.length) return of.slice(0, count);
  const waiting = new Set(of.slice(count).map(({ id }) => id));
  return [...of.slice(0, count), ...before.filter(({ id }) => waiting.has(id))];
}

/**
 * The first items of a long list: a few more in each turn until all that are wanted are there, so that none holds up
 * the screen. Those of another list take the place of what is there as many at a time.
 *
 * @param next how many there are after a turn that begins with so many; more than those.
 * @returns `late` while some are still those of the list before.
 */
export function useTurns<T extends Named>(
  items: readonly T[],
  wanted: number,
  next: (from: number) => number,
): { readonly shown: readonly T[]; readonly late: boolean } {
  const [drawn, setDrawn] = useState<Drawn<T>>({ of: items, count: 0, before: [] });
  const now = useMemo(
    () => (drawn.of === items ? drawn : { of: items, count: 0, before: mixed(drawn) }),
    [drawn, items],
  );
  const { count, before } = now;
  useEffect(() => {
    if (count >= wanted) return;
    const upTo = next(count);
    startTransition(() => setDrawn({ of: items, count: upTo, before: upTo < wanted ? before : [] }));
  }, [items, count, before, wanted, next]);
  const isDone = count >= wanted;
  return {
    shown: isDone ? items.slice(0, wanted) : mixed(now).slice(0, Math.max(wanted, count)),
    late: !isDone && before.length > 0,
  };
}
