/**
 * One lane's losses in a row of their own, so that a lane can be left and taken up again, and what two rows
 * laid over each other come to. See assembly/sweeps.ts for lanes.
 */

/** Bytes of eight numbers side by side. */
const EIGHT: usize = 64;

/**
 * Keeps a lane's losses.
 *
 * @param count how many positions there are.
 * @param lane where the losses of the lane begin.
 * @param row gets them (f64 each).
 */
export function keep(count: u32, lane: usize, row: usize): void {
  const end = row + ((<usize>count) << 3);
  for (; row < end; row += 8, lane += EIGHT) store<f64>(row, load<f64>(lane));
}

/** Puts a row into all eight lanes. */
export function spread(count: u32, lanes: usize, row: usize): void {
  const end = row + ((<usize>count) << 3);
  for (; row < end; row += 8, lanes += EIGHT) {
    const loss = v128.load64_splat(row);
    for (let pair: usize = 0; pair < EIGHT; pair += 16) v128.store(lanes + pair, loss);
  }
}

/** Puts eight rows one after another into the eight lanes. */
export function layAll(count: u32, lanes: usize, row: usize): void {
  const next = (<usize>count) << 3;
  const end = row + next;
  for (; row < end; row += 8, lanes += EIGHT)
    for (let lane: usize = 0, at = row; lane < EIGHT; lane += 8, at += next)
      store<f64>(lanes + lane, load<f64>(at));
}

/**
 * Lays two rows over each other: every position loses what it loses in one of them, the larger loss.
 *
 * @param count how many positions there are.
 * @param lane where the losses of the lane that gets them begin.
 */
export function lay(count: u32, lane: usize, one: usize, other: usize): void {
  const end = one + ((<usize>count) << 3);
  for (; one < end; one += 8, other += 8, lane += EIGHT)
    store<f64>(lane, max(load<f64>(one), load<f64>(other)));
}

/**
 * What two rows laid over each other lose, and what a lane loses beyond that.
 *
 * @param units their number.
 * @param lane where the losses of the lane begin.
 * @param weight of each unit (f64).
 * @param found gets three f64: both sums by weight, and the most that a single unit loses beyond the rows.
 */
export function beyond(units: u32, lane: usize, one: usize, other: usize, weight: usize, found: usize): void {
  const end = one + ((<usize>units) << 3);
  let laid: f64 = 0;
  let more: f64 = 0;
  let most: f64 = 0;
  for (; one < end; one += 8, other += 8, weight += 8, lane += EIGHT) {
    const loss = max(load<f64>(one), load<f64>(other));
    const further = load<f64>(lane) - loss;
    laid += load<f64>(weight) * loss;
    more += load<f64>(weight) * further;
    most = max(most, further);
  }
  store<f64>(found, laid, 0);
  store<f64>(found, more, 8);
  store<f64>(found, most, 16);
}
