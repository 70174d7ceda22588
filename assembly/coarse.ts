/**
 * Who falls first in which round, in thirty-two lanes: rounds in which losses are logarithms (model.md section 2).
 *
 * A loss is a u16: 65535 for all, so many less for each halving, 0 for next to nothing. What a term takes is a
 * subtraction then; of a constraint's terms the largest counts instead of their sum, and all is rounded down. So
 * losses are at most those of the rounds of model.md, and nobody falls here before they fall there. Nor does
 * anybody fall there before a walk of so many links leads to them: whoever falls here when they are first reached
 * falls in that very round. A unit that has fallen is looked at once more when it is due, and then
 * rests: what it loses later seldom brings down anybody who would not fall in time without.
 */
import { found, linkStart, outStart, portAt, source, start, target, termStart, units } from "./network";

/** Bytes of thirty-two numbers side by side: as many as those of eight losses, so that both have the same places. */
const WIDE: usize = 64;
/** Bytes of an entry of the queue: a unit, and the lanes in which it is due (u32 each). */
const ENTRY: usize = 8;
/** A number of each lane is counted up so often before it would be too large for its two bytes. */
const BLOCK: u32 = 0xffff;

/** What each term takes off its source's loss (u16). */
let shift: usize = 0;
/** The loss above which each unit stops (u16). */
let stopAbove: usize = 0;
/** Lanes in which each unit is due in the next round, has been reached, has fallen, and rests: a bit each (u32). */
let dueIn: usize = 0;
let reachedIn: usize = 0;
let fallenIn: usize = 0;
let restsIn: usize = 0;
/** The loss above which a unit has surely fallen. */
let fallen: u16 = 0;

export function setUpCoarse(
  shift_: usize,
  stopAbove_: usize,
  dueIn_: usize,
  reachedIn_: usize,
  fallenIn_: usize,
  restsIn_: usize,
  fallen_: u16,
): void {
  shift = shift_;
  stopAbove = stopAbove_;
  dueIn = dueIn_;
  reachedIn = reachedIn_;
  fallenIn = fallenIn_;
  restsIn = restsIn_;
  fallen = fallen_;
}

