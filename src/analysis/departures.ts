/**
 * Levels under sets of departures, one set after another: the fast way to the greatest fixpoint of
 * model.md section 2 where companies leave, nothing else changes and shortages are shared out
 * proportionally. No rounds, no reasons: those are cascade.ts's.
 *
 * The operator is monotone and the least of affine functions, but for the stops; so the fixpoint is
 * approached from above in any order, and a whole passage of small steps can be made at once by solving
 * for the constraints that hold each unit now (see policy.ts).
 */
import type { Core } from "../network/core.ts";
import { type Tight, tightOf } from "../network/tight.ts";
import { LANES, type Rounds } from "./lanes/rounds.ts";
import type { Footprint, Leaving } from "./leaving.ts";
import { Marks } from "./marks.ts";
import { PolicySolver } from "./policy.ts";

/** A fall smaller than this is not passed on: far below what the figures are told apart by. */
const NEGLIGIBLE = 1e-13;
/** A level below this is 0 but for a rounding error. */
const NOTHING = 1e-13;
/** Room below a minimum load that is a rounding error (model.md section 2). */
const TRIP_ROOM = 1e-12;
/** Looks per unit reached before the steps are made at once. */
const PATIENCE = 2;
/** Solutions after which a network counts as not settling. */
const MOST_SOLUTIONS = 1_000;

export class Departures implements Leaving {
  readonly core: Core;
  readonly tight: Tight;
  readonly level: Float64Array;
  /** The output port of each unit that can still deliver more than the unit's level, or -1, and how much. */
  readonly loosePort: Int32Array;
  readonly looseLevel: Float64Array;
  readonly stopped: Uint8Array;
  /** Units that may differ from the baseline, in the order in which they were reached. */
  readonly touched: Marks;
  /** Weight of the activity that fell since it was last set to 0. */
  lost = 0;

  private readonly cap: Uint8Array;
  private readonly short: Float64Array;
  /** What a constraint must allow less than to be felt: the level, or what the loose port can deliver. */
  private readonly bound: Float64Array;
  private readonly weights: Float64Array;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  /** Number of units that wait to be looked at. */
  waiting = 0;
  private readonly solver: PolicySolver;

  private marked = false;
  private touchedBefore = 0;
  /** Number of the last reset, mark or rollback; a unit reached since then has it as its stamp. */
  private stamp = 1;
  private readonly stamps: Int32Array;
  private readonly saved: Marks;
  private readonly savedState: Float64Array;
  private readonly savedShort: Float64Array;

  // What the last look at a unit found, and the constraints that say so (-1: its capacity).
  able = 1;
  least = 1;
  second = 1;
  ableBy = -1;
  leastBy = -1;
  secondBy = -1;
  // What the last decision was.
  toLevel = 1;
  toPort = -1;
  toLoose = 1;

  /** @param weights what each unit's activity counts for in `lost`. */
  constructor(core: Core, weights: Float64Array) {
    const units = core.unitCount;
    this.core = core;
    this.tight = tightOf(core);
    this.weights = weights;
    this.level = new Float64Array(units).fill(1);
    this.loosePort = new Int32Array(units).fill(-1);
    this.looseLevel = new Float64Array(units).fill(1);
    this.stopped = new Uint8Array(units);
    this.touched = new Marks(units);
    this.cap = new Uint8Array(units).fill(1);
    this.short = new Float64Array(this.tight.unit.length);
    this.bound = new Float64Array(units).fill(1);
    this.queue = new Int32Array(units);
    this.queued = new Uint8Array(units);
    this.stamps = new Int32Array(units);
    this.saved = new Marks(units);
    this.savedState = new Float64Array(units * 5);
    this.savedShort = new Float64Array(this.tight.unit.length);
    this.solver = new PolicySolver(this);
  }

  /** Puts a unit at the end of the queue, unless it waits already. */
  enqueue(unit: number): void {
    if (this.queued[unit] === 1) return;
    this.queued[unit] = 1;
    let at = this.head + this.waiting;
    if (at >= this.queue.length) at -= this.queue.length;
    this.queue[at] = unit;
    this.waiting += 1;
  }

