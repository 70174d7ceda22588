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
import {
  type Breathe,
  departuresPerChunk,
  type JobHooks,
  type Range,
  type Runner,
  ranges,
} from "./runner.ts";
import type { AnalysisSettings } from "./simulate.ts";

export interface UncertaintySetup {
  readonly core: Core;
  readonly spread: Spread;
  readonly ration: Rationing;
  readonly seed: number;
}

/** Some companies' leaving in some draws. */
export interface DrawChunk {
  readonly draws: Range;
  readonly companies: Range;
}

/** The total loss of each company's leaving in one draw. */
export interface DrawnLosses {
  readonly lost: Float64Array;
  /** False where a cascade did not settle. */
  readonly settled: boolean;
}

/** Answers one draw after another. */
export type UncertaintyKernel = Kernel<UncertaintySetup, DrawChunk, DrawnLosses[]>;

/** Opens the kernel: each draw is a network of its own, made from the seed and the draw's number alone. */
export function openUncertainty(
  setup: UncertaintySetup,
): (chunk: DrawChunk, breathe: Breathe) => Promise<DrawnLosses[]> {
  const open = (draw: number) => {
    const { core, weights } = drawn(setup.core, setup.spread, seededAt(setup.seed, draw));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { draw, total, levels: leavingOf(core, setup.ration, weights) };
  };
  /** Stays open for the next chunk, which is often of the same draw. */
  let last: ReturnType<typeof open> | null = null;
  const losses = async (draw: number, { from, to }: Range, breathe: Breathe): Promise<DrawnLosses> => {
    last = last?.draw === draw ? last : open(draw);
    const { total, levels } = last;
    const lost = new Float64Array(to - from);
    let settled = true;
    for (let company = from; company < to; company += 1) {
      await breathe();
      levels.reset();
      levels.takeOut(company);
      settled = levels.settle() && settled;
      lost[company - from] = total > 0 ? levels.lost / total : 0;
    }
    return { lost, settled };
  };
  return async ({ draws, companies }, breathe) => {
    const found: DrawnLosses[] = [];
    for (let draw = draws.from; draw < draws.to; draw += 1)
      found.push(await losses(draw, companies, breathe));
    return found;
  };
}

/** A draw is opened once more by every helper that takes a part of it: its parts are worth several chunks. */
const DRAW_PART = 2;

/** All companies in all draws; a draw that would take long is cut, and short ones go together. */
export function drawChunks(
  draws: number,
  core: Pick<Core, "companyCount" | "unitCount" | "flowCount">,
): DrawChunk[] {
  const { companyCount } = core;
  const most = DRAW_PART * departuresPerChunk(core);
  if (companyCount <= most) {
    const together = Math.floor(most / Math.max(1, companyCount));
    const companies = { from: 0, to: companyCount };
    return ranges(draws, together).map((some) => ({ draws: some, companies }));
  }
  return ranges(draws, 1).flatMap((one) =>
    ranges(companyCount, most).map((companies) => ({ draws: one, companies })),
  );
}

export interface UncertaintySettings extends AnalysisSettings {
  readonly draws: number;
  readonly seed: number;
}

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
  const chunks = drawChunks(settings.draws, core);
  const parts = await runner.run("uncertainty", setup, chunks, hooks);
  const draws = Array.from({ length: settings.draws }, () => new Float64Array(core.companyCount));
  chunks.forEach((chunk, k) => {
    parts[k]?.forEach((part, at) => {
      draws[chunk.draws.from + at]?.set(part.lost, chunk.companies.from);
    });
  });
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
    settled: parts.flat().every(({ settled }) => settled),
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
