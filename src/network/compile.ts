import { type DataSet, type Flow, unitOf } from "../model/dataset.ts";
import { replaceInOf, replaceOutOf } from "./defaults.ts";
import type { Network } from "./network.ts";
import { openedFlows, openedUnits } from "./opening.ts";
import { buildPorts } from "./ports.ts";
import { quantityFiller } from "./quantities.ts";

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

/**
 * Compiles the network of the units and flows that operate (model.md section 1).
 *
 * @param open subjects that the scenario opens: units, companies or flows that do not operate now.
 */
export function compile(dataset: DataSet, open: readonly string[] = []): Network {
  const opened = openedUnits(dataset, open);
  const active = dataset.units.flatMap((unit, row) =>
    unit.status === "operating" || opened.has(unit.id) ? [row] : [],
  );
  const unitRow = Int32Array.from(active);
  const unitIds = active.map((row) => dataset.units[row]?.id ?? "");
  const unitAt = new Map(unitIds.map((id, unit) => [id, unit]));
  const baseline = baselineFlows(dataset);
  const chosen = new Set([...baseline, ...openedFlows(dataset, open, opened)]);
  const here = new Set(unitIds);
  const flows = dataset.flows.filter((flow) => chosen.has(flow) && endsIn(flow, here));
  const end = (id: string | null): number => (id === null ? -1 : (unitAt.get(id) ?? -1));
  const from = Int32Array.from(flows, (flow) => end(unitOf(flow.from)));
  const to = Int32Array.from(flows, (flow) => end(unitOf(flow.to)));
  const quantity = Float64Array.from(flows, quantityFiller(baseline));
  const materials = new Map(dataset.materials.map((m) => [m.id, m]));
  const columns = { flows, from, to, quantity };
  return {
    dataset,
    unitCount: unitRow.length,
    unitRow,
    unitIds,
    unitAt,
    minLoad: Float64Array.from(unitRow, (row) => dataset.units[row]?.minLoad ?? 0),
    ...companiesOf(dataset, unitRow),
    flowCount: flows.length,
    flowRow: Int32Array.from(flows, (flow) => flow.index),
    from,
    to,
    quantity,
    rhoIn: Float64Array.from(flows, (flow) => replaceInOf(flow, materials.get(flow.material))),
    rhoOut: Float64Array.from(flows, (flow) => replaceOutOf(flow, materials.get(flow.material))),
    inputs: buildPorts(dataset, columns, unitRow.length, "input"),
    outputs: buildPorts(dataset, columns, unitRow.length, "output"),
  };
}

const compiled = new WeakMap<DataSet, Map<string, Network>>();

/** As `compile`, remembering the networks of a data set. */
export function networkOf(dataset: DataSet, open: readonly string[] = []): Network {
  let networks = compiled.get(dataset);
  if (!networks) {
    networks = new Map();
    compiled.set(dataset, networks);
  }
  const key = JSON.stringify(open);
  let net = networks.get(key);
  if (!net) {
    net = compile(dataset, open);
    networks.set(key, net);
  }
  return net;
}
