import { blankMaterial, blankUnit } from "../../model/blank.ts";
import { type Flow, type Material, type Unit, unitOf } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { Tick } from "../progress.ts";
import type { RowColumn } from "../rowColumn.ts";
import type { Rows } from "../rows.ts";
import { nearMisses } from "../suggest.ts";
import { CONFIDENCE_WORDS, CRITICALITY_WORDS, MODE_WORDS, STATUS_WORDS, wordOf } from "../words.ts";
import { endParser, type NumberedEnd } from "./ends.ts";

/** The flows, and the units and materials of the data set with those that only flows mention. */
export interface FlowsRead {
  readonly flows: readonly Flow[];
  /** The rows of flows.csv; that of a flow stands at its index. */
  readonly rows: Rows;
  /** Each flow's ends and material as numbers, to compare them by. */
  readonly numbers: Readonly<Record<"from" | "to" | "material", Int32Array>>;
  readonly units: readonly Unit[];
  readonly materials: readonly Material[];
}

/** Rows between two ticks. */
const TICK = 10_000;

/**
 * The flows of flows.csv (format.md): ends, quantity in the material's own unit of measure, status.
 * A unit or material that no other file has is created, with a warning at the cell that mentions it first.
 *
 * @param tick told how many rows are read; the answer true ends the reading there.
 */
export function readFlows(
  rows: Rows,
  units: readonly Unit[],
  materials: readonly Material[],
  tick: Tick,
): FlowsRead {
  const named = units.map((unit) => unit.id);
  const complete = completeMaterials(rows, materials);
  const numbers = {
    from: new Int32Array(rows.length),
    to: new Int32Array(rows.length),
    material: new Int32Array(rows.length),
  };
  const context: Context = { rows, endOf: endParser(named), measureOf: measures(complete), numbers };
  const columns = columnsOf(rows);
  const flows: Flow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    if (index % TICK === 0 && tick(index, rows.length)) break;
    const flow = readFlow(columns, index, flows.length, context);
    if (flow !== null) flows.push(flow);
  }
  const read = { flows, rows, numbers };
  return { ...read, materials: complete, units: [...units, ...impliedUnits(read, named)] };
}

/** How quantities of a material are measured. */
interface Measure {
  readonly number: number;
  /** null for a row that names no material. */
  readonly material: Material | null;
  /** Its own unit of measure, and the factor to it from itself and from every other one; null where there is none. */
  readonly unit: string;
  readonly own: number | null;
  readonly factors: Map<string, number | null>;
}

function measures(materials: readonly Material[]): (material: string) => Measure {
  const known = new Map<string, Measure>();
  for (const material of materials) {
    const { id, unit } = material;
    const own = conversionFactor(unit, unit, material.mjPerUnit);
    known.set(id, { number: known.size, material, unit, own, factors: new Map() });
  }
  const none: Measure = { number: -1, material: null, unit: "", own: null, factors: new Map() };
  return (id) => known.get(id) ?? none;
}

/** The columns of flows.csv, each looked up once for all rows. */
function columnsOf(rows: Rows) {
  return {
    from: rows.column("from"),
    to: rows.column("to"),
    material: rows.column("material"),
    quantity: rows.column("quantity"),
    unit: rows.column("unit"),
    status: rows.column("status"),
    need: rows.column("need"),
    offtake: rows.column("offtake"),
    replaceIn: rows.column("replace_in"),
    replaceOut: rows.column("replace_out"),
    group: rows.column("group"),
    mode: rows.column("mode"),
    year: rows.column("year"),
    confidence: rows.column("confidence"),
    source: rows.column("source"),
    note: rows.column("note"),
  };
}

type Columns = ReturnType<typeof columnsOf>;

/** What every row is read with. */
interface Context {
  readonly rows: Rows;
  readonly endOf: (cell: string) => NumberedEnd;
  readonly measureOf: (material: string) => Measure;
  readonly numbers: FlowsRead["numbers"];
}

