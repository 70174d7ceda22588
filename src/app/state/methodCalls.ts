/** Calls of the engine that its surface does not list yet. */
import type { RangeResult, RankRangeResult } from "../../analysis/resultsMethod.ts";
import type { Engine, RunOptions, Settings } from "../../engine/surface.ts";
import type { Scenario } from "../../model/scenario.ts";

export interface MethodCalls {
  range: { params: Settings & { readonly scenario: Scenario }; result: RangeResult };
  rankRange: { params: Settings; result: RankRangeResult };
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
