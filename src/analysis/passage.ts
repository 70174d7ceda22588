import type { DepartureState } from "./departureState.ts";
import { NEGLIGIBLE, NOTHING, TRIP_ROOM } from "./rounding.ts";

/**
 * Looks at the units that wait, one after another, and lowers each at once to what its constraints allow
 * (model.md section 2). One loop with all arrays at hand: calls between its parts would take longer than the
 * work that they do. What it does to one unit is what Departures.decide and Departures.lower do.
 *
 * @param most looks after which it stops.
 * @returns how many it took.
 */
export function passage(state: DepartureState, most: number): number {
  const {
    start,
    outStart,
    port: portOf,
    linkStart,
    portStart,
    portEnd,
    target,
    targetUnit,
    coefficient,
  } = state.tight;
  const { cap, short, bound, level, loosePort, looseLevel, stopped, queued, queue, stamps, stamp, weights } =
    state;
  const { minLoad } = state.core;
  const room = queue.length;
  let { head, waiting, lost } = state;
  let looks = 0;
  for (; looks < most && waiting > 0; looks += 1) {
    const unit = queue[head] as number;
    head = head + 1 === room ? 0 : head + 1;
    waiting -= 1;
    queued[unit] = 0;
    let able = cap[unit] as number;
    const outFrom = outStart[unit] as number;
    let c = start[unit] as number;
    for (; c < outFrom; c += 1) {
      const r = 1 - (short[c] as number);
      if (r < able) able = r;
    }
    let least = 1;
    let second = 1;
    let leastBy = -1;
    const end = start[unit + 1] as number;
    for (; c < end; c += 1) {
      const r = 1 - (short[c] as number);
      if (r >= second) continue;
      if (r < least) {
        second = least;
        least = r;
        leastBy = c;
      } else second = r;
    }
    if (able < NOTHING) able = 0;
    if (least < NOTHING) least = 0;
    if (second < NOTHING) second = 0;
    let now = able < least ? able : least;
    if (now < (minLoad[unit] as number) - TRIP_ROOM) stopped[unit] = 1;
    let port = -1;
    let loose = 1;
    if (stopped[unit] === 1) now = 0;
    else if (least < able) {
      port = portOf[leastBy] as number;
      loose = able < second ? able : second;
    }
    const before = level[unit] as number;
    const portBefore = loosePort[unit] as number;
    const looseBefore = looseLevel[unit] as number;
    if (now > before) now = before;
    const top = portBefore === port ? looseBefore : before;
    if (loose > top) loose = top;
    const fall = before - now;
    const looseFall = port < 0 ? 0 : top - loose;
    const tightFall = portBefore < 0 || portBefore === port ? 0 : looseBefore - now;
    if (fall <= NEGLIGIBLE && looseFall <= NEGLIGIBLE && tightFall <= NEGLIGIBLE) continue;
    level[unit] = now;
    loosePort[unit] = port;
    looseLevel[unit] = port < 0 ? 1 : loose;
    bound[unit] = port < 0 ? now : loose;
    lost += (weights[unit] as number) * fall;
    for (let part = 0; part < 3; part += 1) {
      let link = linkStart[unit] as number;
      let last = linkStart[unit + 1] as number;
      let amount = fall;
      if (part === 1) {
        if (portBefore < 0 || portBefore === port) continue;
        link = portStart[portBefore] as number;
        last = portEnd[portBefore] as number;
        amount = looseBefore - before;
      } else if (part === 2) {
        if (port < 0) continue;
        link = portStart[port] as number;
        last = portEnd[port] as number;
        amount = top - loose - fall;
      }
      if (amount === 0) continue;
      for (; link < last; link += 1) {
        const constraint = target[link] as number;
        const other = targetUnit[link] as number;
        if (stamps[other] !== stamp) state.reach(other);
        const cut = (short[constraint] as number) + (coefficient[link] as number) * amount;
        short[constraint] = cut;
        if (1 - cut >= (bound[other] as number) || queued[other] === 1) continue;
        queued[other] = 1;
        let at = head + waiting;
        if (at >= room) at -= room;
        queue[at] = other;
        waiting += 1;
      }
    }
  }
  state.head = head;
  state.waiting = waiting;
  state.lost = lost;
  return looks;
}