  /** Notes that a unit is about to differ from the baseline, and from the last mark; once is enough. */
  private reach(unit: number): void {
    if (this.stamps[unit] === this.stamp) return;
    this.stamps[unit] = this.stamp;
    this.touched.add(unit);
    if (this.marked) this.save(unit);
  }

  /** The next unit that waits; from now on it may be queued again. */
  next(): number {
    const unit = this.queue[this.head] as number;
    this.head = this.head + 1 === this.queue.length ? 0 : this.head + 1;
    this.waiting -= 1;
    this.queued[unit] = 0;
    return unit;
  }

  private clearQueue(): void {
    while (this.waiting > 0) this.next();
  }

  /** Takes a company out; `settle` then finds what that does. */
  takeOut(company: number): void {
    const { companyStart, companyUnit } = this.core;
    const end = companyStart[company + 1] as number;
    for (let k = companyStart[company] as number; k < end; k += 1) {
      const unit = companyUnit[k] as number;
      this.reach(unit);
      this.enqueue(unit);
      this.cap[unit] = 0;
    }
  }

  /** Finds what a unit's constraints allow it. */
  look(unit: number): void {
    const { start, outStart } = this.tight;
    const { short } = this;
    let able = this.cap[unit] as number;
    let ableBy = -1;
    const outFrom = outStart[unit] as number;
    for (let c = start[unit] as number; c < outFrom; c += 1) {
      const r = 1 - (short[c] as number);
      if (r < able) {
        able = r < NOTHING ? 0 : r;
        ableBy = c;
      }
    }
    let least = 1;
    let leastBy = -1;
    let second = 1;
    let secondBy = -1;
    const end = start[unit + 1] as number;
    for (let c = outFrom; c < end; c += 1) {
      let r = 1 - (short[c] as number);
      if (r >= second) continue;
      if (r < NOTHING) r = 0;
      if (r < least) {
        second = least;
        secondBy = leastBy;
        least = r;
        leastBy = c;
      } else {
        second = r;
        secondBy = c;
      }
    }
    this.able = able;
    this.ableBy = ableBy;
    this.least = least;
    this.leastBy = leastBy;
    this.second = second;
    this.secondBy = secondBy;
  }

  /**
   * Lowers a unit to a level, and its loose port to another that is not below it; whoever feels it is queued.
   *
   * @param port the output port that can still deliver more, or -1.
   */
  lower(unit: number, level: number, port: number, loose: number): void {
    const { linkStart, portStart, portEnd } = this.tight;
    this.reach(unit);
    const before = this.level[unit] as number;
    const portBefore = this.loosePort[unit] as number;
    const looseBefore = this.looseLevel[unit] as number;
    const fall = before - level;
    this.level[unit] = level;
    this.loosePort[unit] = port;
    this.looseLevel[unit] = loose;
    this.bound[unit] = port < 0 ? level : loose;
    if (fall > 0) {
      this.lost += (this.weights[unit] as number) * fall;
      this.pass(linkStart[unit] as number, linkStart[unit + 1] as number, fall);
    }
    // The loose port fell by another amount than the level.
    if (portBefore >= 0 && portBefore !== port)
      this.pass(portStart[portBefore] as number, portEnd[portBefore] as number, looseBefore - before);
    if (port >= 0) {
      const fell = (portBefore === port ? looseBefore : before) - loose;
      this.pass(portStart[port] as number, portEnd[port] as number, fell - fall);
    }
  }

  /** Passes a fall on along links; whoever it can hold back is queued. */
  private pass(from: number, to: number, fall: number): void {
    if (fall === 0) return;
    const { target, targetUnit, coefficient } = this.tight;
    const { short, bound, stamps, stamp, queued } = this;
    for (let link = from; link < to; link += 1) {
      const constraint = target[link] as number;
      const other = targetUnit[link] as number;
      if (stamps[other] !== stamp) this.reach(other);
      const now = (short[constraint] as number) + (coefficient[link] as number) * fall;
      short[constraint] = now;
      if (1 - now < (bound[other] as number) && queued[other] === 0) this.enqueue(other);
    }
  }

