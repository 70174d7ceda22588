/**
 * The order in which sweeps look at the units. A fall is felt in the same sweep by whoever comes behind; the
 * less weight the links that lead back have, the fewer sweeps it takes. The heuristic is that of Eades, Lin
 * and Smyth (1993, "A fast and effective heuristic for the feedback arc set problem"), with weights: units
 * that hold back nobody who is left go to the end, those whom nobody holds back to the front, and among the
 * others the one that holds others back the most beyond what holds it.
 */
import type { Tight } from "../../network/tight.ts";

const kept = new WeakMap<Tight, Int32Array>();

/** Every unit once; made once for a network. */
export function sweepOrder(tight: Tight): Int32Array {
  let order = kept.get(tight);
  if (!order) {
    order = new Ordering(tight).order;
    kept.set(tight, order);
  }
  return order;
}

class Ordering {
  readonly order: Int32Array;
  private readonly tight: Tight;
  /** Links to and from units that are left: how many each unit has, and their weight out less that in. */
  private readonly outLeft: Int32Array;
  private readonly inLeft: Int32Array;
  private readonly surplus: Float64Array;
  private readonly isPlaced: Uint8Array;
  private readonly ends: number[] = [];
  private readonly heap: Heap;
  private front = 0;
  private back: number;

  constructor(tight: Tight) {
    const units = tight.outStart.length;
    this.tight = tight;
    this.order = new Int32Array(units);
    this.outLeft = new Int32Array(units);
    this.inLeft = new Int32Array(units);
    this.surplus = new Float64Array(units);
    this.isPlaced = new Uint8Array(units);
    this.back = units;
    this.heap = new Heap();
    for (let unit = 0; unit < units; unit += 1) this.count(unit);
    for (let unit = 0; unit < units; unit += 1) this.queue(unit);
    while (this.front < this.back) {
      const unit = this.ends.pop() ?? this.heap.pop((at) => this.surplus[at] as number);
      if (this.isPlaced[unit] === 0) this.place(unit);
    }
  }

  private count(unit: number): void {
    const { linkStart, targetUnit, coefficient } = this.tight;
    const { outLeft, inLeft, surplus } = this;
    const end = linkStart[unit + 1] as number;
    for (let link = linkStart[unit] as number; link < end; link += 1) {
      const other = targetUnit[link] as number;
      const weight = coefficient[link] as number;
      outLeft[unit] = (outLeft[unit] as number) + 1;
      inLeft[other] = (inLeft[other] as number) + 1;
      surplus[unit] = (surplus[unit] as number) + weight;
      surplus[other] = (surplus[other] as number) - weight;
    }
  }

  private queue(unit: number): void {
    if (this.outLeft[unit] === 0 || this.inLeft[unit] === 0) this.ends.push(unit);
    else this.heap.push(unit, this.surplus[unit] as number);
  }

  private place(unit: number): void {
    const { tight, outLeft, inLeft, surplus } = this;
    this.isPlaced[unit] = 1;
    if (outLeft[unit] === 0) {
      this.back -= 1;
      this.order[this.back] = unit;
    } else {
      this.order[this.front] = unit;
      this.front += 1;
    }
    const linkEnd = tight.linkStart[unit + 1] as number;
    for (let link = tight.linkStart[unit] as number; link < linkEnd; link += 1) {
      const other = tight.targetUnit[link] as number;
      if (this.isPlaced[other] === 1) continue;
      inLeft[other] = (inLeft[other] as number) - 1;
      surplus[other] = (surplus[other] as number) + (tight.coefficient[link] as number);
      this.queue(other);
    }
    const termEnd = tight.termStart[tight.start[unit + 1] as number] as number;
    for (let term = tight.termStart[tight.start[unit] as number] as number; term < termEnd; term += 1) {
      const other = tight.termUnit[term] as number;
      if (this.isPlaced[other] === 1) continue;
      outLeft[other] = (outLeft[other] as number) - 1;
      surplus[other] = (surplus[other] as number) - (tight.termCoefficient[term] as number);
      this.queue(other);
    }
  }
}

/** The position with the largest key first, ties by position; of one that is pushed again the last key counts. */
class Heap {
  private readonly keys: number[] = [];
  private readonly positions: number[] = [];

  push(position: number, key: number): void {
    const { keys, positions } = this;
    let at = keys.length;
    for (let parent = (at - 1) >> 1; at > 0 && this.isAfter(parent, position, key); parent = (at - 1) >> 1) {
      keys[at] = keys[parent] as number;
      positions[at] = positions[parent] as number;
      at = parent;
    }
    keys[at] = key;
    positions[at] = position;
  }

  /** Whether what stands at a place comes after a position with a key. */
  private isAfter(at: number, position: number, key: number): boolean {
    const difference = key - (this.keys[at] as number);
    return difference > 0 || (difference === 0 && position < (this.positions[at] as number));
  }

  /** @param keyOf the last key of each position. */
  pop(keyOf: (position: number) => number): number {
    for (;;) {
      const key = this.keys[0] as number;
      const position = this.positions[0] as number;
      this.dropFirst();
      if (key === keyOf(position)) return position;
    }
  }

  private dropFirst(): void {
    const { keys, positions } = this;
    const key = keys.pop() as number;
    const position = positions.pop() as number;
    const count = keys.length;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && this.isAfter(child, positions[child + 1] as number, keys[child + 1] as number))
        child += 1;
      if (this.isAfter(child, position, key)) break;
      keys[at] = keys[child] as number;
      positions[at] = positions[child] as number;
      at = child;
    }
    if (count > 0) {
      keys[at] = key;
      positions[at] = position;
    }
  }
}
