/** A scenario as bounds on the programme's columns. */
import { type Core, companyUnits } from "../../network/core.ts";
import type { Shock } from "../../network/shock.ts";
import { TRIP_ROOM } from "../rounding.ts";
import type { Programme } from "./programme.ts";

/** A shock with further companies that leave; where a unit is named twice its lower cap counts. */
export function withLeaving(core: Core, base: Shock, companies: readonly number[]): Shock {
  if (companies.length === 0) return base;
  const caps = new Map(base.units.map((unit, k) => [unit, base.caps[k] as number]));
  for (const company of companies) for (const unit of companyUnits(core, company)) caps.set(unit, 0);
  return { ...base, units: [...caps.keys()], caps: [...caps.values()] };
}

/**
 * Upper bounds of all columns under a shock. Flows at a unit that has left need none of their own: the
 * rows of its ports hold them at 0.
 *
 * @param minLoad minimum loads that count, or null: a unit that may not reach its own stays at 0.
 */
export function boundsUnder(
  { layout, upper }: Programme,
  shock: Shock,
  minLoad: Float64Array | null,
): Float64Array {
  const bounds = upper.slice();
  shock.units.forEach((unit, k) => {
    const cap = shock.caps[k] as number;
    if (cap < 1) bounds[unit] = minLoad && cap < (minLoad[unit] as number) - TRIP_ROOM ? 0 : cap;
  });
  shock.flows.forEach((flow, k) => {
    bounds[layout.unitCount + flow] = Math.min(
      bounds[layout.unitCount + flow] as number,
      shock.available[k] as number,
    );
    const extra = layout.extra[flow] as number;
    if (extra >= 0) bounds[extra] = 0;
  });
  return bounds;
}
