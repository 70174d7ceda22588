/** A reduced network in the memory of the WebAssembly kernel (assembly/rounds.ts), and calls to it. */
import { type Core, companyUnits } from "../../network/core.ts";
import { type Tight, tightOf } from "../../network/tight.ts";
import { TRIP_ROOM } from "../rounding.ts";
import { EIGHT, instantiate, LANES, Layout } from "../sideBySide.ts";
import { KERNEL_BYTES } from "./kernelBytes.ts";
import { sweepOrder } from "./order.ts";

/** What the kernel exports; places are in its memory. See assembly/rounds.ts for what each does. */
interface Kernel {
  setUp(looks: number, ...places: readonly number[]): void;
  round(before: number, after: number, wait: number, next: number): void;
  shortages(constraints: number, losses: number, short: number): void;
  sums(rows: number, rowStart: number, unit: number, weight: number, losses: number, sums: number): void;
  above(rows: number, numbers: number, bound: number, lanes: number): number;
  keep(count: number, lane: number, row: number): void;
  lay(count: number, lane: number, one: number, other: number): void;
  beyond(units: number, lane: number, one: number, other: number, weight: number, found: number): void;
}

/** Weighted sums over units, row by row: the entries of row k begin at `start[k]`. */
export interface UnitSums {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Eight numbers side by side for every unit, port, constraint or row: that of position p and lane k stands
 * at 8 p + k.
 */
export class LaneMemory {
  readonly core: Core;
  readonly tight: Tight;
  /** Position among the losses of the first output port of each unit; the units come before all ports. */
  readonly portAt: Int32Array;
  /**
   * Losses of the units and ports by themselves, row by row: what `keep` has put there. One row more than
   * were asked for is the baseline, the last.
   */
  readonly kept: Float64Array;
  /** Rows that were asked for. */
  readonly keptCount: number;
  /** Losses in a row. */
  readonly lossCount: number;
  /**
   * What `beyond` found: the weight that two rows laid over each other lose, the weight that the lane loses
   * beyond that, and the most that a unit does.
   */
  readonly found: Float64Array;
  /** The largest fall of each lane in the last round. */
  readonly moved: Float64Array;
  /** What each constraint lacked at the last call of `findShort`. */
  readonly short: Float64Array;
  /** The sums that the last call of `findSums` found. */
  readonly sums: Float64Array;
  /** Lanes of a unit or a row, a bit each, that the last call of `unitsAbove` or `sumsAbove` found. */
  readonly unitLanes: Uint8Array;
  readonly rowLanes: Uint8Array;
  /** All bits of a lane that goes on, none of one that stays as it is; two words each. */
  private readonly active: Int32Array;
  /** Which lanes each unit has left in, a bit each. */
  private readonly leaving: Uint8Array;
  private readonly fell: Int32Array;
  private readonly kernel: Kernel;
  private readonly places: Places;
  private readonly losses: readonly [Float64Array, Float64Array];
  /** Units that are to be looked at, for the rounds in turn. */
  private readonly waits: readonly [Uint8Array, Uint8Array];
  /** Which of the two holds what the last round found. */
  private present: 0 | 1 = 0;

  private constructor(core: Core, kernel: Kernel, buffer: ArrayBuffer, places: Places, portAt: Int32Array) {
    const bytes = (at: number, count: number) => new Uint8Array(buffer, at, count);
    const numbers = (at: number, rows: number) => new Float64Array(buffer, at, LANES * rows);
    this.core = core;
    this.tight = tightOf(core);
    this.portAt = portAt;
    this.kernel = kernel;
    this.places = places;
    this.leaving = bytes(places.leaving, core.unitCount);
    this.active = new Int32Array(buffer, places.active, 2 * LANES);
    this.fell = new Int32Array(buffer, places.fell, 2 * LANES);
    this.lossCount = places.lossCount;
    this.keptCount = places.keptCount - 1;
    this.kept = new Float64Array(buffer, places.kept, places.keptCount * places.lossCount);
    this.found = new Float64Array(buffer, places.found, LANES);
    this.moved = numbers(places.moved, 1);
    this.short = numbers(places.short, places.constraintCount);
    this.sums = numbers(places.sums, places.rowCount);
    this.unitLanes = bytes(places.unitLanes, core.unitCount);
    this.rowLanes = bytes(places.rowLanes, places.rowCount);
    this.waits = [bytes(places.waits[0], core.unitCount), bytes(places.waits[1], core.unitCount)];
    this.losses = [numbers(places.losses[0], places.lossCount), numbers(places.losses[1], places.lossCount)];
  }

