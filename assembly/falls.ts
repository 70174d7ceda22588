/**
 * Who falls first in which round, in eight lanes and with few looks (model.md section 2).
 *
 * A round of model.md looks at everybody. Here, unless all are followed to the end, a unit that has fallen is looked
 * at once more when it is due, and then stays as it is: what it loses later is left to the sweeps. So losses are at
 * most those of the rounds, and nobody falls here before they fall there. Nor does anybody fall there before a walk
 * of so many links leads to them: whoever falls here when they are first reached falls in that very round.
 */
import { countAnew, endOf, fallenIn, look, put } from "./look";
import { found, linkStart, target } from "./network";

/** Bytes of an entry of the queue: a unit, and the lanes in which it is looked at (u32 each). */
const ENTRY: usize = 8;

/** Lanes in which each unit is queued, has been reached, and is not to be looked at any more: a bit each (u8). */
let queuedIn: usize = 0;
let reachedIn: usize = 0;
let closedIn: usize = 0;

/** Tells where the lanes of each unit stand. */
export function setUpFalls(queuedIn_: usize, reachedIn_: usize, closedIn_: usize): void {
  queuedIn = queuedIn_;
  reachedIn = reachedIn_;
  closedIn = closedIn_;
}

/** Queues whoever a unit can hold back in some lanes. @returns the end of the queue. */
export function reach(unit: u32, lanes: u8, queue: usize): usize {
  const end = load<u32>(linkStart + ((<usize>unit) << 2), 4);
  for (let link = load<u32>(linkStart + ((<usize>unit) << 2)); link < end; link++) {
    const other = load<u32>(target + ((<usize>link) << 2));
    const due = lanes & ~load<u8>(closedIn + other);
    if (!due) continue;
    const queued = load<u8>(queuedIn + other);
    store<u8>(queuedIn + other, queued | due);
    if (queued) continue;
    store<u32>(queue, other);
    queue += ENTRY;
  }
  return queue;
}

/**
 * One round: nobody feels what the others lose in it.
 *
 * @param follow all bits where units are looked at to the end, none where once after their fall.
 * @param queue of those who are looked at, to `end`.
 * @param next gets the queue of the next round.
 * @param sure gets the lanes in which somebody fell who had not been reached before, a bit each (u32).
 * @returns the end of the next queue.
 */
export function round(losses: usize, follow: u8, queue: usize, end: usize, next: usize, sure: usize): usize {
  countAnew();
  let into = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    const lanes = load<u8>(queuedIn + unit);
    store<u32>(at, <u32>lanes, 4);
    store<u8>(queuedIn + unit, 0);
    store<u8>(closedIn + unit, load<u8>(closedIn + unit) | (lanes & fallenIn(unit, losses) & ~follow));
    into = look(unit, losses, into);
  }
  let isSure: u8 = 0;
  let from = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    const lanes = <u8>load<u32>(at, 4);
    const before = fallenIn(unit, losses);
    const to = endOf(unit, from);
    const changed = put(unit, losses, from, to, lanes);
    from = to;
    const fallen = fallenIn(unit, losses);
    const first = lanes & ~load<u8>(reachedIn + unit);
    store<u8>(reachedIn + unit, load<u8>(reachedIn + unit) | lanes);
    isSure |= fallen & ~before & first;
    const felt = first | (changed & (fallen | follow));
    if (felt) next = reach(unit, felt, next);
  }
  store<u32>(sure, isSure);
  return next;
}
