/**
 * Finds rows that are the same in several columns of numbers, by open addressing.
 *
 * @returns for each row the first one that is the same, or -1 where it is the first itself.
 */
export function firstSame(columns: readonly Int32Array[], count: number): Int32Array {
  const firsts = new Int32Array(count).fill(-1);
  /** Rows by hash, -1 where free; a row whose place is taken stands in the next free one. */
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(-1);
  for (let row = 0; row < count; row += 1) {
    let hash = 0;
    for (const column of columns) hash = Math.imul(hash ^ (column[row] as number), 0x9e3779b1);
    let place = (hash ^ (hash >>> 15)) & (places.length - 1);
    for (let other = places[place] as number; other >= 0; other = places[place] as number) {
      if (columns.every((column) => column[row] === column[other])) {
        firsts[row] = other;
        break;
      }
      place = (place + 1) & (places.length - 1);
    }
    if (firsts[row] === -1) places[place] = row;
  }
  return firsts;
}
