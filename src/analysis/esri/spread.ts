import type { Market } from "./market.ts";
import type { Side } from "./side.ts";

/** What a scenario does to the firms that it shocks: each loses 1 - psi at least. */
export interface Floors {
  /** Each firm once. */
  readonly firms: ArrayLike<number>;
  /** In (0, 1]. */
  readonly losses: ArrayLike<number>;
}

/** The firms that a loss has reached on one side. */
export interface Front {
  /** 1 - u or 1 - d of every firm. */
  readonly loss: Float64Array;
  /** What every firm passes on, and the sum of that in every group. */
  readonly passed: Float64Array;
  readonly sum: Float64Array;
  /** NEVER, BEFORE or NOW for every firm: when it was reached. */
  readonly reached: Uint8Array;
  /** The firms that were reached; `count` of them. */
  readonly firms: Int32Array;
  count: number;
  /** Edges along which the last round's changes go on. */
  reach: number;
}

const NEVER = 0;
const BEFORE = 1;
const NOW = 2;

/** A loss as exact as the level 1 - loss can be: what changes no level is no loss. */
export function exact(loss: number): number {
  return 1 - (1 - loss);
}

/**
 * Rounds of one side for a single scenario. Only changes travel: a firm that passes on more than in the round
 * before adds the difference to the sums of its neighbours, and a round in which nobody does is the last.
 */
export class Spread {
  private readonly side: Side;
  private readonly market: Market | null;
  private readonly firmCount: number;
  /** The firms that a round reaches. */
  private readonly now: Int32Array;
  private nowCount = 0;

  /** @param market who takes over what a firm no longer sells; null where that does not count. */
  constructor(side: Side, market: Market | null) {
    this.side = side;
    this.market = market;
    this.firmCount = side.groupStart.length - 1;
    this.now = new Int32Array(this.firmCount);
  }

  /** A front that has reached nobody. */
  open(): Front {
    return {
      loss: new Float64Array(this.firmCount),
      passed: new Float64Array(this.firmCount),
      sum: new Float64Array(this.side.edgeStart.length - 1),
      reached: new Uint8Array(this.firmCount),
      firms: new Int32Array(this.firmCount),
      count: 0,
      reach: 0,
    };
  }

  /** The first round, in which nobody has lost anything before; gives the largest change of a firm. */
  start(front: Front, floors: Floors, floor: Float64Array): number {
    for (let k = 0; k < floors.firms.length; k += 1) this.reach(front, floors.firms[k] as number);
    this.market?.take(front);
    return this.settle(front, floor);
  }

  /**
   * One round; gives the largest change of a firm.
   *
   * @param floor 1 - psi of every firm.
   */
  step(front: Front, floor: Float64Array): number {
    this.market?.take(front);
    for (let k = 0; k < front.count; k += 1) {
      const firm = front.firms[k] as number;
      const passed = this.passes(front, firm);
      const more = passed - (front.passed[firm] as number);
      if (more === 0) continue;
      front.passed[firm] = passed;
      this.push(front, firm, more);
    }
    return this.settle(front, floor);
  }

  /** Takes the front back to nobody. */
  clear(front: Front): void {
    const { groupStart } = this.side;
    for (let k = 0; k < front.count; k += 1) {
      const firm = front.firms[k] as number;
      front.loss[firm] = 0;
      front.passed[firm] = 0;
      front.reached[firm] = NEVER;
      front.sum.fill(0, groupStart[firm], groupStart[firm + 1]);
    }
    front.count = 0;
    front.reach = 0;
  }

  private passes(front: Front, firm: number): number {
    const loss = front.loss[firm] as number;
    return this.market ? exact(loss * this.market.share(firm)) : loss;
  }

  private push(front: Front, firm: number, more: number): void {
    const { outStart, outGroup, outFirm, outWeight } = this.side;
    const { sum } = front;
    const end = outStart[firm + 1] as number;
    for (let edge = outStart[firm] as number; edge < end; edge += 1) {
      const group = outGroup[edge] as number;
      sum[group] = (sum[group] as number) + more * (outWeight[edge] as number);
      this.reach(front, outFirm[edge] as number);
    }
  }

  private reach(front: Front, firm: number): void {
    const { reached, firms } = front;
    const before = reached[firm];
    if (before === NOW) return;
    if (before === NEVER) {
      firms[front.count] = firm;
      front.count += 1;
    }
    reached[firm] = NOW;
    this.now[this.nowCount] = firm;
    this.nowCount += 1;
  }

  /** The new losses of the firms that the round reached; gives the largest change. */
  private settle(front: Front, floor: Float64Array): number {
    const { groupStart, outStart } = this.side;
    const { loss, sum, passed, reached } = front;
    let largest = 0;
    front.reach = 0;
    for (let k = 0; k < this.nowCount; k += 1) {
      const firm = this.now[k] as number;
      reached[firm] = BEFORE;
      let most = floor[firm] as number;
      const end = groupStart[firm + 1] as number;
      for (let group = groupStart[firm] as number; group < end; group += 1) {
        most = Math.max(most, sum[group] as number);
      }
      const after = exact(Math.min(1, most));
      const change = Math.abs(after - (loss[firm] as number));
      if (change === 0) continue;
      largest = Math.max(largest, change);
      loss[firm] = after;
      if (this.passes(front, firm) !== passed[firm]) {
        front.reach += (outStart[firm + 1] as number) - (outStart[firm] as number);
      }
    }
    this.nowCount = 0;
    return largest;
  }
}
