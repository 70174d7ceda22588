/**
 * The cascade of model.md section 2, round by round, over an active set: a round looks only at the
 * units next to something that fell in the round before, every fall is passed on along the links that
 * can hold somebody back, and a reset undoes only what fell. The rounds are those of the full
 * synchronous sweep; sums differ from it by rounding errors only.
 */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import { CRITICAL, IMPORTANT, type Network } from "../network/network.ts";
import type { Shock } from "../network/shock.ts";
import { Marks } from "./marks.ts";
import { ration } from "./rationing.ts";

/** Movement below which the rounds have settled. */
export const SETTLED = 1e-12;
/** A unit counts as fallen when its level is below 1 minus this. */
export const FALLEN = 1e-6;
/** A level up to this is no activity at all. */
export const STOPPED = 1e-9;
export const MAX_ROUNDS = 100_000;
/** A satisfaction below this is 0 but for a rounding error. */
const NOTHING = 1e-13;

/** What sets a unit's level in a round. `port` is an input or output port by `kind`; -1 for the capacity. */
export interface Cause {
  readonly kind: "capacity" | "input" | "output";
  readonly port: number;
  /** The level fell below the minimum load, so the unit stopped. */
  readonly tripped: boolean;
}

/** Told of every fall of a unit's level, with the state as it stood before the round and the round's number in it. */
export type Observer = (
  unit: number,
  before: number,
  level: number,
  cause: Cause,
  state: CascadeState,
) => void;

/** The state after a run; the arrays belong to the cascade and hold until its next run. */
export interface CascadeState {
  readonly settled: boolean;
  readonly rounds: number;
  readonly level: Float64Array;
  /** Deliverable level of each output port. */
  readonly deliverable: Float64Array;
  /** Share of its contract that the buyer in each output slot is allotted. */
  readonly allotted: Float64Array;
  /** Availability of each flow from or to outside; 1 for all others. */
  readonly available: Float64Array;
  /** Rounds before the one in which the unit first fell; -1 where it did not. */
  readonly wave: Int32Array;
  /** Likewise for the round in which it stopped. */
  readonly stopWave: Int32Array;
  /** Units that may differ from the baseline, in the order in which they were reached. */
  readonly touched: readonly number[];
}

/** How far a port satisfied for a share s lets the activity go (Pichler et al. 2022). */
export function response(criticality: number, s: number): number {
  if (criticality === CRITICAL) return s;
  return criticality === IMPORTANT ? (1 + s) / 2 : 1;
}

/** d_e: what of its contract a buyer has, delivered or bought outside. */
export function supplyShare(net: Core | Network, state: CascadeState, flow: number): number {
  const slot = net.outputs.slotOf[flow] as number;
  if (slot < 0) return state.available[flow] as number;
  const allotted = state.allotted[slot] as number;
  return allotted + (1 - allotted) * (net.rhoIn[flow] as number);
}

/** a_e: what of its contract a seller places, with the buyer or outside. */
export function demandShare(net: Core | Network, state: CascadeState, flow: number): number {
  const buyer = net.to[flow] as number;
  if (buyer < 0) return state.available[flow] as number;
  const level = state.level[buyer] as number;
  return level + (1 - level) * (net.rhoOut[flow] as number);
}

/** Runs scenarios on one network, one after another. */
export class Cascade {
  private readonly net: Core;
  private readonly rule: Rationing;
  private readonly cap: Float64Array;
  private readonly level: Float64Array;
  private readonly deliverable: Float64Array;
  private readonly allotted: Float64Array;
  private readonly available: Float64Array;
  /** 1 - s and 1 - t of each port. */
  private readonly inShort: Float64Array;
  private readonly outShort: Float64Array;
  private readonly stopped: Uint8Array;
  private readonly wave: Int32Array;
  private readonly stopWave: Int32Array;
  private readonly limited: number[] = [];
  private readonly touched: Marks;
  private active: Marks;
  private next: Marks;
  /** What a round found for each active unit, before anything of it is applied. */
  private readonly able: Float64Array;
  private readonly least: Float64Array;
  private readonly second: Float64Array;
  private readonly inPort: Int32Array;
  private readonly outPort: Int32Array;
  private moved = 0;

