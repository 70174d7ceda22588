/** What the cluster has on offer for a newcomer, and what the newcomer can get from outside (model.md section 6). */
import { type Flow, unitOf } from "../../model/dataset.ts";
import { isWaste, replaceInOf } from "../../network/defaults.ts";
import type { Draft } from "./draft.ts";
import type { Niche } from "./niches.ts";
import type { Recipe } from "./recipes.ts";

const NOBODY: ReadonlySet<string> = new Set();

/** What can be turned to a newcomer. */
export interface Offer {
  /** The flow that it comes from; null where it is the output of a chain's step that no flow carries anywhere. */
  readonly flow: Flow | null;
  /** Unit that brings it. */
  readonly supplier: string;
  /** In the material's own unit of measure; null where the flow's quantity is unknown. */
  readonly quantity: number | null;
  /** The present taker, who then buys outside; null where it leaves the cluster now. */
  readonly from: string | null;
}

/**
 * Newcomers feed each other first; then comes what those who left no longer take; then the chain's step before; then
 * what is waste; then what is sold outside.
 */
function rank(draft: Draft, flow: Flow, preferred: ReadonlySet<string>): number {
  if (flow.index >= draft.base.flows.length) return 0;
  if (draft.departure?.freed.has(flow.index)) return 0.5;
  if (preferred.has(unitOf(flow.from) ?? "")) return 1;
  return isWaste(draft.materials.get(flow.material)) || flow.offtake === "minor" ? 2 : 3;
}

/** Who performs a step with this material although no flow takes it from there: how much is unknown. */
function idleOffers(draft: Draft, material: string): Offer[] {
  const performers = draft.base.chains.flatMap((chain) =>
    chain.steps.filter((step) => step.material === material).flatMap((step) => step.units),
  );
  return [...new Set(performers)]
    .filter((unit) => draft.operatedBefore(unit) && !draft.delivers(unit, material))
    .map((supplier) => ({ flow: null, supplier, quantity: null, from: null }));
}

/** Half of what a single taker gets, where it can buy all of it elsewhere. */
function sharedOffers(draft: Draft, material: string, niche: Niche): Offer[] {
  return niche.flows.flatMap((index): Offer[] => {
    const flow = draft.flows[index];
    const supplier = flow ? unitOf(flow.from) : null;
    if (!flow || supplier === null || flow.material !== material || flow.quantity === null) return [];
    if (!draft.isLiveAt(index) || replaceInOf(flow, draft.materials.get(material)) < 1) return [];
    return [{ flow, supplier, quantity: flow.quantity / 2, from: unitOf(flow.to) }];
  });
}

/** What those who left, or run at less, no longer take; nobody has to buy outside what is turned away from them. */
function freedOffers(draft: Draft, material: string): Offer[] {
  return [...(draft.departure?.freed ?? [])].flatMap(([index, share]): Offer[] => {
    const flow = draft.flows[index];
    const supplier = flow ? unitOf(flow.from) : null;
    const quantity = draft.partLeft(index, share);
    if (!flow || supplier === null || flow.material !== material || quantity === 0) return [];
    return [{ flow, supplier, quantity, from: null }];
  });
}

/**
 * What is on offer of a material: what leaves the cluster now, the least wanted first, and what is made
 * without any flow that takes it.
 *
 * @param preferred units that are drawn on first.
 */
export function offersOf(
  draft: Draft,
  material: string,
  niche: Niche | null,
  preferred: ReadonlySet<string> = NOBODY,
): Offer[] {
  const leaving = draft.exportsOf(material).flatMap((flow): Offer[] => {
    const supplier = unitOf(flow.from);
    return supplier === null ? [] : [{ flow, supplier, quantity: flow.quantity, from: null }];
  });
  const rankOf = ({ flow }: Offer): number => (flow ? rank(draft, flow, preferred) : 0);
  leaving.push(...freedOffers(draft, material));
  leaving.sort((a, b) => rankOf(a) - rankOf(b) || (a.flow?.index ?? 0) - (b.flow?.index ?? 0));
  const shared = niche?.kind === "second-taker" ? sharedOffers(draft, material, niche) : [];
  return [...leaving, ...shared, ...idleOffers(draft, material)];
}

/** Known quantity on offer, and whether more is on offer whose quantity is unknown. */
export function onOffer(offers: readonly Offer[]): { readonly known: number; readonly unknown: boolean } {
  return {
    known: offers.reduce((sum, offer) => sum + (offer.quantity ?? 0), 0),
    unknown: offers.some((offer) => offer.quantity === null),
  };
}

/**
 * Share of a need that can be had from outside: all of it where the material is imported today, else its
 * replaceability on a new link. Below 1 the input is not (fully) replaceable and has to be on offer here.
 */
export function importShare(draft: Draft, material: string): number {
  return draft.imports(material) ? 1 : draft.linkOf(material).share;
}

/** An input that there is too little of. */
export interface Shortage {
  readonly material: string;
  /** What the wanted size needs, in the material's own unit of measure. */
  readonly needed: number;
  readonly onOffer: number;
}

export interface Limit {
  /** In units of the main product; no more than what is wanted. */
  readonly size: number;
  /** The scarcest input, where it keeps the size below what is wanted. */
  readonly limiting: Shortage | null;
  /** Every input that the wanted size has too little of. */
  readonly short: readonly Shortage[];
}

/** The largest size, up to the wanted one, that the scarcest input allows that can't be had from outside. */
export function limitOf(draft: Draft, recipe: Recipe, niche: Niche | null, wanted: number): Limit {
  let size = wanted;
  let limiting: Shortage | null = null;
  const short: Shortage[] = [];
  for (const { material, coefficient } of recipe.inputs) {
    const share = importShare(draft, material);
    if (share >= 1) continue;
    const { known, unknown } = onOffer(offersOf(draft, material, niche));
    if (unknown) continue;
    const allowed = known / (coefficient * (1 - share));
    if (allowed >= wanted * (1 - 1e-9)) continue;
    const shortage = { material, needed: coefficient * wanted, onOffer: known };
    short.push(shortage);
    if (allowed >= size) continue;
    size = allowed;
    limiting = shortage;
  }
  return { size, limiting, short };
}
