import type { Departures } from "./departures.ts";
import type { Footprint } from "./leaving.ts";

/** Runs one company's departure from the baseline and keeps what it did. */
export function footprintOf(state: Departures, company: number): Footprint {
  state.reset();
  state.takeOut(company);
  const settled = state.settle();
  const { lost } = state;
  const reached = Int32Array.from(state.touched.list.subarray(0, state.touched.count));
  const level = Float64Array.from(reached, (unit) => state.level[unit] as number);
  const loosePort = Int32Array.from(reached, (unit) => state.loosePort[unit] as number);
  const looseLevel = Float64Array.from(reached, (unit) => state.looseLevel[unit] as number);
  const stopped = Uint8Array.from(reached, (unit) => state.stopped[unit] as number);
  const layOver = (): void => {
    state.takeOut(company);
    for (let k = 0; k < reached.length; k += 1) {
      const unit = reached[k] as number;
      const at = level[k] as number;
      // Nothing of a unit falls that is as low here already.
      if (at >= (state.bound[unit] as number) && stopped[k] === 0) continue;
      state.reach(unit);
      if (stopped[k] === 1) state.stopped[unit] = 1;
      layOne(state, unit, at, loosePort[k] as number, looseLevel[k] as number);
    }
  };
  const gone = Uint8Array.from(reached, (unit) => ((state.bound[unit] as number) === 0 ? 1 : 0));
  return { reached, gone, lost, settled, layOver };
}

/** Each output port falls to the lower of what it can deliver here and there. */
function layOne(state: Departures, unit: number, level: number, port: number, loose: number): void {
  const before = state.level[unit] as number;
  const portBefore = state.loosePort[unit] as number;
  const low = level < before ? level : before;
  if (portBefore < 0 && port < 0) {
    if (low < before) state.lower(unit, low, -1, 1);
    return;
  }
  // Deliverable levels of the two ports that may be loose, here and there.
  const here = (p: number): number => (p === portBefore ? (state.looseLevel[unit] as number) : before);
  const there = (p: number): number => (p === port ? loose : level);
  const at = (p: number): number => Math.min(here(p), there(p));
  const keep = portBefore >= 0 && at(portBefore) > low ? portBefore : port;
  if (keep < 0) state.lower(unit, low, -1, 1);
  else state.lower(unit, low, keep, Math.max(low, at(keep)));
}
