/**
 * The inner loops of the Economic Systemic Risk Index (model.md section 7), for eight closures at a time.
 *
 * AssemblyScript: TypeScript that compiles to WebAssembly. `npm run assembly` compiles it into
 * src/analysis/esri/kernelBytes.ts; src/analysis/esri/lanes.ts calls it and lays out its memory.
 *
 * A closure has a lane. The eight numbers of a firm, one per lane, lie side by side, so that the index and
 * the weight of a sale are read once for all of them and two lanes are computed by one instruction. Lanes
 * never mix: what a lane gets is the same whatever the others hold. Losses, not levels, are kept: u is
 * 1 - loss.
 */

/** Bytes of the eight numbers of a firm. */
const FIRM: usize = 64;

/**
 * One round of one side for every firm: its new loss is the largest of its floor and of the sums of its
 * groups, at most 1.
 *
 * @param firms number of firms.
 * @param groupStart first group of each firm (u32), one entry more than there are firms.
 * @param edgeStart first edge of each group (u32), one entry more than there are groups.
 * @param source where the eight numbers of each edge's firm begin, in bytes from the start of `passed` (u32).
 * @param weight weight of each edge (f64).
 * @param floors the losses that each firm has at least (eight f64 each); read only where `floored`.
 * @param floored 1 for firms with a floor in any lane (u8).
 * @param sales r of each firm (f64).
 * @param passed what each firm passes on (eight f64 each).
 * @param loss the losses before this round (eight f64 each).
 * @param next where the losses after it go; may be `loss` unless that is `passed` too.
 * @param change gets the largest change of each lane (eight f64).
 * @param total gets the sum of r times the loss of each lane (eight f64).
 */
export function sweep(
  firms: u32,
  groupStart: usize,
  edgeStart: usize,
  source: usize,
  weight: usize,
  floors: usize,
  floored: usize,
  sales: usize,
  passed: usize,
  loss: usize,
  next: usize,
  change: usize,
  total: usize,
): void {
  const one = f64x2.splat(1);
  const none = f64x2.splat(0);
  let change0 = none;
  let change1 = none;
  let change2 = none;
  let change3 = none;
  let total0 = none;
  let total1 = none;
  let total2 = none;
  let total3 = none;
  let group = load<u32>(groupStart);
  let edge = load<u32>(edgeStart);
  for (let firm: u32 = 0; firm < firms; firm++) {
    let most0 = none;
    let most1 = none;
    let most2 = none;
    let most3 = none;
    const at = <usize>firm * FIRM;
    if (load<u8>(floored + firm)) {
      most0 = v128.load(floors + at, 0);
      most1 = v128.load(floors + at, 16);
      most2 = v128.load(floors + at, 32);
      most3 = v128.load(floors + at, 48);
    }
    const lastGroup = load<u32>(groupStart + ((<usize>firm + 1) << 2));
    for (; group < lastGroup; group++) {
      let sum0 = none;
      let sum1 = none;
      let sum2 = none;
      let sum3 = none;
      const lastEdge = load<u32>(edgeStart + ((<usize>group + 1) << 2));
      for (; edge < lastEdge; edge++) {
        const from = passed + load<u32>(source + ((<usize>edge) << 2));
        const share = v128.load64_splat(weight + ((<usize>edge) << 3));
        sum0 = f64x2.add(sum0, f64x2.mul(share, v128.load(from, 0)));
        sum1 = f64x2.add(sum1, f64x2.mul(share, v128.load(from, 16)));
        sum2 = f64x2.add(sum2, f64x2.mul(share, v128.load(from, 32)));
        sum3 = f64x2.add(sum3, f64x2.mul(share, v128.load(from, 48)));
      }
      most0 = f64x2.pmax(most0, sum0);
      most1 = f64x2.pmax(most1, sum1);
      most2 = f64x2.pmax(most2, sum2);
      most3 = f64x2.pmax(most3, sum3);
    }
    const value = v128.load64_splat(sales + ((<usize>firm) << 3));
    most0 = exact(most0, one);
    most1 = exact(most1, one);
    most2 = exact(most2, one);
    most3 = exact(most3, one);
    change0 = f64x2.pmax(change0, f64x2.abs(f64x2.sub(most0, v128.load(loss + at, 0))));
    change1 = f64x2.pmax(change1, f64x2.abs(f64x2.sub(most1, v128.load(loss + at, 16))));
    change2 = f64x2.pmax(change2, f64x2.abs(f64x2.sub(most2, v128.load(loss + at, 32))));
    change3 = f64x2.pmax(change3, f64x2.abs(f64x2.sub(most3, v128.load(loss + at, 48))));
    total0 = f64x2.add(total0, f64x2.mul(value, most0));
    total1 = f64x2.add(total1, f64x2.mul(value, most1));
    total2 = f64x2.add(total2, f64x2.mul(value, most2));
    total3 = f64x2.add(total3, f64x2.mul(value, most3));
    v128.store(next + at, most0, 0);
    v128.store(next + at, most1, 16);
    v128.store(next + at, most2, 32);
    v128.store(next + at, most3, 48);
  }
  v128.store(change, change0, 0);
  v128.store(change, change1, 16);
  v128.store(change, change2, 32);
  v128.store(change, change3, 48);
  v128.store(total, total0, 0);
  v128.store(total, total1, 16);
  v128.store(total, total2, 32);
  v128.store(total, total3, 48);
}

/** A loss of at most 1, as exact as the level 1 - loss can be. */
function exact(loss: v128, one: v128): v128 {
  return f64x2.sub(one, f64x2.sub(one, f64x2.pmin(one, loss)));
}

/**
 * What every firm passes on downstream: its loss times its replaceability, r over what its sector still
 * sells (M) and at most 1.
 *
 * @param sectors number of sectors.
 * @param sectorOf where the eight numbers of each firm's sector begin, in bytes from `market` (u32).
 * @param market scratch for 1 / M of each sector (eight f64 each).
 * @param passed gets what each firm passes on (eight f64 each).
 */
export function passOn(
  firms: u32,
  sectors: u32,
  sectorOf: usize,
  sales: usize,
  loss: usize,
  market: usize,
  passed: usize,
): void {
  const one = f64x2.splat(1);
  const marketEnd = market + <usize>sectors * FIRM;
  for (let p = market; p < marketEnd; p += 16) v128.store(p, f64x2.splat(0));
  for (let firm: u32 = 0; firm < firms; firm++) {
    const own = market + load<u32>(sectorOf + ((<usize>firm) << 2));
    const value = v128.load64_splat(sales + ((<usize>firm) << 3));
    const at = loss + <usize>firm * FIRM;
    for (let lane: usize = 0; lane < FIRM; lane += 16) {
      const left = f64x2.mul(value, f64x2.sub(one, v128.load(at + lane)));
      v128.store(own + lane, f64x2.add(v128.load(own + lane), left));
    }
  }
  for (let p = market; p < marketEnd; p += 16) v128.store(p, f64x2.div(one, v128.load(p)));
  for (let firm: u32 = 0; firm < firms; firm++) {
    const own = market + load<u32>(sectorOf + ((<usize>firm) << 2));
    const value = v128.load64_splat(sales + ((<usize>firm) << 3));
    const at = <usize>firm * FIRM;
    for (let lane: usize = 0; lane < FIRM; lane += 16) {
      // pmin gives 1 where nothing is left (1 / 0), also for a firm without sales (0 / 0).
      const share = f64x2.pmin(one, f64x2.mul(value, v128.load(own + lane)));
      v128.store(passed + at + lane, f64x2.mul(share, v128.load(loss + at + lane)));
    }
  }
}
