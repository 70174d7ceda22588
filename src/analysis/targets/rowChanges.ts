/** Rows and cells to write in the files (format.md), as changes of the data set that can be taken back. */
import { blankUnit } from "../../model/blank.ts";
import type {
  Confidence,
  Criticality,
  DataSet,
  End,
  Flow,
  Material,
  RowRef,
  Unit,
} from "../../model/dataset.ts";
import type { RowChange } from "../../model/edit.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { CellChange } from "../resultsStrengthen.ts";
import type { CellsToWrite, ChangedFlow, ChangedStep, RowsToWrite } from "./rows.ts";

/** What the reader keeps of a converted quantity (format.md). */
const READ_DIGITS = 15;

const CRITICALITIES: readonly string[] = ["critical", "important", "minor"] satisfies Criticality[];
const CONFIDENCES: readonly string[] = ["high", "medium", "low"] satisfies Confidence[];

class Cells {
  private readonly cells: CellsToWrite;
  constructor(cells: CellsToWrite) {
    this.cells = cells;
  }
  text(column: string): string {
    return String(this.cells[column] ?? "");
  }
  number(column: string): number | null {
    const value = this.cells[column];
    return typeof value === "number" ? value : null;
  }
  criticality(column: string): Criticality | null {
    const word = this.text(column);
    return CRITICALITIES.includes(word) ? (word as Criticality) : null;
  }
  sourced() {
    const word = this.text("confidence");
    const confidence = CONFIDENCES.includes(word) ? (word as Confidence) : null;
    const at: RowRef | null = null;
    return { confidence, source: this.text("source"), note: this.text("note"), at };
  }
}

function unitRow(given: CellsToWrite): Unit {
  const cells = new Cells(given);
  return {
    ...blankUnit(cells.text("id")),
    name: cells.text("name") || cells.text("id"),
    sector: cells.text("sector"),
    jobs: cells.number("jobs"),
    ...cells.sourced(),
  };
}

function materialRow(given: CellsToWrite): Material {
  const cells = new Cells(given);
  return {
    id: cells.text("id"),
    nameEn: cells.text("name_en"),
    nameNl: cells.text("name_nl"),
    category: cells.text("category"),
    unit: cells.text("unit"),
    code: cells.text("code"),
    price: cells.number("price"),
    need: cells.criticality("need"),
    offtake: cells.criticality("offtake"),
    replaceIn: cells.number("replace_in"),
    replaceOut: cells.number("replace_out"),
    mjPerUnit: cells.number("mj_per_unit"),
    origin: cells.text("origin"),
    ...cells.sourced(),
  };
}

/** As the reader takes `import:label`, `market:label` and `outside`. */
function endOf(text: string): End {
  if (text === "outside") return { outside: "" };
  const label = /^(?:import|market):(.*)$/s.exec(text)?.[1];
  return label === undefined ? { unit: text } : { outside: label };
}

function flowRow(given: CellsToWrite, index: number): Flow {
  const cells = new Cells(given);
  const quantity = cells.number("quantity");
  return {
    index,
    from: endOf(cells.text("from")),
    to: endOf(cells.text("to")),
    material: cells.text("material"),
    // New rows are written in the material's own unit of measure.
    quantity,
    given: { quantity, unit: cells.text("unit") },
    status: quantity === 0 ? "idle" : "operating",
    need: cells.criticality("need"),
    offtake: cells.criticality("offtake"),
    replaceIn: cells.number("replace_in"),
    replaceOut: cells.number("replace_out"),
    group: cells.text("group"),
    mode: cells.text("mode"),
    year: null,
    ...cells.sourced(),
  };
}

function changedFlow(dataset: DataSet, { index, after }: ChangedFlow): RowChange[] {
  const before = dataset.flows[index];
  if (!before) return [];
  const material = dataset.materials.find((candidate) => candidate.id === before.material);
  const factor = conversionFactor(before.given.unit, material?.unit ?? "", material?.mjPerUnit ?? null) ?? 1;
  const changed: Flow = {
    ...before,
    given: { ...before.given, quantity: after },
    quantity: Number((after * factor).toPrecision(READ_DIGITS)),
    status: after === 0 ? "idle" : before.status,
  };
  return [{ table: "flows", at: index, before, after: changed }];
}

function changedSteps(dataset: DataSet, steps: readonly ChangedStep[]): RowChange[] {
  return [...new Set(steps.map(({ chain }) => chain))].flatMap((id): RowChange[] => {
    const at = dataset.chains.findIndex((chain) => chain.id === id);
    const before = dataset.chains[at];
    if (!before) return [];
    const units = new Map(
      steps.filter(({ chain }) => chain === id).map((step) => [step.step, step.units.split("|")]),
    );
    const after = {
      ...before,
      steps: before.steps.map((step) => ({ ...step, units: units.get(step.step) ?? step.units })),
    };
    return [{ table: "chains", at, before, after }];
  });
}

/** The changes that write a result's rows into the data set that the result is of. */
export function rowChanges(dataset: DataSet, rows: RowsToWrite): RowChange[] {
  // Units that only flows mention stand behind all rows of companies.csv.
  const implied = dataset.units.findIndex((unit) => unit.at === null);
  const unitsAt = implied < 0 ? dataset.units.length : implied;
  return [
    ...rows.materials.map(
      (cells, k): RowChange => ({
        table: "materials",
        at: dataset.materials.length + k,
        before: null,
        after: materialRow(cells),
      }),
    ),
    ...rows.companies.map(
      (cells, k): RowChange => ({ table: "units", at: unitsAt + k, before: null, after: unitRow(cells) }),
    ),
    ...rows.changedFlows.flatMap((flow) => changedFlow(dataset, flow)),
    ...rows.flows.map((cells, k): RowChange => {
      const at = dataset.flows.length + k;
      return { table: "flows", at, before: null, after: flowRow(cells, at) };
    }),
    ...changedSteps(dataset, rows.chains),
  ];
}

/** The changes that set a result's cells in the data set that the result is of. */
export function cellChanges(dataset: DataSet, cells: readonly CellChange[]): RowChange[] {
  return cells.flatMap(({ column, subject, index, after }): RowChange[] => {
    if (column === "min_load") {
      const at = dataset.units.findIndex((unit) => unit.id === subject);
      const before = dataset.units[at];
      return before ? [{ table: "units", at, before, after: { ...before, minLoad: after } }] : [];
    }
    const before = index === null ? undefined : dataset.flows[index];
    if (!before) return [];
    const field = column === "replace_in" ? "replaceIn" : "replaceOut";
    return [{ table: "flows", at: before.index, before, after: { ...before, [field]: after } }];
  });
}
