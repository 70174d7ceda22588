/** The values that units had when they were first reached after a mark. */
export class Journal {
  open = false;
  count = 0;
  touchedBefore = 0;
  private stamp = 0;
  private readonly stamps: Int32Array;
  private readonly list: Int32Array;
  private values = new Float64Array(256);
  private at = 0;

  constructor(size: number) {
    this.stamps = new Int32Array(size);
    this.list = new Int32Array(size);
  }

  start(touched: number): void {
    this.open = true;
    this.stamp += 1;
    this.count = 0;
    this.at = 0;
    this.touchedBefore = touched;
  }

  close(): void {
    this.open = false;
  }

  isNew(unit: number): boolean {
    return this.stamps[unit] !== this.stamp;
  }

  begin(unit: number): void {
    this.stamps[unit] = this.stamp;
    this.list[this.count] = unit;
    this.count += 1;
  }

  put(value: number): void {
    if (this.at === this.values.length) {
      const larger = new Float64Array(2 * this.values.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.at] = value;
    this.at += 1;
  }

  rewind(): void {
    this.at = 0;
  }

  take(): number {
    const value = this.values[this.at] as number;
    this.at += 1;
    return value;
  }

  unit(k: number): number {
    return this.list[k] as number;
  }

  units(): Int32Array {
    return this.list.subarray(0, this.count);
  }
}
