import { type Cluster, DEFAULT_THRESHOLDS, SCENARIO_KEY, type Thresholds } from "../../model/dataset.ts";
import { readingsOf } from "../numbers.ts";
import type { Row } from "../rows.ts";
import { normalise } from "../schema.ts";
import { suggest } from "../suggest.ts";
import { uniqueRows } from "./common.ts";

const KEYS: Readonly<Record<string, string>> = {
  name: "naam",
  region: "regio|gebied",
  currency: "valuta|munt",
  year: "jaar",
  licence: "license|licentie",
  language: "taal",
  region_en: "",
  region_nl: "",
  notice_en: "",
  notice_nl: "",
  source: "bron",
  note: "opmerking|toelichting",
  thresholds: "drempels|drempelwaarden",
  threshold_broken: "drempel gebroken",
  threshold_intact: "drempel intact|drempel heel",
};

/**
 * The keys of cluster.csv (format.md). `thresholds` is `broken|intact`, for instance `0.05|0.95`;
 * a key of its own for each is read too. A key that is not known is kept and mentioned.
 */
export function readCluster(rows: Iterable<Row>, id: string): Cluster {
  const values: Record<string, string> = {};
  const others: Record<string, Readonly<Record<string, string>>> = {};
  const known = new Map<string, { text: string; row: Row }>();
  for (const [written, row] of uniqueRows(rows, "key")) {
    const text = row.text("value");
    Object.defineProperty(values, written, { value: text, enumerable: true });
    const more = row.others().others;
    if (more) Object.defineProperty(others, written, { value: more, enumerable: true });
    const key = keyOf(written);
    if (key !== null) known.set(key, { text, row });
    else if (!written.startsWith(SCENARIO_KEY)) {
      const suggestion = suggest(written, Object.keys(KEYS));
      row.report("unknown-key", "info", "key", suggestion === null ? {} : { suggestion });
    }
  }
  checkYear(known.get("year"));
  return {
    values,
    name: known.get("name")?.text || id,
    currency: known.get("currency")?.text || "EUR",
    thresholds: readThresholds(known),
    ...(Object.keys(others).length > 0 ? { others } : {}),
  };
}

interface Value {
  readonly text: string;
  readonly row: Row;
}

function keyOf(written: string): string | null {
  const asked = normalise(written);
  const found = Object.entries(KEYS).find(([key, others]) =>
    [key, ...others.split("|")].some((word) => normalise(word) === asked),
  );
  return found?.[0] ?? null;
}

function checkYear(year: Value | undefined): void {
  if (year && year.text !== "" && !/^\d{4}$/.test(year.text))
    year.row.report("not-an-integer", "error", "value");
}

function readThresholds(known: ReadonlyMap<string, Value>): Thresholds {
  const both = known.get("thresholds");
  const [broken, intact, ...more] = both && both.text !== "" ? both.text.split("|").map(share) : [];
  const own = (key: string, fallback: number | null | undefined, usual: number): number | null => {
    const text = known.get(key)?.text ?? "";
    return text !== "" ? share(text) : fallback === undefined ? usual : fallback;
  };
  const found = {
    broken: own("threshold_broken", broken, DEFAULT_THRESHOLDS.broken),
    intact: own("threshold_intact", intact, DEFAULT_THRESHOLDS.intact),
  };
  if (more.length === 0 && found.broken !== null && found.intact !== null && found.broken < found.intact) {
    return { broken: found.broken, intact: found.intact };
  }
  const at = both ?? known.get("threshold_broken") ?? known.get("threshold_intact");
  at?.row.report("bad-thresholds", "error", "value");
  return DEFAULT_THRESHOLDS;
}

/** A share as written with a point or a comma; both readings in [0, 1] are the same one. */
function share(text: string): number | null {
  const { point, comma } = readingsOf(text);
  return [point, comma].find((value) => value !== null && value >= 0 && value <= 1) ?? null;
}