  constructor(net: Core, rule: Rationing = "proportional") {
    this.net = net;
    this.rule = rule;
    const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
    this.cap = ones(net.unitCount);
    this.level = ones(net.unitCount);
    this.deliverable = ones(net.outputs.count);
    this.allotted = ones(net.outputs.slotFlow.length);
    this.available = ones(net.flowCount);
    this.inShort = new Float64Array(net.inputs.count);
    this.outShort = new Float64Array(net.outputs.count);
    this.stopped = new Uint8Array(net.unitCount);
    this.wave = new Int32Array(net.unitCount).fill(-1);
    this.stopWave = new Int32Array(net.unitCount).fill(-1);
    this.touched = new Marks(net.unitCount);
    this.active = new Marks(net.unitCount);
    this.next = new Marks(net.unitCount);
    this.able = ones(net.unitCount);
    this.least = ones(net.unitCount);
    this.second = ones(net.unitCount);
    this.inPort = new Int32Array(net.unitCount);
    this.outPort = new Int32Array(net.unitCount);
  }

  /** Runs one scenario from the baseline to the greatest fixpoint. */
  run(shock: Shock, observer?: Observer): CascadeState {
    this.reset();
    this.apply(shock);
    let rounds = 0;
    let settled = false;
    while (!settled && rounds < MAX_ROUNDS) {
      rounds += 1;
      this.moved = 0;
      [this.active, this.next] = [this.next, this.active];
      const { list, count } = this.active;
      for (let k = 0; k < count; k += 1) this.look(list[k] as number);
      if (observer) this.tell(observer, this.state(false, rounds));
      for (let k = 0; k < count; k += 1) this.fall(list[k] as number, rounds);
      this.active.clear();
      settled = this.moved <= SETTLED;
    }
    this.next.clear();
    return this.state(settled, rounds);
  }

  private state(settled: boolean, rounds: number): CascadeState {
    const { level, deliverable, allotted, available, wave, stopWave } = this;
    const touched = this.touched.toArray();
    return { settled, rounds, level, deliverable, allotted, available, wave, stopWave, touched };
  }

  private activate(unit: number): void {
    this.next.add(unit);
    this.touched.add(unit);
  }

