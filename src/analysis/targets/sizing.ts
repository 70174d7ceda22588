/** How large a newcomer would be (model.md section 6: sized to the gap). */
import { unitOf } from "../../model/dataset.ts";
import { baselineFlows } from "../../network/compile.ts";
import { quantityFiller } from "../../network/quantities.ts";
import { type Draft, written } from "./draft.ts";
import { isMaking, type Niche, shareOf } from "./niches.ts";
import { needFor, type Recipe, yieldOf } from "./recipes.ts";
import { offersOf, onOffer } from "./supply.ts";

/**
 * On what a size rests: the gap's quantity; what other newcomers need; where the gap's quantity is
 * unknown, the catalogue's usual or least capacity, the inputs on offer, or, as for every unknown
 * quantity, the mean of the known flows.
 */
export type SizeBasis = "gap" | "newcomers" | "capacity" | "min-capacity" | "inputs" | "filled";

export interface Size {
  /** In units of the main product. */
  readonly size: number;
  readonly basis: SizeBasis;
}

/** A newcomer that is considered: a process in a niche, or one that only feeds other newcomers. */
export interface Spec {
  readonly key: string;
  readonly recipe: Recipe;
  readonly niche: Niche | null;
}

/** What is still to be closed of a niche, in its own unit of measure; null is unknown. */
export function openQuantity(draft: Draft, niche: Niche): number | null {
  if (niche.kind === "takes-over") return lostQuantity(draft, niche);
  let sum: number | null = null;
  for (const index of niche.flows) {
    const flow = draft.flows[index];
    if (!flow || flow.quantity === null) continue;
    const factor = niche.factors.get(flow.material) ?? 0;
    sum = (sum ?? 0) + flow.quantity * factor;
  }
  return sum === null ? null : sum * shareOf(niche.kind);
}

/** What is still lost of what those who left made; none where all of it went to each other. */
function lostQuantity(draft: Draft, niche: Niche): number | null {
  let sum: number | null = niche.flows.length === 0 ? 0 : null;
  for (const index of niche.flows) {
    const left = draft.partLeft(index, draft.departure?.lost.get(index) ?? 0);
    if (left !== null) sum = (sum ?? 0) + left;
  }
  return sum;
}

/** What one unit of the main product brings to a niche, or takes from it, in the niche's unit of measure. */
export function perUnit(recipe: Recipe, niche: Niche): number {
  let sum = 0;
  for (const [material, factor] of niche.factors)
    sum += factor * (isMaking(niche.kind) ? yieldOf(recipe, material) : needFor(recipe, material));
  return sum;
}

/** Whether what the niche asks for is the process's main product; a by-product is not worth many plants. */
export function isMainProduct({ recipe, niche }: Spec): boolean {
  return niche !== null && (!isMaking(niche.kind) || niche.factors.has(recipe.product));
}

/** The largest size for which all inputs that anybody offers in known quantities suffice; null where none does. */
function byInputs(draft: Draft, recipe: Recipe, niche: Niche): number | null {
  const sizes = recipe.inputs.flatMap(({ material, coefficient }) => {
    const { known } = onOffer(offersOf(draft, material, niche));
    return known > 0 ? [known / coefficient] : [];
  });
  return sizes.length > 0 ? Math.min(...sizes) : null;
}

/** The size where the gap's quantity is unknown. */
function withoutQuantity(draft: Draft, { recipe }: Spec, niche: Niche): Size {
  if (recipe.capacity !== null) return { size: recipe.capacity, basis: "capacity" };
  if (recipe.minCapacity !== null) return { size: recipe.minCapacity, basis: "min-capacity" };
  const inputs = byInputs(draft, recipe, niche);
  if (inputs !== null) return { size: inputs, basis: "inputs" };
  const flow = draft.base.flows[niche.flows[0] ?? -1];
  const filled = flow ? quantityFiller(baselineFlows(draft.base))(flow) : 1;
  const factor = flow ? (niche.factors.get(flow.material) ?? 1) : 1;
  return { size: (filled * factor) / perUnit(recipe, niche), basis: "filled" };
}

/** The size that a niche asks for; 0 where it is closed already. */
function forNiche(draft: Draft, spec: Spec, niche: Niche): Size {
  const quantity = openQuantity(draft, niche);
  if (quantity === null) return withoutQuantity(draft, spec, niche);
  const size = quantity / perUnit(spec.recipe, niche);
  const most = isMainProduct(spec) ? null : spec.recipe.capacity;
  return { size: most === null ? size : Math.min(size, most), basis: "gap" };
}

/**
 * The size of a newcomer: what its niche asks for and what its fellow newcomers need of its products.
 *
 * @param asked what fellow newcomers need, by material.
 */
export function sizeOf(draft: Draft, spec: Spec, asked: ReadonlyMap<string, number>): Size {
  const own = spec.niche ? forNiche(draft, spec, spec.niche) : null;
  let fellows = 0;
  for (const [material, quantity] of asked) {
    const coefficient = yieldOf(spec.recipe, material);
    if (coefficient > 0) fellows = Math.max(fellows, quantity / coefficient);
  }
  if (!own) return { size: written(fellows), basis: "newcomers" };
  // A plant of usual capacity for a gap of unknown quantity serves its fellows from that.
  const size = own.basis === "gap" ? own.size + fellows : Math.max(own.size, fellows);
  return { size: written(size), basis: own.basis };
}

/** Suppliers before users, else by key; whoever stands in a circle comes by key. */
export function inOrder(specs: readonly Spec[]): Spec[] {
  const left = [...specs].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const feeds = (from: Spec, to: Spec): boolean =>
    from !== to && to.recipe.inputs.some(({ material }) => yieldOf(from.recipe, material) > 0);
  const order: Spec[] = [];
  while (left.length > 0) {
    const at = left.findIndex((spec) => !left.some((other) => feeds(other, spec)));
    order.push(...left.splice(Math.max(0, at), 1));
  }
  return order;
}

/**
 * What each of several newcomers is asked for by the others, in order of placing: a user's need that
 * nobody else in the cluster has on offer falls to the first of them that makes it.
 *
 * @param order suppliers before users.
 */
export function askedOf(base: Draft, order: readonly Spec[]): Map<Spec, Map<string, number>> {
  const asked = new Map(order.map((spec) => [spec, new Map<string, number>()]));
  const left = new Map<string, number>();
  for (const user of [...order].reverse()) {
    const { size } = sizeOf(base, user, asked.get(user) ?? new Map());
    for (const { material, coefficient } of user.recipe.inputs) {
      const maker = order.find((spec) => spec !== user && yieldOf(spec.recipe, material) > 0);
      if (!maker || order.indexOf(maker) > order.indexOf(user)) continue;
      const there = left.get(material) ?? onOffer(offersOf(base, material, user.niche)).known;
      const need = coefficient * size;
      left.set(material, Math.max(0, there - need));
      const own = asked.get(maker) as Map<string, number>;
      if (need > there) own.set(material, (own.get(material) ?? 0) + need - there);
    }
  }
  return asked;
}

/** Whether a unit of the data set buys a material from outside today. */
export function importersOf(draft: Draft, material: string): string[] {
  const ids = draft.importsOf(material).flatMap((flow) => unitOf(flow.to) ?? []);
  return [...new Set(ids)];
}
