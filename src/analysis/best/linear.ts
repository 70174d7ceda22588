/** HiGHS as it is used here: one model whose bounds, costs and kinds of columns change from run to run. */
import type { Highs, Model } from "highs";
import type { RowBuilder } from "./rows.ts";
import { SolverError } from "./solverError.ts";

export interface SolverLimits {
  /** Branch-and-bound nodes of one mixed-integer solve. */
  readonly nodes: number;
  /** Simplex iterations of one linear solve. */
  readonly iterations: number;
}

/** A maximisation over columns with lower bound 0. */
export interface Problem {
  readonly upper: Float64Array;
  readonly cost: Float64Array;
  readonly rows: RowBuilder;
}

export interface Basis {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

export interface Solved {
  readonly objective: number;
  readonly columns: Float64Array;
}

/** The words of HiGHS's own modelStatusToString, by code. */
const STATUS_WORDS = [
  "Not Set",
  "Load error",
  "Model error",
  "Presolve error",
  "Solve error",
  "Postsolve error",
  "Empty",
  "Optimal",
  "Infeasible",
  "Primal infeasible or unbounded",
  "Unbounded",
  "Bound on objective reached",
  "Target for objective reached",
  "Time limit reached",
  "Iteration limit reached",
  "Unknown",
  "Solution limit reached",
  "Interrupted by user",
  "Memory limit reached",
] as const;
const SOLVE_ERROR_CODE = 4;
const OPTIMAL_CODE = 7;
export const OPTIMAL: string = STATUS_WORDS[OPTIMAL_CODE];

const CONTINUOUS = 0;
const SEMI_CONTINUOUS = 2;
/** Values of `simplex_strategy`. */
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

const OPTIONS = {
  output_flag: false,
  // The least that HiGHS takes; rows and columns are shares, so that this is absolute and relative alike.
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
  small_matrix_value: 1e-12,
  mip_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  // Devex starts from a given basis at once, where steepest edge first solves for every row's weight.
  simplex_dual_edge_weight_strategy: 1,
  presolve: "off",
} as const;

const LOOSE = 1e-8;

/** How a run starts and by which method; a run depends on nothing that happened before it. */
interface RunOptions {
  readonly basis?: Basis;
  readonly primal?: boolean;
}

/** A model that lives for the time of one chunk of scenarios. */
export class LinearModel {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly columnCount: number;
  private readonly rowCount: number;
  private readonly semiContinuous = new Set<number>();

  constructor(highs: Highs, model: Model, problem: Problem, limits: SolverLimits) {
    const { rows, cost, upper } = problem;
    this.highs = highs;
    this.model = model;
    this.columnCount = cost.length;
    this.rowCount = rows.count;
    model.options.set({
      ...OPTIONS,
      mip_max_nodes: limits.nodes,
      simplex_iteration_limit: limits.iterations,
    });
    model.passModel({
      numCols: cost.length,
      numRows: rows.count,
      sense: highs.constants.objectiveSense.maximize,
      colCost: cost,
      colLower: new Float64Array(cost.length),
      colUpper: upper,
      rowLower: rows.lower,
      rowUpper: rows.upper,
      matrix: {
        format: "csr",
        numRows: rows.count,
        numCols: cost.length,
        starts: rows.starts,
        indices: rows.indices,
        values: rows.values,
      },
    });
  }

  setColumnBounds(lower: Float64Array, upper: Float64Array): void {
    if (this.columnCount === 0) return;
    this.model.changeColsBounds({ kind: "range", from: 0, to: this.columnCount - 1 }, lower, upper);
  }

  setRowBounds(lower: readonly number[], upper: readonly number[]): void {
    if (this.rowCount === 0) return;
    this.model.changeRowsBounds({ kind: "range", from: 0, to: this.rowCount - 1 }, lower, upper);
  }

  setCost(cost: Float64Array): void {
    if (this.columnCount === 0) return;
    this.model.changeColsCost({ kind: "range", from: 0, to: this.columnCount - 1 }, cost);
  }

  /** Makes exactly these columns 0 or at least their lower bound. */
  setSemiContinuous(columns: ReadonlySet<number>): void {
    for (const column of this.semiContinuous)
      if (!columns.has(column)) this.model.changeColIntegrality(column, CONTINUOUS);
    for (const column of columns)
      if (!this.semiContinuous.has(column)) this.model.changeColIntegrality(column, SEMI_CONTINUOUS);
    this.semiContinuous.clear();
    for (const column of columns) this.semiContinuous.add(column);
  }

  /** Takes a row for kept up to a little more, for bounds that carry the rounding of another solve. */
  loosen(): void {
    this.model.options.set("primal_feasibility_tolerance", LOOSE);
  }

  /**
   * Solves from a given basis. All levels at 0 are feasible here, so that "infeasible" can only be an
   * error of presolve or of a bad start: every outcome but an optimum is tried once more without either.
   *
   * @throws {SolverError} where the second attempt comes to no optimum too.
   */
  solve({ basis, primal = false }: RunOptions): Solved {
    if (this.columnCount === 0) return { objective: 0, columns: new Float64Array() };
    const whole = this.semiContinuous.size > 0;
    this.model.clearSolver();
    if (basis && !whole) this.model.setBasis(basis);
    this.model.options.set({
      presolve: whole ? "on" : "off",
      simplex_strategy: primal ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    });
    let status = this.run();
    if (status !== OPTIMAL_CODE) {
      this.model.clearSolver();
      this.model.options.set({ presolve: "off", simplex_strategy: DUAL_SIMPLEX });
      status = this.run();
    }
    if (status !== OPTIMAL_CODE) throw new SolverError(STATUS_WORDS[status] ?? `Status ${status}`);
    return { objective: this.model.getObjectiveValue(), columns: this.model.getSolution().colValue };
  }

  /** The code that a run ends with; an error of HiGHS's own is one too, an abort of its instance is not. */
  private run(): number {
    try {
      return this.model.run().modelStatus;
    } catch (error) {
      if (error instanceof this.highs.errors.HighsError) return SOLVE_ERROR_CODE;
      throw error;
    }
  }

  /** The basis of the last linear solve. */
  basis(): Basis {
    return this.model.getBasis();
  }

  /** Reduced costs and row duals of the last linear solve, with the rows' values. */
  duals(): { readonly columns: Float64Array; readonly rows: Float64Array; readonly rowValues: Float64Array } {
    const { colDual, rowDual, rowValue } = this.model.getSolution();
    return { columns: colDual, rows: rowDual, rowValues: rowValue };
  }
}
