/**
 * The best case of one scenario after another on one model. First the optimum; then, of all optima, the
 * one in which everybody runs as far as they can and most of today's contracts are kept.
 */
import type { Highs, Model } from "highs";
import type { Core } from "../../network/core.ts";
import type { Extension } from "../../network/extension.ts";
import type { Shock } from "../../network/shock.ts";
import { boundsUnder } from "./bounds.ts";
import { type Basis, LinearModel, type Problem, type Solved, type SolverLimits } from "./linear.ts";
import { type Programme, programme } from "./programme.ts";
import { SolverError } from "./solverError.ts";

/** A level this near to 0 or to the minimum load keeps it. */
const LOAD_ROOM = 1e-9;
/** A dual below this is 0 but for rounding; above it, what it belongs to is at its bound in every optimum. */
const NO_DUAL = 1e-12;
/** A level this near to 0, to its minimum load or to 1 is there but for rounding. */
const ROUNDING = 1e-11;

export interface BestModel {
  readonly core: Core;
  readonly programme: Programme;
  /** Each unit's share of all weight. */
  readonly cost: Float64Array;
  readonly minLoad: Float64Array | null;
  readonly limits: SolverLimits;
}

interface Choice {
  readonly choosing: ReadonlySet<number>;
  readonly level: Float64Array;
}

export interface Optimum {
  /** Activity left, as a share of all weight. */
  readonly activity: number;
  /** Level of each unit; null where they were not asked for. */
  readonly level: Float64Array | null;
}

/** What the best cases of a network are solved on. */
export function bestModel(
  core: Core,
  weights: Float64Array,
  minLoads: boolean,
  extension: Extension | null,
  limits: SolverLimits,
): BestModel {
  const built = programme(core, extension);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cost = new Float64Array(built.layout.columns);
  weights.forEach((weight, unit) => {
    cost[unit] = weight / total;
  });
  return { core, programme: built, cost, minLoad: minLoads ? core.minLoad : null, limits };
}

/** What decides between optima: running counts for more than all the unit's contracts, and those for more than what is above them. */
function contractCost({ core, programme: { layout } }: BestModel): Float64Array {
  const cost = new Float64Array(layout.columns).fill(-1, layout.unitCount + layout.flowCount);
  cost.fill(0, layout.passed);
  cost.fill(1, layout.unitCount, layout.unitCount + layout.flowCount);
  for (const ports of [core.inputs, core.outputs])
    ports.slotPort.forEach((port) => {
      const unit = ports.unit[port] as number;
      cost[unit] = (cost[unit] as number) + 1;
    });
  for (let unit = 0; unit < layout.unitCount; unit += 1) cost[unit] = (cost[unit] as number) + 1;
  return cost;
}

/** The basis of the optimum before any scenario: every other solve starts from it. */
export function baseBasis(highs: Highs, best: BestModel): Basis {
  return highs.withModel((model) => {
    const linear = new LinearModel(highs, model, problemOf(best), best.limits);
    linear.solve({});
    return linear.basis();
  });
}

function problemOf({ programme: { upper, rows }, cost }: BestModel): Problem {
  return { upper, rows, cost };
}

/** Runs scenarios within `withModel`; nothing of one scenario is left for the next. */
export class BestSolver {
  private readonly best: BestModel;
  private readonly linear: LinearModel;
  private readonly base: Basis;
  private readonly second: Float64Array;
  private readonly zero: Float64Array;
  /** Units with a minimum load. */
  private readonly loaded: readonly number[];

  constructor(highs: Highs, model: Model, best: BestModel, base: Basis) {
    this.best = best;
    this.linear = new LinearModel(highs, model, problemOf(best), best.limits);
    this.base = base;
    this.second = contractCost(best);
    this.zero = new Float64Array(best.cost.length);
    this.loaded = [...(best.minLoad ?? [])].flatMap((least, unit) => (least > 0 ? [unit] : []));
  }

  /**
   * @param levels whether the levels are asked for too; the activity alone takes one solve less.
   * @throws {SolverError} where the solver comes to no optimum.
   */
  run(shock: Shock, levels: boolean): Optimum {
    const { cost, minLoad, programme: built } = this.best;
    const lower = this.zero.slice();
    const upper = boundsUnder(built, shock, minLoad);
    this.linear.setCost(cost);
    this.linear.setRowBounds(built.rows.lower, built.rows.upper);
    let first = this.within(lower, upper, this.base);
    const solved = this.obeyMinimumLoads(lower, upper, first);
    if (solved) {
      first = this.chosen(lower, upper, solved.choosing, solved.level, this.base);
    }
    const activity = first.objective;
    if (!levels) return { activity, level: null };
    return { activity, level: this.keepContracts(lower, upper, first) };
  }

  private within(lower: Float64Array, upper: Float64Array, basis: Basis, primal = false): Solved {
    this.linear.setColumnBounds(lower, upper);
    return this.linear.solve({ basis, primal });
  }

