/** Newcomers as results tell of them. */
import { makesMass, massBalances } from "../massBalance.ts";
import type { GapRef, NewcomerResult, ShortageResult } from "../resultsTargets.ts";
import type { Draft } from "./draft.ts";
import type { NamedGap } from "./niches.ts";
import { type Placement, plantsFor } from "./placing.ts";
import type { Recipe } from "./recipes.ts";
import { importersOf } from "./sizing.ts";
import type { Shortage } from "./supply.ts";

export function gapRef({ id, gap }: NamedGap): GapRef {
  const { kind, material, step, quantity, atLeast, unit, chains, units, flows } = gap;
  return { id, kind, material, step, quantity, atLeast, unit, chains, units, flows };
}

function balanceOf({ process, batch }: Recipe, size: number): NewcomerResult["balance"] {
  const [balance] = massBalances(process.items.map((item) => ({ ...item, process: process.id })));
  if (!balance) return { massIn: 0, excused: 0, massOut: 0, makesMass: false };
  const batches = size / batch;
  return {
    massIn: balance.stated * batches,
    excused: balance.excused * batches,
    massOut: balance.out * batches,
    makesMass: makesMass(balance),
  };
}

export function shortageResult(draft: Draft, shortage: Shortage): ShortageResult {
  return { ...shortage, unit: draft.materials.get(shortage.material)?.unit ?? "" };
}

/** @param before the network without newcomers: who buys from outside today is read off it. */
export function newcomerResult(placement: Placement, draft: Draft, before: Draft): NewcomerResult {
  const { spec, size, basis, limiting } = placement;
  const { recipe } = spec;
  const { process, capacity, minCapacity } = recipe;
  const measured = <T extends { readonly material: string }>(amount: T): T & { readonly unit: string } => ({
    ...amount,
    unit: draft.materials.get(amount.material)?.unit ?? "",
  });
  return {
    process: process.id,
    name: process.nameEn,
    nameNl: process.nameNl,
    id: placement.unit,
    sector: process.sector,
    trl: process.trl,
    product: recipe.product,
    size,
    unit: recipe.unit,
    sizeBasis: basis,
    plants: plantsFor(size, capacity),
    capacity,
    minCapacity,
    belowMinimum: minCapacity !== null && size < minCapacity * (1 - 1e-9),
    limiting: limiting ? shortageResult(draft, limiting) : null,
    localInputs: placement.localInputs.map(measured),
    imports: placement.imports.map(measured),
    deliveries: placement.deliveries.map(measured),
    exports: placement.exports.map(measured),
    byproducts: recipe.outputs.slice(1).map(({ material, coefficient, role }) => ({
      ...measured({ material }),
      quantity: coefficient * size,
      role,
      users: importersOf(before, material),
    })),
    balance: balanceOf(recipe, size),
  };
}
