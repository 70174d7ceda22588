import { type DataSet, type Flow, unitOf } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { columnsOf } from "./columns.ts";
import type { Network } from "./network.ts";
import { openedFlows, openedUnits } from "./opening.ts";
import { buildPorts } from "./ports.ts";
import { quantityFiller } from "./quantities.ts";
import { bytes, ints } from "./room.ts";

/** Whether both ends of a flow are outside or among the given units. */
function endsIn(flow: Flow, units: ReadonlySet<string>): boolean {
  const from = unitOf(flow.from);
  const to = unitOf(flow.to);
  return (from === null || units.has(from)) && (to === null || units.has(to)) && (from ?? to) !== null;
}

/** The flows that stand in the baseline: operating, between operating units or outside (format.md). */
export function baselineFlows(dataset: DataSet): Flow[] {
  const operating = new Set(dataset.units.filter((u) => u.status === "operating").map((u) => u.id));
  return dataset.flows.filter((flow) => flow.status === "operating" && endsIn(flow, operating));
}

function companiesOf(dataset: DataSet, unitRow: Int32Array) {
  const companyAt = new Map<string, number>();
  const companyUnits: number[][] = [];
  const companyOf = Int32Array.from(unitRow, (row, unit) => {
    const id = dataset.units[row]?.company ?? "";
    let at = companyAt.get(id);
    if (at === undefined) {
      at = companyUnits.length;
      companyAt.set(id, at);
      companyUnits.push([]);
    }
    companyUnits[at]?.push(unit);
    return at;
  });
  return { companyAt, companyUnits, companyOf, companyIds: [...companyAt.keys()] };
}

/** The flows of a network as columns; see Network for what each holds. */
interface Chosen {
  readonly flows: readonly Flow[];
  readonly flowRow: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly baseline: Uint8Array;
}

/**
 * The flows between the units of a network or outside: those that stand in the baseline, and those opened.
 *
 * @param operating 1 for each unit that operates, 0 for one that the scenario opened.
 */
function chooseFlows(
  dataset: DataSet,
  unitAt: ReadonlyMap<string, number>,
  operating: Uint8Array,
  opened: ReadonlyMap<Flow, number>,
): Chosen {
  const most = dataset.flows.length;
  const flows: Flow[] = [];
  const flowRow = ints(most);
  const from = ints(most);
  const to = ints(most);
  const baseline = bytes(most);
  const end = (id: string | null): number | undefined => (id === null ? -1 : unitAt.get(id));
  const operates = (unit: number): boolean => unit < 0 || operating[unit] === 1;
  for (const flow of dataset.flows) {
    const seller = end(unitOf(flow.from));
    const buyer = end(unitOf(flow.to));
    if (seller === undefined || buyer === undefined || (seller < 0 && buyer < 0)) continue;
    const isBaseline = flow.status === "operating" && operates(seller) && operates(buyer);
    if (!isBaseline && !opened.has(flow)) continue;
    const k = flows.push(flow) - 1;
    flowRow[k] = flow.index;
    from[k] = seller;
    to[k] = buyer;
    baseline[k] = isBaseline ? 1 : 0;
  }
  // Mostly that is all of them, which need not be copied.
  const isAll = flows.length === most;
  const chosen = <T extends Int32Array | Uint8Array>(column: T): T =>
    isAll ? column : (column.slice(0, flows.length) as T);
  return {
    flows,
    flowRow: chosen(flowRow),
    from: chosen(from),
    to: chosen(to),
    baseline: chosen(baseline),
  };
}

/**
 * Compiles the network of the units and flows that operate (model.md section 1).
 *
 * @param open what the scenario opens, and at what share: units, companies or flows that do not operate now.
 */
export function compile(dataset: DataSet, open: Scenario["open"] = {}): Network {
  const opened = openedUnits(dataset, Object.keys(open));
  const active = dataset.units.flatMap((unit, row) =>
    unit.status === "operating" || opened.has(unit.id) ? [row] : [],
  );
  const unitRow = Int32Array.from(active);
  const unitIds = active.map((row) => dataset.units[row]?.id ?? "");
  const unitAt = new Map(unitIds.map((id, unit) => [id, unit]));
  const operating = Uint8Array.from(active, (row) => (dataset.units[row]?.status === "operating" ? 1 : 0));
  const flowShares = openedFlows(dataset, open, opened);
  const chosen = chooseFlows(dataset, unitAt, operating, flowShares);
  const { flows } = chosen;
  const quantityOf = quantityFiller(flows.filter((_, flow) => chosen.baseline[flow] === 1));
  const columns = columnsOf(flows, chosen, dataset.materials, quantityOf);
  flows.forEach((flow, k) => {
    if (chosen.baseline[k] === 0) columns.quantity[k] = quantityOf(flow) * (flowShares.get(flow) ?? 1);
  });
  return {
    dataset,
    unitCount: unitRow.length,
    unitRow,
    unitIds,
    unitAt,
    minLoad: Float64Array.from(unitRow, (row) => dataset.units[row]?.minLoad ?? 0),
    ...companiesOf(dataset, unitRow),
    flowCount: flows.length,
    flowRow: chosen.flowRow,
    baseline: chosen.baseline,
    from: chosen.from,
    to: chosen.to,
    material: columns.material,
    materialIds: columns.materialIds,
    quantity: columns.quantity,
    rhoIn: columns.rhoIn,
    rhoOut: columns.rhoOut,
    inputs: buildPorts(columns, unitRow.length, "input"),
    outputs: buildPorts(columns, unitRow.length, "output"),
  };
}

const compiled = new WeakMap<DataSet, Map<string, Network>>();

/** As `compile`, remembering the networks of a data set. */
export function networkOf(dataset: DataSet, open: Scenario["open"] = {}): Network {
  let networks = compiled.get(dataset);
  if (!networks) {
    networks = new Map();
    compiled.set(dataset, networks);
  }
  // At what share a unit opens is a cap of the shock; only a flow's share is in the network.
  const key = JSON.stringify(
    Object.entries(open).map((entry) => (entry[0].includes(">") ? entry : entry[0])),
  );
  let net = networks.get(key);
  if (!net) {
    net = compile(dataset, open);
    networks.set(key, net);
  }
  return net;
}
