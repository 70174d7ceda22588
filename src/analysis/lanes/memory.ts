/** A reduced network in the memory of the WebAssembly kernel (assembly/), and calls to it. */
import { type Core, companyUnits } from "../../network/core.ts";
import { tightOf } from "../../network/tight.ts";
import { EIGHT, instantiate, LANES } from "../sideBySide.ts";
import { CoarseRounds } from "./coarse.ts";
import type { Kernel } from "./kernel.ts";
import { KERNEL_BYTES } from "./kernelBytes.ts";
import { sweepOrder } from "./order.ts";
import { fill, layOut, type Places, positionsOf, type UnitSums } from "./places.ts";
import { type Numbering, numberingOf, type Reordered, reordered } from "./reorder.ts";

/**
 * Eight numbers side by side for every unit, port, constraint or row: that of position p and lane k stands
 * at 8 p + k.
 */
export class LaneMemory {
  readonly core: Core;
  /** By position, as everything here; `unitAt` says which unit that is, `position` where a unit stands. */
  readonly tight: Reordered;
  readonly unitAt: Int32Array;
  readonly position: Int32Array;
  /** Position among the losses of the first output port of each unit; the units come before all ports. */
  readonly portAt: Int32Array;
  /**
   * Losses of the units and ports by themselves, row by row: what `keep` has put there. One row more than
   * were asked for is the baseline, the last.
   */
  readonly kept: Float64Array;
  /** The row of the baseline. */
  readonly baseline: number;
  /** Losses in a row. */
  readonly lossCount: number;
  /**
   * What `beyond` found: the weight that two rows laid over each other lose, the weight that the lane loses
   * beyond that, and the most that a unit does.
   */
  readonly found: Float64Array;
  /** The largest fall of each lane in the last sweep or round. */
  readonly moved: Float64Array;
  /** What each constraint lacked at the last call of `findShort`. */
  readonly short: Float64Array;
  /** The sums that the last call of `findSums` found. */
  readonly sums: Float64Array;
  /** Lanes of a unit or a row, a bit each, that the last call of `unitsAbove` or `throughputsBelow` found. */
  readonly unitLanes: Uint8Array;
  readonly rowLanes: Uint8Array;
  /** Losses of the units, then of what each output port with a constraint can deliver. */
  readonly loss: Float64Array;
  /** Which lanes each unit has left in, a bit each. */
  private readonly leaving: Uint8Array;
  /** Where each company's units stand. */
  readonly ofCompany: readonly Int32Array[];
  /** Rounds in more lanes, which take the place of what the eight lanes hold. */
  readonly coarse: CoarseRounds;
  private readonly fell: Int32Array;
  private readonly kernel: Kernel;
  private readonly places: Places;
  /** Lanes in which each unit is to be looked at, and those that go on, a bit each. */
  private readonly waits: Uint8Array;
  private active = 0;
  private readonly queuedIn: Uint8Array;
  /** The queue that is next, and where it ends in the memory. */
  private nextQueue: 0 | 1 = 0;
  private queueEnd = 0;

