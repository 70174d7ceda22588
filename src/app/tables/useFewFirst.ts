/** Rows that are drawn a few at a time when a table appears, so that none of its cells holds up the screen. */
import { startTransition, useEffect, useState } from "react";

const STEP = 6;
/** More than a screen and what stands ready beyond it. */
const ENOUGH = 48;

/** @returns how many rows may be drawn, more in each turn until all may. */
export function useFewFirst(): number {
  const [most, setMost] = useState(STEP);
  useEffect(() => {
    if (Number.isFinite(most))
      startTransition(() => setMost(most < ENOUGH ? most + STEP : Number.POSITIVE_INFINITY));
  }, [most]);
  return most;
}
