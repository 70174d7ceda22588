/** Rounds in thirty-two lanes with losses as logarithms, rounded down (assembly/coarse.ts): who falls first in which. */
import type { Core } from "../../network/core.ts";
import type { Kernel } from "./kernel.ts";
import { ALL, SURELY_FALLEN, WIDE } from "./logarithm.ts";
import type { Places } from "./places.ts";

/** What a departure has come to in these rounds. */
export interface CoarseFalls {
  /** Rounds until the last in which somebody fell for the first time. */
  readonly rounds: number;
  /** Whether somebody fell in the last of them who could not have fallen sooner. */
  readonly isSure: boolean;
  /** How many units fell. In fact they are as many or more. */
  readonly fallen: number;
}

/** Where units and ports stand among the losses. */
interface Positions {
  /** Units of each company. */
  readonly ofCompany: readonly Int32Array[];
  /** All that a company's units lose: themselves and their output ports. */
  placesOf(company: number): Iterable<number>;
}

export class CoarseRounds {
  private readonly kernel: Kernel;
  private readonly places: Places;
  private readonly positions: Positions;
  private readonly loss: Uint16Array;
  /** Lanes in which each unit is due in the next round, and in which it is reached, fallen and at rest, a bit each. */
  private readonly dueIn: Int32Array;
  private readonly marks: readonly Int32Array[];
  private readonly fell: Int32Array;
  private readonly counts: Int32Array;

  constructor(core: Core, kernel: Kernel, buffer: ArrayBuffer, places: Places, positions: Positions) {
    this.kernel = kernel;
    this.places = places;
    this.positions = positions;
    this.loss = new Uint16Array(buffer, places.losses, WIDE * places.lossCount);
    this.dueIn = new Int32Array(buffer, places.dueIn, core.unitCount);
    const { widelyReachedIn, widelyFallenIn, restsIn } = places;
    this.marks = [widelyReachedIn, widelyFallenIn, restsIn].map(
      (at) => new Int32Array(buffer, at, core.unitCount),
    );
    this.fell = new Int32Array(buffer, places.sure, 2);
    this.counts = new Int32Array(buffer, places.counts, WIDE);
    const { shift, stopAbove, dueIn } = places;
    kernel.setUpCoarse(shift, stopAbove, dueIn, widelyReachedIn, widelyFallenIn, restsIn, SURELY_FALLEN);
  }

  /** Makes the rounds of up to thirty-two companies, a lane each, to the end. The eight lanes lose what they held. */
  run(companies: readonly number[]): CoarseFalls[] {
    const rounds = companies.map(() => 1);
    const sureRounds = companies.map(() => 1);
    const { losses, queues, sure, counts } = this.places;
    let [now, next] = queues;
    let end = this.start(companies, now);
    for (let round = 2; end > now; round += 1) {
      const nextEnd = this.kernel.coarseRound(losses, now, end, next, sure);
      const [fell, surely] = this.fell as unknown as readonly [number, number];
      for (let lane = 0; lane < companies.length; lane += 1) {
        if ((fell >>> lane) & 1) rounds[lane] = round;
        if ((surely >>> lane) & 1) sureRounds[lane] = round;
      }
      [now, next, end] = [next, now, nextEnd];
    }
    this.kernel.countFallen(losses, counts);
    return companies.map((_, lane) => ({
      rounds: rounds[lane] as number,
      isSure: rounds[lane] === sureRounds[lane],
      fallen: this.counts[lane] as number,
    }));
  }

  /** The first round, in which the companies' units fall. @returns the end of the queue of the next. */
  private start(companies: readonly number[], queue: number): number {
    const { kernel, positions, loss, dueIn, marks } = this;
    loss.fill(0);
    dueIn.fill(0);
    for (const mark of marks) mark.fill(0);
    let end = queue;
    for (const [lane, company] of companies.entries()) {
      for (const place of positions.placesOf(company)) loss[WIDE * place + lane] = ALL;
      for (const at of positions.ofCompany[company] as Int32Array) {
        for (const mark of marks) mark[at] = (mark[at] as number) | (1 << lane);
        end = kernel.reachCoarse(at, 1 << lane, end);
      }
    }
    return end;
  }

  /** Whether the last rounds have surely left nothing of a company in a lane. */
  isGone(company: number, lane: number): boolean {
    for (const place of this.positions.placesOf(company))
      if (this.loss[WIDE * place + lane] !== ALL) return false;
    return true;
  }
}
