import type { Chain, Cluster, DataSet, Process } from "../model/dataset.ts";
import { type Cell, type Cells, flowRow, materialRow, names, unitRow } from "./dataRows.ts";
import { formatNumber } from "./numbers.ts";
import { columnsOf, FILE_KINDS, type FileKind } from "./schema.ts";
import { type Table, tableOfRows } from "./tables.ts";

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
