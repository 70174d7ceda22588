/** Positions without repetition in the order of marking; cleared in time proportional to their number. */
export class Marks {
  /** The marked positions are its first `count`; it has room for one more than there can be. */
  readonly list: Int32Array;
  count = 0;
  private readonly marked: Uint8Array;

  constructor(size: number) {
    this.list = new Int32Array(size + 1);
    this.marked = new Uint8Array(size);
  }

  has(position: number): boolean {
    return this.marked[position] === 1;
  }

  add(position: number): void {
    if (this.marked[position] === 1) return;
    this.marked[position] = 1;
    this.list[this.count] = position;
    this.count += 1;
  }

  /** Adds the values of rows (see start), until so many are marked. */
  addAll(
    values: Int32Array,
    start: Int32Array,
    rows: Int32Array,
    from: number,
    to: number,
    most: number,
  ): void {
    const { marked, list } = this;
    let count = this.count;
    for (let k = from; k < to && count < most; k += 1) {
      const row = rows[k] as number;
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 1) {
        // No branch: whether a value is marked yet can't be foreseen, and a processor that guesses loses.
        const value = values[at] as number;
        list[count] = value;
        count += 1 - (marked[value] as number);
        marked[value] = 1;
      }
    }
    this.count = count;
  }

  /** Takes back the marks beyond the first `count`. */
  shrink(count: number): void {
    for (let k = count; k < this.count; k += 1) this.marked[this.list[k] as number] = 0;
    this.count = count;
  }

  clear(): void {
    this.shrink(0);
  }

  toArray(): number[] {
    return Array.from(this.list.subarray(0, this.count));
  }
}
