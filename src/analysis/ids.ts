/** Ids are compared by code unit, so that the order is the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Positions in ascending order; numbers sort much faster in a typed array. */
export function ascending(positions: readonly number[]): number[] {
  return Array.from(Int32Array.from(positions).sort());
}
