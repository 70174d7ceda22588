/** The links of a chain's units: which to keep, which to strengthen, with whom, how much and worth what. */
import type { LinkClass, PortResult } from "../../analysis/results.ts";
import { type DataSet, type Flow, type Material, unitOf } from "../../model/dataset.ts";

/** A port with what flows through it between companies of the cluster. */
export interface LinkFact {
  readonly port: PortResult;
  /** Units at the other end, the largest first. */
  readonly partners: readonly string[];
  /** A year, in `unit`; null where it is unknown or measured in several units. */
  readonly quantity: number | null;
  /** True where flows of unknown quantity are left out. */
  readonly atLeast: boolean;
  readonly unit: string;
  /** At the materials' prices, currency a year; null where no flow has both a quantity and a price. */
  readonly value: number | null;
  /** True where the value leaves flows of unknown quantity or without a price out. */
  readonly isLeastValue: boolean;
  /** Through the largest partner alone, a year in `unit`; null is unknown. */
  readonly ofLargest: number | null;
  /** Units of the cluster that make it (or use it) as well and are no partner. */
  readonly others: readonly string[];
  /** What the only partner loses without this unit, where the link is told once for both; else null. */
  readonly lossOfPartner: number | null;
}

/** A sum of what is known; null where nothing is, or where it mixes units of measure. */
interface Sum {
  readonly quantity: number | null;
  readonly value: number | null;
  readonly unknown: number;
  /** Flows of a known quantity that have no price. */
  readonly unpriced: number;
}

export interface LinkIndex {
  readonly dataset: DataSet;
  readonly flows: ReadonlyMap<number, Flow>;
  readonly materials: ReadonlyMap<string, Material>;
  readonly ports: readonly PortResult[];
  /** Ports for inputs by their unit. */
  readonly inputs: ReadonlyMap<string, readonly PortResult[]>;
  /** Flows that go through a weak port, by their position in flows.csv. */
  readonly weak: ReadonlySet<number>;
}

export function linkIndex(dataset: DataSet, ports: readonly PortResult[]): LinkIndex {
  const inputs = new Map<string, PortResult[]>();
  for (const port of ports) {
    if (port.direction !== "input") continue;
    const own = inputs.get(port.unit);
    if (own) own.push(port);
    else inputs.set(port.unit, [port]);
  }
  return {
    dataset,
    flows: new Map(dataset.flows.map((flow) => [flow.index, flow])),
    materials: new Map(dataset.materials.map((material) => [material.id, material])),
    ports,
    inputs,
    weak: new Set(ports.flatMap((port) => (port.class === "weak" ? port.flows : []))),
  };
}

function sumOf(flows: readonly Flow[], index: LinkIndex): Sum {
  const units = new Set(flows.map((flow) => index.materials.get(flow.material)?.unit ?? ""));
  let quantity: number | null = null;
  let value: number | null = null;
  let unknown = 0;
  let unpriced = 0;
  for (const flow of flows) {
    if (flow.quantity === null) {
      unknown += 1;
      continue;
    }
    quantity = (quantity ?? 0) + flow.quantity;
    const price = index.materials.get(flow.material)?.price ?? null;
    if (price === null) unpriced += 1;
    else value = (value ?? 0) + flow.quantity * price;
  }
  return { quantity: units.size > 1 ? null : quantity, value, unknown, unpriced };
}

function otherEnd(port: PortResult, flow: Flow): string | null {
  return unitOf(port.direction === "input" ? flow.from : flow.to);
}

/** Whoever makes the material (seen from a buyer) or uses it (seen from a seller) and is no partner. */
function othersOf(port: PortResult, partners: ReadonlySet<string>, index: LinkIndex): readonly string[] {
  const opposite = port.direction === "input" ? "output" : "input";
  const found = index.ports.filter(
    (other) =>
      other.direction === opposite &&
      other.material === port.material &&
      other.unit !== port.unit &&
      !partners.has(other.unit),
  );
  return [...new Set(found.map((other) => other.unit))];
}