  /**
   * @param rows sums that `findSums` is to find.
   * @param kept rows of losses that are to be kept.
   * @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it.
   */
  static open(core: Core, rows: UnitSums, kept = 0): LaneMemory | null {
    const tight = tightOf(core);
    const { position, portAt, mostPorts } = positionsOf(core, tight);
    const order = sweepOrder(tight);
    const places = layOut(core, tight, rows, mostPorts, order.length, kept + 1);
    const opened = instantiate<Kernel>(KERNEL_BYTES, places.bytes);
    if (!opened) return null;
    const { kernel, memory } = opened;
    fill(memory.buffer, places, core, tight, rows, position, portAt);
    new Int32Array(memory.buffer, places.order, order.length).set(order);
    kernel.setUp(
      order.length,
      places.order,
      places.start,
      places.outStart,
      places.termStart,
      places.source,
      places.coefficient,
      places.limit,
      places.portAt,
      places.leaving,
      places.active,
      places.fell,
      places.moved,
      places.lacks,
      places.linkStart,
      places.target,
    );
    return new LaneMemory(core, kernel, memory.buffer, places, portAt);
  }

  /** Losses of the units, then of what each output port with a constraint can deliver. */
  get loss(): Float64Array {
    return this.losses[this.present];
  }

  /** The baseline in all lanes. */
  reset(): void {
    for (const losses of this.losses) losses.fill(0);
    for (const wait of this.waits) wait.fill(0);
  }

  /** Has a unit that was changed looked at, and whoever feels it. */
  wake(unit: number): void {
    const { linkStart, targetUnit } = this.tight;
    const wait = this.waits[this.present];
    wait[unit] = 1;
    const end = linkStart[unit + 1] as number;
    for (let link = linkStart[unit] as number; link < end; link += 1) wait[targetUnit[link] as number] = 1;
  }

  /** Has every unit looked at. */
  wakeAll(): void {
    this.waits[this.present].fill(1);
  }

  /** One round of the active lanes (model.md section 2). */
  round(): void {
    const { losses, waits } = this.places;
    const [here, there] = this.present === 0 ? ([0, 1] as const) : ([1, 0] as const);
    this.kernel.round(losses[here], losses[there], waits[here], waits[there]);
    this.present = there;
  }

  /** One look at the units of the active lanes, each of which feels at once what those before it have lost. */
  sweep(): void {
    const at = this.places.losses[this.present];
    const wait = this.places.waits[this.present];
    this.kernel.round(at, at, wait, wait);
  }

  /** Takes a company out of a lane: its units lose everything, and keep doing so. */
  takeOut(company: number, lane: number): void {
    const { loss, leaving, portAt } = this;
    const { start, outStart } = this.tight;
    for (const unit of companyUnits(this.core, company)) {
      leaving[unit] = (leaving[unit] as number) | (1 << lane);
      loss[LANES * unit + lane] = 1;
      const ports = (start[unit + 1] as number) - (outStart[unit] as number);
      const first = LANES * (portAt[unit] as number) + lane;
      for (let p = 0; p < ports; p += 1) loss[first + LANES * p] = 1;
    }
  }

  /** No longer keeps a company out of a lane, whose losses stay as they are. */
  release(company: number, lane: number): void {
    for (const unit of companyUnits(this.core, company))
      this.leaving[unit] = (this.leaving[unit] as number) & ~(1 << lane);
  }

  /** Whether a lane goes on in rounds and sweeps, or stays as it is. */
  setActive(lane: number, goesOn: boolean): void {
    const bits = goesOn ? -1 : 0;
    this.active[2 * lane] = bits;
    this.active[2 * lane + 1] = bits;
  }

  /** How many units of a lane fell for the first time in the last round. */
  fellIn(lane: number): number {
    return this.fell[2 * lane] as number;
  }

  /** Keeps a lane's losses as a row. */
  keep(lane: number, row: number): void {
    this.kernel.keep(this.lossCount, this.laneAt(lane), this.rowAt(row));
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
    return this.places.losses[this.present] + lane * Float64Array.BYTES_PER_ELEMENT;
  }

  private rowAt(row: number): number {
    return this.places.kept + row * this.lossCount * Float64Array.BYTES_PER_ELEMENT;
  }

  /** What every constraint lacks now: into `short`. */
  findShort(): void {
    this.kernel.shortages(this.places.constraintCount, this.places.losses[this.present], this.places.short);
  }

  /** The sums of some rows, at the present losses: into `sums`. */
  findSums(from: number, to: number): void {
    const { rowStart, rowUnit, rowWeight, losses, sums } = this.places;
    const row = rowStart + from * Int32Array.BYTES_PER_ELEMENT;
    this.kernel.sums(to - from, row, rowUnit, rowWeight, losses[this.present], sums + from * EIGHT);
  }

  /** Lanes in which a row's sum, as found last, is above a bound: into `rowLanes`. */
  sumsAbove(bound: number): void {
    this.kernel.above(this.places.rowCount, this.places.sums, bound, this.places.rowLanes);
  }

