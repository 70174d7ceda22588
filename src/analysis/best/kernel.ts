/** The kernel of the best cases (model.md section 3): one set of departures after another on one network. */
import type { Highs } from "highs";
import type { BestResponse } from "../../model/scenario.ts";
import type { Core } from "../../network/core.ts";
import { SOLVER_LIMITS } from "../../network/defaults.ts";
import type { Extension } from "../../network/extension.ts";
import type { Shock } from "../../network/shock.ts";
import type { Kernel, KernelEnv } from "../kernels.ts";
import { withLeaving } from "./bounds.ts";
import { type Plan, planOf } from "./contracts.ts";
import { type Basis, OPTIMAL, type SolverLimits } from "./linear.ts";
import { BestSolver, baseBasis, bestModel, type Optimum } from "./optimum.ts";
import { SolverError } from "./solverError.ts";
import { withHighs } from "./source.ts";
import { Unmoved } from "./unmoved.ts";

export interface BestSetup {
  readonly core: Core;
  /** Weight of each unit in the measure. */
  readonly weights: Float64Array;
  readonly response: BestResponse;
  /** Spare capacity and new links; needed for `best-extended`, not used otherwise. */
  readonly extension: Extension | null;
  /** What holds in every scenario of this kernel. */
  readonly base: Shock;
  /** How much is asked for: the activity alone takes the fewest solves. */
  readonly asks: "activity" | "levels" | "plan";
  readonly limits?: SolverLimits;
}

/** The best case of one set of departures; all is null where the solver came to no optimum. */
export interface BestOfSet {
  /** The solver's own word. */
  readonly status: string;
  /** Activity left, as a share of all weight. */
  readonly activity: number | null;
  /** Level of each unit, where asked for. */
  readonly level: Float64Array | null;
  readonly plan: Plan | null;
}

/** Companies that leave on top of the base. */
export type CompanySet = readonly number[];

export type BestKernel = Kernel<BestSetup, readonly CompanySet[], BestOfSet[]>;

/** Opens the kernel: a chunk is a list of sets of companies that leave together. */
export function openBest(
  setup: BestSetup,
  env: KernelEnv,
): (sets: readonly CompanySet[]) => Promise<BestOfSet[]> {
  const { core, weights, response, base, asks, limits = SOLVER_LIMITS } = setup;
  const extension = response === "best-extended" ? setup.extension : null;
  const unmoved = new Unmoved(core, weights, extension);
  const best = bestModel(core, weights, response === "best-minload", extension, limits);
  let basis: Basis | null = null;

  const solveAll = (highs: Highs, shocks: readonly Shock[]): BestOfSet[] => {
    const planned = (shock: Shock, optimum: Optimum): BestOfSet => {
      const { activity } = optimum;
      const level = asks === "activity" ? null : optimum.level;
      if (asks !== "plan" || !level) return { status: OPTIMAL, activity, level, plan: null };
      const available = new Float64Array(core.flowCount).fill(1);
      shock.flows.forEach((flow, k) => {
        available[flow] = Math.min(available[flow] as number, shock.available[k] as number);
      });
      const question = { core, markets: extension?.markets ?? null, level, available };
      return { status: OPTIMAL, activity, level, plan: planOf(highs, question, limits) };
    };
    const known = shocks.map((shock) => unmoved.of(shock));
    const open = known.some((optimum) => optimum === null);
    if (!open) return shocks.map((shock, k) => outcome(() => planned(shock, known[k] as Optimum)));
    try {
      basis ??= baseBasis(highs, best);
    } catch (error) {
      return shocks.map(() => failure(error));
    }
    const start = basis;
    return highs.withModel((model) => {
      const solver = new BestSolver(highs, model, best, start);
      return shocks.map((shock, k) =>
        outcome(() => planned(shock, known[k] ?? solver.run(shock, asks !== "activity"))),
      );
    });
  };
  return async (sets) => {
    const shocks = sets.map((set) => withLeaving(core, base, set));
    return withHighs(env, (highs) => solveAll(highs, shocks));
  };
}

function outcome(solve: () => BestOfSet): BestOfSet {
  try {
    return solve();
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): BestOfSet {
  if (!(error instanceof SolverError)) throw error;
  return { status: error.status, activity: null, level: null, plan: null };
}