/** Finds what a unit and each of its output ports lose, as `look` in look.ts does. @returns the end of it. */
function coarseLook(unit: u32, losses: usize, into: usize): usize {
  const row = start + ((<usize>unit) << 2);
  let constraint = load<u32>(row);
  const end = load<u32>(row, 4);
  const middle = load<u32>(outStart + ((<usize>unit) << 2));
  let term = load<u32>(termStart + ((<usize>constraint) << 2));
  let able0 = i16x8.splat(0);
  let able1 = able0;
  let able2 = able0;
  let able3 = able0;
  // It makes no difference of which constraint on the input side a term is: the largest of all counts.
  const inputs = load<u32>(termStart + ((<usize>middle) << 2));
  for (; term < inputs; term++) {
    const at = losses + load<u32>(source + ((<usize>term) << 2));
    const less = v128.load16_splat(shift + ((<usize>term) << 1));
    able0 = i16x8.max_u(able0, i16x8.sub_sat_u(v128.load(at, 0), less));
    able1 = i16x8.max_u(able1, i16x8.sub_sat_u(v128.load(at, 16), less));
    able2 = i16x8.max_u(able2, i16x8.sub_sat_u(v128.load(at, 32), less));
    able3 = i16x8.max_u(able3, i16x8.sub_sat_u(v128.load(at, 48), less));
  }
  let most0 = i16x8.splat(0);
  let most1 = most0;
  let most2 = most0;
  let most3 = most0;
  let second0 = most0;
  let second1 = most0;
  let second2 = most0;
  let second3 = most0;
  let lack = into + WIDE;
  for (constraint = middle; constraint < end; constraint++) {
    const next = load<u32>(termStart + ((<usize>constraint) << 2), 4);
    let lack0 = i16x8.splat(0);
    let lack1 = lack0;
    let lack2 = lack0;
    let lack3 = lack0;
    for (; term < next; term++) {
      const at = losses + load<u32>(source + ((<usize>term) << 2));
      const less = v128.load16_splat(shift + ((<usize>term) << 1));
      lack0 = i16x8.max_u(lack0, i16x8.sub_sat_u(v128.load(at, 0), less));
      lack1 = i16x8.max_u(lack1, i16x8.sub_sat_u(v128.load(at, 16), less));
      lack2 = i16x8.max_u(lack2, i16x8.sub_sat_u(v128.load(at, 32), less));
      lack3 = i16x8.max_u(lack3, i16x8.sub_sat_u(v128.load(at, 48), less));
    }
    v128.store(lack, lack0, 0);
    v128.store(lack, lack1, 16);
    v128.store(lack, lack2, 32);
    v128.store(lack, lack3, 48);
    lack += WIDE;
    second0 = i16x8.max_u(second0, i16x8.min_u(most0, lack0));
    second1 = i16x8.max_u(second1, i16x8.min_u(most1, lack1));
    second2 = i16x8.max_u(second2, i16x8.min_u(most2, lack2));
    second3 = i16x8.max_u(second3, i16x8.min_u(most3, lack3));
    most0 = i16x8.max_u(most0, lack0);
    most1 = i16x8.max_u(most1, lack1);
    most2 = i16x8.max_u(most2, lack2);
    most3 = i16x8.max_u(most3, lack3);
  }
  const limit = v128.load16_splat(stopAbove + ((<usize>unit) << 1));
  const loss0 = i16x8.max_u(able0, most0);
  const loss1 = i16x8.max_u(able1, most1);
  const loss2 = i16x8.max_u(able2, most2);
  const loss3 = i16x8.max_u(able3, most3);
  // All bits of those who stop: that is a loss of everything.
  const stops0 = i16x8.gt_u(loss0, limit);
  const stops1 = i16x8.gt_u(loss1, limit);
  const stops2 = i16x8.gt_u(loss2, limit);
  const stops3 = i16x8.gt_u(loss3, limit);
  v128.store(into, v128.or(loss0, stops0), 0);
  v128.store(into, v128.or(loss1, stops1), 16);
  v128.store(into, v128.or(loss2, stops2), 32);
  v128.store(into, v128.or(loss3, stops3), 48);
  for (let at = into + WIDE; at < lack; at += WIDE) {
    holdBack(at, able0, most0, second0, stops0);
    holdBack(at + 16, able1, most1, second1, stops1);
    holdBack(at + 32, able2, most2, second2, stops2);
    holdBack(at + 48, able3, most3, second3, stops3);
  }
  return lack;
}

/** From what a port lacks, what it can't deliver: its own shortage does not hold it back. */
// @inline
function holdBack(at: usize, able: v128, most: v128, second: v128, stops: v128): void {
  const others = v128.bitselect(second, most, i16x8.eq(v128.load(at), most));
  v128.store(at, v128.or(i16x8.max_u(able, others), stops));
}

/** Lanes in which a unit has surely fallen, a bit each. */
// @inline
function lanesFallen(unit: u32, losses: usize): u32 {
  const at = losses + <usize>unit * WIDE;
  const bound = i16x8.splat(fallen);
  return (
    i16x8.bitmask(i16x8.gt_u(v128.load(at, 0), bound)) |
    (i16x8.bitmask(i16x8.gt_u(v128.load(at, 16), bound)) << 8) |
    (i16x8.bitmask(i16x8.gt_u(v128.load(at, 32), bound)) << 16) |
    (i16x8.bitmask(i16x8.gt_u(v128.load(at, 48), bound)) << 24)
  );
}

/** Gives a unit, or a port, what it loses in eight lanes, where that is more. @returns those in which it is, a bit each. */
// @inline
function lose(to: usize, from: usize, goes: v128): u32 {
  const before = v128.load(to);
  const now = i16x8.max_u(before, v128.and(v128.load(from), goes));
  v128.store(to, now);
  return i16x8.bitmask(i16x8.ne(now, before));
}

/** All bits of those of eight lanes that are among the first eight, none of the others. */
// @inline
function eight(lanes: u32): v128 {
  const bits = i16x8(1, 2, 4, 8, 16, 32, 64, 128);
  return i16x8.eq(v128.and(i16x8.splat(<i16>lanes), bits), bits);
}

