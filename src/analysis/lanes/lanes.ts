/** Departures side by side: to the fixpoint, then in rounds where those must be counted (model.md section 2). */
import { companyUnits } from "../../network/core.ts";
import { FALLEN } from "../cascade.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";
import { LaneStream } from "./stream.ts";

/** A departure and how far it has come. */
export interface Lane {
  readonly company: number;
  /** Rounds that brought somebody down for the first time, to the last of them, as far as is known. */
  rounds: number;
  /** How many units they brought down. */
  fallen: number;
  /** Whether it is at the fixpoint; else the levels are above it. */
  settled: boolean;
  /** Whether somebody falls of whom it is not known when. */
  late: boolean;
}

/** As many departures as the memory keeps rows for, each with the row of its place. */
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

  /** Takes on a departure of which so many rounds are known, and whom they bring down. */
  add(company: number, { rounds, fallen }: { rounds: number; fallen: number }): void {
    this.departures.push({ company, rounds, fallen, settled: false, late: false });
  }

  /**
   * Brings all departures as far as they get in lanes; `show` then tells how far.
   *
   * @param onSlow gets those that should be settled by themselves, with their lane: its losses stand in the
   * memory until it returns.
   */
  run(onSlow: (departure: Lane, lane: number) => void): void {
    this.settle(onSlow);
    const late = this.departures.filter(({ late }) => late);
    for (let first = 0; first < late.length; first += LANES)
      this.countRounds(late.slice(first, first + LANES));
  }

  /** Puts what a group of up to eight departures have come to into the lanes. */
  show(group: readonly Lane[]): void {
    const first = this.departures.indexOf(group[0] as Lane);
    for (const lane of group.keys()) this.memory.lay(lane, first + lane, first + lane);
  }

  clear(): void {
    this.departures.length = 0;
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
        memory.lay(lane, memory.keptCount, memory.keptCount);
        memory.takeOut((departures[next] as Lane).company, lane);
        next += 1;
        return true;
      },
      (lane, { settled }) => {
        const at = inLane[lane] as number;
        const departure = departures[at] as Lane;
        departure.settled = settled;
        memory.release(departure.company, lane);
        memory.keep(lane, at);
        if (settled) departure.late = this.countFallen(at) !== departure.fallen;
        else onSlow(departure, lane);
      },
    );
  }

  /** Units that are fallen in a row. */
  private countFallen(row: number): number {
    const { kept, lossCount, core } = this.memory;
    const first = row * lossCount;
    const end = first + core.unitCount;
    let count = 0;
    for (let at = first; at < end; at += 1) if ((kept[at] as number) > FALLEN) count += 1;
    return count;
  }

  /** Rounds of up to eight departures, from the first to that in which the last falls who falls in the end. */
  private countRounds(group: readonly Lane[]): void {
    const { memory, departures } = this;
    const open = new Map<number, number>();
    memory.reset();
    for (let lane = 0; lane < LANES; lane += 1) memory.setActive(lane, lane < group.length);
    for (const [lane, departure] of group.entries()) {
      memory.takeOut(departure.company, lane);
      memory.wakeCompany(departure.company);
      departure.rounds = 1;
      departure.fallen = companyUnits(memory.core, departure.company).length;
      open.set(lane, this.countFallen(departures.indexOf(departure)));
    }
    for (let round = 2; open.size > 0; round += 1) {
      memory.round();
      for (const [lane, whole] of open) {
        const departure = group[lane] as Lane;
        const fell = memory.fellIn(lane);
        departure.fallen += fell;
        if (fell > 0) departure.rounds = round;
        departure.late = departure.fallen < whole;
        if (departure.late && (memory.moved[lane] as number) > 0) continue;
        memory.setActive(lane, false);
        open.delete(lane);
      }
    }
    for (const [lane, { company }] of group.entries()) memory.release(company, lane);
  }
}
