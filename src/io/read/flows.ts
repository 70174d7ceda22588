import { blankMaterial, blankUnit } from "../../model/blank.ts";
import { type Flow, type Material, type Unit, unitOf } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { Tick } from "../progress.ts";
import type { Row, Rows } from "../rows.ts";
import { nearMisses } from "../suggest.ts";
import { CRITICALITY_WORDS, MODE_WORDS, STATUS_WORDS } from "../words.ts";
import { readSourced, wordOrText } from "./common.ts";
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
  const context: Context = { endOf: endParser(named), measureOf: measures(complete), numbers };
  const flows: Flow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    if (index % TICK === 0 && tick(index, rows.length)) break;
    const flow = readFlow(rows.at(index), index, flows.length, context);
    if (flow !== null) flows.push(flow);
  }
  const read = { flows, rows, numbers };
  return { ...read, materials: complete, units: [...units, ...impliedUnits(read, named)] };
}

/** What every row is read with. */
interface Context {
  readonly endOf: (cell: string) => NumberedEnd;
  readonly measureOf: (material: string) => Measure;
  readonly numbers: FlowsRead["numbers"];
}

/** How quantities of a material are measured. */
interface Measure {
  readonly number: number;
  /** null for a row that names no material. */
  readonly material: Material | null;
  /** The factor to its own unit of measure from every one that it comes in; null where there is none. */
  readonly factors: Map<string, number | null>;
}

/** @param position where the flow will stand among the flows. */
function readFlow(row: Row, index: number, position: number, context: Context): Flow | null {
  const ends = { from: row.required("from"), to: row.required("to") };
  const material = row.required("material");
  const status = row.word("status", STATUS_WORDS) ?? "operating";
  const measure = row.meaning("material", context.measureOf);
  const { quantity, given } = readQuantity(row, measure);
  const need = row.word("need", CRITICALITY_WORDS);
  const offtake = row.word("offtake", CRITICALITY_WORDS);
  const replaceIn = row.number("replace_in");
  const replaceOut = row.number("replace_out");
  const group = row.text("group");
  const mode = wordOrText(row, "mode", MODE_WORDS);
  const year = row.number("year");
  const { confidence, source, note, at, others } = readSourced(row);
  if (ends.from === "" || ends.to === "" || material === "") return null;
  const { end: from, number: fromNumber } = row.meaning("from", context.endOf);
  const { end: to, number: toNumber } = row.meaning("to", context.endOf);
  context.numbers.from[position] = fromNumber;
  context.numbers.to[position] = toNumber;
  context.numbers.material[position] = measure.number;
  if (unitOf(from) === null && unitOf(to) === null) {
    row.report("both-ends-outside", "error", "to", { from: ends.from, to: ends.to });
  } else if (unitOf(from) === unitOf(to)) row.report("self-flow", "info", "to", { id: ends.from });
  // Field by field: with a spread every further field would be a growth of the object, a million times.
  const flow: Flow = {
    index,
    from,
    to,
    material: measure.material?.id ?? material,
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
    source,
    note,
    at,
  };
  return others === undefined ? flow : { ...flow, others };
}

function readQuantity(row: Row, { material, factors }: Measure): Pick<Flow, "quantity" | "given"> {
  const read = row.number("quantity");
  if (read !== null && read < 0) row.report("negative-quantity", "error", "quantity");
  const quantity = read !== null && read < 0 ? null : read;
  const own = material?.unit ?? "";
  const unit = row.text("unit") || own;
  const given = { quantity, unit };
  if (material === null) return { quantity, given };
  let factor = factors.get(unit);
  if (factor === undefined) {
    factor = conversionFactor(unit, own, material.mjPerUnit);
    factors.set(unit, factor);
  }
  if (factor === null) {
    row.report("unit-not-convertible", "error", "unit", { material: material.id, own });
    return { quantity: null, given };
  }
  return { quantity: quantity === null ? null : converted(quantity, factor), given };
}

/** 0.1 kt is 100 t: a product of two short decimals should not show its binary tail. */
function converted(quantity: number, factor: number): number {
  if (factor === 1 && Number.isInteger(quantity) && quantity < 1e15) return quantity;
  return Number((quantity * factor).toPrecision(15));
}

function measures(materials: readonly Material[]): Context["measureOf"] {
  const known = new Map<string, Measure>();
  for (const material of materials)
    known.set(material.id, { number: known.size, material, factors: new Map() });
  const none: Measure = { number: -1, material: null, factors: new Map() };
  return (id) => known.get(id) ?? none;
}

/** The materials, each with a unit of measure, and those that only flows mention. */
function completeMaterials(rows: Rows, materials: readonly Material[]): Material[] {
  const known = new Map(materials.map((material) => [material.id, material]));
  const measured = (id: string): boolean => (known.get(id)?.unit ?? "") !== "";
  const nearest = nearMisses(known.keys());
  const firstUnit = new Map<string, string>();
  const implied = new Set<string>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows.at(index);
    if (row.meaning("material", measured)) continue;
    const id = row.text("material");
    if (!firstUnit.get(id)) firstUnit.set(id, row.text("unit"));
    if (id === "" || known.has(id) || implied.has(id)) continue;
    implied.add(id);
    row.report("material-created", "warning", "material", { id, ...nearest(id) });
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