  /** Lanes in which a unit's loss is above a bound: into `unitLanes`. */
  unitsAbove(bound: number): void {
    this.kernel.above(this.core.unitCount, this.places.losses[this.present], bound, this.places.unitLanes);
  }
}

/** Positions of what each term of the reduced network reads, and of each unit's first output port. */
function positionsOf(core: Core, { start, outStart, port, termUnit, termPort }: Tight) {
  const ofPort = new Int32Array(core.outputs.count).fill(-1);
  const portAt = new Int32Array(core.unitCount);
  let at = core.unitCount;
  let mostPorts = 0;
  for (let unit = 0; unit < core.unitCount; unit += 1) {
    portAt[unit] = at;
    const first = outStart[unit] as number;
    const end = start[unit + 1] as number;
    mostPorts = Math.max(mostPorts, end - first);
    for (let c = first; c < end; c += 1) {
      ofPort[port[c] as number] = at;
      at += 1;
    }
  }
  // A port without a constraint of its own delivers at the unit's level.
  const position = termUnit.map((unit, term) => {
    const through = termPort[term] as number;
    const own = through < 0 ? -1 : (ofPort[through] as number);
    return own < 0 ? unit : own;
  });
  return { position, portAt, mostPorts };
}

type Places = ReturnType<typeof layOut>;

function layOut(
  core: Core,
  tight: Tight,
  rows: UnitSums,
  mostPorts: number,
  looks: number,
  keptCount: number,
) {
  const layout = new Layout();
  const constraintCount = tight.unit.length;
  const outputs = tight.port.reduce((sum, port) => (port < 0 ? sum : sum + 1), 0);
  const lossCount = core.unitCount + outputs;
  const rowCount = rows.start.length - 1;
  const places = {
    order: layout.place(looks * Int32Array.BYTES_PER_ELEMENT),
    start: layout.place(tight.start.byteLength),
    outStart: layout.place(tight.outStart.byteLength),
    termStart: layout.place(tight.termStart.byteLength),
    source: layout.place(tight.termUnit.byteLength),
    coefficient: layout.place(tight.termCoefficient.byteLength),
    limit: layout.place(core.minLoad.byteLength),
    portAt: layout.place(core.unitCount * Int32Array.BYTES_PER_ELEMENT),
    leaving: layout.place(core.unitCount),
    active: layout.place(EIGHT),
    fell: layout.place(EIGHT),
    moved: layout.place(EIGHT),
    lacks: layout.place(mostPorts * EIGHT),
    linkStart: layout.place(tight.linkStart.byteLength),
    target: layout.place(tight.targetUnit.byteLength),
    waits: [layout.place(core.unitCount), layout.place(core.unitCount)] as const,
    losses: [layout.place(lossCount * EIGHT), layout.place(lossCount * EIGHT)] as const,
    short: layout.place(constraintCount * EIGHT),
    rowStart: layout.place(rows.start.byteLength),
    rowUnit: layout.place(rows.unit.byteLength),
    rowWeight: layout.place(rows.weight.byteLength),
    sums: layout.place(rowCount * EIGHT),
    unitLanes: layout.place(core.unitCount),
    rowLanes: layout.place(rowCount),
    kept: layout.place(keptCount * lossCount * Float64Array.BYTES_PER_ELEMENT),
    found: layout.place(EIGHT),
  };
  return { ...places, constraintCount, lossCount, rowCount, keptCount, bytes: layout.bytes };
}

function fill(
  buffer: ArrayBuffer,
  places: Places,
  core: Core,
  tight: Tight,
  rows: UnitSums,
  position: Int32Array,
  portAt: Int32Array,
): void {
  const ints = (at: number, values: Int32Array) => new Int32Array(buffer, at, values.length).set(values);
  const numbers = (at: number, values: Float64Array) =>
    new Float64Array(buffer, at, values.length).set(values);
  const bytes = (positions: Int32Array) => positions.map((at) => at * EIGHT);
  ints(places.start, tight.start);
  ints(places.outStart, tight.outStart);
  ints(places.termStart, tight.termStart);
  ints(places.source, bytes(position));
  ints(places.portAt, bytes(portAt));
  ints(places.linkStart, tight.linkStart);
  ints(places.target, tight.targetUnit);
  numbers(places.coefficient, tight.termCoefficient);
  // Without a minimum load a unit never stops, but for all that it delivers.
  numbers(
    places.limit,
    core.minLoad.map((load) => (load > 0 ? 1 - load + TRIP_ROOM : 2)),
  );
  ints(places.rowStart, rows.start);
  ints(places.rowUnit, rows.unit);
  numbers(places.rowWeight, rows.weight);
}
