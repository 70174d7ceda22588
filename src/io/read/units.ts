import type { Unit } from "../../model/dataset.ts";
import type { Row } from "../rows.ts";
import { STATUS_WORDS } from "../words.ts";
import { readSourced, uniqueRows } from "./common.ts";

/** The units of companies.csv (format.md): defaults filled in, numbers that are not known left null. */
export function readUnits(rows: Iterable<Row>): Unit[] {
  return uniqueRows(rows, "id").map(([id, row]) => ({
    id,
    name: row.text("name") || id,
    company: row.text("company") || id,
    site: row.text("site"),
    municipality: row.text("municipality"),
    sector: row.text("sector"),
    status: row.word("status", STATUS_WORDS) ?? "operating",
    lat: row.number("lat"),
    lon: row.number("lon"),
    jobs: row.number("jobs"),
    valueAdded: row.number("value_added"),
    minLoad: row.number("min_load") ?? 0,
    spare: row.number("spare") ?? 0,
    stage: row.number("stage"),
    numbers: row.numbers(),
    ...readSourced(row),
  }));
}
