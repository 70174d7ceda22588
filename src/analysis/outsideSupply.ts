/** What a newcomer would bring in from outside, against what the cluster takes of it now. Nobody looked whether it is there. */
import { type DataSet, unitOf } from "../model/dataset.ts";
import { SPARE } from "../network/defaults.ts";
import type { MaterialAmount, NewcomerResult } from "./resultsTargets.ts";

export interface OutsideNeed extends MaterialAmount {
  /** What plants that operate take of it a year, from wherever; null where a flow of unknown quantity is among it. */
  readonly now: number | null;
  /**
   * How many times `now` it asks for: 0 or more, infinite where nobody takes any; null where either is unknown, or
   * where it needs no looking for (air and water).
   */
  readonly times: number | null;
  /** It asks for more than all of them together. */
  readonly isMore: boolean;
}

/** A calculation's rounding error is no more. */
const NOTHING = 1e-9;

function takenNow(material: string, { flows }: DataSet): number | null {
  let sum = 0;
  for (const flow of flows) {
    if (flow.material !== material || flow.status !== "operating" || unitOf(flow.to) === null) continue;
    if (flow.quantity === null) return null;
    sum += flow.quantity;
  }
  return sum;
}

function timesNow(quantity: number | null, now: number | null): number | null {
  if (quantity === null || now === null) return null;
  return quantity === 0 ? 0 : quantity / now;
}

/**
 * In the order of its imports.
 *
 * @param dataset as it is now, with everybody who is to leave.
 */
export function outsideNeeds(
  { imports }: Pick<NewcomerResult, "imports">,
  dataset: DataSet,
): readonly OutsideNeed[] {
  const kinds = new Map(dataset.materials.map(({ id, category }) => [id, category]));
  return imports.map((own) => {
    const now = takenNow(own.material, dataset);
    // Air and water are there.
    const isScarce = kinds.get(own.material) !== "utility";
    const times = isScarce ? timesNow(own.quantity, now) : null;
    return { ...own, now, times, isMore: times !== null && times > 1 + NOTHING };
  });
}

/**
 * The most that it asks for of any material, as so many times what the cluster takes of it now; 1 where that is within
 * reach, as far as is known: no more than now and a quarter of it.
 */
export function timesMoreThanNow(newcomer: Pick<NewcomerResult, "imports">, dataset: DataSet): number {
  const most = Math.max(...outsideNeeds(newcomer, dataset).map(({ times }) => times ?? 0), 0);
  return most > (1 + SPARE) * (1 + NOTHING) ? most : 1;
}