  /** Units between 0 and their minimum load that are not yet among those that must choose. */
  private offenders(level: Float64Array, chosen: ReadonlySet<number>): number[] {
    const { minLoad } = this.best;
    if (!minLoad) return [];
    const found: number[] = [];
    for (let unit = 0; unit < minLoad.length; unit += 1) {
      const x = level[unit] as number;
      if (x > LOAD_ROOM && x < (minLoad[unit] as number) - LOAD_ROOM && !chosen.has(unit)) found.push(unit);
    }
    return found;
  }

  /**
   * Makes units choose between 0 and their minimum load, but only those that a solution put in between:
   * an optimum of the relaxed programme that offends nobody is one of the whole programme.
   *
   * @returns who had to choose, with the levels of the optimum; null where the linear one offends nobody.
   */
  private obeyMinimumLoads(lower: Float64Array, upper: Float64Array, relaxed: Solved): Choice | null {
    const { minLoad } = this.best;
    const choosing = new Set<number>();
    let solved = relaxed;
    for (;;) {
      const fresh = this.offenders(solved.columns, choosing);
      if (fresh.length === 0) break;
      for (const unit of fresh) choosing.add(unit);
      const least = lower.slice();
      for (const unit of choosing)
        least[unit] = Math.min((minLoad as Float64Array)[unit] as number, upper[unit] as number);
      this.linear.setColumnBounds(least, upper);
      this.linear.setSemiContinuous(choosing);
      try {
        solved = this.linear.solve({});
      } finally {
        this.linear.setSemiContinuous(new Set());
      }
    }
    return choosing.size === 0 ? null : { choosing, level: solved.columns };
  }

  /**
   * Solves with units running or not as they chose, so that no level carries a mixed-integer solution's
   * rounding. The bounds are narrowed in place.
   */
  private chosen(
    lower: Float64Array,
    upper: Float64Array,
    units: Iterable<number>,
    level: Float64Array,
    basis: Basis,
  ): Solved {
    const running: number[] = [];
    for (const unit of units) {
      const least = (this.best.minLoad as Float64Array)[unit] as number;
      if ((level[unit] as number) <= least / 2) upper[unit] = 0;
      else {
        lower[unit] = Math.min(least, upper[unit] as number);
        running.push(unit);
      }
    }
    try {
      return this.within(lower, upper, basis);
    } catch (error) {
      if (!(error instanceof SolverError)) throw error;
      // Who reaches a minimum load by a hair within the one tolerance may miss it within the other.
      for (const unit of running) lower[unit] = Math.max(0, (lower[unit] as number) - LOAD_ROOM);
      return this.within(lower, upper, basis);
    }
  }

  /** Among the optima, the levels that keep most. */
  private keepContracts(lower: Float64Array, upper: Float64Array, first: Solved): Float64Array {
    const { linear } = this;
    const basis = linear.basis();
    const face = this.optima(lower, upper, first);
    linear.setRowBounds(face.rowLower, face.rowUpper);
    linear.setCost(this.second);
    const kept = this.within(face.lower, face.upper, basis, true);
    const solved = this.obeyMinimumLoads(face.lower, face.upper, kept);
    if (!solved) return this.tidied(kept.columns);
    return this.tidied(this.chosen(face.lower, face.upper, this.loaded, solved.level, basis).columns);
  }

  /**
   * The bounds within which all solutions are optima and all optima lie: what has a dual other than 0 is at
   * its bound in every optimum (complementary slackness). Beyond that, nobody exceeds 1 without need.
   */
  private optima(lower: Float64Array, upper: Float64Array, { columns }: Solved) {
    const { rows, layout } = this.best.programme;
    const duals = this.linear.duals();
    const face = {
      lower: lower.slice(),
      upper: upper.slice(),
      rowLower: [...rows.lower],
      rowUpper: [...rows.upper],
    };
    columns.forEach((value, column) => {
      if (Math.abs(duals.columns[column] as number) > NO_DUAL) {
        face.lower[column] = value;
        face.upper[column] = value;
      } else if (column < layout.unitCount && value <= 1)
        face.upper[column] = Math.min(1, upper[column] as number);
    });
    duals.rows.forEach((dual, row) => {
      if (Math.abs(dual) <= NO_DUAL) return;
      const value = duals.rowValues[row] as number;
      const [low, high] = [rows.lower[row] as number, rows.upper[row] as number];
      const at = Math.abs(value - low) < Math.abs(value - high) ? low : high;
      face.rowLower[row] = at;
      face.rowUpper[row] = at;
    });
    return face;
  }

  /** The levels among the columns, without their rounding where they are at 0, at the minimum load or at 1. */
  private tidied(columns: Float64Array): Float64Array {
    const { programme: built, minLoad } = this.best;
    return columns.slice(0, built.layout.unitCount).map((level, unit) => {
      const least = minLoad ? (minLoad[unit] as number) : 0;
      return [0, least, 1].find((value) => Math.abs(level - value) < ROUNDING) ?? level;
    });
  }
}
