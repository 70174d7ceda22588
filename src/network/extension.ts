import { isFixedMode } from "./defaults.ts";
import { materialOf, type Network, type Ports } from "./network.ts";

/**
 * Who could supply whom by a new link (model.md section 3): for every material that no flow of the data
 * set carries by pipeline, cable or onsite, the output ports that make it and the input ports that take
 * it. Both lists are contiguous per market; markets without either side are left out.
 */
export interface Markets {
  /** Position in the data set's materials. */
  readonly material: Int32Array;
  /** First supplier of each market; one entry more than there are markets. */
  readonly supplierStart: Int32Array;
  /** Output ports. */
  readonly supplier: Int32Array;
  readonly userStart: Int32Array;
  /** Input ports. */
  readonly user: Int32Array;
  /** Brings the material's own unit of measure to that of the user's port. */
  readonly factor: Float64Array;
}

/** What the best case with spare capacity and new links may use beyond today's contracts. */
export interface Extension {
  /** Share by which each unit can exceed today's activity. */
  readonly spare: Float64Array;
  readonly markets: Markets;
}

interface Draft {
  readonly suppliers: Set<number>;
  /** Input ports with their factors. */
  readonly users: Map<number, number>;
}

function eachSlot(ports: Ports, visit: (port: number, flow: number, slot: number) => void): void {
  for (let slot = 0; slot < ports.slotFlow.length; slot += 1)
    visit(ports.slotPort[slot] as number, ports.slotFlow[slot] as number, slot);
}

function starts(lists: readonly { readonly size: number }[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.size;
  });
  return start;
}

function marketsOf(net: Network): Markets {
  const fixed = new Set(net.dataset.flows.filter((f) => isFixedMode(f.mode)).map((f) => f.material));
  const drafts = new Map<string, Draft>();
  const draftOf = (flow: number): Draft | null => {
    const material = materialOf(net, flow);
    if (fixed.has(material)) return null;
    let draft = drafts.get(material);
    if (!draft) {
      draft = { suppliers: new Set(), users: new Map() };
      drafts.set(material, draft);
    }
    return draft;
  };
  eachSlot(net.outputs, (port, flow) => draftOf(flow)?.suppliers.add(port));
  eachSlot(net.inputs, (port, flow, slot) => {
    const factor = (net.inputs.slotQuantity[slot] as number) / (net.quantity[flow] as number);
    const users = draftOf(flow)?.users;
    if (users && !users.has(port)) users.set(port, factor);
  });
  const rows = new Map(net.dataset.materials.map((material, row) => [material.id, row]));
  const markets = [...drafts].filter(([, { suppliers, users }]) => suppliers.size > 0 && users.size > 0);
  const users = markets.map(([, draft]) => draft.users);
  return {
    material: Int32Array.from(markets, ([id]) => rows.get(id) ?? -1),
    supplierStart: starts(markets.map(([, draft]) => draft.suppliers)),
    supplier: Int32Array.from(markets.flatMap(([, draft]) => [...draft.suppliers])),
    userStart: starts(users),
    user: Int32Array.from(users.flatMap((ports) => [...ports.keys()])),
    factor: Float64Array.from(users.flatMap((ports) => [...ports.values()])),
  };
}

/** Spare capacity and possible new links of a network (format.md `spare` and `mode`). */
export function extensionOf(net: Network): Extension {
  return {
    spare: Float64Array.from(net.unitRow, (row) => net.dataset.units[row]?.spare ?? 0),
    markets: marketsOf(net),
  };
}
