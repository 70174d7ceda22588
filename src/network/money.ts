/**
 * The money network of model.md section 7: who sells for how much to whom. A firm is a unit that operates;
 * a sale is the flows that operate from one such unit to another, or to itself, added up.
 */
import { type DataSet, type Flow, type Material, unitOf } from "../model/dataset.ts";
import { parseUnit } from "../model/quantity.ts";
import { flowBasis } from "./basis.ts";
import { baselineFlows } from "./compile.ts";
import { quantityFiller } from "./quantities.ts";
import { type Sales, SalesCollector } from "./sales.ts";

/** The numbers of a money network: typed arrays only, so that several workers can share them. */
export interface MoneyCore extends Sales {
  readonly firmCount: number;
  readonly sectorCount: number;
  /** Sector of each firm. */
  readonly sectorOf: Int32Array;
}

export interface MoneyNetwork {
  /** In the data set's order. */
  readonly firmIds: readonly string[];
  /** In the order in which the firms name them; "" is the sector of the firms that name none. */
  readonly sectors: readonly string[];
  readonly core: MoneyCore;
  /** Flows that count, by where their quantity comes from (model.md section 8). */
  readonly flows: { readonly reported: number; readonly estimated: number; readonly assumed: number };
  /** Of those, the flows whose amount is their quantity at the material's price. */
  readonly priced: number;
  /** Flows between firms that are left out: they have no amount of money, or none above 0. */
  readonly leftOut: number;
}

const remembered = new WeakMap<DataSet, MoneyNetwork>();

/**
 * The money network of a data set, built once. Quantities in a currency are money as they are; others count at
 * the material's price. Where no flow between firms is in a currency and none has a price, all quantities
 * are taken to be money if they are in one kind of unit; tonnes and megawatt-hours do not add up. An unknown
 * quantity is filled as in every calculation (format.md).
 */
export function moneyNetwork(dataset: DataSet): MoneyNetwork {
  const network = remembered.get(dataset) ?? build(dataset);
  remembered.set(dataset, network);
  return network;
}

function build(dataset: DataSet): MoneyNetwork {
  const firms = dataset.units.filter((unit) => unit.status === "operating");
  const firmAt = new Map(firms.map((unit, firm) => [unit.id, firm]));
  const baseline = baselineFlows(dataset);
  const between = baseline.filter((flow) => unitOf(flow.from) !== null && unitOf(flow.to) !== null);
  const moneyOf = valuer(dataset, between);
  const quantityOf = between.some((flow) => flow.quantity === null)
    ? quantityFiller(baseline)
    : (flow: Flow) => flow.quantity ?? 0;
  const counts = { reported: 0, estimated: 0, assumed: 0 };
  const sales = new SalesCollector(firms.length, between.length);
  let priced = 0;
  let leftOut = 0;
  for (const flow of between) {
    const value = moneyOf(flow.material);
    const amount = value.perUnit * quantityOf(flow);
    const seller = firmAt.get(unitOf(flow.from) ?? "");
    const buyer = firmAt.get(unitOf(flow.to) ?? "");
    if (seller === undefined || buyer === undefined || !(amount > 0 && Number.isFinite(amount))) {
      leftOut += 1;
      continue;
    }
    counts[flowBasis(flow)] += 1;
    if (value.priced) priced += 1;
    sales.add(seller, buyer, amount);
  }
  const sectors = [...new Set(firms.map((unit) => unit.sector))];
  const sectorAt = new Map(sectors.map((sector, k) => [sector, k]));
  return {
    firmIds: firms.map((unit) => unit.id),
    sectors,
    core: {
      firmCount: firms.length,
      sectorCount: sectors.length,
      sectorOf: Int32Array.from(firms, (unit) => sectorAt.get(unit.sector) ?? 0),
      ...sales.arrays(),
    },
    flows: counts,
    priced,
    leftOut,
  };
}

interface Value {
  /** Money in one unit of measure; NaN where it isn't known. */
  readonly perUnit: number;
  readonly priced: boolean;
}

/** What one unit of measure of a material is worth. */
function valuer(dataset: DataSet, flows: readonly Flow[]): (material: string) => Value {
  const currency = parseUnit(dataset.cluster.currency).dimension;
  const known = new Map(dataset.materials.map((material) => [material.id, worthOf(material, currency)]));
  const some = flows.some((flow) => !Number.isNaN(known.get(flow.material)?.perUnit ?? Number.NaN));
  const taken = some ? () => Number.NaN : takenAsMoney(dataset.materials, flows);
  return (material) => {
    const value = known.get(material);
    return value && !Number.isNaN(value.perUnit) ? value : { perUnit: taken(material), priced: false };
  };
}

/** What one unit of measure of each material counts for where quantities stand for money; NaN where they don't add up. */
function takenAsMoney(materials: readonly Material[], flows: readonly Flow[]): (material: string) => number {
  const traded = new Set(flows.map((flow) => flow.material));
  const units = new Map(materials.filter(({ id }) => traded.has(id)).map(({ id, unit }) => [id, unit]));
  if (new Set(units.values()).size <= 1) return () => 1;
  const kinds = new Set([...units.values()].map((unit) => parseUnit(unit).dimension));
  if (kinds.size > 1) return () => Number.NaN;
  return (material) => parseUnit(units.get(material) ?? "").factor;
}

function worthOf(material: Material, currency: string): Value {
  const unit = parseUnit(material.unit);
  if (unit.dimension === currency) return { perUnit: unit.factor, priced: false };
  return { perUnit: material.price ?? Number.NaN, priced: true };
}
