import type { Unit } from "../../model/dataset.ts";
import type { Row } from "../rows.ts";
import { STATUS_WORDS } from "../words.ts";
import { readSourced, uniqueRows } from "./common.ts";

/** The units of companies.csv (format.md): defaults filled in, numbers that are not known left null. */
export function readUnits(rows: Iterable<Row>): Unit[] {
  const own = uniqueRows(rows, "id");
  const companies = new Set(own.map(([id, row]) => row.text("company") || id));
  return own.map(([id, row]) => unitOf(id, row, companies));
}

/** @param companies the ids of all companies. */
function unitOf(id: string, row: Row, companies: ReadonlySet<string>): Unit {
  const company = row.text("company") || id;
  // Who says that X leaves means the company X, of which this unit is none.
  if (company !== id && companies.has(id)) row.report("ambiguous-id", "warning", "id");
  return {
    id,
    name: row.text("name") || id,
    company,
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
  };
}
