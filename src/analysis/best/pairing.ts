/** An amount from one supplier to one user, by their positions. */
export interface Pair {
  readonly supplier: number;
  readonly user: number;
  readonly amount: number;
}

/** What a side of a market moves, and which unit it belongs to. */
export interface Amount {
  readonly position: number;
  readonly unit: number;
  amount: number;
}

/** Of all that passes, a rest up to this share is a rounding error. */
const REST = 1e-9;

const most = (side: readonly Amount[], chosen: (item: Amount) => boolean): Amount | null => {
  let best: Amount | null = null;
  for (const item of side) if (chosen(item) && item.amount > (best?.amount ?? 0)) best = item;
  return best;
};

/** Per unit, what it supplies and uses together. */
function loads(suppliers: readonly Amount[], users: readonly Amount[]): Map<number, number> {
  const load = new Map<number, number>();
  for (const { unit, amount } of [...suppliers, ...users]) load.set(unit, (load.get(unit) ?? 0) + amount);
  return load;
}

/**
 * Pairs what suppliers give with what users take, nobody with itself, in few pairs: the largest first,
 * but always such that no unit's own supply and use come to exceed the rest (market.ts).
 */
export function pairUp(given: readonly Amount[], taken: readonly Amount[]): Pair[] {
  const suppliers = given.map((item) => ({ ...item }));
  const users = taken.map((item) => ({ ...item }));
  const pairs: Pair[] = [];
  const all = suppliers.reduce((sum, { amount }) => sum + amount, 0);
  let rest = all;
  while (rest > REST * all) {
    const load = loads(suppliers, users);
    const [tightest = -1] = [...load].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
    const tight = (load.get(tightest) ?? 0) >= rest * (1 - REST);
    // A unit whose own supply and use fill the market has a part in every pair.
    const own = (item: Amount): boolean => item.unit === tightest;
    const first = tight ? (most(suppliers, own) ?? most(users, own)) : most(suppliers, () => true);
    if (!first) break;
    const gives = suppliers.includes(first);
    const other = most(gives ? users : suppliers, (item) => item.unit !== first.unit);
    if (!other) break;
    const room = [...load].reduce(
      (least, [unit, amount]) =>
        unit === first.unit || unit === other.unit ? least : Math.min(least, rest - amount),
      rest,
    );
    const amount = Math.min(first.amount, other.amount, room > REST * all ? room : rest);
    for (const item of [first, other])
      item.amount = item.amount - amount > REST * all ? item.amount - amount : 0;
    rest -= amount;
    const [from, to] = gives ? [first, other] : [other, first];
    pairs.push({ supplier: from.position, user: to.position, amount });
  }
  return pairs;
}
