/** Departures side by side, from the first rounds to the fixpoint (model.md section 2). */
import type { DepartureState } from "../departureState.ts";
import { LANES } from "../sideBySide.ts";
import { putInto } from "./adopt.ts";
import type { LaneMemory } from "./memory.ts";
import { LaneStream } from "./stream.ts";

/** A departure and how far it has come. */
export interface Lane {
  readonly company: number;
  /** Rounds that brought somebody down for the first time, to the last of them. */
  rounds: number;
  /** How many units they brought down. */
  fallen: number;
  /** Whether it is at the fixpoint; else the levels are above it. */
  settled: boolean;
  /** Whether somebody fell for the first time after the last round that was counted. */
  late: boolean;
}

/**
 * As many departures as the memory keeps rows for, each with the row of its place: eight at a time in rounds,
 * all of them one after another in sweeps.
 */
export class DepartureLanes {
  readonly departures: Lane[] = [];
  private readonly memory: LaneMemory;
  private readonly stream: LaneStream;

  constructor(memory: LaneMemory) {
    this.memory = memory;
    this.stream = new LaneStream(memory);
  }

  get full(): boolean {
    return this.departures.length === this.memory.keptCount;
  }

  /** Takes on a departure that has come so far in rounds. */
  add(company: number, state: DepartureState, rounds: number, fallen: number): void {
    const { memory, departures } = this;
    const lane = departures.length % LANES;
    if (lane === 0) memory.reset();
    putInto(memory, lane, state);
    for (let k = 0; k < state.touched.count; k += 1) memory.wake(state.touched.list[k] as number);
    memory.takeOut(company, lane);
    departures.push({ company, rounds, fallen, settled: false, late: false });
    if (lane === LANES - 1) this.countRounds(departures.slice(-LANES));
  }

  /**
   * Brings all departures as far as they get in lanes; `show` then tells how far.
   *
   * @param onSlow gets those that should be settled by themselves, with their lane: its losses stand in the
   * memory until it returns.
   */
  run(onSlow: (departure: Lane, lane: number) => void): void {
    const { departures } = this;
    const more = departures.length % LANES;
    if (more > 0) this.countRounds(departures.slice(-more));
    this.settle(onSlow);
  }

  /** Puts what a group of up to eight departures have come to into the lanes. */
  show(group: readonly Lane[]): void {
    const first = this.departures.indexOf(group[0] as Lane);
    for (const lane of group.keys()) this.memory.lay(lane, first + lane, first + lane);
  }

  clear(): void {
    this.departures.length = 0;
  }

  /** Rounds as long as each brings somebody down for the first time. */
  private countRounds(group: readonly Lane[]): void {
    const { memory } = this;
    const open = new Set(group.keys());
    for (let lane = 0; lane < LANES; lane += 1) memory.setActive(lane, open.has(lane));
    while (open.size > 0) {
      memory.round();
      for (const lane of open) {
        const at = group[lane] as Lane;
        const fell = memory.fellIn(lane);
        at.fallen += fell;
        if (fell > 0) at.rounds += 1;
        else {
          memory.setActive(lane, false);
          open.delete(lane);
        }
      }
    }
    const first = this.departures.length - group.length;
    for (const [lane, { company }] of group.entries()) {
      memory.keep(lane, first + lane);
      memory.release(company, lane);
    }
  }

  /** Sweeps until each has settled or would take too many. */
  private settle(onSlow: (departure: Lane, lane: number) => void): void {
    const { memory, departures } = this;
    const inLane = new Int32Array(LANES);
    let next = 0;
    this.stream.run(
      (lane) => {
        if (next === departures.length) return false;
        inLane[lane] = next;
        memory.lay(lane, next, next);
        memory.takeOut((departures[next] as Lane).company, lane);
        next += 1;
        return true;
      },
      (lane, { settled, late }) => {
        const at = inLane[lane] as number;
        const departure = departures[at] as Lane;
        departure.settled = settled;
        departure.late = late;
        memory.release(departure.company, lane);
        memory.keep(lane, at);
        if (!settled) onSlow(departure, lane);
      },
    );
  }
}
