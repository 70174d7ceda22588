/**
 * The greatest fixpoint of model.md section 2 without rounds: whoever waits is looked at and lowered at
 * once, so that a fall is felt in the same pass. The operator is monotone, so that every order from
 * above ends at the same levels.
 */
import type { Levels } from "./levels.ts";
import { NEGLIGIBLE } from "./rounding.ts";

/** Looks per unit of the network after which a network counts as not settling. */
const MOST_LOOKS = 20_000;

/**
 * Lowers the levels until nobody who waits falls any further.
 *
 * @returns false where it did not settle; the levels are then above the fixpoint.
 */
export function settle(levels: Levels): boolean {
  const { core, level, deliverable, stopped } = levels;
  const { unitStart } = core.outputs;
  const most = MOST_LOOKS * core.unitCount;
  for (let looks = 0; levels.waiting > 0; looks += 1) {
    if (looks > most) {
      levels.clearQueue();
      return false;
    }
    const unit = levels.next();
    levels.look(unit);
    const { able, least, second, outPort } = levels;
    const held = able < least ? able : least;
    if (levels.trips(unit, held)) stopped[unit] = 1;
    const stop = stopped[unit] === 1;
    const now = stop ? 0 : held;
    if ((level[unit] as number) - now > NEGLIGIBLE) levels.lowerLevel(unit, now);
    const end = unitStart[unit + 1] as number;
    for (let port = unitStart[unit] as number; port < end; port += 1) {
      const others = port === outPort ? second : least;
      const y = stop ? 0 : able < others ? able : others;
      if ((deliverable[port] as number) - y > NEGLIGIBLE) levels.lowerDeliverable(port, y);
    }
  }
  return true;
}
