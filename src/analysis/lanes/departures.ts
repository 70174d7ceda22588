/** Departures side by side: what N-1 gives to lanes, and gets back. */
import type { ContingencySetup, Outcome } from "../contingencies.ts";
import type { Departures } from "../departures.ts";
import { adopt } from "./adopt.ts";
import { type Collapse, findCollapse } from "./collapse.ts";
import { DepartureLanes, type Lane, rowsFor } from "./lanes.ts";
import { LaneMemory } from "./memory.ts";
import { LaneOutcomes, sumsFor } from "./outcomes.ts";

/** The row of the memory in which the collapse is kept, if there is one; those of departures come behind it. */
const COLLAPSE = 0;

export class SideBySide {
  private readonly memory: LaneMemory;
  private readonly lanes: DepartureLanes;
  private readonly outcomes: LaneOutcomes;
  /** The company whose leaving is the collapse, and what it does. */
  private readonly collapse: { readonly company: number; readonly outcome: Outcome } | null;

  constructor(memory: LaneMemory, { chains, weights }: ContingencySetup) {
    this.memory = memory;
    this.outcomes = new LaneOutcomes(memory, chains, weights);
    const collapse = findCollapse(memory, COLLAPSE);
    this.lanes = new DepartureLanes(memory, { from: COLLAPSE + 1, to: memory.baseline }, collapse);
    this.collapse = collapse && { company: collapse.company, outcome: this.outcomeOf(collapse) };
  }

  private outcomeOf({ company, row }: Collapse): Outcome {
    this.memory.spread(row);
    return this.outcomes.read([company])[0] as Outcome;
  }

  /**
   * Runs departures; those that fall alike at the same time are quickest together.
   *
   * @param state gets what a departure has come to that is still on its way.
   * @param onEnd gets each departure with its outcome; null where it is still on its way.
   */
  run(
    companies: readonly number[],
    state: Departures,
    onEnd: (lane: Lane, outcome: Outcome | null) => void,
  ): void {
    const { memory, lanes, collapse } = this;
    const outcomes = new Map<Lane, Outcome>();
    const collapsed = collapse && this.outcomes.alike(collapse.company, collapse.outcome);
    const departures = lanes.run(companies, {
      group: (group) => {
        const read = this.outcomes.read(group.map(({ company }) => company));
        for (const [lane, departure] of group.entries()) outcomes.set(departure, read[lane] as Outcome);
      },
      slow: (departure, lane) => {
        if (departure.late) return;
        memory.findShort();
        adopt(state, [departure.company], lane, memory);
        onEnd(departure, null);
      },
      collapsed: (departure) => {
        if (collapsed) outcomes.set(departure, collapsed(departure.company));
      },
    });
    for (const departure of departures)
      if (departure.late) onEnd(departure, null);
      else if (departure.settled) onEnd(departure, outcomes.get(departure) as Outcome);
  }
}

/** @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it. */
export function openLanes(setup: ContingencySetup): SideBySide | null {
  const rows = COLLAPSE + 1 + rowsFor(setup.core);
  const memory = LaneMemory.open(setup.core, sumsFor(setup.chains, setup.weights), rows);
  return memory && new SideBySide(memory, setup);
}
