/**
 * One passage of many small steps at once: every moving unit is held by the constraint that is tightest
 * for it now (its policy), which makes a sparse linear system. Its solution lies at or below the present
 * levels and at or above the greatest fixpoint, since holding a unit by one of its constraints never
 * asks more of it than holding it by the tightest (Howard's policy iteration, from above; for the least
 * fixpoints of such systems see Gawlitza and Seidl 2007, "Precise fixpoint computation through strategy
 * iteration").
 */
import type { Departures } from "./departures.ts";
import { RowOrder } from "./rowOrder.ts";

/** Movement in a sweep below which the linear system is solved. */
const SOLVED = 1e-15;
const MOST_SWEEPS = 2_000;

export class PolicySolver {
  private readonly state: Departures;
  /** Rows: the level of a unit (even) or of its loose port (odd), as 2 * unit (+ 1). */
  private rows: Int32Array;
  private rowCount = 0;
  private rowStart: Int32Array;
  private constant: Float64Array;
  private termRow: Int32Array;
  private termCoefficient: Float64Array;
  private termCount = 0;
  private value: Float64Array;
  /** The output port that holds a unit of the rows, or -1. */
  private readonly port: Int32Array;
  /** Row of each variable, where `stamps` has this solution's number. */
  private readonly rowOf: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;
  /** The constraint that holds each row. */
  private heldBy: Int32Array;
  private readonly order = new RowOrder();

  constructor(state: Departures) {
    const units = state.core.unitCount;
    this.state = state;
    this.rows = new Int32Array(64);
    this.rowStart = new Int32Array(65);
    this.constant = new Float64Array(64);
    this.value = new Float64Array(64);
    this.heldBy = new Int32Array(64);
    this.termRow = new Int32Array(256);
    this.termCoefficient = new Float64Array(256);
    this.port = new Int32Array(units);
    this.rowOf = new Int32Array(2 * units);
    this.stamps = new Int32Array(2 * units);
  }

  /** Brings the levels down to the solution for the present policies. @returns the largest fall of a unit. */
  solve(): number {
    this.collect();
    this.assemble();
    this.sweep();
    return this.apply();
  }

  /** @param constraint what holds the variable; -1 where it keeps its value. */
  private addRow(variable: number, constraint: number, value: number): void {
    if (this.rowCount === this.rows.length) this.growRows();
    this.rows[this.rowCount] = variable;
    this.heldBy[this.rowCount] = constraint;
    this.value[this.rowCount] = value;
    this.rowOf[variable] = this.rowCount;
    this.stamps[variable] = this.stamp;
    this.rowCount += 1;
  }

  private growRows(): void {
    this.rows = grown(this.rows);
    this.rowStart = grown(this.rowStart);
    this.heldBy = grown(this.heldBy);
    this.constant = grown(this.constant);
    this.value = grown(this.value);
  }

  /** The units that run at less than the baseline and have not stopped, with what holds them. */
  private collect(): void {
    const { state } = this;
    this.stamp += 1;
    this.rowCount = 0;
    const { list, count } = state.touched;
    for (let k = 0; k < count; k += 1) {
      const unit = list[k] as number;
      if (state.stopped[unit] === 1 || state.level[unit] === 0) continue;
      state.look(unit);
      const holds = state.least < state.able ? state.leastBy : state.ableBy;
      if (holds < 0) continue;
      const level = state.level[unit] as number;
      this.addRow(2 * unit, holds, level);
      this.port[unit] = -1;
      if (!(state.least < state.able)) continue;
      // What holds a unit at an output port does not hold that port: the next tightest does.
      const port = state.tight.port[state.leastBy] as number;
      const next = state.able < state.second ? state.ableBy : state.secondBy;
      this.port[unit] = port;
      this.addRow(
        2 * unit + 1,
        next,
        state.loosePort[unit] === port ? (state.looseLevel[unit] as number) : level,
      );
    }
  }

  private assemble(): void {
    const { tight } = this.state;
    const { termStart, termUnit, termPort, termCoefficient } = tight;
    this.termCount = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      this.rowStart[row] = this.termCount;
      const constraint = this.heldBy[row] as number;
      if (constraint < 0) {
        this.constant[row] = this.value[row] as number;
        continue;
      }
      let constant = 1;
      const end = termStart[constraint + 1] as number;
      for (let term = termStart[constraint] as number; term < end; term += 1) {
        const source = termUnit[term] as number;
        const port = termPort[term] as number;
        const c = termCoefficient[term] as number;
        if (this.stamps[2 * source] === this.stamp) {
          const isPort = port >= 0 && port === this.port[source];
          constant -= c;
          this.addTerm(this.rowOf[isPort ? 2 * source + 1 : 2 * source] as number, c);
        } else {
          const isLoose = port >= 0 && port === this.state.loosePort[source];
          const level = (isLoose ? this.state.looseLevel[source] : this.state.level[source]) as number;
          constant -= c * (1 - level);
        }
      }
      this.constant[row] = constant;
    }
    this.rowStart[this.rowCount] = this.termCount;
  }

  private addTerm(row: number, coefficient: number): void {
    if (this.termCount === this.termRow.length) {
      this.termRow = grown(this.termRow);
      this.termCoefficient = grown(this.termCoefficient);
    }
    this.termRow[this.termCount] = row;
    this.termCoefficient[this.termCount] = coefficient;
    this.termCount += 1;
  }

  /**
   * Solves the rows: those before every cycle in order, once; those on cycles and between them by Gauss and
   * Seidel's sweeps, from above; those behind them in order, once.
   */
  private sweep(): void {
    const { order } = this;
    order.sort(this.rowCount, this.rowStart, this.termRow);
    this.pass(order.rows, 0, order.before);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1)
      if (this.pass(order.rows, order.before, order.behind) <= SOLVED) break;
    this.pass(order.rows, order.behind, this.rowCount);
  }

  /** Brings rows down to what their terms say, one after another. @returns the largest fall. */
  private pass(rows: Int32Array, from: number, to: number): number {
    const { rowStart, constant, value, termRow, termCoefficient } = this;
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      let sum = constant[row] as number;
      const end = rowStart[row + 1] as number;
      for (let term = rowStart[row] as number; term < end; term += 1)
        sum += (termCoefficient[term] as number) * (value[termRow[term] as number] as number);
      const fall = (value[row] as number) - sum;
      if (fall <= 0) continue;
      value[row] = sum;
      if (fall > most) most = fall;
    }
    return most;
  }

  private apply(): number {
    const { state } = this;
    let most = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      const variable = this.rows[row] as number;
      if ((variable & 1) === 1) continue;
      const unit = variable >> 1;
      const level = Math.max(0, this.value[row] as number);
      const port = this.port[unit] as number;
      const loose = port < 0 ? 1 : Math.max(level, this.value[this.rowOf[variable + 1] as number] as number);
      const isSame = port === state.loosePort[unit] && loose === state.looseLevel[unit];
      most = Math.max(most, (state.level[unit] as number) - level);
      if (level < (state.level[unit] as number) || !isSame) state.lower(unit, level, port, loose);
      // Whether that is below its minimum load is seen when it is looked at.
      if (level < (state.core.minLoad[unit] as number)) state.enqueue(unit);
    }
    return most;
  }
}

function grown<T extends Int32Array | Float64Array>(array: T): T {
  const larger = (
    array instanceof Int32Array ? new Int32Array(2 * array.length) : new Float64Array(2 * array.length)
  ) as T;
  larger.set(array);
  return larger;
}
