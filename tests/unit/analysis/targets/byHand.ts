/** Writes the rows of a result into CSV files, as a person would, and reads the files again. */
import { chainsReport } from "../../../../src/analysis/chainsReport.ts";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { gaps } from "../../../../src/analysis/gaps.ts";
import { links } from "../../../../src/analysis/links.ts";
import { rank } from "../../../../src/analysis/rank.ts";
import type { RowsToWrite } from "../../../../src/analysis/targets/rows.ts";
import { tower } from "../../../../src/analysis/tower.ts";
import { readDataSet } from "../../../../src/io/dataset.ts";
import { withCell, withRow } from "../../../../src/io/edit.ts";
import { tablesOf } from "../../../../src/io/export.ts";
import type { FileKind } from "../../../../src/io/schema.ts";
import { type InputFile, type Table, tableOfRows } from "../../../../src/io/tables.ts";
import { writeTables } from "../../../../src/io/write.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";

/** Files with the rows of newcomers in them. */
export function filesWith(files: readonly InputFile[], rows: RowsToWrite): InputFile[] {
  const tables = new Map(readDataSet("x", files).tables.map((table) => [table.kind, table]));
  const tableFor = (kind: FileKind, header: string): Table =>
    tables.get(kind) ?? tableOfRows(`${kind}.csv`, kind, [[header]]);
  const edit = (kind: FileKind, header: string, change: (table: Table) => Table): void => {
    tables.set(kind, change(tableFor(kind, header)));
  };
  for (const cells of rows.companies) edit("companies", "id", (table) => withRow(table, cells));
  for (const cells of rows.materials) edit("materials", "id", (table) => withRow(table, cells));
  for (const { row, after } of rows.changedFlows)
    edit("flows", "from", (table) => withCell(table, table.rowNumbers.indexOf(row), "quantity", after));
  for (const cells of rows.flows) edit("flows", "from", (table) => withRow(table, cells));
  for (const { row, units } of rows.chains)
    edit("chains", "chain", (table) => withCell(table, table.rowNumbers.indexOf(row), "units", units));
  return writeTables([...tables.values()]);
}

export function loaded(files: readonly InputFile[]): DataSet {
  const { dataset, issues } = readDataSet("x", files);
  const errors = issues.filter((issue) => issue.severity === "error");
  if (!dataset || errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 5)));
  return dataset;
}

/** The files of a data set that was made in a test. */
export function filesOf(dataset: DataSet): InputFile[] {
  return writeTables(tablesOf(dataset));
}

const SETTINGS = { measure: "value_added", ration: "proportional", response: "cascade" } as const;

/** The figures of a data set as the commands rank, tower, chains, links and gaps give them. */
export async function commandFigures(dataset: DataSet) {
  const runner = directRunner();
  const ranking = await rank(dataset, SETTINGS, runner);
  const curve = await tower(dataset, { ...SETTINGS, orders: 1, seed: 1 }, runner);
  const chains = await chainsReport(dataset, SETTINGS, 0, runner);
  const unused = gaps(dataset, NO_CHANGE, SETTINGS).gaps.filter((gap) => gap.kind === "unused-output");
  const prices = new Map(dataset.materials.map((material) => [material.id, material.price ?? 0]));
  const operating = new Map(dataset.units.map((unit) => [unit.id, unit.status === "operating"]));
  const imported = dataset.flows.filter(
    ({ from, to, status }) =>
      "outside" in from && "unit" in to && status === "operating" && operating.get(to.unit),
  );
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    expectedLoss:
      total(ranking.companies.map((row) => row.loss.total)) / Math.max(1, ranking.companies.length),
    jengafication: curve.jengafication,
    complete: new Set(chains.chains.filter((chain) => chain.complete).map((chain) => chain.id)),
    // gaps gives signed values; what a waste costs and what a by-product is worth count alike.
    wasteValue: total(unused.map((gap) => Math.abs(gap.value ?? 0))),
    importValue: total(
      imported.map((flow) => (flow.quantity ?? 0) * Math.max(0, prices.get(flow.material) ?? 0)),
    ),
    weakLinks: links(dataset, SETTINGS).ports.filter((port) => port.class === "weak").length,
    jobs: total(dataset.units.map((unit) => (operating.get(unit.id) ? (unit.jobs ?? 0) : 0))),
  };
}
