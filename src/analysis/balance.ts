import { type DataSet, type Material, unitOf } from "../model/dataset.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { baselineFlows } from "../network/compile.ts";
import type { BalanceResult, BalanceRow, CarrierRow } from "./results.ts";

const MJ_PER_MWH = 3600;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What one own unit of a material holds; null where it is measured in neither. */
interface Measures {
  /** Tonnes. */
  readonly mass: number | null;
  /** MJ. */
  readonly energy: number | null;
}

const UNMEASURED: Measures = { mass: null, energy: null };

function measuresOf({ unit, mjPerUnit }: Material): Measures {
  const { dimension, factor } = parseUnit(unit);
  return { mass: dimension === "mass" ? factor : null, energy: energyContent(unit, mjPerUnit) };
}

function addToUnit(
  row: Mutable<BalanceRow>,
  direction: "In" | "Out",
  quantity: number | null,
  { mass, energy }: Measures,
): void {
  if (quantity === null || (mass === null && energy === null)) {
    row.unknown += 1;
    return;
  }
  if (mass !== null) row[`mass${direction}`] += quantity * mass;
  if (energy !== null) row[`energy${direction}`] += (quantity * energy) / MJ_PER_MWH;
}

/**
 * Mass and energy in and out of each unit, and each carrier over the whole cluster, from the baseline
 * flows (cli.md, `check`). Fuels count as mass and as the energy that they carry. Unknown quantities
 * are left out and counted (model.md section 8).
 */
export function balance(dataset: DataSet): BalanceResult {
  const materials = new Map(dataset.materials.map((m) => [m.id, { unit: m.unit, measures: measuresOf(m) }]));
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
    const measures = material?.measures ?? UNMEASURED;
    if (seller) addToUnit(seller, "Out", flow.quantity, measures);
    if (buyer) addToUnit(buyer, "In", flow.quantity, measures);
    let carrier = carriers.get(flow.material);
    if (carrier === undefined) {
      const empty = { imported: 0, withinCluster: 0, exported: 0, unknown: 0 };
      carrier = { material: flow.material, unit: material?.unit ?? "", ...empty };
      carriers.set(flow.material, carrier);
    }
    if (flow.quantity === null) carrier.unknown += 1;
    else carrier[from === null ? "imported" : to === null ? "exported" : "withinCluster"] += flow.quantity;
  }
  return { units: [...units.values()], carriers: [...carriers.values()] };
}
