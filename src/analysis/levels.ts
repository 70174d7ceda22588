/**
 * The levels of a network under a scenario, and what every port is short of (model.md section 2).
 * Levels only ever fall from the baseline; a fall is passed on along the links that can hold somebody
 * back, and whoever feels it is queued to be looked at again. What fell can be taken back in time
 * proportional to it: wholly (`reset`), or to the last `mark` (`rollback`).
 */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import type { Shock } from "../network/shock.ts";
import { Journal } from "./journal.ts";
import { Marks } from "./marks.ts";
import { ration } from "./rationing.ts";
import { NOTHING, TRIP_ROOM } from "./rounding.ts";

/** By how much a port's response falls when its satisfaction falls from 1 to 0: critical, important, minor. */
const SLOPES = [1, 0.5, 0] as const;

const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
function slopesOf(criticality: Uint8Array): Float64Array {
  const slopes = new Float64Array(criticality.length);
  for (let port = 0; port < slopes.length; port += 1) slopes[port] = SLOPES[criticality[port] as number] ?? 0;
  return slopes;
}

export class Levels {
  readonly core: Core;
  readonly rule: Rationing;
  readonly cap: Float64Array;
  readonly level: Float64Array;
  /** Deliverable level of each output port. */
  readonly deliverable: Float64Array;
  /** Share of its contract that the buyer in each output slot is allotted. */
  readonly allotted: Float64Array;
  /** Availability of each flow from or to outside; 1 for all others. */
  readonly available: Float64Array;
  readonly stopped: Uint8Array;
  /** Units that may differ from the baseline, in the order in which they were reached. */
  readonly touched: Marks;
  /** Weight of the activity that fell since it was last set to 0. */
  lost = 0;

  /** 1 - s and 1 - t of each port. */
  private readonly inShort: Float64Array;
  private readonly outShort: Float64Array;
  private readonly inSlope: Float64Array;
  private readonly outSlope: Float64Array;
  private readonly weights: Float64Array;
  private readonly limited: number[] = [];
  /** Units to look at, each at most once, as a ring. */
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private tail = 0;
  private readonly journal: Journal;

  // What the last look at a unit found.
  able = 1;
  least = 1;
  second = 1;
  inPort = -1;
  outPort = -1;

  /** @param weights what each unit's activity counts for in `lost`. */
  constructor(core: Core, rule: Rationing, weights?: Float64Array) {
    const { unitCount, inputs, outputs } = core;
    this.core = core;
    this.rule = rule;
    this.weights = weights ?? new Float64Array(unitCount);
    this.cap = ones(unitCount);
    this.level = ones(unitCount);
    this.deliverable = ones(outputs.count);
    this.allotted = ones(outputs.slotFlow.length);
    this.available = ones(core.flowCount);
    this.stopped = new Uint8Array(unitCount);
    this.touched = new Marks(unitCount);
    this.inShort = new Float64Array(inputs.count);
    this.outShort = new Float64Array(outputs.count);
    this.inSlope = slopesOf(inputs.criticality);
    this.outSlope = slopesOf(outputs.criticality);
    this.queue = new Int32Array(unitCount + 1);
    this.queued = new Uint8Array(unitCount);
    this.journal = new Journal(unitCount);
  }

  /** Number of units that wait to be looked at. */
  get waiting(): number {
    const length = this.tail - this.head;
    return length < 0 ? length + this.queue.length : length;
  }

  /** The next unit that waits; from now on it may be queued again. */
  next(): number {
    const unit = this.queue[this.head] as number;
    this.head = this.head + 1 === this.queue.length ? 0 : this.head + 1;
    this.queued[unit] = 0;
    return unit;
  }

  /** Queues a unit of which something changed. */
  touch(unit: number): void {
    if (this.queued[unit] === 0) {
      this.queued[unit] = 1;
      this.queue[this.tail] = unit;
      this.tail = this.tail + 1 === this.queue.length ? 0 : this.tail + 1;
    }
    this.reach(unit);
  }

  /** Notes that a unit is about to differ from the baseline, and from the last mark. */
  reach(unit: number): void {
    this.touched.add(unit);
    if (this.journal.open && this.journal.isNew(unit)) this.save(unit);
  }

