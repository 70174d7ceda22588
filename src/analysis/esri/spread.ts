import type { Market } from "./market.ts";
import type { Side } from "./side.ts";

/** What a scenario does to the firms that it shocks: each loses 1 - psi at least. */
export interface Floors {
  /** Each firm once. */
  readonly firms: ArrayLike<number>;
  /** In (0, 1]. */
  readonly losses: ArrayLike<number>;
}

/** The firms that a loss has reached on one side. Losses only rise from one round to the next. */
export interface Front {
  /** 1 - u or 1 - d of every firm. */
  readonly loss: Float64Array;
  /** What every firm passes on, and the sum of that in every group. */
  readonly passed: Float64Array;
  readonly sum: Float64Array;
  /** The firms with a loss; `count` of them. */
  readonly firms: Int32Array;
  count: number;
  /** The groups that were reached; `groupCount` of them. */
  readonly groups: Int32Array;
  groupCount: number;
  /** NEVER, BEFORE or NOW for every group: when it was reached. */
  readonly reached: Uint8Array;
  /** What the next round will take, in edges: those that changes go along, and two for every firm to look at. */
  effort: number;
}

const NEVER = 0;
const BEFORE = 1;
const NOW = 2;

/** A loss as exact as the level 1 - loss can be: what changes no level is no loss. */
function exact(loss: number): number {
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
  /** The groups that a round reaches. */
  private readonly now: Int32Array;
  /** The loss before the round of each firm that it reaches. */
  private readonly before: Float64Array;

  /** @param market who takes over what a firm no longer sells; null where that does not count. */
  constructor(side: Side, market: Market | null) {
    this.side = side;
    this.market = market;
    this.firmCount = side.groupStart.length - 1;
    this.now = new Int32Array(side.groupFirm.length);
    this.before = new Float64Array(this.firmCount);
  }

  /** A front that has reached nobody. */
  open(): Front {
    const groupCount = this.side.groupFirm.length;
    return {
      loss: new Float64Array(this.firmCount),
      passed: new Float64Array(this.firmCount),
      sum: new Float64Array(groupCount),
      firms: new Int32Array(this.firmCount),
      count: 0,
      groups: new Int32Array(groupCount),
      groupCount: 0,
      reached: new Uint8Array(groupCount),
      effort: 0,
    };
  }

  /** The first round, in which nobody has lost anything before; gives the largest change of a firm. */
  start(front: Front, { firms, losses }: Floors): number {
    this.market?.take(front);
    let largest = 0;
    let edges = 0;
    for (let k = 0; k < firms.length; k += 1) {
      const firm = firms[k] as number;
      largest = Math.max(largest, raise(front, firm, losses[k] as number));
      edges += this.edgesOf(firm);
    }
    front.effort = edges + 2 * front.count;
    return largest;
  }

  /** One round; gives the largest change of a firm. A firm with a floor starts from there and only loses more. */
  step(front: Front): number {
    this.market?.take(front);
    return this.settle(front, this.push(front));
  }

  /** Takes the front back to nobody. */
  clear(front: Front): void {
    const { loss, passed, sum, reached, firms, groups } = front;
    for (let k = 0; k < front.count; k += 1) {
      const firm = firms[k] as number;
      loss[firm] = 0;
      passed[firm] = 0;
    }
    for (let k = 0; k < front.groupCount; k += 1) {
      const group = groups[k] as number;
      sum[group] = 0;
      reached[group] = NEVER;
    }
    front.count = 0;
    front.groupCount = 0;
    front.effort = 0;
  }

  private edgesOf(firm: number): number {
    return (this.side.outStart[firm + 1] as number) - (this.side.outStart[firm] as number);
  }

  private passes(front: Front, firm: number): number {
    const loss = front.loss[firm] as number;
    return this.market ? exact(loss * this.market.share(firm)) : loss;
  }

  /** Adds what firms pass on beyond what they did before; gives the number of groups that it reaches. */
  private push(front: Front): number {
    const { outStart, outEdges } = this.side;
    const { passed, sum, reached, firms, groups } = front;
    const { now } = this;
    let { groupCount } = front;
    let reaches = 0;
    for (let k = 0; k < front.count; k += 1) {
      const firm = firms[k] as number;
      const passes = this.passes(front, firm);
      const more = passes - (passed[firm] as number);
      if (more <= 0) continue;
      passed[firm] = passes;
      const end = 2 * (outStart[firm + 1] as number);
      for (let at = 2 * (outStart[firm] as number); at < end; at += 2) {
        const group = outEdges[at] as number;
        sum[group] = (sum[group] as number) + more * (outEdges[at + 1] as number);
        const when = reached[group];
        if (when === NOW) continue;
        if (when === NEVER) {
          groups[groupCount] = group;
          groupCount += 1;
        }
        reached[group] = NOW;
        now[reaches] = group;
        reaches += 1;
      }
    }
    front.groupCount = groupCount;
    return reaches;
  }

  /** The new losses of the firms whose groups a round reached; gives the largest change. */
  private settle(front: Front, reaches: number): number {
    const { groupFirm } = this.side;
    const { loss, sum, passed, reached } = front;
    const { before } = this;
    let largest = 0;
    let edges = 0;
    // Several groups of one firm may each raise it: its change is what they do together.
    for (let k = 0; k < reaches; k += 1) {
      const firm = groupFirm[this.now[k] as number] as number;
      before[firm] = loss[firm] as number;
    }
    for (let k = 0; k < reaches; k += 1) {
      const group = this.now[k] as number;
      reached[group] = BEFORE;
      const firm = groupFirm[group] as number;
      if (raise(front, firm, sum[group] as number) === 0) continue;
      largest = Math.max(largest, (loss[firm] as number) - (before[firm] as number));
      if (this.passes(front, firm) > (passed[firm] as number)) edges += this.edgesOf(firm);
    }
    front.effort = edges + 2 * front.count;
    return largest;
  }
}

/** Raises a firm's loss to at least that; gives by how much. */
function raise(front: Front, firm: number, least: number): number {
  const before = front.loss[firm] as number;
  const after = exact(least < 1 ? least : 1);
  if (after <= before) return 0;
  if (before === 0) {
    front.firms[front.count] = firm;
    front.count += 1;
  }
  front.loss[firm] = after;
  return after - before;
}