  private constructor(
    core: Core,
    tight: Reordered,
    { unitAt, position }: Numbering,
    kernel: Kernel,
    buffer: ArrayBuffer,
    places: Places,
    portAt: Int32Array,
  ) {
    const bytes = (at: number, count: number) => new Uint8Array(buffer, at, count);
    const numbers = (at: number, rows: number) => new Float64Array(buffer, at, LANES * rows);
    this.core = core;
    this.tight = tight;
    this.unitAt = unitAt;
    this.position = position;
    this.ofCompany = Array.from({ length: core.companyCount }, (_, company) =>
      companyUnits(core, company).map((unit) => position[unit] as number),
    );
    this.portAt = portAt;
    this.kernel = kernel;
    this.places = places;
    this.leaving = bytes(places.leaving, core.unitCount);
    this.fell = new Int32Array(buffer, places.fell, 2 * LANES);
    this.lossCount = places.lossCount;
    this.baseline = places.keptCount - 1;
    this.kept = new Float64Array(buffer, places.kept, places.keptCount * places.lossCount);
    this.found = new Float64Array(buffer, places.found, LANES);
    this.moved = numbers(places.moved, 1);
    this.short = numbers(places.short, places.constraintCount);
    this.sums = numbers(places.sums, places.rowCount);
    this.unitLanes = bytes(places.unitLanes, core.unitCount);
    this.rowLanes = bytes(places.rowLanes, places.rowCount);
    this.waits = bytes(places.waits, core.unitCount);
    this.loss = numbers(places.losses, places.lossCount);
    this.queuedIn = bytes(places.queuedIn, core.unitCount);
    this.coarse = new CoarseRounds(core, kernel, buffer, places, this);
    kernel.setUpFalls(places.queuedIn);
  }

  /**
   * @param rows sums that `findSums` is to find.
   * @param kept rows of losses that are to be kept.
   * @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it.
   */
  static open(core: Core, rows: UnitSums, kept = 0): LaneMemory | null {
    const whole = tightOf(core);
    const numbering = numberingOf(sweepOrder(whole));
    const tight = reordered(whole, numbering);
    const positions = positionsOf(core, tight);
    const places = layOut(core, tight, rows, kept + 1);
    const opened = instantiate<Kernel>(KERNEL_BYTES, places.bytes);
    if (!opened) return null;
    const { kernel, memory } = opened;
    fill(memory.buffer, places, core, tight, rows, numbering, positions);
    kernel.setUp(
      core.unitCount,
      places.start,
      places.outStart,
      places.termStart,
      places.source,
      places.coefficient,
      places.limit,
      places.portAt,
      places.leaving,
      places.fell,
      places.moved,
      places.looked,
      places.linkStart,
      places.target,
    );
    return new LaneMemory(core, tight, numbering, kernel, memory.buffer, places, positions.portAt);
  }

  /** The baseline in all lanes. */
  reset(): void {
    this.loss.fill(0);
    this.waits.fill(0);
  }

  /** Begins to find who falls first in which round (assembly/falls.ts): whoever feels that companies have left is due. */
  startFalls(companies: readonly number[]): void {
    this.queuedIn.fill(0);
    this.nextQueue = 0;
    this.queueEnd = this.places.queues[0];
    for (const [lane, company] of companies.entries())
      for (const at of this.ofCompany[company] as Int32Array)
        this.queueEnd = this.kernel.reach(at, 1 << lane, this.queueEnd);
  }

  /** Looks at those who are due. @returns whether anybody was. */
  fallsRound(): boolean {
    const { losses, queues } = this.places;
    const { nextQueue: now, queueEnd } = this;
    if (queueEnd === queues[now]) return false;
    const next = now === 0 ? 1 : 0;
    this.queueEnd = this.kernel.round(losses, queues[now], queueEnd, queues[next]);
    this.nextQueue = next;
    return true;
  }

  /** Has every unit looked at in a lane. */
  wakeAll(lane: number): void {
    const { waits } = this;
    for (let unit = 0; unit < waits.length; unit += 1) waits[unit] = (waits[unit] as number) | (1 << lane);
  }

  /** Has whoever feels that a company is out of a lane looked at in it. */
  wakeFor(company: number, lane: number): void {
    for (const at of this.ofCompany[company] as Int32Array)
      this.kernel.wake(at, this.places.waits, 1 << lane);
  }

  /** One look at the units of the active lanes, each of which feels at once what those before it have lost. */
  sweep(): void {
    this.kernel.sweep(this.places.losses, this.places.waits, this.active);
  }

  /** Takes a company out of a lane: its units lose everything, and keep doing so. */
  takeOut(company: number, lane: number): void {
    for (const at of this.ofCompany[company] as Int32Array)
      this.leaving[at] = (this.leaving[at] as number) | (1 << lane);
    for (const place of this.placesOf(company)) this.loss[LANES * place + lane] = 1;
  }

