/**
 * The Economic Systemic Risk Index, scenario by scenario (Diem et al. 2022, Scientific Reports 12:7719;
 * model.md section 7). The two sides do not hear of each other but for the end: they stop together. While
 * a loss has reached few firms it spreads along their edges; from then on the scenario has a lane, where
 * every round goes over all firms of eight scenarios at once. When a scenario moves from the one to the
 * other depends on that scenario alone, so that its figures are the same whatever runs beside it.
 */
import { LANES } from "../sideBySide.ts";
import { type LaneSide, openLanes } from "./lanes.ts";
import { Market } from "./market.ts";
import { type Floors, type Front, Spread } from "./spread.ts";
import type { System } from "./system.ts";

/** Rounds after which a scenario that has not settled is given up (as published). */
export const MOST_ROUNDS = 100;
/** Share of a side's firms and edges from which on a lane is faster than going along the edges. */
const DENSE = 1 / 64;

export interface EsriSettings {
  /** A scenario has settled when no u and no d moves as much as this. */
  readonly tolerance: number;
  readonly replaceability: boolean;
}

/** Results of some scenarios, in their order. */
export interface EsriOutcomes {
  /** Share of all sales that is lost, each firm at its lower level of the two sides. */
  readonly esri: Float64Array;
  readonly downstream: Float64Array;
  readonly upstream: Float64Array;
  readonly iterations: Uint8Array;
  /** 1 where the scenario settled. */
  readonly settled: Uint8Array;
}

interface Half {
  readonly front: Front;
  /** Whether it is in its lane, and not in its front. */
  dense: boolean;
  /** Largest change of the last round. 0 means that no later round changes anything. */
  change: number;
}

/** A scenario that is being computed, and its lane. */
interface Slot {
  readonly lane: number;
  scenario: number;
  floors: Floors;
  rounds: number;
  readonly halves: readonly [Half, Half];
}

const SIDES = [0, 1] as const;
const UP = 0;
const DOWN = 1;
const NO_FLOORS: Floors = { firms: [], losses: [] };

/** Runs scenarios on one system; keeps its memory from one call to the next. */
export class Closures {
  private readonly system: System;
  private readonly settings: EsriSettings;
  private readonly spreads: readonly [Spread, Spread];
  private readonly lanes: readonly [LaneSide, LaneSide] | null;
  private readonly slots: readonly Slot[];
  /** Effort of a round from which on each side has a lane. */
  private readonly dense: readonly [number, number];

  /** @param inLanes how many scenarios run at once; 0 keeps all of them out of the lanes. */
  constructor(system: System, settings: EsriSettings, inLanes = LANES) {
    this.system = system;
    this.settings = settings;
    const { firmCount, upstream, downstream } = system;
    this.dense = [
      DENSE * (firmCount + upstream.source.length),
      DENSE * (firmCount + downstream.source.length),
    ];
    const market = settings.replaceability ? new Market(system) : null;
    this.spreads = [new Spread(system.upstream, null), new Spread(system.downstream, market)];
    this.lanes = inLanes > 0 ? openLanes(system, settings.replaceability) : null;
    const half = (side: 0 | 1): Half => ({ front: this.spreads[side].open(), dense: false, change: 0 });
    this.slots = Array.from({ length: this.lanes ? inLanes : 1 }, (_, lane) => ({
      lane,
      scenario: -1,
      floors: NO_FLOORS,
      rounds: 0,
      halves: [half(UP), half(DOWN)],
    }));
  }

  /** Runs `count` scenarios. */
  run(count: number, floorsOf: (scenario: number) => Floors): EsriOutcomes {
    const outcomes: EsriOutcomes = {
      esri: new Float64Array(count),
      downstream: new Float64Array(count),
      upstream: new Float64Array(count),
      iterations: new Uint8Array(count),
      settled: new Uint8Array(count),
    };
    let next = 0;
    /** Gives the slot scenarios until one needs its lane; false where there are no more. */
    const begin = (slot: Slot): boolean => {
      while (next < count) {
        slot.scenario = next;
        slot.floors = floorsOf(next);
        slot.rounds = 0;
        next += 1;
        while (!this.isDense(slot)) {
          for (const side of SIDES) this.spread(slot, side);
          if (this.endRound(slot, outcomes)) break;
        }
        if (this.isDense(slot)) return true;
      }
      return false;
    };
    let busy = this.slots.filter(begin);
    while (busy.length > 0) {
      for (const side of SIDES) this.step(busy, side);
      busy = busy.filter((slot) => !this.endRound(slot, outcomes) || begin(slot));
    }
    return outcomes;
  }

