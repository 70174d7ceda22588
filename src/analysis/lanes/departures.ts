/** Departures side by side: what N-1 gives to lanes, and gets back. */
import type { ContingencySetup, Outcome } from "../contingencies.ts";
import type { Departures } from "../departures.ts";
import { adopt } from "./adopt.ts";
import { DepartureLanes, type Lane } from "./lanes.ts";
import { LaneMemory } from "./memory.ts";
import { LaneOutcomes, sumsFor } from "./outcomes.ts";

export class SideBySide {
  private readonly memory: LaneMemory;
  private readonly lanes: DepartureLanes;
  private readonly outcomes: LaneOutcomes;

  constructor(memory: LaneMemory, { chains, weights }: ContingencySetup) {
    this.memory = memory;
    this.lanes = new DepartureLanes(memory);
    this.outcomes = new LaneOutcomes(memory, chains, weights);
  }

  /**
   * Gives a lane to a departure that has come so far in rounds.
   *
   * @returns whether there is no lane left, so that they must run.
   */
  add(company: number, state: Departures, { rounds, fallen }: { rounds: number; fallen: number }): boolean {
    this.lanes.add(company, state, rounds, fallen);
    return this.lanes.full;
  }

  /**
   * Runs the departures that have a lane, and empties the lanes.
   *
   * @param state gets what a departure has come to that is still on its way.
   * @param onEnd gets each departure with its outcome; null where it is still on its way.
   */
  run(state: Departures, onEnd: (lane: Lane, outcome: Outcome | null) => void): void {
    const { memory, lanes } = this;
    if (lanes.lanes.length === 0) return;
    lanes.run();
    if (lanes.lanes.some(({ settled }) => !settled)) memory.findShort();
    for (const [at, lane] of lanes.lanes.entries()) {
      if (lane.settled || lane.late) continue;
      adopt(state, [lane.company], at, memory);
      onEnd(lane, null);
    }
    const outcomes = this.outcomes.read(lanes.lanes);
    for (const [at, lane] of lanes.lanes.entries())
      if (lane.late) onEnd(lane, null);
      else if (lane.settled) onEnd(lane, outcomes[at] as Outcome);
    lanes.clear();
  }
}

/** @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it. */
export function openLanes(setup: ContingencySetup): SideBySide | null {
  const memory = LaneMemory.open(setup.core, sumsFor(setup.chains, setup.weights));
  return memory && new SideBySide(memory, setup);
}
