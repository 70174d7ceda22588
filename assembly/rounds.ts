/**
 * Rounds of the cascade (model.md section 2, shortages shared out proportionally) for eight departures at a
 * time.
 *
 * AssemblyScript: TypeScript that compiles to WebAssembly. `npm run assembly` compiles it into
 * src/analysis/lanes/kernelBytes.ts; src/analysis/lanes/lanes.ts calls it and lays out its memory.
 *
 * A departure has a lane. The eight numbers of a unit or a port, one per lane, lie side by side, so that a
 * link is read once for all of them and two lanes are computed by one instruction. Lanes never mix: what a
 * lane gets is the same whatever the others hold. Losses, not levels, are kept: x is 1 - loss.
 */

/** Bytes of eight numbers side by side. */
const EIGHT: usize = 64;
/** A unit counts as fallen when its loss is above this. */
const FALLEN: f64 = 1e-6;

/**
 * One round of every unit.
 *
 * @param units number of units.
 * @param start first constraint of each unit (u32), its input ports first; one entry more than there are units.
 * @param outStart first constraint of each unit on its output side (u32).
 * @param termStart first term of each constraint (u32), one entry more than there are constraints.
 * @param source where the eight losses of each term's source begin, in bytes from `before` (u32).
 * @param coefficient of each term (f64).
 * @param limit the loss above which each unit stops (f64).
 * @param leaving which lanes each unit has left in, a bit each (u8).
 * @param before the losses before the round: units, then what each constraint's output port can't deliver.
 * @param after gets those after it.
 * @param short gets what each constraint lacks (eight f64 each).
 * @param fell gets how many units of each lane fell for the first time (eight i64).
 */
export function round(
  units: u32,
  start: usize,
  outStart: usize,
  termStart: usize,
  source: usize,
  coefficient: usize,
  limit: usize,
  leaving: usize,
  before: usize,
  after: usize,
  short: usize,
  fell: usize,
): void {
  for (let pair: usize = 0; pair < EIGHT; pair += 16) v128.store(fell + pair, i64x2.splat(0));
  let first = load<u32>(start);
  let term = load<u32>(termStart);
  let port = after + <usize>units * EIGHT;
  for (let unit: u32 = 0; unit < units; unit++) {
    const next = load<u32>(start + ((<usize>unit + 1) << 2));
    for (let constraint = first; constraint < next; constraint++) {
      const end = load<u32>(termStart + ((<usize>constraint + 1) << 2));
      sum(term, end, source, coefficient, before, short + <usize>constraint * EIGHT);
      term = end;
    }
    const middle = load<u32>(outStart + ((<usize>unit) << 2));
    const at = <usize>unit * EIGHT;
    const most = v128.load64_splat(limit + ((<usize>unit) << 3));
    for (let pair: usize = 0; pair < EIGHT; pair += 16) {
      decide(
        short + <usize>first * EIGHT + pair,
        short + <usize>middle * EIGHT + pair,
        short + <usize>next * EIGHT + pair,
        most,
        before + at + pair,
        after + at + pair,
        port + pair,
        fell + pair,
      );
    }
    const ports = <usize>(next - middle);
    const gone = load<u8>(leaving + unit);
    if (gone) leave(gone, before + at, after + at, port, ports, fell);
    port += ports * EIGHT;
    first = next;
  }
}

/** What a constraint lacks: the losses of its sources, each by its coefficient. */
// @ts-expect-error: a decorator of AssemblyScript.
function sum(from: u32, to: u32, source: usize, coefficient: usize, losses: usize, into: usize): void {
  let sum0 = f64x2.splat(0);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  for (let term = from; term < to; term++) {
    const at = losses + load<u32>(source + ((<usize>term) << 2));
    const share = v128.load64_splat(coefficient + ((<usize>term) << 3));
    sum0 = f64x2.add(sum0, f64x2.mul(share, v128.load(at, 0)));
    sum1 = f64x2.add(sum1, f64x2.mul(share, v128.load(at, 16)));
    sum2 = f64x2.add(sum2, f64x2.mul(share, v128.load(at, 32)));
    sum3 = f64x2.add(sum3, f64x2.mul(share, v128.load(at, 48)));
  }
  v128.store(into, sum0, 0);
  v128.store(into, sum1, 16);
  v128.store(into, sum2, 32);
  v128.store(into, sum3, 48);
}

/**
 * Two lanes of one unit: its activity, and what each output port can deliver, which its own shortage does
 * not hold back.
 */
// @ts-expect-error: a decorator of AssemblyScript.
function decide(
  inputs: usize,
  outputs: usize,
  end: usize,
  limit: v128,
  before: usize,
  after: usize,
  ports: usize,
  fell: usize,
): void {
  const one = f64x2.splat(1);
  let able = f64x2.splat(0);
  for (let p = inputs; p < outputs; p += EIGHT) able = f64x2.pmax(able, v128.load(p));
  let most = f64x2.splat(0);
  let second = most;
  for (let p = outputs; p < end; p += EIGHT) {
    const lacks = v128.load(p);
    second = f64x2.pmax(second, f64x2.pmin(most, lacks));
    most = f64x2.pmax(most, lacks);
  }
  let loss = f64x2.pmin(one, f64x2.pmax(able, most));
  const stops = f64x2.gt(loss, limit);
  loss = v128.bitselect(one, loss, stops);
  const fallen = f64x2.splat(FALLEN);
  const first = v128.and(f64x2.gt(loss, fallen), f64x2.le(v128.load(before), fallen));
  v128.store(fell, i64x2.sub(v128.load(fell), first));
  v128.store(after, loss);
  let port = ports;
  for (let p = outputs; p < end; p += EIGHT) {
    const others = v128.bitselect(second, most, f64x2.eq(v128.load(p), most));
    const lost = f64x2.pmin(one, f64x2.pmax(able, others));
    v128.store(port, v128.bitselect(one, lost, stops));
    port += EIGHT;
  }
}

/** Takes a unit out of some lanes. */
function leave(lanes: u8, before: usize, after: usize, port: usize, ports: usize, fell: usize): void {
  for (let lane: usize = 0; lane < 8; lane++) {
    if (!((lanes >> <u8>lane) & 1)) continue;
    const at = lane << 3;
    const counted: i64 = load<f64>(after + at) > FALLEN && load<f64>(before + at) <= FALLEN ? 1 : 0;
    const isFirst: i64 = load<f64>(before + at) <= FALLEN ? 1 : 0;
    store<i64>(fell + at, load<i64>(fell + at) + isFirst - counted);
    store<f64>(after + at, 1);
    for (let k: usize = 0; k < ports; k++) store<f64>(port + k * EIGHT + at, 1);
  }
}
