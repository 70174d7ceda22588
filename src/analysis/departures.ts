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
import { DepartureState } from "./departureState.ts";
import { footprintOf } from "./footprint.ts";
import type { Footprint, Leaving } from "./leaving.ts";
import { passage } from "./passage.ts";
import { PolicySolver } from "./policy.ts";
import { NEGLIGIBLE, NOTHING, TRIP_ROOM } from "./rounding.ts";

/** Looks per unit reached before the steps are made at once. */
const PATIENCE = 2;
/** Solutions after which a network counts as not settling. */
const MOST_SOLUTIONS = 1_000;

export class Departures extends DepartureState implements Leaving {
  private readonly solver: PolicySolver;

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
    super(core, weights);
    this.solver = new PolicySolver(this);
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

  /**
   * Lowers the levels until nobody who waits falls any further.
   *
   * @param solveFirst whether the steps are made at once from the beginning: many have been made already.
   * @returns false where it did not settle; the levels are then above the fixpoint.
   */
  settle(solveFirst = false): boolean {
    let looks = 0;
    let solutions = 0;
    while (this.waiting > 0) {
      if (solveFirst && solutions === 0) looks = PATIENCE * this.touched.count + 1;
      else looks += passage(this, PATIENCE * this.touched.count - looks + 1);
      if (looks <= PATIENCE * this.touched.count || this.waiting === 0) continue;
      looks = 0;
      solutions += 1;
      if (solutions > MOST_SOLUTIONS) {
        this.clearQueue();
        return false;
      }
      // Where steps have undone one solution's policies, those of the next are kept until they bring nothing.
      while (this.solver.solve() > NEGLIGIBLE && solutions > 1 && solutions <= MOST_SOLUTIONS) solutions += 1;
    }
    return true;
  }

  footprintOf(company: number): Footprint {
    return footprintOf(this, company);
  }
}
