/** The kernels of the tower curve: one pull more, and whole random orders. */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import type { Kernel } from "./kernels.ts";
import { type Footprint, leavingOf } from "./leaving.ts";
import { seededAt, shuffled } from "./random.ts";
import type { Breathe, Range } from "./runner.ts";

export interface TowerSetup {
  readonly core: Core;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  readonly ration: Rationing;
  readonly seed: number;
}

/** Companies that are gone, in the order in which they left, and candidates for the next pull. */
export interface NextChunk {
  readonly gone: Int32Array;
  readonly candidates: Int32Array;
}

export interface NextAnswer {
  /** The weight lost after each candidate's pull. */
  readonly lost: Float64Array;
  /** False where a cascade on the way did not settle. */
  readonly settled: boolean;
}

export interface OrdersAnswer {
  /** The activity after 0 to n departures, for each order. */
  readonly curves: readonly Float64Array[];
  /** False where a cascade on the way did not settle. */
  readonly settled: boolean;
}

export type TowerNextKernel = Kernel<TowerSetup, NextChunk, NextAnswer>;
/** A chunk is a range of orders. */
export type TowerOrdersKernel = Kernel<TowerSetup, Range, OrdersAnswer>;

export async function openTowerNext(
  setup: TowerSetup,
  breathe: Breathe,
): Promise<(chunk: NextChunk, breathe: Breathe) => Promise<NextAnswer>> {
  const levels = leavingOf(setup.core, setup.ration, setup.weights);
  const singles: Footprint[] = [];
  for (let company = 0; company < setup.core.companyCount; company += 1) {
    await breathe();
    singles.push(levels.footprintOf(company));
  }
  let gone: readonly number[] = [];
  let lost = 0;
  let reachedRest = true;
  levels.reset();

  const pull = (company: number): boolean => {
    const single = singles[company] as Footprint;
    single.layOver();
    return levels.settle() && single.settled;
  };
  // Always one by one, so that the levels do not depend on which chunks came before.
  const advance = (wanted: Int32Array): void => {
    const isPrefix = gone.length <= wanted.length && gone.every((company, k) => wanted[k] === company);
    if (!isPrefix) {
      levels.reset();
      gone = [];
      reachedRest = true;
    } else levels.lost = lost;
    for (const company of wanted.subarray(gone.length)) reachedRest = pull(company) && reachedRest;
    lost = levels.lost;
    gone = [...wanted];
    levels.mark();
  };

  return async ({ gone: wanted, candidates }, pause) => {
    levels.rollback();
    advance(wanted);
    const after = new Float64Array(candidates.length);
    let settled = reachedRest;
    for (let k = 0; k < candidates.length; k += 1) {
      await pause();
      levels.lost = lost;
      settled = pull(candidates[k] as number) && settled;
      after[k] = levels.lost;
      levels.rollback();
    }
    return { lost: after, settled };
  };
}

export function openTowerOrders(
  setup: TowerSetup,
): (range: Range, breathe: Breathe) => Promise<OrdersAnswer> {
  const { core, totalWeight } = setup;
  const levels = leavingOf(core, setup.ration, setup.weights);
  let settled = true;
  const curve = async (order: Int32Array, breathe: Breathe): Promise<Float64Array> => {
    levels.reset();
    const activity = new Float64Array(order.length + 1).fill(1);
    for (let k = 0; k < order.length; k += 1) {
      await breathe();
      levels.takeOut(order[k] as number);
      settled = levels.settle() && settled;
      activity[k + 1] = Math.max(0, 1 - levels.lost / totalWeight);
    }
    return activity;
  };
  return async ({ from, to }, breathe) => {
    const curves: Float64Array[] = [];
    settled = true;
    for (let k = from; k < to; k += 1)
      curves.push(await curve(shuffled(core.companyCount, seededAt(setup.seed, k)), breathe));
    return { curves, settled };
  };
}
