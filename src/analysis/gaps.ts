/** Missing links: the gaps of model.md section 6, from the network, its chains and a scenario. */
import type { Chain, DataSet, Material } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import { isWaste } from "../network/defaults.ts";
import { materialOf, type Network } from "../network/network.ts";
import { shockOf } from "../network/shock.ts";
import { weightsOf } from "../network/weights.ts";
import { Cascade, FALLEN, supplyShare } from "./cascade.ts";
import { chainsOf } from "./derivedChains.ts";
import { portsOf } from "./links.ts";
import type { Gap, GapKind, GapsResult, PortResult } from "./results.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** What a gap is seen on before it is counted: flows with the share of each that is short. */
interface Finding {
  readonly kind: GapKind;
  readonly material: string;
  readonly units: readonly number[];
  /** Positions in the network, with the share of the flow that the gap is about. */
  readonly flows: readonly { readonly flow: number; readonly share: number }[];
  /** Ids of chains that the finding itself is about. */
  readonly chains: readonly string[];
  readonly step: string;
}

const VENTED = /vent|flare|atmosphere|unused|landfill|discharge|afblaas|fakkel|stort|lozing|ongebruikt/i;

/** The whole numbers from `start` up to `end`, without it. */
function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

function whole(flow: number): { flow: number; share: number } {
  return { flow, share: 1 };
}

/** Flows of the network by material, as the predicate asks. */
function flowsByMaterial(net: Network, wanted: (flow: number) => boolean): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    if (!wanted(flow)) continue;
    const id = materialOf(net, flow);
    const list = found.get(id);
    if (list) list.push(flow);
    else found.set(id, [flow]);
  }
  return found;
}

/** Performers of the nearest step after `from` (else before it) that somebody operates. */
function waitingFor(net: Network, chain: Chain, from: number): number[] {
  const performers = (k: number): number[] =>
    (chain.steps[k]?.units ?? []).flatMap((id) => net.unitAt.get(id) ?? []);
  const order = [
    ...[...chain.steps.keys()].filter((k) => k > from),
    ...[...chain.steps.keys()].filter((k) => k < from).reverse(),
  ];
  return order.map(performers).find((units) => units.length > 0) ?? [];
}

function missingSteps(net: Network, chains: readonly Chain[]): Finding[] {
  const imports = flowsByMaterial(net, (flow) => (net.from[flow] as number) < 0);
  return chains.flatMap((chain) =>
    chain.steps.flatMap((step, k): Finding[] => {
      if (step.units.some((id) => net.unitAt.has(id))) return [];
      const flows = (imports.get(step.material) ?? []).map(whole);
      const units = waitingFor(net, chain, k);
      return [
        { kind: "missing-step", material: step.material, units, flows, chains: [chain.id], step: step.step },
      ];
    }),
  );
}

/** Inputs that are imported although nobody in the cluster makes them; what a unit recycles itself is not made there. */
function imports(net: Network): Finding[] {
  const made = flowsByMaterial(
    net,
    (flow) => (net.from[flow] as number) >= 0 && net.from[flow] !== net.to[flow],
  );
  const brought = flowsByMaterial(net, (flow) => (net.from[flow] as number) < 0);
  return [...brought].flatMap(([material, flows]): Finding[] => {
    if (made.has(material)) return [];
    const units = flows.map((flow) => net.to[flow] as number);
    return [{ kind: "import", material, units, flows: flows.map(whole), chains: [], step: "" }];
  });
}

/** Whether a flow leaves the cluster unused: waste, a by-product, an output that needs no outlet, or vented. */
export function leavesUnused(net: Network, flow: number, materials: ReadonlyMap<string, Material>): boolean {
  if ((net.to[flow] as number) >= 0) return false;
  const port = net.outputs.slotPort[net.outputs.slotOf[flow] as number] as number;
  const end = net.dataset.flows[net.flowRow[flow] as number]?.to;
  const vented = end !== undefined && "outside" in end && VENTED.test(end.outside);
  return vented || isWaste(materials.get(materialOf(net, flow))) || net.outputs.criticality[port] === 2;
}

