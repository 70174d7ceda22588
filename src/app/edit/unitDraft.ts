/** A plant as the fields of a form, and back. Pure. */
import { type DataSet, STATUSES, type Unit } from "../../model/dataset.ts";
import type { Lang } from "../state/types.ts";
import { type Fault, FormReader, freeId, type Texts, textOfNumber, textOfShare } from "./texts.ts";

export const CONFIDENCES = ["high", "medium", "low"] as const;

/** How the fields of further numeric columns are named, so that none is taken for another. */
const EXTRA = "number ";
export const extraField = (header: string): string => EXTRA + header;

/** The headers of all further numeric columns of the companies, in their order. */
export function extraHeaders(dataset: DataSet): readonly string[] {
  return [...new Set(dataset.units.flatMap(({ numbers }) => Object.keys(numbers)))];
}

/** @param company the company that a new plant is of; "" for one of its own. */
export function unitTexts(unit: Unit | null, lang: Lang, company = ""): Texts {
  if (!unit) return { status: "operating", company };
  const extras = Object.entries(unit.numbers).map(([header, value]) => [
    extraField(header),
    textOfNumber(value, lang),
  ]);
  return {
    id: unit.id,
    name: unit.name,
    company: unit.company === unit.id ? "" : unit.company,
    site: unit.site,
    municipality: unit.municipality,
    sector: unit.sector,
    status: unit.status,
    lat: textOfNumber(unit.lat, lang),
    lon: textOfNumber(unit.lon, lang),
    jobs: textOfNumber(unit.jobs, lang),
    value_added: textOfNumber(unit.valueAdded, lang),
    min_load: unit.minLoad === 0 ? "" : textOfShare(unit.minLoad, lang),
    spare: unit.spare === 0 ? "" : textOfShare(unit.spare, lang),
    stage: textOfNumber(unit.stage, lang),
    confidence: unit.confidence ?? "",
    source: unit.source,
    note: unit.note,
    ...Object.fromEntries(extras),
  };
}

export interface Draft<Row> {
  readonly row: Row;
  readonly faults: Readonly<Record<string, Fault>>;
}

/** @param before the plant that is changed; null for a new one. */
export function unitOfTexts(texts: Texts, before: Unit | null, dataset: DataSet, lang: Lang): Draft<Unit> {
  const form = new FormReader(texts, lang);
  const ids = new Set(dataset.units.map(({ id }) => id));
  const taken = (id: string): boolean => id !== before?.id && ids.has(id);
  const name = form.required("name");
  const id = before || form.text("id") !== "" ? form.id("id", taken) : freeId(name, taken);
  const numbers = extraHeaders(dataset).flatMap((header) => {
    const value = form.number(extraField(header));
    return value === null ? [] : [[header, value] as const];
  });
  // A file may give only one; who did not make that so can still save.
  const half = before !== null && (before.lat === null) !== (before.lon === null);
  if (!half) form.pair("lat", "lon");
  const row: Unit = {
    id,
    name,
    company: form.text("company") || id,
    site: form.text("site"),
    municipality: form.text("municipality"),
    sector: form.text("sector"),
    status: form.word("status", STATUSES, "operating"),
    lat: form.number("lat"),
    lon: form.number("lon"),
    jobs: form.number("jobs"),
    valueAdded: form.number("value_added"),
    minLoad: form.share("min_load", before?.minLoad ?? null, 1) ?? 0,
    spare: form.share("spare", before?.spare ?? null) ?? 0,
    stage: form.number("stage"),
    numbers: Object.fromEntries(numbers),
    confidence: form.word("confidence", CONFIDENCES, null),
    source: form.text("source"),
    note: form.text("note"),
    at: before?.at ?? null,
  };
  return { row, faults: form.faults };
}
