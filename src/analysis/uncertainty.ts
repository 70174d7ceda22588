/** How far the ranking holds under the confidence of the data (model.md section 5, "Uncertainty"). */
import type { DataSet } from "../model/dataset.ts";
import type { Rationing } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { type Core, coreOf } from "../network/core.ts";
import { countsOf, drawn, type Spread, spreadOfNetwork } from "../network/draw.ts";
import { weightsOf } from "../network/weights.ts";
import { compareIds } from "./ids.ts";
import type { Kernel } from "./kernels.ts";
import { leavingOf } from "./leaving.ts";
import { quantile, seededAt } from "./random.ts";
import type { UncertaintyResult } from "./resultsMethod.ts";
import { type JobHooks, type Range, type Runner, ranges } from "./runner.ts";
import type { AnalysisSettings } from "./simulate.ts";

export interface UncertaintySetup {
  readonly core: Core;
  readonly spread: Spread;
  readonly ration: Rationing;
  readonly seed: number;
}

/** A chunk is a range of draws; answers the total loss of each company's leaving, per draw. */
export type UncertaintyKernel = Kernel<UncertaintySetup, Range, Float64Array[]>;

/** Opens the kernel: each draw is a network of its own, made from the seed and the draw's number alone. */
export function openUncertainty(setup: UncertaintySetup): (range: Range) => Float64Array[] {
  const losses = (draw: number): Float64Array => {
    const { core, weights } = drawn(setup.core, setup.spread, seededAt(setup.seed, draw));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const levels = leavingOf(core, setup.ration, weights);
    return Float64Array.from({ length: core.companyCount }, (_, company) => {
      levels.reset();
      levels.takeOut(company);
      levels.settle();
      return total > 0 ? levels.lost / total : 0;
    });
  };
  return ({ from, to }) => Array.from({ length: to - from }, (_, k) => losses(from + k));
}

export interface UncertaintySettings extends AnalysisSettings {
  readonly draws: number;
  readonly seed: number;
}

/** Draws in one chunk. */
const CHUNK = 4;
const TOP = 5;

/**
 * The 5 to 95 % interval of every company's total loss over seeded draws, and how often it is among the
 * five worst (ties by id, as in the ranking).
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function uncertainty(
  dataset: DataSet,
  settings: UncertaintySettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<UncertaintyResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const spread = spreadOfNetwork(net, settings.measure, weightsOf(net, settings.measure));
  const setup = { core, spread, ration: settings.ration, seed: settings.seed };
  const draws = (await runner.run("uncertainty", setup, ranges(settings.draws, CHUNK), hooks)).flat();
  const inTop = new Int32Array(core.companyCount);
  for (const losses of draws) {
    const order = net.companyIds.map((_, company) => company);
    order.sort(
      (a, b) =>
        (losses[b] as number) - (losses[a] as number) ||
        compareIds(net.companyIds[a] ?? "", net.companyIds[b] ?? ""),
    );
    for (const company of order.slice(0, TOP)) inTop[company] = (inTop[company] as number) + 1;
  }
  return {
    dataset: dataset.id,
    measure: settings.measure,
    draws: settings.draws,
    seed: settings.seed,
    drawn: countsOf(core, spread),
    companies: net.companyIds.map((id, company) => {
      const values = Float64Array.from(draws, (losses) => losses[company] as number);
      return {
        id,
        low: quantile(values, 0.05),
        high: quantile(values, 0.95),
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        top5: (inTop[company] as number) / settings.draws,
      };
    }),
  };
}