/** @param position where the flow will stand among the flows. */
function readFlow(columns: Columns, row: number, position: number, context: Context): Flow | null {
  const { rows, endOf, measureOf, numbers } = context;
  const fromText = columns.from.required(row);
  const toText = columns.to.required(row);
  const materialText = columns.material.required(row);
  const status = columns.status.word(row, STATUS_WORDS) ?? "operating";
  const measure = columns.material.meaning(row, measureOf);
  const read = columns.quantity.number(row);
  if (read !== null && read < 0) columns.quantity.report(row, "negative-quantity", "error");
  const given = {
    quantity: read !== null && read < 0 ? null : read,
    unit: columns.unit.text(row) || measure.unit,
  };
  const quantity = measured(columns.unit, row, given, measure);
  const need = columns.need.word(row, CRITICALITY_WORDS);
  const offtake = columns.offtake.word(row, CRITICALITY_WORDS);
  const replaceIn = columns.replaceIn.number(row);
  const replaceOut = columns.replaceOut.number(row);
  const group = columns.group.text(row);
  const mode = columns.mode.meaning(row, modeOf);
  const year = columns.year.number(row);
  const confidence = columns.confidence.word(row, CONFIDENCE_WORDS);
  if (fromText === "" || toText === "" || materialText === "") return null;
  const from = columns.from.meaning(row, endOf);
  const to = columns.to.meaning(row, endOf);
  numbers.from[position] = from.number;
  numbers.to[position] = to.number;
  numbers.material[position] = measure.number;
  if (from.isOutside && to.isOutside) {
    columns.to.report(row, "both-ends-outside", "error", { from: fromText, to: toText });
  } else if (from === to) columns.to.report(row, "self-flow", "info", { id: fromText });
  const whole = rows.at(row);
  // Field by field: with a spread every further field would be a growth of the object, a million times.
  const flow: Flow = {
    index: row,
    from: from.end,
    to: to.end,
    material: measure.material?.id ?? materialText,
    quantity,
    given,
    status: quantity === 0 ? "idle" : status,
    need,
    offtake,
    replaceIn,
    replaceOut,
    group,
    mode,
    year,
    confidence,
    source: columns.source.text(row),
    note: columns.note.text(row),
    at: whole.at,
  };
  const { others } = whole.others();
  return others === undefined ? flow : { ...flow, others };
}

/** A quantity as it is given in the material's own unit of measure. */
function measured(
  column: RowColumn,
  row: number,
  { quantity, unit }: Flow["given"],
  measure: Measure,
): number | null {
  if (measure.material === null) return quantity;
  const factor = unit === measure.unit ? measure.own : factorFrom(unit, measure.material, measure.factors);
  if (factor === null) {
    const { id, nameEn, nameNl, unit: own } = measure.material;
    column.report(row, "unit-not-convertible", "error", { material: id, nameEn, nameNl, own });
    return null;
  }
  return quantity === null ? null : converted(quantity, factor);
}

function factorFrom(unit: string, material: Material, known: Measure["factors"]): number | null {
  let factor = known.get(unit);
  if (factor === undefined) {
    factor = conversionFactor(unit, material.unit, material.mjPerUnit);
    known.set(unit, factor);
  }
  return factor;
}

function modeOf(cell: string): string {
  return cell === "" ? "" : (wordOf(MODE_WORDS, cell) ?? cell);
}

/** 0.1 kt is 100 t: a product of two short decimals should not show its binary tail. */
function converted(quantity: number, factor: number): number {
  if (factor === 1 && Number.isInteger(quantity) && quantity < 1e15) return quantity;
  return Number((quantity * factor).toPrecision(15));
}

/** The materials, each with a unit of measure, and those that only flows mention. */
function completeMaterials(rows: Rows, materials: readonly Material[]): Material[] {
  const known = new Map(materials.map((material) => [material.id, material]));
  const measured = (id: string): boolean => (known.get(id)?.unit ?? "") !== "";
  const nearest = nearMisses(known.keys());
  const firstUnit = new Map<string, string>();
  const implied = new Set<string>();
  const column = rows.column("material");
  const units = rows.column("unit");
  for (let row = 0; row < rows.length; row += 1) {
    if (column.meaning(row, measured)) continue;
    const id = column.text(row);
    if (!firstUnit.get(id)) firstUnit.set(id, units.text(row));
    if (id === "" || known.has(id) || implied.has(id)) continue;
    implied.add(id);
    column.report(row, "material-created", "warning", { id, ...nearest(id) });
  }
  return [
    ...materials.map((material) =>
      material.unit === "" ? { ...material, unit: firstUnit.get(material.id) ?? "" } : material,
    ),
    ...[...implied].map((id) => blankMaterial(id, firstUnit.get(id) ?? "")),
  ];
}

/** @param named the ids that companies.csv has; their ends have the first numbers. */
function impliedUnits(
  { flows, rows, numbers }: Pick<FlowsRead, "flows" | "rows" | "numbers">,
  named: readonly string[],
): Unit[] {
  const nearest = nearMisses(named);
  const implied: string[] = [];
  const met: boolean[] = [];
  const meet = (flow: Flow, column: "from" | "to", number: number): void => {
    if (number < named.length || met[number]) return;
    met[number] = true;
    const id = unitOf(flow[column]);
    if (id === null) return;
    implied.push(id);
    rows.at(flow.index).report("unit-created", "warning", column, { id, ...nearest(id) });
  };
  flows.forEach((flow, position) => {
    meet(flow, "from", numbers.from[position] as number);
    meet(flow, "to", numbers.to[position] as number);
  });
  return implied.map(blankUnit);
}
