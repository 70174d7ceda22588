/**
 * Departures eight at a time (model.md section 2, shortages shared out proportionally): rounds, sweeps to the
 * fixpoint, and what they come to.
 *
 * AssemblyScript: TypeScript that compiles to WebAssembly. `npm run assembly` compiles it into
 * src/analysis/lanes/kernelBytes.ts; src/analysis/lanes/memory.ts lays out its memory and calls it.
 *
 * A departure has a lane. The eight numbers of a unit, a port or a step, one per lane, lie side by side, so
 * that a link is read once for all of them and two lanes are computed by one instruction. Lanes never mix:
 * what a lane gets is the same whatever the others hold. Losses, not levels, are kept: x is 1 - loss.
 */

export * from "./rows";

/** Bytes of eight numbers side by side. */
const EIGHT: usize = 64;
/** A unit counts as fallen when its loss is above this. */
const FALLEN: f64 = 1e-6;

/** Units in the order in which they are looked at (u32), some of them several times, and how many entries that has. */
let order: usize = 0;
let looks: u32 = 0;
/** First constraint of each unit (u32), its input ports first; one entry more than there are units. */
let start: usize = 0;
/** First constraint of each unit on its output side (u32). */
let outStart: usize = 0;
/** First term of each constraint (u32), one entry more than there are constraints. */
let termStart: usize = 0;
/** Where the eight losses of each term's source begin, in bytes from those of unit 0 (u32). */
let source: usize = 0;
/** Of each term (f64). */
let coefficient: usize = 0;
/** The loss above which each unit stops (f64). */
let limit: usize = 0;
/** Where the losses of each unit's output ports begin, in bytes from those of unit 0 (u32). */
let portAt: usize = 0;
/** Which lanes each unit has left in, a bit each (u8). */
let leaving: usize = 0;
/** All bits of a lane that goes on, none of one that is to stay as it is (eight i64). */
let active: usize = 0;
/** How many units of each lane fell for the first time in the last round (eight i64). */
let fell: usize = 0;
/** The largest loss of each lane in the last round (eight f64). */
let moved: usize = 0;
/** What the output ports of one unit lack: scratch (eight f64 for each port). */
let lacks: usize = 0;
/** First link of each unit (u32), one entry more than there are units, and the unit that each link holds back (u32). */
let linkStart: usize = 0;
let target: usize = 0;

/** Tells where everything lies; each argument is what the variable of its name says. */
export function setUp(
  looks_: u32,
  order_: usize,
  start_: usize,
  outStart_: usize,
  termStart_: usize,
  source_: usize,
  coefficient_: usize,
  limit_: usize,
  portAt_: usize,
  leaving_: usize,
  active_: usize,
  fell_: usize,
  moved_: usize,
  lacks_: usize,
  linkStart_: usize,
  target_: usize,
): void {
  looks = looks_;
  order = order_;
  start = start_;
  outStart = outStart_;
  termStart = termStart_;
  source = source_;
  coefficient = coefficient_;
  limit = limit_;
  portAt = portAt_;
  leaving = leaving_;
  active = active_;
  fell = fell_;
  moved = moved_;
  lacks = lacks_;
  linkStart = linkStart_;
  target = target_;
}

/**
 * Looks once at every unit that something has changed for.
 *
 * @param before the losses before it: units, then what each constraint's output port can't deliver.
 * @param after gets those after it. Apart from `before` this is a round; the same place makes it a sweep, in
 * which a unit feels at once what those before it in the row have lost.
 * @param wait which units are to be looked at (u8); they no longer are then.
 * @param next gets those of the next round; of a sweep the same place.
 */
export function round(before: usize, after: usize, wait: usize, next: usize): void {
  for (let pair: usize = 0; pair < EIGHT; pair += 16) {
    v128.store(fell + pair, i64x2.splat(0));
    v128.store(moved + pair, f64x2.splat(0));
  }
  const end = order + ((<usize>looks) << 2);
  for (let at = order; at < end; at += 4) {
    const unit = load<u32>(at);
    if (!load<u8>(wait + unit)) continue;
    store<u8>(wait + unit, 0);
    if (look(unit, before, after)) wake(unit, next, before !== after);
  }
}

/** Has a unit's links looked at, and the unit itself: of two places that rounds write in turn, one is still behind. */
function wake(unit: u32, next: usize, itself: bool): void {
  const end = load<u32>(linkStart + ((<usize>unit) << 2), 4);
  for (let link = load<u32>(linkStart + ((<usize>unit) << 2)); link < end; link++)
    store<u8>(next + load<u32>(target + ((<usize>link) << 2)), 1);
  if (itself) store<u8>(next + unit, 1);
}

