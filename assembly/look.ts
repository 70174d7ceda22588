/** One look at one unit in all eight lanes, and what comes of it. See assembly/sweeps.ts for lanes. */
import { coefficient, fell, limit, moved, outStart, portAt, source, start, termStart } from "./network";

/** Bytes of eight numbers side by side. */
const EIGHT: usize = 64;
/** A unit counts as fallen when its loss is above this. */
const FALLEN: f64 = 1e-6;
/** Whoever has lost no more than this has not lost more: nobody is looked at again for it. */
const NEGLIGIBLE: f64 = 1e-14;

/**
 * Finds what a unit loses, and what each of its output ports can't deliver, which the port's own shortage does
 * not hold back.
 *
 * @param into gets the unit's losses, then those of its output ports (eight f64 each).
 * @returns the end of them.
 */
export function look(unit: u32, losses: usize, into: usize): usize {
  const row = start + ((<usize>unit) << 2);
  let constraint = load<u32>(row);
  const end = load<u32>(row, 4);
  const middle = load<u32>(outStart + ((<usize>unit) << 2));
  let term = load<u32>(termStart + ((<usize>constraint) << 2));
  let able0 = f64x2.splat(0);
  let able1 = able0;
  let able2 = able0;
  let able3 = able0;
  for (; constraint < middle; constraint++) {
    const next = load<u32>(termStart + ((<usize>constraint) << 2), 4);
    let sum0 = f64x2.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    for (; term < next; term++) {
      const at = losses + load<u32>(source + ((<usize>term) << 2));
      const share = v128.load64_splat(coefficient + ((<usize>term) << 3));
      sum0 = f64x2.add(sum0, f64x2.mul(share, v128.load(at, 0)));
      sum1 = f64x2.add(sum1, f64x2.mul(share, v128.load(at, 16)));
      sum2 = f64x2.add(sum2, f64x2.mul(share, v128.load(at, 32)));
      sum3 = f64x2.add(sum3, f64x2.mul(share, v128.load(at, 48)));
    }
    able0 = f64x2.pmax(able0, sum0);
    able1 = f64x2.pmax(able1, sum1);
    able2 = f64x2.pmax(able2, sum2);
    able3 = f64x2.pmax(able3, sum3);
  }
  let most0 = f64x2.splat(0);
  let most1 = most0;
  let most2 = most0;
  let most3 = most0;
  let second0 = most0;
  let second1 = most0;
  let second2 = most0;
  let second3 = most0;
  let lack = into + EIGHT;
  for (; constraint < end; constraint++) {
    const next = load<u32>(termStart + ((<usize>constraint) << 2), 4);
    let sum0 = f64x2.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    for (; term < next; term++) {
      const at = losses + load<u32>(source + ((<usize>term) << 2));
      const share = v128.load64_splat(coefficient + ((<usize>term) << 3));
      sum0 = f64x2.add(sum0, f64x2.mul(share, v128.load(at, 0)));
      sum1 = f64x2.add(sum1, f64x2.mul(share, v128.load(at, 16)));
      sum2 = f64x2.add(sum2, f64x2.mul(share, v128.load(at, 32)));
      sum3 = f64x2.add(sum3, f64x2.mul(share, v128.load(at, 48)));
    }
    v128.store(lack, sum0, 0);
    v128.store(lack, sum1, 16);
    v128.store(lack, sum2, 32);
    v128.store(lack, sum3, 48);
    lack += EIGHT;
    second0 = f64x2.pmax(second0, f64x2.pmin(most0, sum0));
    second1 = f64x2.pmax(second1, f64x2.pmin(most1, sum1));
    second2 = f64x2.pmax(second2, f64x2.pmin(most2, sum2));
    second3 = f64x2.pmax(second3, f64x2.pmin(most3, sum3));
    most0 = f64x2.pmax(most0, sum0);
    most1 = f64x2.pmax(most1, sum1);
    most2 = f64x2.pmax(most2, sum2);
    most3 = f64x2.pmax(most3, sum3);
  }
  const stopsAbove = v128.load64_splat(limit + ((<usize>unit) << 3));
  const stops0 = f64x2.gt(f64x2.pmax(able0, most0), stopsAbove);
  const stops1 = f64x2.gt(f64x2.pmax(able1, most1), stopsAbove);
  const stops2 = f64x2.gt(f64x2.pmax(able2, most2), stopsAbove);
  const stops3 = f64x2.gt(f64x2.pmax(able3, most3), stopsAbove);
  v128.store(into, held(able0, most0, stops0), 0);
  v128.store(into, held(able1, most1, stops1), 16);
  v128.store(into, held(able2, most2, stops2), 32);
  v128.store(into, held(able3, most3, stops3), 48);
  for (let at = into + EIGHT; at < lack; at += EIGHT) {
    v128.store(at, held(able0, others(v128.load(at, 0), most0, second0), stops0), 0);
    v128.store(at, held(able1, others(v128.load(at, 16), most1, second1), stops1), 16);
    v128.store(at, held(able2, others(v128.load(at, 32), most2, second2), stops2), 32);
    v128.store(at, held(able3, others(v128.load(at, 48), most3, second3), stops3), 48);
  }
  return lack;
}

