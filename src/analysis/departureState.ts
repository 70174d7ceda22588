/** What levels under departures are made of, the units that wait, and how to take back what was done. */
import type { Core } from "../network/core.ts";
import { type Tight, tightOf } from "../network/tight.ts";
import { Marks } from "./marks.ts";

/** Levels of units, and what of their constraints is short, from the baseline down. */
export class DepartureState {
  readonly core: Core;
  readonly tight: Tight;
  readonly level: Float64Array;
  /** The output port of each unit that can still deliver more than the unit's level, or -1, and how much. */
  readonly loosePort: Int32Array;
  readonly looseLevel: Float64Array;
  readonly stopped: Uint8Array;
  /** Units that may differ from the baseline, in the order in which they were reached. */
  readonly touched: Marks;
  /** Weight of the activity that fell since it was last set to 0. */
  lost = 0;

  readonly cap: Uint8Array;
  readonly short: Float64Array;
  /** What a constraint must allow less than to be felt: the level, or what the loose port can deliver. */
  readonly bound: Float64Array;
  readonly weights: Float64Array;
  readonly queue: Int32Array;
  readonly queued: Uint8Array;
  head = 0;
  /** Number of units that wait to be looked at. */
  waiting = 0;

  marked = false;
  touchedBefore = 0;
  /** Number of the last reset, mark or rollback; a unit reached since then has it as its stamp. */
  stamp = 1;
  readonly stamps: Int32Array;
  readonly saved: Marks;
  readonly savedState: Float64Array;
  readonly savedShort: Float64Array;

  /** @param weights what each unit's activity counts for in `lost`. */
  constructor(core: Core, weights: Float64Array) {
    const units = core.unitCount;
    this.core = core;
    this.tight = tightOf(core);
    this.weights = weights;
    this.level = new Float64Array(units).fill(1);
    this.loosePort = new Int32Array(units).fill(-1);
    this.looseLevel = new Float64Array(units).fill(1);
    this.stopped = new Uint8Array(units);
    this.touched = new Marks(units);
    this.cap = new Uint8Array(units).fill(1);
    this.short = new Float64Array(this.tight.unit.length);
    this.bound = new Float64Array(units).fill(1);
    this.queue = new Int32Array(units);
    this.queued = new Uint8Array(units);
    this.stamps = new Int32Array(units);
    this.saved = new Marks(units);
    this.savedState = new Float64Array(units * 5);
    this.savedShort = new Float64Array(this.tight.unit.length);
  }

  /** Puts a unit at the end of the queue, unless it waits already. */
  enqueue(unit: number): void {
    if (this.queued[unit] === 1) return;
    this.queued[unit] = 1;
    let at = this.head + this.waiting;
    if (at >= this.queue.length) at -= this.queue.length;
    this.queue[at] = unit;
    this.waiting += 1;
  }

  /** Notes that a unit is about to differ from the baseline, and from the last mark; once is enough. */
  reach(unit: number): void {
    if (this.stamps[unit] === this.stamp) return;
    this.stamps[unit] = this.stamp;
    this.touched.add(unit);
    if (this.marked) this.save(unit);
  }

  /** The next unit that waits; from now on it may be queued again. */
  next(): number {
    const unit = this.queue[this.head] as number;
    this.head = this.head + 1 === this.queue.length ? 0 : this.head + 1;
    this.waiting -= 1;
    this.queued[unit] = 0;
    return unit;
  }

  clearQueue(): void {
    while (this.waiting > 0) this.next();
  }

  /** Takes back everything: the baseline. */
  reset(): void {
    const { start } = this.tight;
    const { list, count } = this.touched;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      this.cap[unit] = 1;
      this.level[unit] = 1;
      this.bound[unit] = 1;
      this.loosePort[unit] = -1;
      this.looseLevel[unit] = 1;
      this.stopped[unit] = 0;
      const end = start[unit + 1] as number;
      for (let c = start[unit] as number; c < end; c += 1) this.short[c] = 0;
    }
    this.touched.clear();
    this.clearQueue();
    this.stamp += 1;
    this.marked = false;
    this.lost = 0;
  }

  /** From here on everything that falls can be taken back by `rollback`. Whoever waits is forgotten. */
  mark(): void {
    this.clearQueue();
    this.marked = true;
    this.stamp += 1;
    this.saved.clear();
    this.touchedBefore = this.touched.count;
  }

  save(unit: number): void {
    this.saved.add(unit);
    const at = 5 * unit;
    this.savedState[at] = this.cap[unit] as number;
    this.savedState[at + 1] = this.level[unit] as number;
    this.savedState[at + 2] = this.loosePort[unit] as number;
    this.savedState[at + 3] = this.looseLevel[unit] as number;
    this.savedState[at + 4] = this.stopped[unit] as number;
    const end = this.tight.start[unit + 1] as number;
    for (let c = this.tight.start[unit] as number; c < end; c += 1)
      this.savedShort[c] = this.short[c] as number;
  }

  /** Takes back everything since `mark`, which holds on. */
  rollback(): void {
    this.clearQueue();
    const { list, count } = this.saved;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      const at = 5 * unit;
      this.cap[unit] = this.savedState[at] as number;
      this.level[unit] = this.savedState[at + 1] as number;
      this.loosePort[unit] = this.savedState[at + 2] as number;
      this.looseLevel[unit] = this.savedState[at + 3] as number;
      this.bound[unit] =
        (this.loosePort[unit] as number) < 0
          ? (this.level[unit] as number)
          : (this.looseLevel[unit] as number);
      this.stopped[unit] = this.savedState[at + 4] as number;
      const end = this.tight.start[unit + 1] as number;
      for (let c = this.tight.start[unit] as number; c < end; c += 1)
        this.short[c] = this.savedShort[c] as number;
    }
    this.touched.shrink(this.touchedBefore);
    this.stamp += 1;
    this.saved.clear();
  }

  /** Units that changed since `mark`, in the order in which they were reached. */
  sinceMark(): Int32Array {
    return this.saved.list.subarray(0, this.saved.count);
  }
}
