/** Departures side by side: what N-1 gives to lanes, and gets back. */
import type { ContingencySetup, Outcome } from "../contingencies.ts";
import type { Departures } from "../departures.ts";
import { LANES } from "../sideBySide.ts";
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
   * Takes on a departure that has come so far in rounds.
   *
   * @returns whether there is no room left, so that they must run.
   */
  add(company: number, state: Departures, { rounds, fallen }: { rounds: number; fallen: number }): boolean {
    this.lanes.add(company, state, rounds, fallen);
    return this.lanes.full;
  }

  /**
   * Runs the departures that were taken on, and forgets them.
   *
   * @param state gets what a departure has come to that is still on its way.
   * @param onEnd gets each departure with its outcome; null where it is still on its way.
   */
  run(state: Departures, onEnd: (lane: Lane, outcome: Outcome | null) => void): void {
    const { memory, lanes } = this;
    const { departures } = lanes;
    lanes.run((departure, lane) => {
      if (departure.late) return;
      memory.findShort();
      adopt(state, [departure.company], lane, memory);
      onEnd(departure, null);
    });
    for (let first = 0; first < departures.length; first += LANES) {
      const group = departures.slice(first, first + LANES);
      lanes.show(group);
      const outcomes = this.outcomes.read(group);
      for (const [at, lane] of group.entries())
        if (lane.late) onEnd(lane, null);
        else if (lane.settled) onEnd(lane, outcomes[at] as Outcome);
    }
    lanes.clear();
  }
}

/** Departures that are run one after another: so many, and fewer where a network is large. */
const MOST_DEPARTURES = 128;
const MOST_LOSSES = 400_000;

/** @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it. */
export function openLanes(setup: ContingencySetup): SideBySide | null {
  const groups = Math.floor(Math.min(MOST_DEPARTURES, MOST_LOSSES / setup.core.unitCount) / LANES);
  const memory = LaneMemory.open(
    setup.core,
    sumsFor(setup.chains, setup.weights),
    LANES * Math.max(1, groups),
  );
  return memory && new SideBySide(memory, setup);
}
