import { type DataSet, type Flow, type Material, unitOf } from "../model/dataset.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { baselineFlows } from "../network/compile.ts";
import type { BalanceResult, BalanceRow, CarrierRow } from "./results.ts";

const MJ_PER_MWH = 3600;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Tonnes and MWh of a flow; null where it is measured in neither or its quantity is unknown. */
function amounts(flow: Flow, material: Material | undefined): { mass: number | null; energy: number | null } {
  if (flow.quantity === null || !material) return { mass: null, energy: null };
  const unit = parseUnit(material.unit);
  const content = energyContent(material.unit, material.mjPerUnit);
  return {
    mass: unit.dimension === "mass" ? flow.quantity * unit.factor : null,
    energy: content === null ? null : (flow.quantity * content) / MJ_PER_MWH,
  };
}

function addToUnit(
  row: Mutable<BalanceRow>,
  direction: "In" | "Out",
  flow: Flow,
  material: Material | undefined,
): void {
  const { mass, energy } = amounts(flow, material);
  row[`mass${direction}`] += mass ?? 0;
  row[`energy${direction}`] += energy ?? 0;
  if (mass === null && energy === null) row.unknown += 1;
}

/**
 * Mass and energy in and out of each unit, and each carrier over the whole cluster, from the baseline
 * flows (cli.md, `check`). Fuels count as mass and as the energy that they carry. Unknown quantities
 * are left out and counted (model.md section 8).
 */
export function balance(dataset: DataSet): BalanceResult {
  const materials = new Map(dataset.materials.map((m) => [m.id, m]));
  const units = new Map<string, Mutable<BalanceRow>>();
  for (const { id, status } of dataset.units)
    if (status === "operating")
      units.set(id, { unit: id, massIn: 0, massOut: 0, energyIn: 0, energyOut: 0, unknown: 0 });
  const carriers = new Map<string, Mutable<CarrierRow>>();
  for (const flow of baselineFlows(dataset)) {
    const material = materials.get(flow.material);
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    const seller = from === null ? undefined : units.get(from);
    const buyer = to === null ? undefined : units.get(to);
    if (seller) addToUnit(seller, "Out", flow, material);
    if (buyer) addToUnit(buyer, "In", flow, material);
    const empty = { imported: 0, withinCluster: 0, exported: 0, unknown: 0 };
    const carrier = carriers.get(flow.material) ?? {
      material: flow.material,
      unit: material?.unit ?? "",
      ...empty,
    };
    carriers.set(flow.material, carrier);
    if (flow.quantity === null) carrier.unknown += 1;
    else carrier[from === null ? "imported" : to === null ? "exported" : "withinCluster"] += flow.quantity;
  }
  return { units: [...units.values()], carriers: [...carriers.values()] };
}
