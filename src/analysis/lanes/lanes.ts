/** Departures side by side: in how many rounds who falls, and the fixpoint (model.md section 2). */
import { type Core, companyUnits } from "../../network/core.ts";
import type { Range } from "../runner.ts";
import { LANES } from "../sideBySide.ts";
import type { Collapse } from "./collapse.ts";
import { WIDE } from "./logarithm.ts";
import type { LaneMemory } from "./memory.ts";
import { FIRST_SWEEPS, LaneStream } from "./stream.ts";

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

/** A departure that has not settled yet. */
interface OnItsWay {
  readonly departure: Lane;
  /** How many units have fallen in its sweeps so far. */
  readonly fallen: number;
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

/** Departures that are kept until they can go on together, and units from which on that is not worth it. */
const MOST_KEPT = 128;
const TOO_LARGE = 3_000;

/** How many rows should be kept for departures in a network. */
export function rowsFor({ unitCount }: Core): number {
  return unitCount < TOO_LARGE ? MOST_KEPT : 0;
}

/**
 * Rounds in many lanes with losses rounded down, then sweeps in eight lanes to the fixpoint. Where as many fall there
 * as did in the rounds, they have fallen in those rounds; the others' rounds are made again, without rounding.
 *
 * Eight departures begin their sweeps together, since those of one sweep have much the same units looked at. Those
 * that take many go on later, each taking the place of another as soon as that has settled.
 */
export class DepartureLanes {
  private readonly memory: LaneMemory;
  private readonly stream: LaneStream;
  private readonly rows: Range;
  private readonly collapse: Collapse | null;
  private onTheirWay: OnItsWay[] = [];

  /**
   * @param rows of the memory for departures that take many sweeps: whole groups of eight. If there are none, each
   * of them is left to be settled by itself.
   * @param collapse what many departures come to, if it is known.
   */
  constructor(memory: LaneMemory, rows: Range, collapse: Collapse | null = null) {
    this.memory = memory;
    this.stream = new LaneStream(memory);
    this.rows = rows;
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
        if (!collapse?.isReached(lane)) others.push(departure);
        else if (!collapse.takes(company)) within.push(departure);
        else {
          this.end(departure, true, collapse.fallen);
          ends.collapsed(departure);
        }
      }
    for (const group of inGroups(within, LANES)) this.settle(group, collapse, ends);
    for (const group of inGroups(others, LANES)) this.settle(group, null, ends);
    this.goOn(ends);
    const late = departures.filter((departure) => departure.late && departure.settled);
    for (const group of inGroups(late, LANES)) this.countRounds(group);
    return departures;
  }

  /** Sweeps departures, from the collapse that they bring about or from the baseline, until most have settled. */
  private settle(group: readonly Lane[], from: Collapse | null, ends: LaneEnds): void {
    const { memory, rows } = this;
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
      (lane, { settled, fell }) => {
        const departure = group[lane] as Lane;
        const { company } = departure;
        const before = from ? from.fallenWith(company) : companyUnits(memory.core, company).length;
        if (settled || rows.from === rows.to) this.end(departure, settled, before + fell);
        if (settled) return;
        if (rows.from === rows.to) ends.slow(departure, lane);
        else {
          memory.keep(lane, rows.from + this.onTheirWay.length);
          this.onTheirWay.push({ departure, fallen: before + fell });
        }
      },
      FIRST_SWEEPS,
    );
    this.release(group);
    ends.group(group);
    if (this.onTheirWay.length + LANES > rows.to - rows.from) this.goOn(ends);
  }

  /** Sweeps those that have not settled yet. */
  private goOn(ends: LaneEnds): void {
    const { memory, rows, onTheirWay } = this;
    const inLane = new Int32Array(LANES);
    let next = 0;
    this.stream.run(
      (lane) => {
        const one = onTheirWay[next];
        if (!one) return false;
        memory.lay(lane, rows.from + next, rows.from + next);
        memory.takeOut(one.departure.company, lane);
        memory.wakeAll(lane);
        inLane[lane] = next;
        next += 1;
        return true;
      },
      (lane, { settled, fell }) => {
        const at = inLane[lane] as number;
        const { departure, fallen } = onTheirWay[at] as OnItsWay;
        this.end(departure, settled, fallen + fell);
        memory.release(departure.company, lane);
        memory.keep(lane, rows.from + at);
        if (!settled) ends.slow(departure, lane);
      },
    );
    let row = rows.from;
    for (const group of inGroups(onTheirWay, LANES)) {
      memory.layAll(row);
      ends.group(group.map(({ departure }) => departure));
      row += LANES;
    }
    this.onTheirWay = [];
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