/** Looks at one unit in all lanes. @returns whether anything about it has changed. */
// @inline
function look(unit: u32, before: usize, after: usize): bool {
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
      const at = before + load<u32>(source + ((<usize>term) << 2));
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
  let lack = lacks;
  for (; constraint < end; constraint++) {
    const next = load<u32>(termStart + ((<usize>constraint) << 2), 4);
    let sum0 = f64x2.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    for (; term < next; term++) {
      const at = before + load<u32>(source + ((<usize>term) << 2));
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
  const at = <usize>unit * EIGHT;
  const ports = lack - lacks;
  const port: usize = load<u32>(portAt + ((<usize>unit) << 2));
  const most = v128.load64_splat(limit + ((<usize>unit) << 3));
  let changed = decide(
    0,
    able0,
    most0,
    second0,
    most,
    before + at,
    after + at,
    before + port,
    after + port,
    ports,
  );
  changed = v128.or(
    changed,
    decide(16, able1, most1, second1, most, before + at, after + at, before + port, after + port, ports),
  );
  changed = v128.or(
    changed,
    decide(32, able2, most2, second2, most, before + at, after + at, before + port, after + port, ports),
  );
  changed = v128.or(
    changed,
    decide(48, able3, most3, second3, most, before + at, after + at, before + port, after + port, ports),
  );
  const gone = load<u8>(leaving + unit);
  if (gone) stayAway(gone, after + at, after + port, ports);
  return v128.any_true(changed);
}

/**
 * Two lanes of one unit: its activity, and what each output port can deliver, which its own shortage does
 * not hold back.
 *
 * @param pair where the two lanes stand among the eight.
 * @param able what the tightest input port lacks.
 * @param most what the tightest output port lacks, and `second` the next.
 * @param ports bytes that the unit's output ports take.
 * @returns a bit for whatever has changed.
 */
// @inline
function decide(
  pair: usize,
  able: v128,
  most: v128,
  second: v128,
  limit: v128,
  before: usize,
  after: usize,
  portBefore: usize,
  portAfter: usize,
  ports: usize,
): v128 {
  const one = f64x2.splat(1);
  const goes = v128.load(active + pair);
  const old = v128.load(before + pair);
  let loss = f64x2.pmin(one, f64x2.pmax(able, most));
  const stops = f64x2.gt(loss, limit);
  loss = v128.bitselect(v128.bitselect(one, loss, stops), old, goes);
  const fallen = f64x2.splat(FALLEN);
  const first = v128.and(f64x2.gt(loss, fallen), f64x2.le(old, fallen));
  v128.store(fell + pair, i64x2.sub(v128.load(fell + pair), first));
  let move = f64x2.pmax(v128.load(moved + pair), f64x2.sub(loss, old));
  v128.store(after + pair, loss);
  let changed = v128.xor(loss, old);
  for (let p: usize = pair; p < ports; p += EIGHT) {
    const others = v128.bitselect(second, most, f64x2.eq(v128.load(lacks + p), most));
    const held = f64x2.pmin(one, f64x2.pmax(able, others));
    const heldBefore = v128.load(portBefore + p);
    const lost = v128.bitselect(v128.bitselect(one, held, stops), heldBefore, goes);
    move = f64x2.pmax(move, f64x2.sub(lost, heldBefore));
    v128.store(portAfter + p, lost);
    changed = v128.or(changed, v128.xor(lost, heldBefore));
  }
  v128.store(moved + pair, move);
  return changed;
}

/** Keeps a unit out of the lanes in which it has left. */
function stayAway(lanes: u8, unit: usize, port: usize, ports: usize): void {
  for (let lane: usize = 0; lane < 8; lane++) {
    if (!((lanes >> <u8>lane) & 1)) continue;
    const at = lane << 3;
    store<f64>(unit + at, 1);
    for (let p: usize = at; p < ports; p += EIGHT) store<f64>(port + p, 1);
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
 * @returns how many rows have such a lane.
 */
export function above(rows: u32, numbers: usize, bound: f64, lanes: usize): u32 {
  const most = f64x2.splat(bound);
  let count: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const at = numbers + <usize>row * EIGHT;
    const bits =
      i64x2.bitmask(f64x2.gt(v128.load(at, 0), most)) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 16), most)) << 2) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 32), most)) << 4) |
      (i64x2.bitmask(f64x2.gt(v128.load(at, 48), most)) << 6);
    store<u8>(lanes + row, <u8>bits);
    if (bits) count++;
  }
  return count;
}
