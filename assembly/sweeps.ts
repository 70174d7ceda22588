/**
 * Departures eight at a time (model.md section 2, shortages shared out proportionally): sweeps to the fixpoint,
 * and what they come to.
 *
 * AssemblyScript: TypeScript that compiles to WebAssembly. `npm run assembly` compiles it into
 * src/analysis/lanes/kernelBytes.ts; src/analysis/lanes/memory.ts lays out its memory and calls it.
 *
 * A departure has a lane. The eight numbers of a unit, a port or a step, one per lane, lie side by side, so
 * that a link is read once for all of them and two lanes are computed by one instruction. Lanes never mix:
 * what a lane gets is the same whatever the others hold. Losses, not levels, are kept: x is 1 - loss.
 */

import { countAnew, look, put } from "./look";
import { coefficient, found, leaving, linkStart, source, target, termStart, units } from "./network";

export * from "./coarse";
export * from "./falls";
export { setUp } from "./network";
export * from "./rows";

/** Bytes of eight numbers side by side. */
const EIGHT: usize = 64;

/**
 * Looks once at every unit that something has changed for, one after another: a unit feels at once what those
 * before it in the row have lost.
 *
 * @param losses units, then what each constraint's output port can't deliver; gets those after it.
 * @param wait the lanes in which each unit is to be looked at, a bit each (u8); gets those of whoever feels
 * something that came behind them.
 * @param active the lanes that go on, a bit each; the others stay as they are.
 */
export function sweep(losses: usize, wait: usize, active: u8): void {
  countAnew();
  for (let unit: u32 = 0; unit < units; unit++) {
    // Whoever has left stays away.
    const lanes = load<u8>(wait + unit) & active & ~load<u8>(leaving + unit);
    store<u8>(wait + unit, 0);
    if (!lanes) continue;
    const changed = put(unit, losses, found, look(unit, losses, found), lanes);
    if (changed) wake(unit, wait, changed);
  }
}

/** Has whoever a unit can hold back looked at in some lanes. */
export function wake(unit: u32, wait: usize, lanes: u8): void {
  const end = load<u32>(linkStart + ((<usize>unit) << 2), 4);
  for (let link = load<u32>(linkStart + ((<usize>unit) << 2)); link < end; link++) {
    const at = wait + load<u32>(target + ((<usize>link) << 2));
    store<u8>(at, load<u8>(at) | lanes);
  }
}

/**
 * What every constraint lacks.
 *
 * @param constraints their number.
 * @param losses as a round left them.
 * @param short gets it (eight f64 each).
 */
export function shortages(constraints: u32, losses: usize, short: usize): void {
  let term = load<u32>(termStart);
  for (let constraint: u32 = 0; constraint < constraints; constraint++) {
    const next = load<u32>(termStart + ((<usize>constraint) << 2), 4);
    const into = short + <usize>constraint * EIGHT;
    for (let pair: usize = 0; pair < EIGHT; pair += 16) v128.store(into + pair, f64x2.splat(0));
    for (; term < next; term++)
      add(
        into,
        load<f64>(coefficient + ((<usize>term) << 3)),
        losses + load<u32>(source + ((<usize>term) << 2)),
      );
  }
}

/** Adds eight numbers, weighted, to eight others. */
// @inline
function add(into: usize, weight: f64, from: usize): void {
  const share = f64x2.splat(weight);
  for (let pair: usize = 0; pair < EIGHT; pair += 16)
    v128.store(into + pair, f64x2.add(v128.load(into + pair), f64x2.mul(share, v128.load(from + pair))));
}

/**
 * Weighted sums of units' losses, row by row.
 *
 * @param rows their number.
 * @param rowStart first entry of each row (u32), one more than there are rows.
 * @param unit of each entry (u32).
 * @param weight of each entry (f64).
 * @param losses of the units.
 * @param sums gets them (eight f64 each).
 */
export function sums(
  rows: u32,
  rowStart: usize,
  unit: usize,
  weight: usize,
  losses: usize,
  sums: usize,
): void {
  let entry = load<u32>(rowStart);
  for (let row: u32 = 0; row < rows; row++) {
    const next = load<u32>(rowStart + ((<usize>row) << 2), 4);
    const into = sums + <usize>row * EIGHT;
    for (let pair: usize = 0; pair < EIGHT; pair += 16) v128.store(into + pair, f64x2.splat(0));
    for (; entry < next; entry++)
      add(
        into,
        load<f64>(weight + ((<usize>entry) << 3)),
        losses + <usize>load<u32>(unit + ((<usize>entry) << 2)) * EIGHT,
      );
  }
}

/**
 * In which lanes numbers lie above a bound.
 *
 * @param rows how many there are (eight f64 each).
 * @param numbers where they are.
 * @param lanes gets a bit for each lane (u8 each).
 */
export function above(rows: u32, numbers: usize, bound: f64, lanes: usize): void {
  const most = f64x2.splat(bound);
  for (let row: u32 = 0; row < rows; row++) {
    const at = numbers + <usize>row * EIGHT;
    const bits =
      i64x2.bitmask(f64x2.gt(v128.load(at, 0), most)) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 16), most)) << 2) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 32), most)) << 4) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 48), most)) << 6);
    store<u8>(lanes + row, <u8>bits);
  }
}

/**
 * In which lanes 1 less a number lies below a bound.
 *
 * @param rows how many there are (eight f64 each).
 * @param numbers where they are.
 * @param lanes gets a bit for each lane (u8 each).
 */
export function below(rows: u32, numbers: usize, bound: f64, lanes: usize): void {
  const one = f64x2.splat(1);
  const least = f64x2.splat(bound);
  for (let row: u32 = 0; row < rows; row++) {
    const at = numbers + <usize>row * EIGHT;
    const bits =
      i64x2.bitmask(f64x2.lt(f64x2.sub(one, v128.load(at, 0)), least)) |
      (i64x2.bitmask(f64x2.lt(f64x2.sub(one, v128.load(at, 16)), least)) << 2) |
      (i64x2.bitmask(f64x2.lt(f64x2.sub(one, v128.load(at, 32)), least)) << 4) |
      (i64x2.bitmask(f64x2.lt(f64x2.sub(one, v128.load(at, 48)), least)) << 6);
    store<u8>(lanes + row, <u8>bits);
  }
}
