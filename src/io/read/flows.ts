import { type End, type Flow, type Material, type Unit, unitOf } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { Tick } from "../progress.ts";
import type { Row } from "../rows.ts";
import { nearMisses } from "../suggest.ts";
import { CRITICALITY_WORDS, MODE_WORDS, STATUS_WORDS } from "../words.ts";
import { readSourced, wordOrText } from "./common.ts";
import { endParser } from "./ends.ts";
import { impliedMaterial } from "./materials.ts";
import { impliedUnit } from "./units.ts";

/** A flow with the row it came from, for the checks that compare flows. */
export interface ReadFlow {
  readonly flow: Flow;
  readonly row: Row;
}

/** The flows, and the units and materials of the data set with those that only flows mention. */
export interface FlowsRead {
  readonly flows: readonly ReadFlow[];
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
  rows: readonly Row[],
  units: readonly Unit[],
  materials: readonly Material[],
  tick: Tick,
): FlowsRead {
  const named = new Set(units.map((unit) => unit.id));
  const complete = completeMaterials(rows, materials);
  const context: Context = {
    endOf: endParser(named),
    materials: new Map(complete.map((material) => [material.id, material])),
    factorOf: rememberedFactors(),
  };
  const flows: ReadFlow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % TICK === 0 && tick(index, rows.length)) break;
    const flow = readFlow(row, index, context);
    if (flow !== null) flows.push({ flow, row });
  }
  return { flows, units: [...units, ...impliedUnits(flows, named)], materials: complete };
}

/** What every row is read with. */
interface Context {
  readonly endOf: (cell: string) => End;
  readonly materials: ReadonlyMap<string, Material>;
  readonly factorOf: (unit: string, material: Material) => number | null;
}

function readFlow(row: Row, index: number, context: Context): Flow | null {
  const ends = { from: row.required("from"), to: row.required("to") };
  const material = row.required("material");
  const status = row.word("status", STATUS_WORDS) ?? "operating";
  const { quantity, given } = readQuantity(row, context.materials.get(material), context);
  const need = row.word("need", CRITICALITY_WORDS);
  const offtake = row.word("offtake", CRITICALITY_WORDS);
  const replaceIn = row.number("replace_in");
  const replaceOut = row.number("replace_out");
  const group = row.text("group");
  const mode = wordOrText(row, "mode", MODE_WORDS);
  const year = row.number("year");
  const { confidence, source, note, at } = readSourced(row);
  if (ends.from === "" || ends.to === "" || material === "") return null;
  const from = context.endOf(ends.from);
  const to = context.endOf(ends.to);
  if (unitOf(from) === null && unitOf(to) === null) {
    row.report("both-ends-outside", "error", "to", { from: ends.from, to: ends.to });
  } else if (unitOf(from) === unitOf(to)) row.report("self-flow", "info", "to", { id: ends.from });
  return {
    index,
    from,
    to,
    material,
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
}

function readQuantity(
  row: Row,
  material: Material | undefined,
  { factorOf }: Context,
): Pick<Flow, "quantity" | "given"> {
  const read = row.number("quantity");
  if (read !== null && read < 0) row.report("negative-quantity", "error", "quantity");
  const quantity = read !== null && read < 0 ? null : read;
  const own = material?.unit ?? "";
  const unit = row.text("unit") || own;
  const given = { quantity, unit };
  if (material === undefined) return { quantity, given };
  const factor = factorOf(unit, material);
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

/** `conversionFactor`, worked out once for every material and unit of measure that it comes in. */
function rememberedFactors(): Context["factorOf"] {
  const known = new Map<Material, Map<string, number | null>>();
  return (unit, material) => {
    let factors = known.get(material);
    if (factors === undefined) {
      factors = new Map();
      known.set(material, factors);
    }
    let factor = factors.get(unit);
    if (factor === undefined) {
      factor = conversionFactor(unit, material.unit, material.mjPerUnit);
      factors.set(unit, factor);
    }
    return factor;
  };
}

/** The materials, each with a unit of measure, and those that only flows mention. */
function completeMaterials(rows: readonly Row[], materials: readonly Material[]): Material[] {
  const known = new Map(materials.map((material) => [material.id, material]));
  const nearest = nearMisses(known.keys());
  const firstUnit = new Map<string, string>();
  const implied = new Set<string>();
  for (const row of rows) {
    const id = row.text("material");
    const material = known.get(id);
    if (material !== undefined && material.unit !== "") continue;
    if (!firstUnit.get(id)) firstUnit.set(id, row.text("unit"));
    if (id === "" || material !== undefined || implied.has(id)) continue;
    implied.add(id);
    row.report("material-created", "warning", "material", { id, ...nearest(id) });
  }
  return [
    ...materials.map((material) =>
      material.unit === "" ? { ...material, unit: firstUnit.get(material.id) ?? "" } : material,
    ),
    ...[...implied].map((id) => impliedMaterial(id, firstUnit.get(id) ?? "")),
  ];
}

function impliedUnits(flows: readonly ReadFlow[], named: ReadonlySet<string>): Unit[] {
  const nearest = nearMisses(named);
  const implied = new Set<string>();
  for (const { flow, row } of flows) {
    for (const column of ["from", "to"] as const) {
      const id = unitOf(flow[column]);
      if (id === null || named.has(id) || implied.has(id)) continue;
      implied.add(id);
      row.report("unit-created", "warning", column, { id, ...nearest(id) });
    }
  }
  return [...implied].map(impliedUnit);
}
