/** Several newcomers in one network: sized, placed, and left out where an input is missing (model.md section 6). */
import type { DataSet } from "../../model/dataset.ts";
import type { Departure } from "./departure.ts";
import { Draft, written } from "./draft.ts";
import { type Placement, placeOne } from "./placing.ts";
import { askedOf, inOrder, type Spec, sizeOf } from "./sizing.ts";
import { limitOf, type Shortage } from "./supply.ts";

/** A newcomer that can't be built: nobody offers what it needs, or nobody needs it. */
export interface LeftOut {
  readonly spec: Spec;
  readonly short: readonly Shortage[];
}

export interface Building {
  readonly draft: Draft;
  /** Suppliers before users. */
  readonly placed: readonly Placement[];
  readonly leftOut: readonly LeftOut[];
}

/** Shares of a wanted size below this are nothing. */
const LEAST = 1e-9;

function attempt(
  base: DataSet,
  order: readonly Spec[],
  forced: boolean,
  departure: Departure | null,
): Building | LeftOut {
  const draft = new Draft(base, departure);
  const asked = askedOf(new Draft(base, departure), order);
  const placed: Placement[] = [];
  for (const spec of order) {
    const own = asked.get(spec) ?? new Map<string, number>();
    const { size: wanted, basis } = sizeOf(draft, spec, own);
    if (!(wanted > 0)) return { spec, short: [] };
    const limit = limitOf(draft, spec.recipe, spec.niche, wanted);
    const isShort = limit.size <= wanted * LEAST;
    if (isShort && !forced) return { spec, short: limit.short };
    const size = isShort ? wanted : written(limit.size);
    placed.push(placeOne(draft, spec, size, basis, limit, own));
  }
  return { draft, placed, leftOut: [] };
}

/**
 * Builds the newcomers into the data set. One that lacks an input that can't be had from outside is left
 * out, and so is whoever was only to feed it.
 *
 * @param forced places also what lacks an input, as if it could be had from outside after all.
 * @param departure what a scenario takes out and the newcomers are to stand in for; none for the network of today.
 */
export function build(
  base: DataSet,
  specs: readonly Spec[],
  forced = false,
  departure: Departure | null = null,
): Building {
  let order: readonly Spec[] = inOrder(specs);
  const leftOut: LeftOut[] = [];
  for (;;) {
    const result = attempt(base, order, forced, departure);
    if ("draft" in result) return { ...result, leftOut };
    leftOut.push(result);
    order = order.filter((spec) => spec !== result.spec);
  }
}
