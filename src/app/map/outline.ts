/** Coast and borders as points, where the data set lies within what the app has. Pure. */
import type { Degrees, Point, Projection } from "./frame.ts";
import { BORDERS, BOX, COASTS, LAND, SOURCE } from "./outlineData.ts";

export interface Outline {
  readonly source: string;
  /** In kilometres: the corners of what it covers; beyond it nothing is known. */
  readonly sea: readonly Point[];
  readonly land: readonly (readonly Point[])[];
  readonly coasts: readonly (readonly Point[])[];
  readonly borders: readonly (readonly Point[])[];
}

/** @returns null where a place lies outside the region that the outline covers. */
export function outlineOf(places: readonly Degrees[], projection: Projection): Outline | null {
  const covers = ({ lon, lat }: Degrees) =>
    lon > BOX.west && lon < BOX.east && lat > BOX.south && lat < BOX.north;
  if (places.length === 0 || !places.every(covers)) return null;
  const read = (lines: readonly string[]) => lines.map((line) => pointsOf(line, projection));
  const { west, south, east, north } = BOX;
  const sea = [
    { lon: west, lat: north },
    { lon: east, lat: north },
    { lon: east, lat: south },
    { lon: west, lat: south },
  ].map(projection.toKm);
  return { source: SOURCE, sea, land: read(LAND), coasts: read(COASTS), borders: read(BORDERS) };
}

function pointsOf(line: string, projection: Projection): readonly Point[] {
  return line.split(" ").map((pair) => {
    const [lon = 0, lat = 0] = pair.split(",").map(Number);
    return projection.toKm({ lon, lat });
  });
}
