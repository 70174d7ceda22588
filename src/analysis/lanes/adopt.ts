import type { DepartureState } from "../departureState.ts";
import type { Departures } from "../departures.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";

/**
 * Takes over what a lane has come to, in place of the baseline; `settle` does the rest.
 *
 * @param memory what its constraints lack must have been found.
 */
export function adopt(
  state: Departures,
  companies: readonly number[],
  lane: number,
  { loss, short, portAt }: LaneMemory,
): void {
  state.reset();
  const { start, outStart, port: portOf } = state.tight;
  for (let unit = 0; unit < state.core.unitCount; unit += 1) {
    const end = start[unit + 1] as number;
    let most = 0;
    for (let c = start[unit] as number; c < end; c += 1) {
      const lacks = short[LANES * c + lane] as number;
      if (lacks > most) most = lacks;
    }
    const lost = loss[LANES * unit + lane] as number;
    if (most === 0 && lost === 0) continue;
    state.reach(unit);
    for (let c = start[unit] as number; c < end; c += 1) state.short[c] = short[LANES * c + lane] as number;
    state.level[unit] = 1 - lost;
    state.lost += (state.weights[unit] as number) * lost;
    let bound = 1 - lost;
    let at = LANES * (portAt[unit] as number) + lane;
    for (let c = outStart[unit] as number; c < end; c += 1, at += LANES) {
      const held = loss[at] as number;
      if (held >= lost) continue;
      state.loosePort[unit] = portOf[c] as number;
      bound = 1 - held;
      state.looseLevel[unit] = bound;
    }
    state.bound[unit] = bound;
    if (1 - most < bound) state.enqueue(unit);
  }
  for (const company of companies) state.takeOut(company);
}

/** Puts levels into a lane, in which nobody may have lost more, nor anybody who has lost nothing in them. */
export function putInto({ loss, portAt, tight }: LaneMemory, lane: number, state: DepartureState): void {
  const { list, count } = state.touched;
  for (let k = 0; k < count; k += 1) {
    const unit = list[k] as number;
    const lost = 1 - (state.level[unit] as number);
    loss[LANES * unit + lane] = lost;
    const loosePort = state.loosePort[unit] as number;
    const held = loosePort < 0 ? lost : 1 - (state.looseLevel[unit] as number);
    const end = tight.start[unit + 1] as number;
    let at = LANES * (portAt[unit] as number) + lane;
    for (let c = tight.outStart[unit] as number; c < end; c += 1, at += LANES)
      loss[at] = tight.port[c] === loosePort ? held : lost;
  }
}