export function linkFact(port: PortResult, index: LinkIndex): LinkFact {
  const flows = port.flows.flatMap((at) => index.flows.get(at) ?? []);
  const inside = flows.filter((flow) => otherEnd(port, flow) !== null);
  const byPartner = new Map<string, number>();
  for (const flow of inside) {
    const partner = otherEnd(port, flow) ?? "";
    byPartner.set(partner, (byPartner.get(partner) ?? 0) + (flow.quantity ?? 0));
  }
  const partners = [...byPartner].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const first = port.largest;
  const ordered = first === null ? partners : [first, ...partners.filter((unit) => unit !== first)];
  const sum = sumOf(inside, index);
  const largest = sumOf(
    inside.filter((flow) => otherEnd(port, flow) === first),
    index,
  );
  return {
    port,
    partners: ordered,
    quantity: sum.quantity,
    atLeast: sum.unknown > 0 && sum.quantity !== null,
    unit: index.materials.get(inside[0]?.material ?? port.material)?.unit ?? "",
    value: sum.value,
    isLeastValue: sum.value !== null && sum.unknown + sum.unpriced > 0,
    ofLargest: largest.unknown > 0 ? null : largest.quantity,
    others: othersOf(port, new Set(partners), index),
    lossOfPartner: null,
  };
}

const byValue = (a: LinkFact, b: LinkFact): number => (b.value ?? -1) - (a.value ?? -1);

/** Whether two ports are the two ends of one link, both with no other partner. */
function isOtherEnd(a: PortResult, b: PortResult): boolean {
  return (
    a.material === b.material &&
    a.direction !== b.direction &&
    a.counterparts === 1 &&
    b.counterparts === 1 &&
    a.largest === b.unit &&
    b.largest === a.unit
  );
}

/** Links that are seen from both ends are told once, by the buyer, with what the seller loses. */
function onceEach(links: readonly LinkFact[]): readonly LinkFact[] {
  const inputs = links.filter((link) => link.port.direction === "input");
  return links.flatMap((link) => {
    const other = (ends: readonly LinkFact[]) => ends.find((end) => isOtherEnd(end.port, link.port));
    if (link.port.direction === "output") return other(inputs) ? [] : [link];
    return [{ ...link, lossOfPartner: other(links)?.port.lossIfLargestCut ?? null }];
  });
}

/** Strong links of some units, the most valuable first; those of unknown value last, in the data set's order. */
export function strongLinks(units: ReadonlySet<string>, index: LinkIndex): readonly LinkFact[] {
  return linksOf("strong", units, index).toSorted(byValue);
}

function linksOf(kind: LinkClass, units: ReadonlySet<string>, index: LinkIndex): readonly LinkFact[] {
  const ports = index.ports.filter((port) => port.class === kind && units.has(port.unit));
  return onceEach(ports.map((port) => linkFact(port, index)));
}

/** Weak links of some units, the largest loss first, then the most valuable. */
export function weakLinks(units: ReadonlySet<string>, index: LinkIndex): readonly LinkFact[] {
  return linksOf("weak", units, index).toSorted(
    (a, b) => b.port.lossIfLargestCut - a.port.lossIfLargestCut || byValue(a, b),
  );
}

/** The class of the link between the performers of two steps: weak where either side of any flow is. */
export function linkBetween(
  from: readonly string[],
  to: readonly string[],
  index: LinkIndex,
): "strong" | "weak" | null {
  const sellers = new Set(from);
  let found: "strong" | null = null;
  for (const unit of new Set(to))
    for (const port of index.inputs.get(unit) ?? [])
      for (const at of port.flows) {
        const flow = index.flows.get(at);
        if (!flow || !sellers.has(unitOf(flow.from) ?? "")) continue;
        if (index.weak.has(at)) return "weak";
        found = "strong";
      }
  return found;
}