function unusedOutputs(net: Network, materials: ReadonlyMap<string, Material>): Finding[] {
  const leaving = flowsByMaterial(net, (flow) => leavesUnused(net, flow, materials));
  return [...leaving].map(([material, flows]): Finding => {
    const units = flows.map((flow) => net.from[flow] as number);
    return { kind: "unused-output", material, units, flows: flows.map(whole), chains: [], step: "" };
  });
}

/** Ports with one counterpart in the cluster whose loss costs 5 % or more. */
function weakPorts(net: Network, ports: readonly PortResult[]): Finding[] {
  const position = new Map(Array.from(net.flowRow, (row, flow) => [row, flow]));
  return ports
    .filter((port) => port.class === "weak" && port.counterparts === 1)
    .map((port): Finding => {
      const flows = port.flows.flatMap((row) => position.get(row) ?? []);
      const inside = flows.filter((flow) => (net.from[flow] as number) >= 0 && (net.to[flow] as number) >= 0);
      const kind = port.direction === "input" ? "weak-source" : "weak-taker";
      const units = [net.unitAt.get(port.unit) as number];
      return { kind, material: port.material, units, flows: inside.map(whole), chains: [], step: "" };
    });
}

/**
 * Input ports that a scenario leaves short of what the unit may still run at: a unit that left needs nothing, and one
 * that is curtailed to half needs half of its contracts.
 */
function starvedPorts(net: Network, scenario: Scenario, settings: AnalysisSettings): Finding[] {
  const shock = shockOf(net, scenario);
  if (shock.units.length === 0 && shock.flows.length === 0) return [];
  const caps = new Map(shock.units.map((unit, k) => [unit, shock.caps[k] as number]));
  const state = new Cascade(coreOf(net), settings.ration).run(shock);
  const { inputs } = net;
  const found: Finding[] = [];
  for (let port = 0; port < inputs.count; port += 1) {
    const unit = inputs.unit[port] as number;
    const slots = range(inputs.slotStart[port] as number, inputs.slotStart[port + 1] as number);
    const supplied = slots.map((slot) => supplyShare(net, state, inputs.slotFlow[slot] as number));
    const sizes = slots.map((slot) => inputs.slotQuantity[slot] as number);
    const wanted = stillWanted(supplied, sizes, caps.get(unit) ?? 1);
    const flows = slots
      .map((slot, k) => ({
        flow: inputs.slotFlow[slot] as number,
        share: wanted * (1 - (supplied[k] as number)),
      }))
      .filter(({ share }) => share > FALLEN);
    const material = inputs.material[port] ?? "";
    if (flows.length > 0)
      found.push({ kind: "starved", material, units: [unit], flows, chains: [], step: "" });
  }
  return found;
}

/** What a unit at this cap misses at a port, as a share of all that the port was not supplied with. */
function stillWanted(supplied: readonly number[], sizes: readonly number[], cap: number): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const satisfied = sum(supplied.map((share, k) => share * (sizes[k] as number))) / sum(sizes);
  return satisfied < cap ? (cap - satisfied) / (1 - satisfied) : 0;
}

