/** A second counterpart of a port from those who are in the cluster already. */
import { type DataSet, type Flow, unitOf } from "../../model/dataset.ts";
import { replaceInOf } from "../../network/defaults.ts";
import type { PortResult } from "../results.ts";
import { Draft } from "../targets/draft.ts";
import type { Niche } from "../targets/niches.ts";
import { offersOf } from "../targets/supply.ts";

/** A new link in the place of half of one that is there. */
export interface NewLink {
  readonly by: string;
  readonly draft: Draft;
}

const SOURCE = "estimate: a second counterpart";

/** The flow of known quantity between a port and its largest counterpart. */
export function largestFlow(dataset: DataSet, port: PortResult): Flow | null {
  const between = port.flows
    .map((index) => dataset.flows[index])
    .filter((flow): flow is Flow => flow !== undefined)
    .filter((flow) => unitOf(port.direction === "input" ? flow.from : flow.to) === port.largest);
  const known = between.filter((flow) => flow.quantity !== null && flow.quantity > 0);
  known.sort((a, b) => (b.quantity ?? 0) - (a.quantity ?? 0) || a.index - b.index);
  return known[0] ?? null;
}

/** The port's largest link as a niche for one newcomer more. */
export function nicheOf(port: PortResult, flow: Flow): Niche {
  return {
    key: `${port.direction} ${port.unit} ${port.material}`,
    kind: port.direction === "input" ? "second-source" : "second-taker",
    gaps: [],
    material: flow.material,
    factors: new Map([[flow.material, 1]]),
    flows: [flow.index],
    steps: [],
  };
}

/** Units that sell outside what the port buys: each could bring half of it. */
function secondSources(dataset: DataSet, flow: Flow): NewLink[] {
  const buyer = unitOf(flow.to);
  const before = new Draft(dataset);
  const there = new Set([buyer, unitOf(flow.from)]);
  const offers = offersOf(before, flow.material, null).filter((offer) => !there.has(offer.supplier));
  return offers.flatMap((offer): NewLink[] => {
    if (!offer.flow || offer.quantity === null || offer.quantity <= 0 || buyer === null) return [];
    const draft = new Draft(dataset);
    const amount = Math.min((flow.quantity ?? 0) / 2, offer.quantity);
    const { material, need, replaceIn, group, mode } = flow;
    draft.addFlow({
      from: offer.supplier,
      to: buyer,
      material,
      quantity: amount,
      need,
      // How much a seller needs to sell is its port's: a new buyer does not make it stricter.
      offtake: offer.flow.offtake,
      replaceIn,
      group,
      mode,
      source: SOURCE,
    });
    draft.setQuantity(flow.index, (flow.quantity ?? 0) - amount);
    // What the present source no longer sells here it sells in the other's place.
    draft.setQuantity(offer.flow.index, offer.quantity - amount);
    const { offtake } = flow;
    draft.addFlow({ from: unitOf(flow.from), to: null, material, quantity: amount, offtake, source: SOURCE });
    return [{ by: offer.supplier, draft }];
  });
}

/** Units that buy outside what the port sells: each could take half of it, where the present taker can buy outside. */
function secondTakers(dataset: DataSet, flow: Flow): NewLink[] {
  const seller = unitOf(flow.from);
  const taker = unitOf(flow.to);
  const material = dataset.materials.find((candidate) => candidate.id === flow.material);
  if (seller === null || taker === null || replaceInOf(flow, material) < 1) return [];
  const before = new Draft(dataset);
  const there = new Set([seller, taker]);
  return before.importsOf(flow.material).flatMap((bought): NewLink[] => {
    const to = unitOf(bought.to);
    if (to === null || there.has(to) || bought.quantity === null || bought.quantity <= 0) return [];
    const draft = new Draft(dataset);
    const amount = Math.min((flow.quantity ?? 0) / 2, bought.quantity);
    const { need, group } = bought;
    draft.addFlow({
      from: seller,
      to,
      material: flow.material,
      quantity: amount,
      need,
      offtake: flow.offtake,
      group,
      source: SOURCE,
    });
    draft.setQuantity(bought.index, bought.quantity - amount);
    draft.setQuantity(flow.index, (flow.quantity ?? 0) - amount);
    draft.addFlow({
      from: null,
      to: taker,
      material: flow.material,
      quantity: amount,
      need: flow.need,
      group: flow.group,
      source: SOURCE,
    });
    return [{ by: to, draft }];
  });
}

export function secondCounterparts(dataset: DataSet, port: PortResult, flow: Flow): NewLink[] {
  return port.direction === "input" ? secondSources(dataset, flow) : secondTakers(dataset, flow);
}
