/**
 * The cascade of model.md section 2, round by round, over an active set: a round looks only at the
 * units next to something that fell in the round before. The rounds are those of the full synchronous
 * sweep; sums differ from it by rounding errors only.
 */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import { CRITICAL, IMPORTANT, type Network } from "../network/network.ts";
import type { Shock } from "../network/shock.ts";
import { Levels } from "./levels.ts";

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
  readonly levels: Levels;
  private readonly wave: Int32Array;
  private readonly stopWave: Int32Array;
  /** The units of the round under way, and what it found for each before anything of it is applied. */
  private readonly round: Int32Array;
  private readonly able: Float64Array;
  private readonly least: Float64Array;
  private readonly second: Float64Array;
  private readonly inPort: Int32Array;
  private readonly outPort: Int32Array;
  private rounds = 0;
  private moved = 0;

  /** @param weights what each unit's activity counts for in `levels.lost`. */
  constructor(core: Core, rule: Rationing = "proportional", weights?: Float64Array) {
    this.levels = new Levels(core, rule, weights);
    this.wave = new Int32Array(core.unitCount).fill(-1);
    this.stopWave = new Int32Array(core.unitCount).fill(-1);
    this.round = new Int32Array(core.unitCount);
    this.able = new Float64Array(core.unitCount);
    this.least = new Float64Array(core.unitCount);
    this.second = new Float64Array(core.unitCount);
    this.inPort = new Int32Array(core.unitCount);
    this.outPort = new Int32Array(core.unitCount);
  }

  /** Runs one scenario from the baseline to the greatest fixpoint, in rounds to the end. */
  run(shock: Shock, observer?: Observer): CascadeState {
    this.start(shock);
    while (!this.step(observer) && this.rounds < MAX_ROUNDS);
    this.levels.clearQueue();
    return this.state(this.moved <= SETTLED);
  }

  private start(shock: Shock): void {
    const { levels } = this;
    const { list, count } = levels.touched;
    for (let k = 0; k < count; k += 1) {
      this.wave[list[k] as number] = -1;
      this.stopWave[list[k] as number] = -1;
    }
    levels.reset();
    levels.apply(shock);
    this.rounds = 0;
  }

  private state(settled: boolean): CascadeState {
    const { wave, stopWave, rounds } = this;
    const { level, deliverable, allotted, available, touched } = this.levels;
    return {
      settled,
      rounds,
      level,
      deliverable,
      allotted,
      available,
      wave,
      stopWave,
      touched: touched.toArray(),
    };
  }

  /** One round. @returns whether nothing moved in it. */
  private step(observer?: Observer): boolean {
    const { levels, round } = this;
    this.rounds += 1;
    this.moved = 0;
    const count = levels.waiting;
    for (let k = 0; k < count; k += 1) {
      const unit = levels.next();
      levels.look(unit);
      round[k] = unit;
      this.able[unit] = levels.able;
      this.least[unit] = levels.least;
      this.second[unit] = levels.second;
      this.inPort[unit] = levels.inPort;
      this.outPort[unit] = levels.outPort;
    }
    if (observer) this.tell(observer, count);
    for (let k = 0; k < count; k += 1) this.fall(round[k] as number);
    return this.moved <= SETTLED;
  }

  /** Tells of the falls that the looks found, before any of them is applied. */
  private tell(observer: Observer, count: number): void {
    const state = this.state(false);
    for (let k = 0; k < count; k += 1) {
      const unit = this.round[k] as number;
      const held = Math.min(this.able[unit] as number, this.least[unit] as number);
      const before = this.levels.level[unit] as number;
      const trips = this.levels.trips(unit, held);
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

  /** Brings a unit and its output ports down to what the look found. */
  private fall(unit: number): void {
    const { levels } = this;
    const { unitStart } = levels.core.outputs;
    const able = this.able[unit] as number;
    const least = this.least[unit] as number;
    const held = Math.min(able, least);
    if (levels.trips(unit, held)) levels.stopped[unit] = 1;
    const stop = levels.stopped[unit] === 1;
    const level = stop ? 0 : held;
    let most = levels.lowerLevel(unit, level);
    if (most > 0) this.date(unit, level);
    const end = unitStart[unit + 1] as number;
    for (let port = unitStart[unit] as number; port < end; port += 1) {
      const others = port === this.outPort[unit] ? (this.second[unit] as number) : least;
      most = Math.max(most, levels.lowerDeliverable(port, stop ? 0 : Math.min(able, others)));
    }
    if (most > this.moved) this.moved = most;
  }

  /** Notes the round in which a unit first fell, and in which it stopped. */
  private date(unit: number, level: number): void {
    if (level < 1 - FALLEN && this.wave[unit] === -1) this.wave[unit] = this.rounds - 1;
    if (level <= STOPPED && this.stopWave[unit] === -1) this.stopWave[unit] = this.rounds - 1;
  }
}
