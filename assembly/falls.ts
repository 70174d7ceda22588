/** Rounds in eight lanes: who falls first in which, with every loss followed to the end (model.md section 2). */
import { countAnew, endOf, look, put } from "./look";
import { found, leaving, linkStart, target } from "./network";

/** Bytes of an entry of the queue: a unit, and the lanes in which it is looked at (u32 each). */
const ENTRY: usize = 8;

/** Lanes in which each unit is queued: a bit each (u8). */
let queuedIn: usize = 0;

/** Tells where the lanes of each unit stand. */
export function setUpFalls(queuedIn_: usize): void {
  queuedIn = queuedIn_;
}

/** Queues whoever a unit can hold back in some lanes and has not left there. @returns the end of the queue. */
export function reach(unit: u32, lanes: u8, queue: usize): usize {
  const end = load<u32>(linkStart + ((<usize>unit) << 2), 4);
  for (let link = load<u32>(linkStart + ((<usize>unit) << 2)); link < end; link++) {
    const other = load<u32>(target + ((<usize>link) << 2));
    const due = lanes & ~load<u8>(leaving + other);
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
 * @param queue of those who are looked at, to `end`.
 * @param next gets the queue of the next round.
 * @returns the end of the next queue.
 */
export function round(losses: usize, queue: usize, end: usize, next: usize): usize {
  countAnew();
  let into = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    store<u32>(at, <u32>load<u8>(queuedIn + unit), 4);
    store<u8>(queuedIn + unit, 0);
    into = look(unit, losses, into);
  }
  let from = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    const to = endOf(unit, from);
    const changed = put(unit, losses, from, to, <u8>load<u32>(at, 4));
    from = to;
    if (changed) next = reach(unit, changed, next);
  }
  return next;
}
