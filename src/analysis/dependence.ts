/** Who needs whom: what every company's leaving takes from every other (model.md section 5, N-1). */
import type { DataSet } from "../model/dataset.ts";
import type { Rationing } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { type Core, companyUnits, coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { Cascade } from "./cascade.ts";
import type { Kernel } from "./kernels.ts";
import { leavingOf } from "./leaving.ts";
import type { DependenceCell, DependenceResult } from "./resultsMethod.ts";
import {
  type Breathe,
  departuresPerChunk,
  type JobHooks,
  type Range,
  type Runner,
  ranges,
} from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** A fall up to this, as a share of a company's activity, is a rounding error. */
export const NO_FALL = 1e-9;

export interface DependenceSetup {
  readonly core: Core;
  readonly weights: Float64Array;
  readonly ration: Rationing;
  /** Positions of the companies that leave, each by itself. */
  readonly leavers: Int32Array;
}

/** One departure's hit on one company, in positions; `lost` is not yet divided by the total weight. */
interface Hit {
  readonly leaver: number;
  readonly company: number;
  readonly fall: number;
  readonly lost: number;
}

export type DependenceKernel = Kernel<DependenceSetup, Range, Hit[]>;

/** Opens the kernel: a chunk is a range of the leavers. */
export function openDependence(setup: DependenceSetup): (range: Range, breathe: Breathe) => Promise<Hit[]> {
  const { core, weights, leavers } = setup;
  const leaving = leavingOf(core, setup.ration, weights);
  let cascade: Cascade | null = null;
  const shares = sharesOf(core, weights);

  /** Levels after one departure, and the units that may have moved. */
  function levelsWithout(company: number): { readonly touched: number[]; readonly level: Float64Array } {
    leaving.reset();
    leaving.takeOut(company);
    if (leaving.settle()) return { touched: leaving.touched.toArray(), level: leaving.level };
    // Only rounds can tell how far a network gets that does not settle.
    cascade ??= new Cascade(core, setup.ration);
    const units = Array.from(companyUnits(core, company));
    const state = cascade.run({ units, caps: units.map(() => 0), flows: [], available: [] });
    return { touched: Array.from(state.touched), level: state.level };
  }

  function hitsOf(leaver: number): Hit[] {
    const { touched, level } = levelsWithout(leaver);
    const falls = new Map<number, { fall: number; lost: number }>();
    for (const unit of touched.sort((a, b) => a - b)) {
      const company = core.companyOf[unit] as number;
      if (company === leaver) continue;
      const down = 1 - (level[unit] as number);
      const sum = falls.get(company) ?? { fall: 0, lost: 0 };
      sum.fall += (shares[unit] as number) * down;
      sum.lost += (weights[unit] as number) * down;
      falls.set(company, sum);
    }
    return [...falls]
      .filter(([, { fall }]) => fall > NO_FALL)
      .sort(([a], [b]) => a - b)
      .map(([company, { fall, lost }]) => ({ leaver, company, fall, lost }));
  }

  return async ({ from, to }, breathe) => {
    const hits: Hit[] = [];
    for (const leaver of leavers.subarray(from, to)) {
      await breathe();
      for (const hit of hitsOf(leaver)) hits.push(hit);
    }
    return hits;
  };
}

/** Each unit's share in its company's weight; the same for all units of a company that weighs nothing. */
function sharesOf(core: Core, weights: Float64Array): Float64Array {
  const shares = new Float64Array(core.unitCount);
  for (let company = 0; company < core.companyCount; company += 1) {
    const units = companyUnits(core, company);
    const total = units.reduce((sum, unit) => sum + (weights[unit] as number), 0);
    for (const unit of units) shares[unit] = total > 0 ? (weights[unit] as number) / total : 1 / units.length;
  }
  return shares;
}

/**
 * The fall of every company when another leaves by itself: 1 less the mean level of its units, weighed by
 * the measure. In the order of the companies that leave, then of those that are hit; who is not hit has no
 * cell. A row's `loss` adds up to the knock-on of that departure in `rank`, but for rounding errors.
 *
 * @param leave ids of the companies that leave, each by itself; null for all. Who does not operate is left out.
 * @throws {UnknownMeasureError} where the data set has no such measure.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function dependence(
  dataset: DataSet,
  settings: AnalysisSettings,
  leave: readonly string[] | null,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<DependenceResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const wanted = leave && new Set(leave);
  const leavers = Int32Array.from(
    net.companyIds.flatMap((id, company) => (wanted === null || wanted.has(id) ? [company] : [])),
  );
  const setup = { core, weights: weights.values, ration: settings.ration, leavers };
  const chunks = ranges(leavers.length, departuresPerChunk(core));
  const hits = (await runner.run("dependence", setup, chunks, hooks)).flat();
  const idOf = (company: number): string => net.companyIds[company] ?? "";
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    leave: Array.from(leavers, idOf),
    cells: hits.map(
      ({ leaver, company, fall, lost }): DependenceCell => ({
        leaves: idOf(leaver),
        hits: idOf(company),
        fall,
        loss: lost / weights.total,
      }),
    ),
    basis: fullBasis(net, weights),
  };
}
