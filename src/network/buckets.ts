import { ints } from "./room.ts";

/** Positions by a number that each of them has. */
export interface Buckets {
  /** First entry of each number in `list`; one entry more than there are numbers. */
  readonly start: Int32Array;
  /** The positions, in their own order within a number. */
  readonly list: Int32Array;
}

/**
 * Sorts positions by their numbers (a counting sort).
 *
 * @param numbers from 0 to below `count`; positions with a number below 0 are left out.
 */
export function bucket(numbers: Int32Array, count: number): Buckets {
  const start = ints(count + 1);
  for (const number of numbers) if (number >= 0) start[number + 1] = (start[number + 1] as number) + 1;
  for (let number = 0; number < count; number += 1)
    start[number + 1] = (start[number + 1] as number) + (start[number] as number);
  const list = ints(start[count] as number);
  for (let position = 0; position < numbers.length; position += 1) {
    const number = numbers[position] as number;
    if (number < 0) continue;
    const place = start[number] as number;
    list[place] = position;
    start[number] = place + 1;
  }
  // Every start has moved on to where its number ends, which is where the next one starts.
  start.copyWithin(1, 0, count);
  start[0] = 0;
  return { start, list };
}
