/** Seeded random numbers: the same seed gives the same numbers everywhere. */

/** mulberry32: a small generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The generator of the k-th of many independent draws, so that each can be made by itself. */
export function seededAt(seed: number, k: number): () => number {
  return seeded(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(k + 1, 0xc2b2ae35));
}

/** The positions 0 to n - 1 in random order (Fisher and Yates). */
export function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k -= 1) {
    const other = Math.floor(random() * (k + 1));
    const kept = order[k] as number;
    order[k] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** A share of the values lies below this one (linear between neighbours); the values are sorted in place. */
export function quantile(values: Float64Array, share: number): number {
  values.sort();
  const at = share * (values.length - 1);
  const below = Math.floor(at);
  const low = values[below] ?? Number.NaN;
  const high = values[Math.min(below + 1, values.length - 1)] ?? low;
  return low + (at - below) * (high - low);
}
