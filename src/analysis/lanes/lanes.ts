/** Up to eight departures side by side, from the first rounds to the fixpoint (model.md section 2). */
import type { DepartureState } from "../departureState.ts";
import { LANES } from "../sideBySide.ts";
import { putInto } from "./adopt.ts";
import type { LaneMemory } from "./memory.ts";

/** A lane has settled when no loss grew by more in a whole sweep. */
const SETTLED = 1e-13;
/** Sweeps after which it is known how fast a lane settles. */
const TRIAL = 8;
/** Sweeps that a lane gets; one that would take more is quicker to settle by itself. */
const MOST_SWEEPS = 40;

/** What a lane is and how far it has come. */
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

export class DepartureLanes {
  readonly lanes: Lane[] = [];
  private readonly memory: LaneMemory;

  constructor(memory: LaneMemory) {
    this.memory = memory;
  }

  get full(): boolean {
    return this.lanes.length === LANES;
  }

  /** Gives a lane to a departure that has come so far in rounds. */
  add(company: number, state: DepartureState, rounds: number, fallen: number): void {
    const { memory, lanes } = this;
    const lane = lanes.length;
    if (lane === 0) memory.reset();
    putInto(memory, lane, state);
    for (let k = 0; k < state.touched.count; k += 1) memory.wake(state.touched.list[k] as number);
    memory.takeOut(company, lane);
    lanes.push({ company, rounds, fallen, settled: false, late: false });
  }

  /** Brings all lanes as far as they get; their losses stand in the memory until the next is added. */
  run(): void {
    this.countRounds();
    this.settle();
  }

  /** Empties the lanes. */
  clear(): void {
    for (const [lane, { company }] of this.lanes.entries()) this.memory.release(company, lane);
    this.lanes.length = 0;
  }

  /** Rounds as long as each brings somebody down for the first time. */
  private countRounds(): void {
    const { memory, lanes } = this;
    const open = this.open();
    while (open.size > 0) {
      memory.round();
      for (const lane of open) {
        const at = lanes[lane] as Lane;
        const fell = memory.fellIn(lane);
        at.fallen += fell;
        if (fell > 0) at.rounds += 1;
        else this.close(lane, open);
      }
    }
  }

  /** Sweeps until each lane has settled or would take too many. */
  private settle(): void {
    const { memory, lanes } = this;
    const open = this.open();
    const before = new Float64Array(LANES);
    // A lane that waited for others has felt nothing since.
    memory.wakeAll();
    for (let sweep = 1; open.size > 0; sweep += 1) {
      memory.sweep();
      for (const lane of open) {
        const at = lanes[lane] as Lane;
        const moved = memory.moved[lane] as number;
        if (memory.fellIn(lane) > 0) at.late = true;
        at.settled = moved <= SETTLED;
        if (at.settled || isSlow(sweep, moved, before[lane] as number)) this.close(lane, open);
        before[lane] = moved;
      }
    }
  }

  /** All lanes, going on. */
  private open(): Set<number> {
    for (let lane = 0; lane < LANES; lane += 1) this.memory.setActive(lane, lane < this.lanes.length);
    return new Set(this.lanes.keys());
  }

  private close(lane: number, open: Set<number>): void {
    this.memory.setActive(lane, false);
    open.delete(lane);
  }
}

/** Whether a lane would take too many sweeps, if falls go on to shrink as in the last one. */
function isSlow(sweep: number, moved: number, before: number): boolean {
  if (sweep >= MOST_SWEEPS) return true;
  return sweep >= TRIAL && moved * (moved / before) ** (MOST_SWEEPS - sweep) > SETTLED;
}
