/** What a newcomer runs on, as flows: from the cluster first, the rest from outside. */
import { unitOf } from "../../model/dataset.ts";
import { type Draft, written } from "./draft.ts";
import type { Niche } from "./niches.ts";
import { importShare, type Offer, offersOf, onOffer } from "./supply.ts";

/** What a newcomer takes from the cluster of one material. */
export interface LocalInput {
  readonly material: string;
  /** A year, in the material's own unit of measure. */
  readonly quantity: number;
  /** What the cluster has on offer; null where a flow of unknown quantity is among it. */
  readonly onOffer: number | null;
  readonly suppliers: readonly { readonly unit: string; readonly quantity: number }[];
}

export interface Amount {
  readonly material: string;
  readonly quantity: number;
}

/** Who is fed, for which niche, and what its rows give as their source. */
export interface Fed {
  readonly unit: string;
  readonly niche: Niche | null;
  readonly source: string;
  /** Units that perform the steps before its own: they are drawn on first. */
  readonly before: ReadonlySet<string>;
}

/** An amount that is nothing but a rounding error of another. */
export function isNothing(amount: number, of: number): boolean {
  return amount <= of * 1e-9;
}

/** Turns an amount of what is on offer away from where it goes now. */
function divert(draft: Draft, { flow, from }: Offer, amount: number, source: string): void {
  if (!flow) return;
  draft.setQuantity(flow.index, (flow.quantity ?? 0) - amount);
  if (from === null) return;
  // The present taker buys outside what it hands over.
  const { material, need, group } = flow;
  const own = draft.importsOf(material).find((row) => unitOf(row.to) === from);
  if (own?.quantity) draft.setQuantity(own.index, own.quantity + amount);
  else draft.addFlow({ from: null, to: from, material, quantity: amount, need, group, source });
}

/** Brings what a newcomer needs of a material. @returns what of it comes from the cluster, and what from outside. */
export function feed(
  draft: Draft,
  { unit, niche, source, before }: Fed,
  material: string,
  need: number,
): { readonly local: LocalInput | null; readonly brought: Amount | null } {
  const offers = offersOf(draft, material, niche, before);
  const { known, unknown } = onOffer(offers);
  const taken = new Map<string, number>();
  let left = need;
  for (const offer of offers) {
    if (offer.quantity === null || isNothing(left, need)) continue;
    const amount = Math.min(left, offer.quantity);
    divert(draft, offer, amount, source);
    taken.set(offer.supplier, (taken.get(offer.supplier) ?? 0) + amount);
    left -= amount;
  }
  // How much of an unknown quantity is there can't be told: it is drawn on only where nothing else will
  // do, or where the chain goes that way.
  const open = offers.filter((offer) => offer.quantity === null);
  const last = open.find((offer) => before.has(offer.supplier)) ?? open[0];
  if (!isNothing(left, need) && last && (importShare(draft, material) < 1 || before.has(last.supplier))) {
    taken.set(last.supplier, (taken.get(last.supplier) ?? 0) + left);
    left = 0;
  }
  const { mode, replaceIn } = draft.linkOf(material);
  const suppliers = [...taken].map(([supplier, quantity]) => {
    const row = { from: supplier, to: unit, material, quantity, mode, replaceIn, source };
    return { unit: supplier, quantity: draft.addFlow(row).quantity ?? quantity };
  });
  const quantity = suppliers.reduce((sum, supplier) => sum + supplier.quantity, 0);
  const local =
    suppliers.length > 0 ? { material, quantity, onOffer: unknown ? null : known, suppliers } : null;
  if (isNothing(left, need)) return { local, brought: null };
  draft.addFlow({ from: null, to: unit, material, quantity: left, source });
  return { local, brought: { material, quantity: written(left) } };
}
