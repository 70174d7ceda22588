/**
 * What every company's leaving does to the levels, kept so that sets of departures can start from it:
 * the levels of a set lie at or below the least of its members' (section 3: leaving as a set is never
 * better than leaving as a subset), so that only what the members do to each other is left to find.
 */
import { companyUnits } from "../network/core.ts";
import type { Levels } from "./levels.ts";
import { settle } from "./settle.ts";

/** One company's departure: where levels fell, and who was reached at all. */
export interface Single {
  /** Units that a fall reached, in the order of reaching; nobody else has a port that is short. */
  readonly reached: Int32Array;
  readonly level: Float64Array;
  /** Deliverable levels of the reached units' output ports, one unit after another. */
  readonly deliverable: Float64Array;
  readonly stopped: Uint8Array;
  /** Weight that is lost. */
  readonly lost: number;
  readonly settled: boolean;
}

/** Takes a company out of the levels as they stand; nobody is looked at yet. */
export function takeOut(levels: Levels, company: number): void {
  for (const unit of companyUnits(levels.core, company)) levels.limit(unit, 0);
}

/** Runs one company's departure from the baseline and keeps what it did. */
export function singleOf(levels: Levels, company: number): Single {
  levels.reset();
  takeOut(levels, company);
  const settled = settle(levels);
  const { unitStart } = levels.core.outputs;
  const reached = Int32Array.from(levels.touched.list.subarray(0, levels.touched.count));
  const deliverable: number[] = [];
  for (const unit of reached)
    for (let port = unitStart[unit] as number; port < (unitStart[unit + 1] as number); port += 1)
      deliverable.push(levels.deliverable[port] as number);
  return {
    reached,
    level: Float64Array.from(reached, (unit) => levels.level[unit] as number),
    deliverable: Float64Array.from(deliverable),
    stopped: Uint8Array.from(reached, (unit) => levels.stopped[unit] as number),
    lost: levels.lost,
    settled,
  };
}

/** Lays a departure over the levels as they stand: each falls to the lower of the two. */
export function layOver(levels: Levels, company: number, single: Single): void {
  takeOut(levels, company);
  const { reached } = single;
  const { unitStart } = levels.core.outputs;
  let at = 0;
  for (let k = 0; k < reached.length; k += 1) {
    const unit = reached[k] as number;
    if (single.stopped[k] === 1) {
      levels.touch(unit);
      levels.stopped[unit] = 1;
    }
    levels.lowerLevel(unit, single.level[k] as number);
    const end = unitStart[unit + 1] as number;
    for (let port = unitStart[unit] as number; port < end; port += 1) {
      levels.lowerDeliverable(port, single.deliverable[at] as number);
      at += 1;
    }
  }
}
