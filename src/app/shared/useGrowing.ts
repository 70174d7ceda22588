import { startTransition, useEffect, useState } from "react";

/**
 * How many items of a long list are drawn: a few more in each turn until all that are wanted are there, so that none
 * holds up the screen.
 *
 * @param next how many there are after a turn that begins with so many; more than those.
 */
export function useGrowing(wanted: number, next: (from: number) => number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn < wanted) startTransition(() => setDrawn(next(drawn)));
  }, [drawn, wanted, next]);
  return Math.min(drawn, wanted);
}
