import type { Chain, Cluster, DataSet, End, Flow, Material, Process, Unit } from "../model/dataset.ts";
import { formatNumber } from "./numbers.ts";
import { columnsOf, FILE_KINDS, type FileKind } from "./schema.ts";
import { type Table, tableOfRows } from "./tables.ts";

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

/**
 * A data set as the tables of format.md, for one that did not come from tables (a JSON or GEXF file).
 * Every known column stands there; files without rows are left out, except flows.csv.
 */
export function tablesOf(dataset: DataSet): Table[] {
  const rows: Readonly<Record<FileKind, readonly Cells[]>> = {
    flows: dataset.flows.map(flowRow),
    companies: dataset.units.map(unitRow),
    materials: dataset.materials.map(materialRow),
    chains: dataset.chains.filter((chain) => !chain.derived).flatMap(chainRows),
    processes: dataset.processes.flatMap(itemRows),
    catalogue: dataset.processes.map(processRow),
    scenarios: scenarioRows(dataset),
    cluster: clusterRows(dataset.cluster),
  };
  return FILE_KINDS.filter((kind) => kind === "flows" || rows[kind].length > 0).map((kind) =>
    toTable(kind, rows[kind]),
  );
}

function toTable(kind: FileKind, rows: readonly Cells[]): Table {
  const known = columnsOf(kind).map((spec) => spec.name);
  const further = rows.flatMap((row) => Object.keys(row)).filter((name) => !known.includes(name));
  const header = [...known, ...new Set(further)];
  const cells = rows.map((row) => header.map((name) => asText(row[name] ?? null)));
  return tableOfRows(`${kind}.csv`, kind, [header, ...cells]);
}

function asText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? formatNumber(cell, "point") : cell;
}

function endText(end: End, word: "import" | "market"): string {
  if ("unit" in end) return end.unit;
  return end.outside === "" ? "outside" : `${word}:${end.outside}`;
}

function flowRow(flow: Flow): Cells {
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

function unitRow(unit: Unit): Cells {
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

function materialRow(material: Material): Cells {
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

function chainRows(chain: Chain): Cells[] {
  return chain.steps.map((step) => ({
    ...step.others,
    chain: chain.id,
    step: step.step,
    ...names(chain),
    step_en: step.nameEn,
    step_nl: step.nameNl,
    units: step.units.join("|"),
    material: step.material,
    note: step.note,
  }));
}

function itemRows(process: Process): Cells[] {
  return process.items.map((item) => ({
    ...item.others,
    process: process.id,
    role: item.role,
    material: item.material,
    coefficient: item.coefficient,
    unit: item.unit,
    source: item.source,
    note: item.note,
  }));
}

function processRow(process: Process): Cells {
  return {
    ...process.others,
    process: process.id,
    ...names(process),
    output: process.output,
    capacity: process.capacity,
    min_capacity: process.minCapacity,
    unit: process.unit,
    jobs: process.jobs,
    trl: process.trl,
    sector: process.sector,
    note: process.note,
  };
}

function scenarioRows(dataset: DataSet): Cells[] {
  return dataset.scenarios.flatMap((scenario) =>
    scenario.changes.map((change) => ({
      ...change.others,
      scenario: scenario.id,
      ...names(scenario),
      subject: change.subject,
      change: change.change,
      value: change.value,
      year: change.year,
      note: change.note,
    })),
  );
}

function clusterRows({ values, others = {} }: Cluster): Cells[] {
  return Object.entries(values).map(([key, value]) => ({
    ...(Object.hasOwn(others, key) ? others[key] : {}),
    key,
    value,
  }));
}

function names(named: { readonly nameEn: string; readonly nameNl: string }): Cells {
  return { name_en: named.nameEn, name_nl: named.nameNl };
}

function sourced(row: Pick<Flow, "confidence" | "source" | "note">): Cells {
  return { confidence: row.confidence, source: row.source, note: row.note };
}