  /**
   * Looks at a unit and decides what it falls to: into `toLevel`, `toPort` and `toLoose`.
   *
   * @returns whether it falls by more than a rounding error.
   */
  decide(unit: number): boolean {
    this.look(unit);
    const { able, least, second, leastBy } = this;
    let level = able < least ? able : least;
    if (level < (this.core.minLoad[unit] as number) - TRIP_ROOM) this.stopped[unit] = 1;
    let port = -1;
    let loose = 1;
    if (this.stopped[unit] === 1) level = 0;
    else if (least < able) {
      port = this.tight.port[leastBy] as number;
      loose = able < second ? able : second;
    }
    const before = this.level[unit] as number;
    const portBefore = this.loosePort[unit] as number;
    const looseBefore = this.looseLevel[unit] as number;
    if (level > before) level = before;
    // A port that is loose now and was not fell from the level; one that no longer is falls to it.
    const most = portBefore === port ? looseBefore : before;
    if (loose > most) loose = most;
    const looseFell = port < 0 ? 0 : most - loose;
    const tightFell = portBefore < 0 || portBefore === port ? 0 : looseBefore - level;
    this.toLevel = level;
    this.toPort = port;
    this.toLoose = port < 0 ? 1 : loose;
    return before - level > NEGLIGIBLE || looseFell > NEGLIGIBLE || tightFell > NEGLIGIBLE;
  }

  private passage(most: number): number {
    const { start, outStart, port: portOf, linkStart, portStart, portEnd, target, targetUnit, coefficient } = this.tight;
    const { cap, short, bound, level, loosePort, looseLevel, stopped, queued, queue, stamps, stamp, weights } = this;
    const { minLoad } = this.core;
    const room = queue.length;
    let { head, waiting, lost } = this;
    let looks = 0;
    for (; looks < most && waiting > 0; looks += 1) {
      const unit = queue[head] as number;
      head = head + 1 === room ? 0 : head + 1;
      waiting -= 1;
      queued[unit] = 0;
      let able = cap[unit] as number;
      const outFrom = outStart[unit] as number;
      let c = start[unit] as number;
      for (; c < outFrom; c += 1) {
        const r = 1 - (short[c] as number);
        if (r < able) able = r;
      }
      let least = 1;
      let second = 1;
      let leastBy = -1;
      const end = start[unit + 1] as number;
      for (; c < end; c += 1) {
        const r = 1 - (short[c] as number);
        if (r >= second) continue;
        if (r < least) {
          second = least;
          least = r;
          leastBy = c;
        } else second = r;
      }
      if (able < NOTHING) able = 0;
      if (least < NOTHING) least = 0;
      if (second < NOTHING) second = 0;
      let now = able < least ? able : least;
      if (now < (minLoad[unit] as number) - TRIP_ROOM) stopped[unit] = 1;
      let port = -1;
      let loose = 1;
      if (stopped[unit] === 1) now = 0;
      else if (least < able) {
        port = portOf[leastBy] as number;
        loose = able < second ? able : second;
      }
      const before = level[unit] as number;
      const portBefore = loosePort[unit] as number;
      const looseBefore = looseLevel[unit] as number;
      if (now > before) now = before;
      const top = portBefore === port ? looseBefore : before;
      if (loose > top) loose = top;
      const fall = before - now;
      const looseFall = port < 0 ? 0 : top - loose;
      const tightFall = portBefore < 0 || portBefore === port ? 0 : looseBefore - now;
      if (fall <= NEGLIGIBLE && looseFall <= NEGLIGIBLE && tightFall <= NEGLIGIBLE) continue;
      level[unit] = now;
      loosePort[unit] = port;
      looseLevel[unit] = port < 0 ? 1 : loose;
      bound[unit] = port < 0 ? now : loose;
      lost += (weights[unit] as number) * fall;
      for (let part = 0; part < 3; part += 1) {
        let link = linkStart[unit] as number;
        let last = linkStart[unit + 1] as number;
        let amount = fall;
        if (part === 1) {
          if (portBefore < 0 || portBefore === port) continue;
          link = portStart[portBefore] as number;
          last = portEnd[portBefore] as number;
          amount = looseBefore - before;
        } else if (part === 2) {
          if (port < 0) continue;
          link = portStart[port] as number;
          last = portEnd[port] as number;
          amount = top - loose - fall;
        }
        if (amount === 0) continue;
        for (; link < last; link += 1) {
          const constraint = target[link] as number;
          const other = targetUnit[link] as number;
          if (stamps[other] !== stamp) this.reach(other);
          const cut = (short[constraint] as number) + (coefficient[link] as number) * amount;
          short[constraint] = cut;
          if (1 - cut >= (bound[other] as number) || queued[other] === 1) continue;
          queued[other] = 1;
          let at = head + waiting;
          if (at >= room) at -= room;
          queue[at] = other;
          waiting += 1;
        }
      }
    }
    this.head = head;
    this.waiting = waiting;
    this.lost = lost;
    return looks;
  }

