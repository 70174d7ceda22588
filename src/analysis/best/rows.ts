/** The rows of a linear programme, one after another, in compressed sparse rows. */
export class RowBuilder {
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];

  /** Adds a coefficient to the row that is being written; a column may be named once in it. */
  add(column: number, value: number): void {
    if (value === 0) return;
    this.indices.push(column);
    this.values.push(value);
  }

  /** Ends the row with its bounds. */
  end(lower: number, upper: number): void {
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  get count(): number {
    return this.lower.length;
  }
}
