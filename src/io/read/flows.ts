import { type Flow, type Material, type Unit, unitOf } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { Row } from "../rows.ts";
import { nearMiss } from "../suggest.ts";
import { CRITICALITY_WORDS, MODE_WORDS, STATUS_WORDS } from "../words.ts";
import { readSourced, wordOrText } from "./common.ts";
import { parseEnd } from "./ends.ts";
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

/**
 * The flows of flows.csv (format.md): ends, quantity in the material's own unit of measure, status.
 * A unit or material that no other file has is created, with a warning at the cell that mentions it first.
 */
export function readFlows(
  rows: readonly Row[],
  units: readonly Unit[],
  materials: readonly Material[],
): FlowsRead {
  const named = new Set(units.map((unit) => unit.id));
  const complete = completeMaterials(rows, materials);
  const byId = new Map(complete.map((material) => [material.id, material]));
  const flows = rows.flatMap((row, index) => {
    const flow = readFlow(row, index, named, byId);
    return flow === null ? [] : [{ flow, row }];
  });
  return { flows, units: [...units, ...impliedUnits(flows, named)], materials: complete };
}

function readFlow(
  row: Row,
  index: number,
  units: ReadonlySet<string>,
  materials: ReadonlyMap<string, Material>,
): Flow | null {
  const ends = { from: row.required("from"), to: row.required("to") };
  const material = row.required("material");
  const status = row.word("status", STATUS_WORDS) ?? "operating";
  const amounts = readQuantity(row, materials.get(material));
  const rest = {
    need: row.word("need", CRITICALITY_WORDS),
    offtake: row.word("offtake", CRITICALITY_WORDS),
    replaceIn: row.number("replace_in"),
    replaceOut: row.number("replace_out"),
    group: row.text("group"),
    mode: wordOrText(row, "mode", MODE_WORDS),
    year: row.number("year"),
    ...readSourced(row),
  };
  if (ends.from === "" || ends.to === "" || material === "") return null;
  const from = parseEnd(ends.from, units);
  const to = parseEnd(ends.to, units);
  if (unitOf(from) === null && unitOf(to) === null) {
    row.report("both-ends-outside", "error", "to", { from: ends.from, to: ends.to });
  } else if (unitOf(from) === unitOf(to)) row.report("self-flow", "info", "to", { id: ends.from });
  return {
    index,
    from,
    to,
    material,
    ...amounts,
    status: amounts.quantity === 0 ? "idle" : status,
    ...rest,
  };
}

function readQuantity(row: Row, material: Material | undefined): Pick<Flow, "quantity" | "given"> {
  const read = row.number("quantity");
  if (read !== null && read < 0) row.report("negative-quantity", "error", "quantity");
  const quantity = read !== null && read < 0 ? null : read;
  const own = material?.unit ?? "";
  const unit = row.text("unit") || own;
  const given = { quantity, unit };
  if (material === undefined) return { quantity, given };
  const factor = conversionFactor(unit, own, material.mjPerUnit);
  if (factor === null) {
    row.report("unit-not-convertible", "error", "unit", { material: material.id, own });
    return { quantity: null, given };
  }
  // 0.1 kt is 100 t: a product of two short decimals should not show its binary tail.
  return { quantity: quantity === null ? null : Number((quantity * factor).toPrecision(15)), given };
}

/** The materials, each with a unit of measure, and those that only flows mention. */
function completeMaterials(rows: readonly Row[], materials: readonly Material[]): Material[] {
  const firstUnit = new Map<string, string>();
  for (const row of rows) {
    const material = row.text("material");
    const unit = row.text("unit");
    if (!firstUnit.get(material)) firstUnit.set(material, unit);
  }
  const known = new Set(materials.map((material) => material.id));
  const implied = new Set<string>();
  for (const row of rows) {
    const id = row.text("material");
    if (id === "" || known.has(id) || implied.has(id)) continue;
    implied.add(id);
    row.report("material-created", "warning", "material", { id, ...nearMiss(id, known) });
  }
  return [
    ...materials.map((material) =>
      material.unit === "" ? { ...material, unit: firstUnit.get(material.id) ?? "" } : material,
    ),
    ...[...implied].map((id) => impliedMaterial(id, firstUnit.get(id) ?? "")),
  ];
}

function impliedUnits(flows: readonly ReadFlow[], named: ReadonlySet<string>): Unit[] {
  const implied = new Set<string>();
  for (const { flow, row } of flows) {
    for (const column of ["from", "to"] as const) {
      const id = unitOf(flow[column]);
      if (id === null || named.has(id) || implied.has(id)) continue;
      implied.add(id);
      row.report("unit-created", "warning", column, { id, ...nearMiss(id, named) });
    }
  }
  return [...implied].map(impliedUnit);
}
