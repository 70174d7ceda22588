/**
 * The cascade of model.md section 2, round by round, over an active set: in a round only the ports
 * next to something that moved in the round before are looked at, and a reset undoes only what moved.
 * The figures of every round are those of the full synchronous sweep, to the last bit.
 */
import type { Rationing } from "../model/scenario.ts";
import { CRITICAL, IMPORTANT, type Network, type Ports } from "../network/network.ts";
import type { Shock } from "../network/shock.ts";
import { ration } from "./rationing.ts";

/** Movement below which the rounds have settled. */
export const SETTLED = 1e-12;
/** A unit counts as fallen when its level is below 1 minus this. */
export const FALLEN = 1e-6;
/** A level up to this is no activity at all. */
export const STOPPED = 1e-9;
export const MAX_ROUNDS = 100_000;

/** What sets a unit's level in a round. `port` is an input or output port by `kind`; -1 for the capacity. */
export interface Cause {
  readonly kind: "capacity" | "input" | "output";
  readonly port: number;
  /** The level fell below the minimum load, so the unit stopped. */
  readonly tripped: boolean;
}

/** Told of every fall of a unit's level while the ports still stand as they caused it. */
export type Observer = (
  round: number,
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
  /** Share of its contract that each output slot's buyer is allotted. */
  readonly allotted: Float64Array;
  /** d_e per input slot: availability, or the allotted share with what is bought outside. */
  readonly supply: Float64Array;
  /** a_e per output slot: availability of the market, or the buyer's level with what is resold outside. */
  readonly demand: Float64Array;
  /** Rounds before the one in which the unit first fell; -1 where it did not. */
  readonly wave: Int32Array;
  /** Likewise for the round in which it stopped. */
  readonly stopWave: Int32Array;
  /** Units whose state differs from the baseline, in the order in which they were first looked at. */
  readonly touched: readonly number[];
}

/** How far a port satisfied for a share s lets the activity go (Pichler et al. 2022). */
export function response(criticality: number, s: number): number {
  if (criticality === CRITICAL) return s;
  return criticality === IMPORTANT ? (1 + s) / 2 : 1;
}

/** A list of positions without repetition, cleared in time proportional to its length. */
class Marks {
  readonly list: number[] = [];
  private readonly marked: Uint8Array;
  constructor(size: number) {
    this.marked = new Uint8Array(size);
  }
  add(position: number): void {
    if (this.marked[position]) return;
    this.marked[position] = 1;
    this.list.push(position);
  }
  clear(): void {
    for (const position of this.list) this.marked[position] = 0;
    this.list.length = 0;
  }
}

export class Cascade {
  private readonly net: Network;
  private readonly rule: Rationing;
  private readonly cap: Float64Array;
  private readonly level: Float64Array;
  private readonly deliverable: Float64Array;
  private readonly allotted: Float64Array;
  private readonly supply: Float64Array;
  private readonly demand: Float64Array;
  private readonly inResponse: Float64Array;
  private readonly outResponse: Float64Array;
  private readonly stopped: Uint8Array;
  private readonly wave: Int32Array;
  private readonly stopWave: Int32Array;
  private readonly dirtyIn: Marks;
  private readonly dirtyOut: Marks;
  private readonly active: Marks;
  private readonly touched: Marks;
  private readonly movedFlows: number[] = [];
  private moved = 0;

