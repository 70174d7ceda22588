/**
 * What each of several members adds to what they do together (Shapley 1953, A value for n-person games),
 * and whether two of them stand in for each other or belong together (Grabisch and Roubens 1999, the
 * Shapley interaction index). Sets of members are bit masks: bit k is member k.
 */
import { seededAt, shuffled } from "./random.ts";

/** Up to so many members shares are exact; every set of them is then looked at. */
export const EXACT_MEMBERS = 12;

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** k! (n - k - 1)! / n!: how often a set of k comes right before a given member, over all orders of n. */
function orderShares(n: number): number[] {
  const shares = [1 / n];
  for (let k = 1; k < n; k += 1) shares.push(((shares[k - 1] as number) * k) / (n - k));
  return shares;
}

/**
 * Shapley values: they sum to the value of all members together less that of none.
 *
 * @param values the value of each of the 2^n sets, by its mask.
 */
export function shapleyValues(n: number, values: ArrayLike<number>): number[] {
  const shares = orderShares(n);
  return Array.from({ length: n }, (_, member) => {
    let sum = 0;
    for (let mask = 0; mask < 2 ** n; mask += 1) {
      if ((mask >> member) & 1) continue;
      const added = (values[mask | (1 << member)] as number) - (values[mask] as number);
      sum += (shares[bits(mask)] as number) * added;
    }
    return sum;
  });
}

/** A pair of members; above 0 they belong together, below 0 they stand in for each other. */
export interface Interaction {
  readonly pair: readonly [number, number];
  readonly value: number;
}

/**
 * Shapley interaction index of every pair: what the two do together beyond each alone, averaged over
 * whoever else is there already.
 *
 * @param values the value of each of the 2^n sets, by its mask.
 */
export function interactions(n: number, values: ArrayLike<number>): Interaction[] {
  const shares = orderShares(n - 1);
  const at = (mask: number): number => values[mask] as number;
  const found: Interaction[] = [];
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const [first, second] = [1 << a, 1 << b];
      let value = 0;
      for (let mask = 0; mask < 2 ** n; mask += 1) {
        if (mask & (first | second)) continue;
        const together = at(mask | first | second) - at(mask | first) - at(mask | second) + at(mask);
        value += (shares[bits(mask)] as number) * together;
      }
      found.push({ pair: [a, b], value });
    }
  return found;
}

export interface SampledShares {
  readonly values: readonly number[];
  /** Standard error of each. */
  readonly errors: readonly number[];
}

/**
 * Shapley values estimated from random orders (Castro, Gomez, Tejada 2009): unbiased, with the standard
 * error of each.
 *
 * @param value what the members of a list do together.
 * @param orders number of orders, at least 2.
 */
export async function sampledShapley(
  n: number,
  value: (members: readonly number[]) => number | Promise<number>,
  orders: number,
  seed: number,
): Promise<SampledShares> {
  const sums = new Float64Array(n);
  const squares = new Float64Array(n);
  const nothing = await value([]);
  for (let k = 0; k < orders; k += 1) {
    let before = nothing;
    const there: number[] = [];
    for (const member of shuffled(n, seededAt(seed, k))) {
      there.push(member);
      const after = await value(there);
      sums[member] = (sums[member] as number) + after - before;
      squares[member] = (squares[member] as number) + (after - before) ** 2;
      before = after;
    }
  }
  const values = Array.from(sums, (sum) => sum / orders);
  const errors = values.map((value, member) => {
    const variance = ((squares[member] as number) - orders * value * value) / (orders - 1);
    return Math.sqrt(Math.max(0, variance) / orders);
  });
  return { values, errors };
}
