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

  /** How many departures run together. */
  get room(): number {
    return this.lanes.room;
  }

  /**
   * Runs departures, as many as there is room for.
   *
   * @param state gets what a departure has come to that is still on its way.
   * @param onEnd gets each departure with its outcome; null where it is still on its way.
   */
  run(
    companies: readonly number[],
    state: Departures,
    onEnd: (lane: Lane, outcome: Outcome | null) => void,
  ): void {
    const { memory, lanes } = this;
    lanes.take(companies);
    lanes.run((departure, lane) => {
      if (departure.late) return;
      memory.findShort();
      adopt(state, [departure.company], lane, memory);
      onEnd(departure, null);
    });
    const outcomes: Outcome[] = [];
    for (const [group, first] of lanes.groups()) {
      lanes.show(first);
      outcomes.push(...this.outcomes.read(group));
    }
    lanes.countLate();
    for (const [at, lane] of lanes.departures.entries())
      if (lane.late) onEnd(lane, null);
      else if (lane.settled) onEnd(lane, outcomes[at] as Outcome);
  }
}

/** Departures that run together, and units from which on it is quicker not to keep their losses. */
const MOST_DEPARTURES = 128;
const TOO_LARGE = 3_000;

/** @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it. */
export function openLanes(setup: ContingencySetup): SideBySide | null {
  const kept = setup.core.unitCount < TOO_LARGE ? MOST_DEPARTURES : 0;
  const memory = LaneMemory.open(setup.core, sumsFor(setup.chains, setup.weights), kept);
  return memory && new SideBySide(memory, setup);
}