/** What is lost to the tightest of the inputs and the tightest of some outputs: everything where the unit stops. */
// @inline
function held(able: v128, most: v128, stops: v128): v128 {
  const one = f64x2.splat(1);
  return v128.bitselect(one, f64x2.pmin(one, f64x2.pmax(able, most)), stops);
}

/** What the tightest of the other output ports lacks, where the tightest of all lacks `most` and the next `second`. */
// @inline
function others(lack: v128, most: v128, second: v128): v128 {
  return v128.bitselect(second, most, f64x2.eq(lack, most));
}

/**
 * Gives a unit and its ports what a look has found, in some lanes, and counts who falls and how far.
 *
 * @param from what the look has found, to `end`.
 * @param lanes a bit each.
 * @returns the lanes in which it has lost more.
 */
export function put(unit: u32, losses: usize, from: usize, end: usize, lanes: u8): u8 {
  const goes0 = both(lanes);
  const goes1 = both(lanes >> 2);
  const goes2 = both(lanes >> 4);
  const goes3 = both(lanes >> 6);
  const at = losses + <usize>unit * EIGHT;
  countFalls(at, from, 0, goes0);
  countFalls(at, from, 16, goes1);
  countFalls(at, from, 32, goes2);
  countFalls(at, from, 48, goes3);
  let move0 = lose(at, from, goes0);
  let move1 = lose(at + 16, from + 16, goes1);
  let move2 = lose(at + 32, from + 32, goes2);
  let move3 = lose(at + 48, from + 48, goes3);
  let port = losses + load<u32>(portAt + ((<usize>unit) << 2));
  for (from += EIGHT; from < end; from += EIGHT, port += EIGHT) {
    move0 = f64x2.pmax(move0, lose(port, from, goes0));
    move1 = f64x2.pmax(move1, lose(port + 16, from + 16, goes1));
    move2 = f64x2.pmax(move2, lose(port + 32, from + 32, goes2));
    move3 = f64x2.pmax(move3, lose(port + 48, from + 48, goes3));
  }
  return <u8>(note(0, move0) | (note(16, move1) << 2) | (note(32, move2) << 4) | (note(48, move3) << 6));
}

/** All bits of the lanes of a pair that are among the first two, none of the other. */
// @inline
function both(lanes: u8): v128 {
  const bits = i64x2(1, 2);
  return i64x2.eq(v128.and(i64x2.splat(<i64>lanes), bits), bits);
}

/** Counts which lanes of a pair fall now. */
// @inline
function countFalls(unit: usize, from: usize, pair: usize, goes: v128): void {
  const fallen = f64x2.splat(FALLEN);
  const falls = v128.and(f64x2.gt(v128.load(from + pair), fallen), f64x2.le(v128.load(unit + pair), fallen));
  v128.store(fell + pair, i64x2.sub(v128.load(fell + pair), v128.and(falls, goes)));
}

/** Gives two lanes what was found of them, where they go on. @returns how far they fell. */
// @inline
function lose(to: usize, from: usize, goes: v128): v128 {
  const before = v128.load(to);
  const now = v128.bitselect(v128.load(from), before, goes);
  v128.store(to, now);
  return f64x2.sub(now, before);
}

/** Notes how far two lanes fell. @returns those that did, a bit each. */
// @inline
function note(pair: usize, move: v128): i32 {
  v128.store(moved + pair, f64x2.pmax(v128.load(moved + pair), move));
  return i64x2.bitmask(f64x2.gt(move, f64x2.splat(NEGLIGIBLE)));
}

/** @returns the end of what a look has found of a unit, from where it begins. */
export function endOf(unit: u32, from: usize): usize {
  const at = (<usize>unit) << 2;
  return from + <usize>(load<u32>(start + at, 4) - load<u32>(outStart + at) + 1) * EIGHT;
}

/** Forgets who has fallen and how far. */
export function countAnew(): void {
  for (let pair: usize = 0; pair < EIGHT; pair += 16) {
    v128.store(fell + pair, i64x2.splat(0));
    v128.store(moved + pair, f64x2.splat(0));
  }
}
