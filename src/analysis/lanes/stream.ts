import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";

/** A lane has settled when no loss grew by more in a whole sweep. */
const SETTLED = 1e-13;
/** Sweeps after which it is seen again how fast a lane settles. */
const TRIAL = 16;
/** Sweeps that a lane gets; one that would take more is quicker to settle by itself. */
const MOST_SWEEPS = 120;
/** Sweeps that eight departures get together; most settle in fewer. */
export const FIRST_SWEEPS = 14;

/** How far a lane has come. */
export interface Swept {
  /** Whether it is at the fixpoint; else the levels are above it. */
  readonly settled: boolean;
  /** Whether nobody fell any further from the start, but for rounding errors. */
  readonly still: boolean;
  /** How many units fell for the first time. */
  readonly fell: number;
}

/**
 * Sweeps lanes to the fixpoint, each at its own pace: as soon as one has settled, the next takes its place.
 * The sweeps of a lane are the same whenever it begins, so that it says the same whatever the others hold.
 */
export class LaneStream {
  private readonly memory: LaneMemory;
  private readonly isOpen = new Uint8Array(LANES);
  private readonly fell = new Int32Array(LANES);
  private readonly sweeps = new Int32Array(LANES);
  private readonly movedBefore = new Float64Array(LANES);
  private openCount = 0;
  private mostSweeps = MOST_SWEEPS;

  constructor(memory: LaneMemory) {
    this.memory = memory;
  }

  /**
   * @param start puts the next departures into a lane, and wakes whoever is to be looked at; says whether there were
   * any left.
   * @param end gets a lane that has come as far as it gets; its losses stand in the memory until it returns.
   * @param mostSweeps that a lane gets.
   */
  run(
    start: (lane: number) => boolean,
    end: (lane: number, swept: Swept) => void,
    mostSweeps = MOST_SWEEPS,
  ): void {
    this.mostSweeps = mostSweeps;
    for (let lane = 0; lane < LANES; lane += 1) this.close(lane);
    this.openCount = 0;
    for (let more = true; ; ) {
      for (let lane = 0; more && lane < LANES; lane += 1)
        if (this.isOpen[lane] === 0) {
          more = start(lane);
          if (more) this.open(lane);
        }
      if (this.openCount === 0) return;
      this.memory.sweep();
      for (let lane = 0; lane < LANES; lane += 1) if (this.isOpen[lane] === 1) this.look(lane, end);
    }
  }

  private open(lane: number): void {
    this.isOpen[lane] = 1;
    this.fell[lane] = 0;
    this.sweeps[lane] = 0;
    this.openCount += 1;
    this.memory.setActive(lane, true);
  }

  private close(lane: number): void {
    this.isOpen[lane] = 0;
    this.openCount -= 1;
    this.memory.setActive(lane, false);
  }

  /** Sees what the last sweep did to a lane. */
  private look(lane: number, end: (lane: number, swept: Swept) => void): void {
    const moved = this.memory.moved[lane] as number;
    const sweeps = (this.sweeps[lane] as number) + 1;
    this.sweeps[lane] = sweeps;
    this.fell[lane] = (this.fell[lane] as number) + this.memory.fellIn(lane);
    const settled = moved <= SETTLED;
    if (!settled && !this.isSlow(lane, sweeps, moved)) return;
    this.close(lane);
    end(lane, { settled, still: settled && sweeps === 1, fell: this.fell[lane] as number });
  }

  /** Whether a lane would take too many sweeps, if falls go on to shrink as in the last ones. */
  private isSlow(lane: number, sweeps: number, moved: number): boolean {
    if (sweeps >= this.mostSweeps) return true;
    if (sweeps % TRIAL !== 0) return false;
    const before = this.movedBefore[lane] as number;
    this.movedBefore[lane] = moved;
    return sweeps > TRIAL && moved * (moved / before) ** ((this.mostSweeps - sweeps) / TRIAL) > SETTLED;
  }
}
