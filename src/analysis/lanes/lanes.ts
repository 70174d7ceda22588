/** Departures side by side, from the first falls to the fixpoint (model.md section 2). */
import { companyUnits } from "../../network/core.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";
import { LaneStream } from "./stream.ts";

/** A departure and how far it has come. */
export interface Lane {
  readonly company: number;
  /** Rounds that brought somebody down for the first time, to the last of them. */
  rounds: number;
  /** How many units have fallen. */
  fallen: number;
  /** Whether it is at the fixpoint; else the levels are above it. */
  settled: boolean;
  /** Whether somebody may have fallen in another round than was counted. */
  late: boolean;
}

/**
 * As many departures as the memory keeps rows for, each with the row of its place: eight at a time to who falls
 * first in which round, all of them one after another in sweeps. Without rows, eight that stay in their lanes.
 */
export class DepartureLanes {
  readonly departures: Lane[] = [];
  private readonly memory: LaneMemory;
  private readonly stream: LaneStream;
  private readonly hasRows: boolean;

  constructor(memory: LaneMemory) {
    this.memory = memory;
    this.stream = new LaneStream(memory);
    this.hasRows = memory.keptCount > 0;
  }

  /** How many departures run together. */
  get room(): number {
    return this.hasRows ? this.memory.keptCount : LANES;
  }

  /** Takes on departures, as many as there is room for. */
  take(companies: readonly number[]): void {
    this.departures.length = 0;
    for (const company of companies)
      this.departures.push({ company, rounds: 1, fallen: 0, settled: false, late: false });
  }

  /** The departures in groups of up to eight, each group with its first row. */
  *groups(): Generator<readonly [group: readonly Lane[], first: number], void> {
    for (let first = 0; first < this.departures.length; first += LANES)
      yield [this.departures.slice(first, first + LANES), first];
  }

  /**
   * Brings all departures as far as they get in lanes; `show` then tells how far.
   *
   * @param onSlow gets those that should be settled by themselves, with their lane: its losses stand in the
   * memory until it returns.
   */
  run(onSlow: (departure: Lane, lane: number) => void): void {
    for (const [group, first] of this.groups()) this.countRounds(group, first);
    this.settle(onSlow);
  }

  /** Puts what a group has come to into the lanes. */
  show(first: number): void {
    if (this.hasRows) this.memory.layAll(first);
  }

  /** Counts the rounds of those again that are late; what the lanes hold is lost. */
  countLate(): void {
    const late = this.departures.filter((departure) => departure.late && departure.settled);
    for (let first = 0; first < late.length; first += LANES)
      this.countWhole(late.slice(first, first + LANES));
  }

  /** Rounds until nobody is due; the first is that in which the companies' units fall. */
  private countRounds(group: readonly Lane[], first: number): void {
    const sureRounds = group.map(() => 1);
    this.start(group);
    for (let round = 2; ; round += 1) {
      const sure = this.memory.fallsRound();
      if (sure === null) break;
      for (const lane of this.noteFalls(group, round)) if ((sure >> lane) & 1) sureRounds[lane] = round;
    }
    for (const [lane, departure] of group.entries()) departure.late = departure.rounds !== sureRounds[lane];
    if (!this.hasRows) return;
    this.memory.keepAll(first);
    this.release(group);
  }

  /** Counts the rounds of a group again, in which everybody is followed until as many have fallen as do in the end. */
  private countWhole(group: readonly Lane[]): void {
    const left = group.map(({ fallen }) => fallen);
    this.start(group);
    for (let round = 2; group.some(({ fallen }, lane) => fallen < (left[lane] as number)); round += 1) {
      if (this.memory.fallsRound(true) === null) break;
      this.noteFalls(group, round);
    }
    for (const [lane, departure] of group.entries()) departure.late = departure.fallen !== left[lane];
    this.release(group);
  }

  private start(group: readonly Lane[]): void {
    const { memory } = this;
    memory.reset();
    for (const [lane, departure] of group.entries()) {
      memory.takeOut(departure.company, lane);
      departure.rounds = 1;
      departure.fallen = companyUnits(memory.core, departure.company).length;
    }
    memory.startFalls(group.map(({ company }) => company));
  }

  /** @returns the lanes in which somebody fell in the last round. */
  private noteFalls(group: readonly Lane[], round: number): number[] {
    const lanes: number[] = [];
    for (const [lane, departure] of group.entries()) {
      const fell = this.memory.fellIn(lane);
      if (fell === 0) continue;
      departure.rounds = round;
      departure.fallen += fell;
      lanes.push(lane);
    }
    return lanes;
  }

  private release(group: readonly Lane[]): void {
    for (const [lane, { company }] of group.entries()) this.memory.release(company, lane);
  }

  /** Sweeps until each has settled or would take too many. */
  private settle(onSlow: (departure: Lane, lane: number) => void): void {
    const { memory, departures, hasRows } = this;
    const inLane = new Int32Array(LANES);
    let next = 0;
    this.stream.run(
      (lane) => {
        if (next === departures.length) return false;
        inLane[lane] = next;
        if (hasRows) {
          memory.lay(lane, next, next);
          memory.takeOut((departures[next] as Lane).company, lane);
        }
        next += 1;
        return true;
      },
      (lane, { settled, fell }) => {
        const at = inLane[lane] as number;
        const departure = departures[at] as Lane;
        departure.settled = settled;
        departure.fallen += fell;
        if (fell > 0) departure.late = true;
        memory.release(departure.company, lane);
        if (hasRows) memory.keep(lane, at);
        if (!settled) onSlow(departure, lane);
      },
    );
  }
}
