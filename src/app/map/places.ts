/** Units by the place that the data set names. Pure. */
import type { Unit } from "../../model/dataset.ts";
import type { Degrees } from "./frame.ts";

export interface Place {
  /** Site, else municipality; "" where neither is given. */
  readonly name: string;
  readonly units: readonly Unit[];
}

export function placeOf(unit: Unit): string {
  return unit.site || unit.municipality;
}

/** Places with their units: the place with most units first, then by name. */
export function placesOf(units: readonly Unit[]): readonly Place[] {
  const places = new Map<string, Unit[]>();
  for (const unit of units) places.set(placeOf(unit), [...(places.get(placeOf(unit)) ?? []), unit]);
  return [...places]
    .map(([name, own]) => ({ name, units: own }))
    .sort((a, b) => b.units.length - a.units.length || (a.name < b.name ? -1 : 1));
}

/** The coordinates of a unit; null where one of them is not known or is none. */
export function coordinates({ lat, lon }: Unit): Degrees | null {
  if (lat === null || lon === null) return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
