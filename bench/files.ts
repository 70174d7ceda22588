/** A synthetic cluster as the files that a user would open. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type End, unitOf } from "../src/model/dataset.ts";
import { csvParts, rowsFrom } from "../src/report/csv.ts";
import { syntheticCluster } from "./generator.ts";

/** Writes a text piece by piece. @returns its size in bytes */
export function writeParts(path: string, parts: Iterable<string>): number {
  const file = openSync(path, "w");
  let bytes = 0;
  for (const part of parts) bytes += writeSync(file, part);
  closeSync(file);
  return bytes;
}

/** Centres of the industrial parks that the plants are spread around, in degrees north and east. */
const PARKS = [
  [53.31, 6.95],
  [53.44, 6.85],
  [53.17, 6.6],
  [53.1, 6.9],
  [53.0, 6.55],
] as const;
/** Of one plant to the next around its park: the golden angle, so that no two stand in line. */
const TURN = Math.PI * (3 - Math.sqrt(5));
const REACH = 0.05;

/** Where the k-th plant stands, latitude and longitude in degrees: as seeds in a sunflower, around each park in turn. */
function placeOf(k: number): readonly [string, string] {
  const [north, east] = PARKS[k % PARKS.length] ?? PARKS[0];
  const round = Math.floor(k / PARKS.length);
  const away = REACH * Math.sqrt((round % 300) / 300);
  return [
    (north + away * Math.sin(round * TURN)).toFixed(4),
    (east + 1.6 * away * Math.cos(round * TURN)).toFixed(4),
  ];
}

/** flows.csv, companies.csv and materials.csv of a synthetic cluster, with the columns that it fills. */
export function writeSynthetic(folder: string, units: number, flows: number): void {
  const data = syntheticCluster(units, flows);
  const end = (at: End): string => unitOf(at) ?? "outside";
  const share = (value: number | null): string => (value ?? 0).toFixed(4);
  writeParts(
    join(folder, "flows.csv"),
    csvParts({
      columns: "from,to,material,quantity,unit,need,offtake,replace_in,replace_out,source".split(","),
      rows: rowsFrom(data.flows, (f) => [
        end(f.from),
        end(f.to),
        f.material,
        f.quantity,
        f.given.unit,
        f.need,
        f.offtake,
        share(f.replaceIn),
        share(f.replaceOut),
        f.source,
      ]),
    }),
  );
  writeParts(
    join(folder, "companies.csv"),
    csvParts({
      columns: "id,name,lat,lon,value_added,min_load,source".split(","),
      rows: rowsFrom(data.units.entries(), ([k, u]) => [
        u.id,
        u.name,
        ...placeOf(k),
        u.valueAdded,
        u.minLoad,
        u.source,
      ]),
    }),
  );
  writeParts(
    join(folder, "materials.csv"),
    csvParts({
      columns: "id,name_en,name_nl,category,unit,price,source".split(","),
      rows: rowsFrom(data.materials, (m) => [
        m.id,
        m.nameEn,
        m.nameNl,
        m.category,
        m.unit,
        m.price,
        m.source,
      ]),
    }),
  );
}
