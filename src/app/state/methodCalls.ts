/** Calls of the engine that its surface does not list yet. */
import type {
  CompareResult,
  PairsResult,
  RangeResult,
  RankRangeResult,
  TowerResult,
  UncertaintyResult,
} from "../../analysis/resultsMethod.ts";
import type { Engine, RunOptions, Settings } from "../../engine/surface.ts";
import type { Response, Scenario } from "../../model/scenario.ts";

export interface MethodCalls {
  tower: { params: Settings & { readonly orders: number; readonly seed: number }; result: TowerResult };
  pairs: { params: Settings & { readonly response?: Response }; result: PairsResult };
  uncertainty: {
    params: Settings & { readonly draws: number; readonly seed: number };
    result: UncertaintyResult;
  };
  range: { params: Settings & { readonly scenario: Scenario }; result: RangeResult };
  rankRange: { params: Settings; result: RankRangeResult };
  compare: {
    params: Settings & {
      readonly response?: Response;
      readonly scenarios: readonly {
        readonly id: string;
        readonly name: string;
        readonly nameNl: string;
        readonly scenario: Scenario;
      }[];
    };
    result: CompareResult;
  };
}

interface MethodEngine {
  run<N extends keyof MethodCalls>(
    name: N,
    params: MethodCalls[N]["params"],
    options: RunOptions,
  ): Promise<MethodCalls[N]["result"]>;
}

export function withMethod(engine: Engine): MethodEngine {
  return engine as unknown as MethodEngine;
}
