/** Sets of positions as bits of 32-bit words. */

/** Words that hold so many positions. */
export function wordsFor(positions: number): number {
  return (positions + 31) >>> 5;
}

/** Some of so many positions as bits. */
export function bitsOf(positions: Iterable<number>, count: number): Int32Array {
  const words = new Int32Array(wordsFor(count));
  for (const position of positions) setBit(words, position, true);
  return words;
}

export function hasBit(words: Int32Array, position: number): boolean {
  return (((words[position >>> 5] as number) >>> (position & 31)) & 1) === 1;
}

export function setBit(words: Int32Array, position: number, isIn: boolean): void {
  const at = position >>> 5;
  const bit = 1 << (position & 31);
  words[at] = isIn ? (words[at] as number) | bit : (words[at] as number) & ~bit;
}

/** How many bits of a word are set (Warren, Hacker's Delight, section 5-1). */
export function countBits(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
