/** Departures side by side: in how many rounds who falls, and the fixpoint (model.md section 2). */
import { companyUnits } from "../../network/core.ts";
import { LANES } from "../sideBySide.ts";
import type { Collapse } from "./collapse.ts";
import { WIDE } from "./logarithm.ts";
import type { LaneMemory } from "./memory.ts";
import { LaneStream, MOST_ALONE, type Swept } from "./stream.ts";

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

/** Who is told what departures come to, as soon as it is known. */
export interface LaneEnds {
  /** Up to eight departures, each with its losses in the lane of its place: those of the settled are at the fixpoint. */
  group(departures: readonly Lane[]): void;
  /** One that should be settled by itself, with its lane: its losses stand in the memory until this returns. */
  slow(departure: Lane, lane: number): void;
  /** One that comes to the very collapse. */
  collapsed(departure: Lane): void;
}

/**
 * Rounds in many lanes with losses rounded down, then sweeps in eight lanes to the fixpoint. Where as many fall there
 * as did in the rounds, they have fallen in those rounds; the others' rounds are made again, without rounding.
 */
export class DepartureLanes {
  private readonly memory: LaneMemory;
  private readonly stream: LaneStream;
  private readonly collapse: Collapse | null;

  /** @param collapse what many departures come to, if it is known. */
  constructor(memory: LaneMemory, collapse: Collapse | null = null) {
    this.memory = memory;
    this.stream = new LaneStream(memory, MOST_ALONE);
    this.collapse = collapse;
  }

  /** Runs departures; those that fall alike at the same time are quickest together. */
  run(companies: readonly number[], ends: LaneEnds): Lane[] {
    const { collapse, memory } = this;
    const departures: Lane[] = [];
    const within: Lane[] = [];
    const others: Lane[] = [];
    for (const together of inGroups(companies, WIDE))
      for (const [lane, { rounds, fallen, isSure }] of memory.coarse.run(together).entries()) {
        const company = together[lane] as number;
        const departure: Lane = { company, rounds, fallen, settled: false, late: !isSure };
        departures.push(departure);
        if (!collapse || !memory.coarse.isGone(collapse.company, lane)) others.push(departure);
        else if (!collapse.takes(company)) within.push(departure);
        else {
          this.end(departure, true, collapse.fallen);
          ends.collapsed(departure);
        }
      }
    for (const group of inGroups(within, LANES)) this.settle(group, collapse, ends);
    for (const group of inGroups(others, LANES)) this.settle(group, null, ends);
    const late = departures.filter((departure) => departure.late && departure.settled);
    for (const group of inGroups(late, LANES)) this.countRounds(group);
    return departures;
  }

  /** Sweeps departures, from the collapse that they bring about or from the baseline, until each has settled. */
  private settle(group: readonly Lane[], from: Collapse | null, ends: LaneEnds): void {
    const { memory } = this;
    memory.spread(from ? from.row : memory.baseline);
    for (const [lane, { company }] of group.entries()) memory.takeOut(company, lane);
    let next = 0;
    this.stream.run(
      (lane) => {
        const departure = group[next];
        next += 1;
        if (departure) memory.wakeFor(departure.company, lane);
        return departure !== undefined;
      },
      (lane, { settled, fell }: Swept) => {
        const departure = group[lane] as Lane;
        const { company } = departure;
        const before = from ? from.fallenWith(company) : companyUnits(memory.core, company).length;
        this.end(departure, settled, before + fell);
        if (!settled) ends.slow(departure, lane);
      },
    );
    this.release(group);
    ends.group(group);
  }

  /** @param fallen how many units have fallen, at the fixpoint if it has settled. */
  private end(departure: Lane, settled: boolean, fallen: number): void {
    departure.settled = settled;
    if (settled ? departure.fallen !== fallen : departure.fallen < fallen) departure.late = true;
    if (settled) departure.fallen = fallen;
  }

  /** Counts the rounds of a group until as many have fallen as do in the end. */
  private countRounds(group: readonly Lane[]): void {
    const { memory } = this;
    const left = group.map(({ company, fallen }) => fallen - companyUnits(memory.core, company).length);
    for (const departure of group) departure.rounds = 1;
    memory.reset();
    for (const [lane, { company }] of group.entries()) memory.takeOut(company, lane);
    memory.startFalls(group.map(({ company }) => company));
    for (let round = 2; left.some((count) => count > 0) && memory.fallsRound(); round += 1)
      for (const [lane, departure] of group.entries()) {
        const fell = memory.fellIn(lane);
        left[lane] = (left[lane] as number) - fell;
        if (fell > 0) departure.rounds = round;
      }
    for (const [lane, departure] of group.entries()) departure.late = left[lane] !== 0;
    this.release(group);
  }

  private release(group: readonly Lane[]): void {
    for (const [lane, { company }] of group.entries()) this.memory.release(company, lane);
  }
}

function* inGroups<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