  /** Takes back what the last run moved. */
  private reset(): void {
    const { inputs, outputs } = this.net;
    const { list, count } = this.touched;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      this.cap[unit] = 1;
      this.level[unit] = 1;
      this.stopped[unit] = 0;
      this.wave[unit] = -1;
      this.stopWave[unit] = -1;
      this.inShort.fill(0, inputs.unitStart[unit], inputs.unitStart[unit + 1]);
      const first = outputs.unitStart[unit] as number;
      const last = outputs.unitStart[unit + 1] as number;
      this.outShort.fill(0, first, last);
      this.deliverable.fill(1, first, last);
      this.allotted.fill(1, outputs.slotStart[first], outputs.slotStart[last]);
    }
    this.touched.clear();
    for (const flow of this.limited) this.available[flow] = 1;
    this.limited.length = 0;
  }

  private apply(shock: Shock): void {
    const { inputs, outputs } = this.net;
    shock.units.forEach((unit, k) => {
      this.cap[unit] = shock.caps[k] as number;
      this.activate(unit);
    });
    shock.flows.forEach((flow, k) => {
      const available = shock.available[k] as number;
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
        short[port] = (short[port] as number) + share * (1 - available);
        this.activate(ports.unit[port] as number);
      }
    });
  }

  /** What a unit's ports allow it in this round; nothing is changed yet. */
  private look(unit: number): void {
    const { inputs, outputs } = this.net;
    const { inShort, outShort } = this;
    let able = this.cap[unit] as number;
    let inPort = -1;
    const inEnd = inputs.unitStart[unit + 1] as number;
    for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1) {
      const r = respond(inputs.criticality[port] as number, inShort[port] as number);
      if (r < able) {
        able = r;
        inPort = port;
      }
    }
    // The least and second least response tell what every *other* port allows.
    let least = 1;
    let second = 1;
    let outPort = -1;
    const outEnd = outputs.unitStart[unit + 1] as number;
    for (let port = outputs.unitStart[unit] as number; port < outEnd; port += 1) {
      const r = respond(outputs.criticality[port] as number, outShort[port] as number);
      if (r < least) {
        second = least;
        least = r;
        outPort = port;
      } else if (r < second) second = r;
    }
    this.able[unit] = able;
    this.least[unit] = least;
    this.second[unit] = second;
    this.inPort[unit] = inPort;
    this.outPort[unit] = outPort;
  }

  /** Tells of the falls that `look` found, before any of them is applied. */
  private tell(observer: Observer, state: CascadeState): void {
    const { list, count } = this.active;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      const held = Math.min(this.able[unit] as number, this.least[unit] as number);
      const before = this.level[unit] as number;
      const trips = this.trips(unit, held);
      const level = trips ? 0 : held;
      if (level < before) observer(unit, before, level, this.causeOf(unit, trips && held > SETTLED), state);
    }
  }

  private causeOf(unit: number, tripped: boolean): Cause {
    if ((this.least[unit] as number) < (this.able[unit] as number))
      return { kind: "output", port: this.outPort[unit] as number, tripped };
    const port = this.inPort[unit] as number;
    return { kind: port === -1 ? "capacity" : "input", port, tripped };
  }

  private trips(unit: number, held: number): boolean {
    return held < (this.net.minLoad[unit] as number) - SETTLED;
  }

  /** Brings a unit and its output ports down to what `look` found. Nothing ever rises. */
  private fall(unit: number, round: number): void {
    const { outputs } = this.net;
    const able = this.able[unit] as number;
    const least = this.least[unit] as number;
    const held = Math.min(able, least);
    if (this.trips(unit, held)) this.stopped[unit] = 1;
    const stop = this.stopped[unit] === 1;
    this.lowerLevel(unit, stop ? 0 : held, round);
    const outEnd = outputs.unitStart[unit + 1] as number;
    for (let port = outputs.unitStart[unit] as number; port < outEnd; port += 1) {
      const others = port === this.outPort[unit] ? (this.second[unit] as number) : least;
      this.lowerDeliverable(port, stop ? 0 : Math.min(able, others));
    }
  }

  private lowerLevel(unit: number, level: number, round: number): void {
    const fall = (this.level[unit] as number) - level;
    if (fall <= 0) return;
    this.level[unit] = level;
    if (fall > this.moved) this.moved = fall;
    if (level < 1 - FALLEN && this.wave[unit] === -1) this.wave[unit] = round - 1;
    if (level <= STOPPED && this.stopWave[unit] === -1) this.stopWave[unit] = round - 1;
    const { unitStart, toSuppliers } = this.net.coupling;
    const { port: supplierPort, unit: supplier, coefficient } = toSuppliers;
    const { outShort } = this;
    const end = unitStart[unit + 1] as number;
    for (let link = unitStart[unit] as number; link < end; link += 1) {
      const port = supplierPort[link] as number;
      outShort[port] = (outShort[port] as number) + (coefficient[link] as number) * fall;
      this.activate(supplier[link] as number);
    }
  }

  private lowerDeliverable(port: number, deliverable: number): void {
    const fall = (this.deliverable[port] as number) - deliverable;
    if (fall <= 0) return;
    this.deliverable[port] = deliverable;
    if (fall > this.moved) this.moved = fall;
    const proportional = this.rule === "proportional";
    const { slotStart } = this.net.outputs;
    const start = slotStart[port] as number;
    const before = proportional ? null : this.allotted.slice(start, slotStart[port + 1]);
    ration(this.net, port, deliverable, this.rule, this.allotted);
    const { portStart, toBuyers } = this.net.coupling;
    const { port: buyerPort, unit: buyer, coefficient, slot: slotOf } = toBuyers;
    const { inShort, allotted } = this;
    const end = portStart[port + 1] as number;
    for (let link = portStart[port] as number; link < end; link += 1) {
      const slot = slotOf[link] as number;
      const lost = before ? (before[slot - start] as number) - (allotted[slot] as number) : fall;
      if (lost <= 0) continue;
      const there = buyerPort[link] as number;
      inShort[there] = (inShort[there] as number) + (coefficient[link] as number) * lost;
      this.activate(buyer[link] as number);
    }
  }
}

/** The response of a port that is short of a share. */
function respond(criticality: number, short: number): number {
  const s = 1 - short;
  return response(criticality, s < NOTHING ? 0 : s);
}
