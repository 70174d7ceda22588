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

function shared(bytes: number): SharedArrayBuffer | null {
  if (bytes < LARGE || bytes > left || !canShare()) return null;
  left -= bytes;
  return new SharedArrayBuffer(bytes);
}

/** An array of so many zeros. */
export function ints(length: number): Int32Array {
  const buffer = shared(length * Int32Array.BYTES_PER_ELEMENT);
  return buffer === null ? new Int32Array(length) : new Int32Array(buffer);
}

export function doubles(length: number): Float64Array {
  const buffer = shared(length * Float64Array.BYTES_PER_ELEMENT);
  return buffer === null ? new Float64Array(length) : new Float64Array(buffer);
}

export function bytes(length: number): Uint8Array {
  const buffer = shared(length);
  return buffer === null ? new Uint8Array(length) : new Uint8Array(buffer);
}
