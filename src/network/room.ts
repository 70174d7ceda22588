/**
 * Room for the numbers of a large network, in memory that threads share where there is such memory. Helpers need
 * no copy of it then, and the collector of garbage leaves it alone: it goes through all flows of a data set each
 * time that 64 MiB of ordinary arrays were made, which takes longer than compiling the network.
 */

/** Whether memory can be shared between threads here: in Node, and in pages isolated from other origins. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer !== "undefined" && globalThis.crossOriginIsolated !== false;
}

/** Bytes from which on an array is worth it. */
const LARGE = 2 ** 16;
/** Bytes that may still be taken: the collector does not hurry to give back what it does not count. */
let left = 2 ** 28;

/** Bytes for numbers. */
function room(size: number): ArrayBufferLike {
  if (size < LARGE || size > left || !canShare()) return new ArrayBuffer(size);
  left -= size;
  return new SharedArrayBuffer(size);
}

/** Arrays of so many zeros. */
export const ints = (length: number): Int32Array => new Int32Array(room(4 * length));
export const doubles = (length: number): Float64Array => new Float64Array(room(8 * length));
export const bytes = (length: number): Uint8Array => new Uint8Array(room(length));