  /**
   * Lowers the levels until nobody who waits falls any further.
   *
   * @returns false where it did not settle; the levels are then above the fixpoint.
   */
  settle(): boolean {
    let looks = 0;
    let solutions = 0;
    while (this.waiting > 0) {
      looks += this.passage(PATIENCE * this.touched.count - looks + 1);
      if (looks <= PATIENCE * this.touched.count || this.waiting === 0) continue;
      looks = 0;
      solutions += 1;
      if (solutions > MOST_SOLUTIONS) {
        this.clearQueue();
        return false;
      }
      this.solver.solve();
    }
    return true;
  }

  /** Takes back everything: the baseline. */
  reset(): void {
    const { start } = this.tight;
    const { list, count } = this.touched;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      this.cap[unit] = 1;
      this.level[unit] = 1;
      this.bound[unit] = 1;
      this.loosePort[unit] = -1;
      this.looseLevel[unit] = 1;
      this.stopped[unit] = 0;
      const end = start[unit + 1] as number;
      for (let c = start[unit] as number; c < end; c += 1) this.short[c] = 0;
    }
    this.touched.clear();
    this.clearQueue();
    this.stamp += 1;
    this.marked = false;
    this.lost = 0;
  }

  /**
   * Takes over what rounds have come to, in place of the baseline: a lane's state before its last round, and
   * what each constraint then lacked. `settle` does the rest.
   */
  adopt(company: number, lane: number, { loss, short, portAt }: Rounds): void {
    this.reset();
    const { start, outStart, port: portOf } = this.tight;
    for (let unit = 0; unit < this.core.unitCount; unit += 1) {
      const end = start[unit + 1] as number;
      let most = 0;
      for (let c = start[unit] as number; c < end; c += 1) {
        const lacks = short[LANES * c + lane] as number;
        if (lacks > most) most = lacks;
      }
      const lost = loss[LANES * unit + lane] as number;
      if (most === 0 && lost === 0) continue;
      this.reach(unit);
      for (let c = start[unit] as number; c < end; c += 1) this.short[c] = short[LANES * c + lane] as number;
      this.level[unit] = 1 - lost;
      this.lost += (this.weights[unit] as number) * lost;
      let bound = 1 - lost;
      let at = LANES * (portAt[unit] as number) + lane;
      for (let c = outStart[unit] as number; c < end; c += 1, at += LANES) {
        const held = loss[at] as number;
        if (held >= lost) continue;
        this.loosePort[unit] = portOf[c] as number;
        bound = 1 - held;
        this.looseLevel[unit] = bound;
      }
      this.bound[unit] = bound;
      if (1 - most < bound) this.enqueue(unit);
    }
    this.takeOut(company);
  }

  /** From here on everything that falls can be taken back by `rollback`. Whoever waits is forgotten. */
  mark(): void {
    this.clearQueue();
    this.marked = true;
    this.stamp += 1;
    this.saved.clear();
    this.touchedBefore = this.touched.count;
  }

  private save(unit: number): void {
    this.saved.add(unit);
    const at = 5 * unit;
    this.savedState[at] = this.cap[unit] as number;
    this.savedState[at + 1] = this.level[unit] as number;
    this.savedState[at + 2] = this.loosePort[unit] as number;
    this.savedState[at + 3] = this.looseLevel[unit] as number;
    this.savedState[at + 4] = this.stopped[unit] as number;
    const end = this.tight.start[unit + 1] as number;
    for (let c = this.tight.start[unit] as number; c < end; c += 1)
      this.savedShort[c] = this.short[c] as number;
  }

  /** Takes back everything since `mark`, which holds on. */
  rollback(): void {
    this.clearQueue();
    const { list, count } = this.saved;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      const at = 5 * unit;
      this.cap[unit] = this.savedState[at] as number;
      this.level[unit] = this.savedState[at + 1] as number;
      this.loosePort[unit] = this.savedState[at + 2] as number;
      this.looseLevel[unit] = this.savedState[at + 3] as number;
      this.bound[unit] = (this.loosePort[unit] as number) < 0 ? this.level[unit] as number : this.looseLevel[unit] as number;
      this.stopped[unit] = this.savedState[at + 4] as number;
      const end = this.tight.start[unit + 1] as number;
      for (let c = this.tight.start[unit] as number; c < end; c += 1)
        this.short[c] = this.savedShort[c] as number;
    }
    this.touched.shrink(this.touchedBefore);
    this.stamp += 1;
    this.saved.clear();
  }

  /** Units that changed since `mark`, in the order in which they were reached. */
  sinceMark(): Int32Array {
    return this.saved.list.subarray(0, this.saved.count);
  }

  footprintOf(company: number): Footprint {
    this.reset();
    this.takeOut(company);
    const settled = this.settle();
    const { lost } = this;
    const reached = Int32Array.from(this.touched.list.subarray(0, this.touched.count));
    const level = Float64Array.from(reached, (unit) => this.level[unit] as number);
    const loosePort = Int32Array.from(reached, (unit) => this.loosePort[unit] as number);
    const looseLevel = Float64Array.from(reached, (unit) => this.looseLevel[unit] as number);
    const stopped = Uint8Array.from(reached, (unit) => this.stopped[unit] as number);
    const layOver = (): void => {
      this.takeOut(company);
      for (let k = 0; k < reached.length; k += 1) {
        const unit = reached[k] as number;
        const at = level[k] as number;
        // Nothing of a unit falls that is as low here already.
        if (at >= (this.bound[unit] as number) && stopped[k] === 0) continue;
        this.reach(unit);
        if (stopped[k] === 1) this.stopped[unit] = 1;
        this.layOne(unit, at, loosePort[k] as number, looseLevel[k] as number);
      }
    };
    const gone = Uint8Array.from(reached, (unit) => ((this.bound[unit] as number) === 0 ? 1 : 0));
    return { reached, gone, lost, settled, layOver };
  }

  /** Each output port falls to the lower of what it can deliver here and there. */
  private layOne(unit: number, level: number, port: number, loose: number): void {
    const before = this.level[unit] as number;
    const portBefore = this.loosePort[unit] as number;
    const low = level < before ? level : before;
    if (portBefore < 0 && port < 0) {
      if (low < before) this.lower(unit, low, -1, 1);
      return;
    }
    // Deliverable levels of the two ports that may be loose, here and there.
    const here = (p: number): number => (p === portBefore ? (this.looseLevel[unit] as number) : before);
    const there = (p: number): number => (p === port ? loose : level);
    const at = (p: number): number => Math.min(here(p), there(p));
    const keep = portBefore >= 0 && at(portBefore) > low ? portBefore : port;
    if (keep < 0) this.lower(unit, low, -1, 1);
    else this.lower(unit, low, keep, Math.max(low, at(keep)));
  }
}