  private isDense({ halves }: Slot): boolean {
    return halves[UP].dense || halves[DOWN].dense;
  }

  /** One round of one side of a scenario that is not in its lane. */
  private spread(slot: Slot, side: 0 | 1): void {
    const half = slot.halves[side];
    const spread = this.spreads[side];
    if (slot.rounds === 0) half.change = spread.start(half.front, slot.floors);
    else if (half.change > 0) half.change = spread.step(half.front);
  }

  /** One round of one side of every scenario that is under way. */
  private step(busy: readonly Slot[], side: 0 | 1): void {
    const lanes = this.lanes?.[side];
    for (const slot of busy) if (!slot.halves[side].dense) this.spread(slot, side);
    const dense = busy.filter(({ halves }) => halves[side].dense);
    if (!lanes || !dense.some(({ halves }) => halves[side].change > 0)) return;
    lanes.step();
    for (const { lane, halves } of dense) halves[side].change = lanes.change(lane);
  }

  /** Counts a round; true where it was the scenario's last, whose results are then kept. */
  private endRound(slot: Slot, outcomes: EsriOutcomes): boolean {
    slot.rounds += 1;
    const settled = Math.max(slot.halves[UP].change, slot.halves[DOWN].change) < this.settings.tolerance;
    if (settled || slot.rounds === MOST_ROUNDS) {
      this.keep(slot, outcomes);
      outcomes.settled[slot.scenario] = settled ? 1 : 0;
      this.clear(slot);
      return true;
    }
    for (const side of SIDES) {
      const half = slot.halves[side];
      if (!this.lanes || half.dense || half.change === 0 || half.front.effort <= this.dense[side]) continue;
      this.lanes[side].fill(slot.lane, half.front, slot.floors);
      this.spreads[side].clear(half.front);
      half.dense = true;
    }
    return false;
  }

  /** The results of a scenario after its last round. */
  private keep(slot: Slot, outcomes: EsriOutcomes): void {
    const { totalSales } = this.system;
    const share = (lost: number) => (totalSales > 0 ? Math.min(1, lost / totalSales) : 0);
    const lost = [this.lost(slot, UP), this.lost(slot, DOWN)] as const;
    outcomes.upstream[slot.scenario] = share(lost[UP]);
    outcomes.downstream[slot.scenario] = share(lost[DOWN]);
    // The larger of the two losses of each firm: all of one side, and what the other has above it where it has any.
    const [whole, over] = slot.halves[DOWN].dense ? ([DOWN, UP] as const) : ([UP, DOWN] as const);
    outcomes.esri[slot.scenario] = share(lost[whole] + this.above(slot, over, whole));
    outcomes.iterations[slot.scenario] = slot.rounds;
  }

  /** Sum of the sales times the losses of a side. */
  private lost({ lane, halves }: Slot, side: 0 | 1): number {
    const { front, dense } = halves[side];
    if (dense && this.lanes) return this.lanes[side].total(lane);
    let sum = 0;
    for (let k = 0; k < front.count; k += 1) {
      const firm = front.firms[k] as number;
      sum += (this.system.sales[firm] as number) * (front.loss[firm] as number);
    }
    return sum;
  }

  /** Sum of the sales times what the firms lose on one side beyond their loss on the other. */
  private above(slot: Slot, over: 0 | 1, whole: 0 | 1): number {
    const { sales, firmCount } = this.system;
    const { front, dense } = slot.halves[over];
    const lossOver = this.lossesOf(slot, over);
    const lossWhole = this.lossesOf(slot, whole);
    const count = dense ? firmCount : front.count;
    let sum = 0;
    for (let k = 0; k < count; k += 1) {
      const firm = dense ? k : (front.firms[k] as number);
      const more =
        (lossOver.values[firm * lossOver.step + lossOver.first] as number) -
        (lossWhole.values[firm * lossWhole.step + lossWhole.first] as number);
      if (more > 0) sum += (sales[firm] as number) * more;
    }
    return sum;
  }

  /** The losses of a side, wherever they are: that of a firm stands at firm * step + first. */
  private lossesOf({ lane, halves }: Slot, side: 0 | 1) {
    const { front, dense } = halves[side];
    if (dense && this.lanes) return { values: this.lanes[side].losses(), step: LANES, first: lane };
    return { values: front.loss, step: 1, first: 0 };
  }

  private clear({ lane, floors, halves }: Slot): void {
    for (const side of SIDES) {
      const half = halves[side];
      if (half.dense) this.lanes?.[side].empty(lane, floors);
      else this.spreads[side].clear(half.front);
      half.dense = false;
    }
  }
}