  /** Forgets who waits. */
  clearQueue(): void {
    while (this.head !== this.tail) this.next();
  }

  /** Caps and availabilities of a scenario; whoever they hit is queued. */
  apply(shock: Shock): void {
    shock.units.forEach((unit, k) => {
      this.limit(unit, shock.caps[k] as number);
    });
    shock.flows.forEach((flow, k) => {
      this.limitFlow(flow, shock.available[k] as number);
    });
  }

  /** Sets a unit's capacity cap and queues it. */
  limit(unit: number, cap: number): void {
    this.touch(unit);
    this.cap[unit] = cap;
  }

  private limitFlow(flow: number, available: number): void {
    const { inputs, outputs } = this.core;
    this.available[flow] = available;
    this.limited.push(flow);
    for (const [ports, short] of [
      [inputs, this.inShort],
      [outputs, this.outShort],
    ] as const) {
      const slot = ports.slotOf[flow] as number;
      if (slot < 0) continue;
      const port = ports.slotPort[slot] as number;
      const share = (ports.slotQuantity[slot] as number) / (ports.total[port] as number);
      this.touch(ports.unit[port] as number);
      short[port] = (short[port] as number) + share * (1 - available);
    }
  }

  /** Finds what a unit's ports allow it: into `able`, `least`, `second`, `inPort` and `outPort`. */
  look(unit: number): void {
    const { inShort, outShort, inSlope, outSlope } = this;
    const { inputs, outputs } = this.core;
    let able = this.cap[unit] as number;
    let inPort = -1;
    const inEnd = inputs.unitStart[unit + 1] as number;
    for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1) {
      const r = 1 - (inSlope[port] as number) * (inShort[port] as number);
      if (r < able) {
        able = r < NOTHING ? 0 : r;
        inPort = port;
      }
    }
    // The least and second least response tell what every *other* port allows.
    let least = 1;
    let second = 1;
    let outPort = -1;
    const outEnd = outputs.unitStart[unit + 1] as number;
    for (let port = outputs.unitStart[unit] as number; port < outEnd; port += 1) {
      let r = 1 - (outSlope[port] as number) * (outShort[port] as number);
      if (r >= second) continue;
      if (r < NOTHING) r = 0;
      if (r < least) {
        second = least;
        least = r;
        outPort = port;
      } else second = r;
    }
    this.able = able;
    this.least = least;
    this.second = second;
    this.inPort = inPort;
    this.outPort = outPort;
  }

  /** Whether a unit that could run at `held` is below its minimum load. */
  trips(unit: number, held: number): boolean {
    return held < (this.core.minLoad[unit] as number) - TRIP_ROOM;
  }

  /** Lowers a unit's level and tells its suppliers. Nothing ever rises. @returns by how much it fell. */
  lowerLevel(unit: number, level: number): number {
    const fall = (this.level[unit] as number) - level;
    if (fall <= 0) return 0;
    this.level[unit] = level;
    this.lost += (this.weights[unit] as number) * fall;
    const { unitStart, toSuppliers } = this.core.coupling;
    const { port: supplierPort, unit: supplier, coefficient } = toSuppliers;
    const { outShort } = this;
    const end = unitStart[unit + 1] as number;
    for (let link = unitStart[unit] as number; link < end; link += 1) {
      const port = supplierPort[link] as number;
      this.touch(supplier[link] as number);
      outShort[port] = (outShort[port] as number) + (coefficient[link] as number) * fall;
    }
    return fall;
  }

  /** Lowers an output port's deliverable level and tells its buyers. @returns by how much it fell. */
  lowerDeliverable(port: number, deliverable: number): number {
    const fall = (this.deliverable[port] as number) - deliverable;
    if (fall <= 0) return 0;
    this.deliverable[port] = deliverable;
    if (this.rule === "proportional") {
      ration(this.core, port, deliverable, this.rule, this.allotted);
      const { portStart, toBuyers } = this.core.coupling;
      const { port: buyerPort, unit: buyer, coefficient } = toBuyers;
      const { inShort } = this;
      const end = portStart[port + 1] as number;
      for (let link = portStart[port] as number; link < end; link += 1) {
        const there = buyerPort[link] as number;
        this.touch(buyer[link] as number);
        inShort[there] = (inShort[there] as number) + (coefficient[link] as number) * fall;
      }
    } else this.rationAnew(port, deliverable);
    return fall;
  }

  private rationAnew(port: number, deliverable: number): void {
    const start = this.core.outputs.slotStart[port] as number;
    const before = this.allotted.slice(start, this.core.outputs.slotStart[port + 1]);
    ration(this.core, port, deliverable, this.rule, this.allotted);
    const { portStart, toBuyers } = this.core.coupling;
    const end = portStart[port + 1] as number;
    for (let link = portStart[port] as number; link < end; link += 1) {
      const slot = toBuyers.slot[link] as number;
      const lost = (before[slot - start] as number) - (this.allotted[slot] as number);
      if (lost <= 0) continue;
      const there = toBuyers.port[link] as number;
      this.touch(toBuyers.unit[link] as number);
      this.inShort[there] = (this.inShort[there] as number) + (toBuyers.coefficient[link] as number) * lost;
    }
  }

  /** Takes back everything: the baseline. */
  reset(): void {
    const { inputs, outputs } = this.core;
    const { list, count } = this.touched;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      this.cap[unit] = 1;
      this.level[unit] = 1;
      this.stopped[unit] = 0;
      const inEnd = inputs.unitStart[unit + 1] as number;
      for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1) this.inShort[port] = 0;
      const first = outputs.unitStart[unit] as number;
      const last = outputs.unitStart[unit + 1] as number;
      for (let port = first; port < last; port += 1) {
        this.outShort[port] = 0;
        this.deliverable[port] = 1;
      }
      this.allotted.fill(1, outputs.slotStart[first], outputs.slotStart[last] as number);
    }
    this.touched.clear();
    this.journal.close();
    for (const flow of this.limited) this.available[flow] = 1;
    this.limited.length = 0;
    this.lost = 0;
  }

  /** From here on everything that falls can be taken back by `rollback`. Nobody may be waiting. */
  mark(): void {
    this.journal.start(this.touched.count);
  }

  private save(unit: number): void {
    const { inputs, outputs } = this.core;
    const { journal } = this;
    journal.begin(unit);
    journal.put(this.cap[unit] as number);
    journal.put(this.level[unit] as number);
    journal.put(this.stopped[unit] as number);
    const inEnd = inputs.unitStart[unit + 1] as number;
    for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1)
      journal.put(this.inShort[port] as number);
    const first = outputs.unitStart[unit] as number;
    const last = outputs.unitStart[unit + 1] as number;
    for (let port = first; port < last; port += 1) {
      journal.put(this.outShort[port] as number);
      journal.put(this.deliverable[port] as number);
    }
    const end = outputs.slotStart[last] as number;
    for (let slot = outputs.slotStart[first] as number; slot < end; slot += 1)
      journal.put(this.allotted[slot] as number);
  }

  /** Takes back everything since `mark`. */
  rollback(): void {
    this.clearQueue();
    const { inputs, outputs } = this.core;
    const { journal } = this;
    journal.rewind();
    for (let k = 0; k < journal.count; k += 1) {
      const unit = journal.unit(k);
      this.cap[unit] = journal.take();
      this.level[unit] = journal.take();
      this.stopped[unit] = journal.take();
      const inEnd = inputs.unitStart[unit + 1] as number;
      for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1)
        this.inShort[port] = journal.take();
      const first = outputs.unitStart[unit] as number;
      const last = outputs.unitStart[unit + 1] as number;
      for (let port = first; port < last; port += 1) {
        this.outShort[port] = journal.take();
        this.deliverable[port] = journal.take();
      }
      const end = outputs.slotStart[last] as number;
      for (let slot = outputs.slotStart[first] as number; slot < end; slot += 1)
        this.allotted[slot] = journal.take();
    }
    this.touched.shrink(journal.touchedBefore);
    this.journal.start(journal.touchedBefore);
  }

  /** Units that changed since `mark`, in the order in which they were reached. */
  sinceMark(): Int32Array {
    return this.journal.units();
  }
}
