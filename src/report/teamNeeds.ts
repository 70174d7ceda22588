/** What a team of newcomers takes and gives as a whole: what its members make for each other stays among them. */
import type { LocalInputResult, MaterialAmount, NewcomerResult } from "../analysis/resultsTargets.ts";

type Member = Pick<
  NewcomerResult,
  "id" | "localInputs" | "imports" | "deliveries" | "exports" | "byproducts"
>;

/** Leftovers below this share are rounding errors. */
const NOTHING = 1e-9;

/** Amounts of one material together; unknown where one is. */
function summed<T extends MaterialAmount>(amounts: readonly T[]): T[] {
  const sums = new Map<string, T>();
  for (const own of amounts) {
    const before = sums.get(own.material);
    const quantity =
      before?.quantity === null || own.quantity === null ? null : (before?.quantity ?? 0) + own.quantity;
    sums.set(own.material, { ...own, quantity });
  }
  return [...sums.values()];
}

/** An input without what fellow members supply of it; nothing where they supply it all. */
function fromOthers(input: LocalInputResult, ids: ReadonlySet<string>): LocalInputResult[] {
  const suppliers = input.suppliers.filter(({ unit }) => !ids.has(unit));
  const fellows = input.suppliers.filter(({ unit }) => ids.has(unit));
  const quantity = input.quantity - fellows.reduce((sum, own) => sum + own.quantity, 0);
  return quantity <= input.quantity * NOTHING ? [] : [{ ...input, quantity, suppliers }];
}

function joined(inputs: readonly LocalInputResult[]): LocalInputResult[] {
  const all = new Map<string, LocalInputResult>();
  for (const own of inputs) {
    const before = all.get(own.material);
    if (!before) {
      all.set(own.material, own);
      continue;
    }
    const suppliers = new Map<string, number>();
    for (const { unit, quantity } of [...before.suppliers, ...own.suppliers])
      suppliers.set(unit, (suppliers.get(unit) ?? 0) + quantity);
    all.set(own.material, {
      ...before,
      quantity: before.quantity + own.quantity,
      // The second takes of what the first left.
      onOffer: before.onOffer === null || own.onOffer === null ? null : Math.max(before.onOffer, own.onOffer),
      suppliers: [...suppliers].map(([unit, quantity]) => ({ unit, quantity })),
    });
  }
  return [...all.values()];
}

/** What is sold or left outside, without what fellow members take of it. */
function leftOver(member: Member, members: readonly Member[]): MaterialAmount[] {
  return member.exports.flatMap((own) => {
    const taken = members
      .flatMap(({ localInputs }) => localInputs)
      .filter(({ material }) => material === own.material)
      .flatMap(({ suppliers }) => suppliers)
      .filter(({ unit }) => unit === member.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    if (own.quantity === null) return [own];
    const quantity = own.quantity - taken;
    return quantity <= own.quantity * NOTHING ? [] : [{ ...own, quantity }];
  });
}

/** @returns inputs, deliveries and sales of all members, each material once. */
export function teamNeeds(members: readonly Member[]) {
  const ids = new Set(members.map(({ id }) => id));
  return {
    localInputs: joined(
      members.flatMap(({ localInputs }) => localInputs.flatMap((own) => fromOthers(own, ids))),
    ),
    imports: summed(members.flatMap(({ imports }) => imports)),
    deliveries: members.flatMap(({ deliveries }) => deliveries.filter(({ to }) => !ids.has(to))),
    exports: summed(members.flatMap((member) => leftOver(member, members))),
    byproducts: members.flatMap(({ byproducts }) => byproducts),
  };
}
