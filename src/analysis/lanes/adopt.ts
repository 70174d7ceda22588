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
  { loss, short, portAt, position, tight: { start: startAt } }: LaneMemory,
): void {
  state.reset();
  const { start, outStart, port: portOf } = state.tight;
  for (let unit = 0; unit < state.core.unitCount; unit += 1) {
    const place = position[unit] as number;
    const first = start[unit] as number;
    const end = start[unit + 1] as number;
    // How far the unit's constraints there are from those here.
    const there = (startAt[place] as number) - first;
    let most = 0;
    for (let c = first; c < end; c += 1) most = Math.max(most, short[LANES * (c + there) + lane] as number);
    const lost = loss[LANES * place + lane] as number;
    if (most === 0 && lost === 0) continue;
    state.reach(unit);
    for (let c = first; c < end; c += 1) state.short[c] = short[LANES * (c + there) + lane] as number;
    state.level[unit] = 1 - lost;
    state.lost += (state.weights[unit] as number) * lost;
    let bound = 1 - lost;
    let at = LANES * (portAt[place] as number) + lane;
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
export function putInto({ loss, portAt, position }: LaneMemory, lane: number, state: DepartureState): void {
  const { tight } = state;
  const { list, count } = state.touched;
  for (let k = 0; k < count; k += 1) {
    const unit = list[k] as number;
    const place = position[unit] as number;
    const lost = 1 - (state.level[unit] as number);
    loss[LANES * place + lane] = lost;
    const loosePort = state.loosePort[unit] as number;
    const held = loosePort < 0 ? lost : 1 - (state.looseLevel[unit] as number);
    const end = tight.start[unit + 1] as number;
    let at = LANES * (portAt[place] as number) + lane;
    for (let c = tight.outStart[unit] as number; c < end; c += 1, at += LANES)
      loss[at] = tight.port[c] === loosePort ? held : lost;
  }
}