  /** Where a company's losses stand: those of its units, and of what each output port of theirs can't deliver. */
  *placesOf(company: number): Generator<number> {
    const { start, outStart } = this.tight;
    for (const at of this.ofCompany[company] as Int32Array) {
      yield at;
      const ports = (start[at + 1] as number) - (outStart[at] as number);
      const first = this.portAt[at] as number;
      for (let p = 0; p < ports; p += 1) yield first + p;
    }
  }

  /** No longer keeps a company out of a lane, whose losses stay as they are. */
  release(company: number, lane: number): void {
    for (const at of this.ofCompany[company] as Int32Array)
      this.leaving[at] = (this.leaving[at] as number) & ~(1 << lane);
  }

  /** Whether a lane goes on in sweeps, or stays as it is. */
  setActive(lane: number, goesOn: boolean): void {
    this.active = goesOn ? this.active | (1 << lane) : this.active & ~(1 << lane);
  }

  /** How many units of a lane fell for the first time in the last sweep or round. */
  fellIn(lane: number): number {
    return this.fell[2 * lane] as number;
  }

  /** Keeps a lane's losses as a row. */
  keep(lane: number, row: number): void {
    this.kernel.keep(this.lossCount, this.laneAt(lane), this.rowAt(row));
  }

  /** Puts a row that is kept into all lanes, in which nobody is looked at unless they are woken. */
  spread(row: number): void {
    this.kernel.spread(this.lossCount, this.places.losses, this.rowAt(row));
    this.waits.fill(0);
  }

  /** Puts eight rows from `first` on into the lanes. */
  layAll(first: number): void {
    this.kernel.layAll(this.lossCount, this.places.losses, this.rowAt(first));
  }

  /** Puts two rows that are kept into a lane, laid over each other: the larger loss everywhere. */
  lay(lane: number, one: number, other: number): void {
    this.kernel.lay(this.lossCount, this.laneAt(lane), this.rowAt(one), this.rowAt(other));
  }

  /**
   * What a lane loses beyond two rows laid over each other: into `found`. The first of the sums that the
   * memory was opened with must be that of all units, in their order.
   */
  beyond(lane: number, one: number, other: number): void {
    const { rowWeight, found } = this.places;
    const [at, row, next] = [this.laneAt(lane), this.rowAt(one), this.rowAt(other)];
    this.kernel.beyond(this.core.unitCount, at, row, next, rowWeight, found);
  }

  private laneAt(lane: number): number {
    return this.places.losses + lane * Float64Array.BYTES_PER_ELEMENT;
  }

  private rowAt(row: number): number {
    return this.places.kept + row * this.lossCount * Float64Array.BYTES_PER_ELEMENT;
  }

  /** What every constraint lacks now: into `short`. */
  findShort(): void {
    this.kernel.shortages(this.places.constraintCount, this.places.losses, this.places.short);
  }

  /** The sums of some rows, at the present losses: into `sums`. */
  findSums(from: number, to: number): void {
    const { rowStart, rowUnit, rowWeight, losses, sums } = this.places;
    const row = rowStart + from * Int32Array.BYTES_PER_ELEMENT;
    this.kernel.sums(to - from, row, rowUnit, rowWeight, losses, sums + from * EIGHT);
  }

  /** Lanes in which 1 less a row's sum, as found last, is below a bound: into `rowLanes`. */
  throughputsBelow(bound: number): void {
    this.kernel.below(this.places.rowCount, this.places.sums, bound, this.places.rowLanes);
  }

  /** Lanes in which a unit's loss is above a bound: into `unitLanes`. */
  unitsAbove(bound: number): void {
    this.kernel.above(this.core.unitCount, this.places.losses, bound, this.places.unitLanes);
  }
}
