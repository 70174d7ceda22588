/** Units, flows and materials as rows of format.md: a cell for every known column that the data set fills. */
import type { End, Flow, Material, Unit } from "../model/dataset.ts";

export type Cell = string | number | null;
export type Cells = Readonly<Record<string, Cell>>;

/** An end of a flow as written: a unit's id, or outside with its label. */
export function endText(end: End, word: "import" | "market"): string {
  if ("unit" in end) return end.unit;
  return end.outside === "" ? "outside" : `${word}:${end.outside}`;
}

export function flowRow(flow: Flow): Cells {
  return {
    ...flow.others,
    from: endText(flow.from, "import"),
    to: endText(flow.to, "market"),
    material: flow.material,
    quantity: flow.given.quantity,
    unit: flow.given.unit,
    status: flow.status,
    need: flow.need,
    offtake: flow.offtake,
    replace_in: flow.replaceIn,
    replace_out: flow.replaceOut,
    group: flow.group,
    mode: flow.mode,
    year: flow.year,
    ...sourced(flow),
  };
}

export function unitRow(unit: Unit): Cells {
  return {
    ...unit.numbers,
    ...unit.others,
    id: unit.id,
    name: unit.name,
    company: unit.company,
    site: unit.site,
    municipality: unit.municipality,
    sector: unit.sector,
    status: unit.status,
    lat: unit.lat,
    lon: unit.lon,
    jobs: unit.jobs,
    value_added: unit.valueAdded,
    min_load: unit.minLoad,
    spare: unit.spare,
    stage: unit.stage,
    ...sourced(unit),
  };
}

export function materialRow(material: Material): Cells {
  return {
    ...material.others,
    id: material.id,
    ...names(material),
    category: material.category,
    unit: material.unit,
    code: material.code,
    price: material.price,
    need: material.need,
    offtake: material.offtake,
    replace_in: material.replaceIn,
    replace_out: material.replaceOut,
    mj_per_unit: material.mjPerUnit,
    origin: material.origin,
    ...sourced(material),
  };
}

/** The columns of a name in both languages. */
export function names(named: { readonly nameEn: string; readonly nameNl: string }): Cells {
  return { name_en: named.nameEn, name_nl: named.nameNl };
}

function sourced(row: Pick<Flow, "confidence" | "source" | "note">): Cells {
  return { confidence: row.confidence, source: row.source, note: row.note };
}