  constructor(net: Network, rule: Rationing = "proportional") {
    this.net = net;
    this.rule = rule;
    const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
    this.cap = ones(net.unitCount);
    this.level = ones(net.unitCount);
    this.deliverable = ones(net.outputs.count);
    this.allotted = ones(net.outputs.slotFlow.length);
    this.supply = ones(net.inputs.slotFlow.length);
    this.demand = ones(net.outputs.slotFlow.length);
    this.inResponse = ones(net.inputs.count);
    this.outResponse = ones(net.outputs.count);
    this.stopped = new Uint8Array(net.unitCount);
    this.wave = new Int32Array(net.unitCount).fill(-1);
    this.stopWave = new Int32Array(net.unitCount).fill(-1);
    this.dirtyIn = new Marks(net.inputs.count);
    this.dirtyOut = new Marks(net.outputs.count);
    this.active = new Marks(net.unitCount);
    this.touched = new Marks(net.unitCount);
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
      this.readPorts();
      for (const unit of this.active.list) this.update(unit, rounds, observer);
      this.active.clear();
      settled = this.moved <= SETTLED;
    }
    this.dirtyIn.clear();
    this.dirtyOut.clear();
    return this.state(settled, rounds);
  }

  private state(settled: boolean, rounds: number): CascadeState {
    const { level, deliverable, allotted, supply, demand, wave, stopWave } = this;
    const touched = this.touched.list;
    return { settled, rounds, level, deliverable, allotted, supply, demand, wave, stopWave, touched };
  }

  /** Takes back what the last run moved. */
  private reset(): void {
    const { inputs, outputs } = this.net;
    for (const unit of this.touched.list) {
      this.cap[unit] = 1;
      this.level[unit] = 1;
      this.stopped[unit] = 0;
      this.wave[unit] = -1;
      this.stopWave[unit] = -1;
      this.resetPorts(unit, inputs, this.inResponse, this.demand, outputs);
      this.resetPorts(unit, outputs, this.outResponse, this.supply, inputs);
      const end = outputs.unitStart[unit + 1] as number;
      for (let port = outputs.unitStart[unit] as number; port < end; port += 1) {
        this.deliverable[port] = 1;
        this.allotted.fill(1, outputs.slotStart[port], outputs.slotStart[port + 1]);
      }
    }
    this.touched.clear();
    for (const flow of this.movedFlows) {
      const inSlot = inputs.slotOf[flow] as number;
      const outSlot = outputs.slotOf[flow] as number;
      if (inSlot >= 0) this.supply[inSlot] = 1;
      if (outSlot >= 0) this.demand[outSlot] = 1;
    }
    this.movedFlows.length = 0;
  }

  /** Puts a unit's ports back to 1, and what it meant for the ports at the other end of their flows. */
  private resetPorts(
    unit: number,
    ports: Ports,
    responses: Float64Array,
    across: Float64Array,
    other: Ports,
  ): void {
    const first = ports.unitStart[unit] as number;
    const last = ports.unitStart[unit + 1] as number;
    for (let port = first; port < last; port += 1) responses[port] = 1;
    const end = ports.slotStart[last] as number;
    for (let slot = ports.slotStart[first] as number; slot < end; slot += 1) {
      const there = other.slotOf[ports.slotFlow[slot] as number] as number;
      if (there >= 0) across[there] = 1;
    }
  }

  private apply(shock: Shock): void {
    const { inputs, outputs } = this.net;
    shock.units.forEach((unit, k) => {
      this.cap[unit] = shock.caps[k] as number;
      this.active.add(unit);
    });
    shock.flows.forEach((flow, k) => {
      const available = shock.available[k] as number;
      const inSlot = inputs.slotOf[flow] as number;
      const outSlot = outputs.slotOf[flow] as number;
      if (inSlot >= 0) {
        this.supply[inSlot] = available;
        this.dirtyIn.add(inputs.slotPort[inSlot] as number);
      }
      if (outSlot >= 0) {
        this.demand[outSlot] = available;
        this.dirtyOut.add(outputs.slotPort[outSlot] as number);
      }
      this.movedFlows.push(flow);
    });
  }

  /** Satisfaction and response of every port next to something that moved in the round before. */
  private readPorts(): void {
    this.readSide(this.net.inputs, this.dirtyIn, this.supply, this.inResponse);
    this.readSide(this.net.outputs, this.dirtyOut, this.demand, this.outResponse);
  }

  private readSide(ports: Ports, dirty: Marks, shares: Float64Array, responses: Float64Array): void {
    const { slotStart, slotQuantity } = ports;
    for (const port of dirty.list) {
      const end = slotStart[port + 1] as number;
      let sum = 0;
      for (let slot = slotStart[port] as number; slot < end; slot += 1)
        sum += (slotQuantity[slot] as number) * (shares[slot] as number);
      responses[port] = response(ports.criticality[port] as number, sum / (ports.total[port] as number));
      this.active.add(ports.unit[port] as number);
    }
    dirty.clear();
  }

  /** New level of a unit and of its output ports from the responses of its ports. */
  private update(unit: number, round: number, observer: Observer | undefined): void {
    const { inputs, outputs } = this.net;
    this.touched.add(unit);
    let able = this.cap[unit] as number;
    let inPort = -1;
    const inEnd = inputs.unitStart[unit + 1] as number;
    for (let port = inputs.unitStart[unit] as number; port < inEnd; port += 1) {
      const r = this.inResponse[port] as number;
      if (r < able) {
        able = r;
        inPort = port;
      }
    }
    // The least and second least response tell what every *other* port allows.
    let least = 1;
    let second = 1;
    let outPort = -1;
    const outStart = outputs.unitStart[unit] as number;
    const outEnd = outputs.unitStart[unit + 1] as number;
    for (let port = outStart; port < outEnd; port += 1) {
      const r = this.outResponse[port] as number;
      if (r < least) {
        second = least;
        least = r;
        outPort = port;
      } else if (r < second) second = r;
    }
    const held = Math.min(able, least);
    const tripped = held < (this.net.minLoad[unit] as number) - SETTLED;
    if (tripped) this.stopped[unit] = 1;
    const stop = this.stopped[unit] === 1;
    const level = stop ? 0 : held;
    const before = this.level[unit] as number;
    if (observer && level < before) {
      const cause = causeOf(able, least, inPort, outPort, tripped && held > SETTLED);
      observer(round, unit, before, level, cause, this.state(false, round));
    }
    if (level !== before) this.setLevel(unit, level, before, round);
    for (let port = outStart; port < outEnd; port += 1) {
      const others = port === outPort ? second : least;
      this.setDeliverable(port, stop ? 0 : Math.min(able, others));
    }
  }

  private setLevel(unit: number, level: number, before: number, round: number): void {
    const { inputs, outputs, rhoOut } = this.net;
    this.level[unit] = level;
    this.moved = Math.max(this.moved, Math.abs(level - before));
    if (level < 1 - FALLEN && this.wave[unit] === -1) this.wave[unit] = round - 1;
    if (level <= STOPPED && this.stopWave[unit] === -1) this.stopWave[unit] = round - 1;
    const first = inputs.slotStart[inputs.unitStart[unit] as number] as number;
    const end = inputs.slotStart[inputs.unitStart[unit + 1] as number] as number;
    for (let slot = first; slot < end; slot += 1) {
      const flow = inputs.slotFlow[slot] as number;
      const there = outputs.slotOf[flow] as number;
      if (there < 0) continue;
      this.demand[there] = level + (1 - level) * (rhoOut[flow] as number);
      this.dirtyOut.add(outputs.slotPort[there] as number);
    }
  }

  private setDeliverable(port: number, deliverable: number): void {
    const before = this.deliverable[port] as number;
    if (deliverable === before) return;
    const { inputs, outputs, rhoIn } = this.net;
    this.deliverable[port] = deliverable;
    this.moved = Math.max(this.moved, Math.abs(deliverable - before));
    ration(this.net, port, deliverable, this.rule, this.allotted);
    const end = outputs.slotStart[port + 1] as number;
    for (let slot = outputs.slotStart[port] as number; slot < end; slot += 1) {
      const flow = outputs.slotFlow[slot] as number;
      const there = inputs.slotOf[flow] as number;
      if (there < 0) continue;
      const allotted = this.allotted[slot] as number;
      this.supply[there] = allotted + (1 - allotted) * (rhoIn[flow] as number);
      this.dirtyIn.add(inputs.slotPort[there] as number);
    }
  }
}

/** Which of the minima sets the level; among equals the capacity, then an input, then an output. */
function causeOf(able: number, least: number, inPort: number, outPort: number, tripped: boolean): Cause {
  if (least < able) return { kind: "output", port: outPort, tripped };
  if (inPort >= 0) return { kind: "input", port: inPort, tripped };
  return { kind: "capacity", port: -1, tripped };
}
