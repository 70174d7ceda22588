/** What somebody would have to arrange to get from the cascade to a best case. */
import type { Flow, Material } from "../../model/dataset.ts";
import type { Extension } from "../../network/extension.ts";
import type { Network } from "../../network/network.ts";
import type { CoordinationStep } from "../resultsMethod.ts";
import { endId } from "../simulate.ts";
import { naturalShares, type Plan } from "./contracts.ts";
import { span } from "./market.ts";
import type { Moved } from "./moved.ts";
import { type Amount, pairUp } from "./pairing.ts";

/** A step smaller than this share of its contract is none. */
const NOTABLE = 1e-6;
const OUTSIDE = "outside";

/** Steps on the flows of the network; several may stand on one flow. */
function flowSteps(net: Network, plan: Plan, moved: Moved, natural: Float64Array): CoordinationStep[] {
  const steps: CoordinationStep[] = [];
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const row: Flow | undefined = net.dataset.flows[net.flowRow[flow] as number];
    if (!row || net.from[flow] === net.to[flow]) continue;
    const [from, to] = [endId(row.from), endId(row.to)];
    const contract = net.quantity[flow] as number;
    const add = (
      kind: CoordinationStep["kind"],
      { before, share }: { readonly before: number; readonly share: number },
      ends: readonly [string, string],
    ): void => {
      if (share <= NOTABLE) return;
      const known = row.quantity !== null;
      steps.push({
        kind,
        flow: row.index,
        from: ends[0],
        to: ends[1],
        material: row.material,
        quantity: share * contract,
        before: before * contract,
        known,
        follows:
          kind === "deliver" && (plan.delivered[flow] as number) <= (natural[flow] as number) + NOTABLE,
      });
    };
    const more = (now: Float64Array, cascade: Float64Array) => {
      const before = cascade[flow] as number;
      return { before, share: (now[flow] as number) - before };
    };
    add("deliver", more(plan.delivered, moved.delivered), [from, to]);
    add("extra", { before: 1, share: plan.extra[flow] as number }, [from, to]);
    add("buy", more(plan.bought, moved.bought), [OUTSIDE, to]);
    add("resell", more(plan.resold, moved.resold), [from, OUTSIDE]);
  }
  return steps;
}

/** Whether all quantities behind a port are known, so that a share of it is. */
function isKnown(net: Network, side: "inputs" | "outputs", port: number): boolean {
  const ports = net[side];
  return span(ports.slotStart, port).every((slot) => {
    const row = net.dataset.flows[net.flowRow[ports.slotFlow[slot] as number] as number];
    return row?.quantity !== null;
  });
}

function linkSteps(net: Network, { markets }: Extension, plan: Plan): CoordinationStep[] {
  const steps: CoordinationStep[] = [];
  markets.material.forEach((row, market) => {
    const material = net.dataset.materials[row]?.id ?? "";
    const amounts = (start: Int32Array, of: Float64Array, unitOf: (k: number) => number): Amount[] =>
      span(start, market)
        .map((position) => ({ position, unit: unitOf(position), amount: of[position] as number }))
        .filter(({ amount }) => amount > 0);
    const supplierPort = (k: number): number => markets.supplier[k] as number;
    const userPort = (k: number): number => markets.user[k] as number;
    const pairs = pairUp(
      amounts(markets.supplierStart, plan.supplied, (k) => net.outputs.unit[supplierPort(k)] as number),
      amounts(markets.userStart, plan.taken, (k) => net.inputs.unit[userPort(k)] as number),
    );
    for (const { supplier, user, amount } of pairs) {
      const output = supplierPort(supplier);
      const input = userPort(user);
      if (amount <= NOTABLE * (net.outputs.total[output] as number)) continue;
      steps.push({
        kind: "new-link",
        flow: null,
        from: net.unitIds[net.outputs.unit[output] as number] ?? "",
        to: net.unitIds[net.inputs.unit[input] as number] ?? "",
        material,
        quantity: amount,
        before: 0,
        known: isKnown(net, "outputs", output) && isKnown(net, "inputs", input),
        follows: false,
      });
    }
  });
  return steps;
}

/**
 * The steps from the cascade to a best case: what is delivered, bought or resold outside more than in the
 * cascade, what is carried above a contract, and what goes along new links. By value at the materials'
 * prices, the largest first; then those whose material has no price, in the data set's order.
 *
 * @param extension that of the best case with new links, else null.
 * @param level the levels of the best case.
 */
export function stepsOf(
  net: Network,
  extension: Extension | null,
  { plan, level }: { readonly plan: Plan; readonly level: Float64Array },
  moved: Moved,
): CoordinationStep[] {
  const materials = new Map<string, Material>(net.dataset.materials.map((m) => [m.id, m]));
  const value = ({ material, quantity }: CoordinationStep): number => {
    const price = materials.get(material)?.price ?? null;
    return price === null ? -1 : Math.abs(price) * quantity;
  };
  const natural = naturalShares(net, level);
  const steps = [
    ...flowSteps(net, plan, moved, natural),
    ...(extension ? linkSteps(net, extension, plan) : []),
  ];
  return steps
    .map((step) => ({ step, value: value(step) }))
    .sort((a, b) => b.value - a.value)
    .map(({ step }) => step);
}