/** Findings of one kind and material are one gap; missing steps without a material stay apart. */
function merge(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.material || `${finding.chains.join()} ${finding.step}`}`;
    const known = merged.get(key);
    if (!known) {
      merged.set(key, finding);
      continue;
    }
    const seen = new Set(known.flows.map(({ flow }) => flow));
    merged.set(key, {
      ...known,
      units: [...known.units, ...finding.units],
      flows: [...known.flows, ...finding.flows.filter(({ flow }) => !seen.has(flow))],
      chains: [...known.chains, ...finding.chains],
    });
  }
  return [...merged.values()];
}

const EVIDENCE: Readonly<Record<GapKind, (units: number, flows: number) => string>> = {
  "missing-step": (_, flows) =>
    flows > 0 ? `no unit performs this step; ${flows} import flow(s)` : "no unit performs this step",
  import: (units, flows) => `${flows} import flow(s) into ${units} unit(s); made nowhere in the cluster`,
  "unused-output": (units, flows) =>
    `${flows} flow(s) of ${units} unit(s) leave the cluster as waste or by-product`,
  "weak-source": (units) => `${units} unit(s) with a single source in this data set`,
  "weak-taker": (units) => `${units} unit(s) with a single taker in this data set`,
  starved: (units) => `${units} unit(s) short of it in this scenario`,
};

/** Quantity in one unit of measure: that of the material, or none where a group mixes several. */
function measured(net: Network, finding: Finding, materials: ReadonlyMap<string, Material>) {
  const ids = new Set(finding.flows.map(({ flow }) => materialOf(net, flow)));
  const units = new Set([...ids].map((id) => materials.get(id)?.unit ?? ""));
  let quantity: number | null = null;
  let value: number | null = null;
  let atLeast = false;
  for (const { flow, share } of finding.flows) {
    const row = net.dataset.flows[net.flowRow[flow] as number];
    if (!row || row.quantity === null) {
      atLeast = true;
      continue;
    }
    const price = materials.get(row.material)?.price ?? null;
    quantity = (quantity ?? 0) + row.quantity * share;
    if (price !== null) value = (value ?? 0) + row.quantity * share * price;
  }
  const unit = units.size === 1 ? ([...units][0] ?? "") : (materials.get(finding.material)?.unit ?? "");
  return { quantity: units.size > 1 ? null : quantity, value, unit, atLeast: atLeast && quantity !== null };
}

/** Adds to a list in a map, which it begins where there is none. */
function addTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * Finds the chains behind a finding: those that it is about, and those in which one of its units performs a
 * step. Steps of derived chains share most of their lists of units, so that each list is looked at once.
 */
function chainFinder(net: Network, chains: readonly Chain[]): (finding: Finding) => string[] {
  const chainsWith = new Map<readonly string[], number[]>();
  chains.forEach((chain, k) => {
    for (const units of new Set(chain.steps.map((step) => step.units))) addTo(chainsWith, units, k);
  });
  const listsWith = new Map<string, (readonly string[])[]>();
  for (const units of chainsWith.keys()) for (const id of units) addTo(listsWith, id, units);
  return (finding) => {
    const named = new Set(finding.chains);
    const found = new Set(chains.flatMap(({ id }, k) => (named.has(id) ? [k] : [])));
    const seen = new Set<readonly string[]>();
    for (const unit of finding.units)
      for (const units of listsWith.get(net.unitIds[unit] ?? "") ?? []) {
        // Most chains have the common part upstream, and with it soon all of them are found.
        if (seen.has(units) || found.size === chains.length) continue;
        seen.add(units);
        for (const k of chainsWith.get(units) ?? []) found.add(k);
      }
    return chains.flatMap(({ id }, k) => (found.has(k) ? [id] : []));
  };
}

/**
 * The missing links of a data set: missing steps first, then imports, unused outputs, inputs with a
 * single weak source, outputs with a single weak taker, and what the scenario leaves short; the
 * largest value first within a kind.
 */
export function gaps(dataset: DataSet, scenario: Scenario, settings: AnalysisSettings): GapsResult {
  const net = networkOf(dataset, scenario.open);
  const materials = new Map(dataset.materials.map((m) => [m.id, m]));
  const chains = chainsOf(net);
  const findings = merge([
    ...missingSteps(net, chains),
    ...imports(net),
    ...unusedOutputs(net, materials),
    ...weakPorts(net, portsOf(net)),
    ...starvedPorts(net, scenario, settings),
  ]);
  const chainsBehind = chainFinder(net, chains);
  const found = findings.map((finding): Gap => {
    const units = [...new Set(finding.units)].sort((a, b) => a - b);
    return {
      kind: finding.kind,
      material: finding.material,
      ...measured(net, finding, materials),
      units: units.map((unit) => net.unitIds[unit] ?? ""),
      chains: finding.kind === "missing-step" ? [...new Set(finding.chains)] : chainsBehind(finding),
      flows: finding.flows.map(({ flow }) => net.flowRow[flow] as number),
      step: finding.step,
      evidence: EVIDENCE[finding.kind](units.length, finding.flows.length),
    };
  });
  const order = [...new Set(found.map((gap) => gap.kind))];
  found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || size(b) - size(a));
  return { dataset: dataset.id, gaps: found, basis: fullBasis(net, weightsOf(net, settings.measure)) };
}

function size(gap: Gap): number {
  return gap.value === null ? -1 : Math.abs(gap.value);
}
