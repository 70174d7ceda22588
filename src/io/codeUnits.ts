/** Code units that are made into text at a time: a call has room for no more than some ten thousand. */
const CHUNK = 8192;

/** The text of so many UTF-16 code units. */
export function textOfUnits(count: number, unitAt: (index: number) => number): string {
  const parts: string[] = [];
  const chunk = new Uint16Array(CHUNK);
  for (let start = 0; start < count; start += CHUNK) {
    const size = Math.min(CHUNK, count - start);
    for (let k = 0; k < size; k += 1) chunk[k] = unitAt(start + k);
    parts.push(String.fromCharCode(...chunk.subarray(0, size)));
  }
  return parts.join("");
}