/** Whoever a unit can hold back is due in some lanes, unless they rest. @returns the end of the queue. */
export function reachCoarse(unit: u32, lanes: u32, queue: usize): usize {
  const end = load<u32>(linkStart + ((<usize>unit) << 2), 4);
  for (let link = load<u32>(linkStart + ((<usize>unit) << 2)); link < end; link++) {
    const other = load<u32>(target + ((<usize>link) << 2));
    const row = (<usize>other) << 2;
    const more = lanes & ~load<u32>(restsIn + row);
    if (!more) continue;
    const due = load<u32>(dueIn + row);
    store<u32>(dueIn + row, due | more);
    if (due) continue;
    store<u32>(queue, other);
    queue += ENTRY;
  }
  return queue;
}

/**
 * One round: nobody feels what the others lose in it.
 *
 * @param queue of those who are due, to `end`.
 * @param next gets the queue of the next round.
 * @param fell gets the lanes in which somebody fell, then those in which somebody did who had not been reached
 * before: a bit each (u32).
 * @returns the end of the next queue.
 */
export function coarseRound(losses: usize, queue: usize, end: usize, next: usize, fell: usize): usize {
  let into = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    const due = dueIn + ((<usize>unit) << 2);
    store<u32>(at, load<u32>(due), 4);
    store<u32>(due, 0);
    into = coarseLook(unit, losses, into);
  }
  let falls: u32 = 0;
  let sure: u32 = 0;
  let from = found;
  for (let at = queue; at < end; at += ENTRY) {
    const unit = load<u32>(at);
    const lanes = load<u32>(at, 4);
    const row = (<usize>unit) << 2;
    const before = load<u32>(fallenIn + row);
    const goes0 = eight(lanes);
    const goes1 = eight(lanes >> 8);
    const goes2 = eight(lanes >> 16);
    const goes3 = eight(lanes >> 24);
    let changed: u32 = 0;
    let to = losses + <usize>unit * WIDE;
    let port = losses + load<u32>(portAt + row);
    for (let left = load<u32>(start + row, 4) - load<u32>(outStart + row) + 1; left > 0; left--) {
      changed |= lose(to, from, goes0);
      changed |= lose(to + 16, from + 16, goes1) << 8;
      changed |= lose(to + 32, from + 32, goes2) << 16;
      changed |= lose(to + 48, from + 48, goes3) << 24;
      from += WIDE;
      to = port;
      port += WIDE;
    }
    store<u32>(restsIn + row, load<u32>(restsIn + row) | (before & lanes));
    const now = changed ? lanesFallen(unit, losses) & ~before : 0;
    store<u32>(fallenIn + row, before | now);
    const first = lanes & ~load<u32>(reachedIn + row);
    store<u32>(reachedIn + row, load<u32>(reachedIn + row) | lanes);
    falls |= now;
    sure |= now & first;
    if (first | changed) next = reachCoarse(unit, first | changed, next);
  }
  store<u32>(fell, falls);
  store<u32>(fell, sure, 4);
  return next;
}

/** How many units have fallen in each lane: into `counts` (thirty-two u32). */
export function countFallen(losses: usize, counts: usize): void {
  const bound = i16x8.splat(fallen);
  for (let lane: usize = 0; lane < 128; lane += 16) v128.store(counts + lane, i32x4.splat(0));
  for (let unit: u32 = 0; unit < units; ) {
    const end = min(units, unit + BLOCK);
    for (let pair: usize = 0; pair < WIDE; pair += 16) {
      let count = i16x8.splat(0);
      for (let at = unit; at < end; at++)
        count = i16x8.sub(count, i16x8.gt_u(v128.load(losses + <usize>at * WIDE + pair), bound));
      const to = counts + 2 * pair;
      v128.store(to, i32x4.add(v128.load(to), i32x4.extend_low_i16x8_u(count)));
      v128.store(to, i32x4.add(v128.load(to, 16), i32x4.extend_high_i16x8_u(count)), 16);
    }
    unit = end;
  }
}
