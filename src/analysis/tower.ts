/**
 * The tower curve, stability and the jengafication index (model.md section 5): what activity is left as
 * one company after another leaves, at random and worst first. Stability R is the mean of the curve
 * (Schneider, Moreira, Andrade, Havlin, Herrmann 2011, PNAS 108: Mitigation of malicious attacks on networks).
 */
import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import { weightsOf } from "../network/weights.ts";
import { compareIds } from "./ids.ts";
import { quantile } from "./random.ts";
import type { TowerResult } from "./resultsMethod.ts";
import { heed, type JobHooks, type Range, type Runner, ranges } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";
import { idealCurve, mean, WorstFirst } from "./towerCurve.ts";
import type { TowerSetup } from "./towerKernels.ts";

/** Orders, and candidates for the next pull, in one chunk. */
const ORDERS_CHUNK = 10;
const CANDIDATES_CHUNK = 64;

export interface TowerSettings extends AnalysisSettings {
  /** Number of random orders. */
  readonly orders: number;
  readonly seed: number;
}

/** Greedy: each pull is the company that leaves the least activity, ties by id. */
async function worstFirst(
  setup: TowerSetup,
  ids: readonly string[],
  runner: Runner,
  hooks: JobHooks,
): Promise<{ order: number[]; activity: number[]; settled: boolean }> {
  const byId = ids.map((_, company) => company).sort((a, b) => compareIds(ids[a] ?? "", ids[b] ?? ""));
  const pulls = new WorstFirst(byId, setup.totalWeight);
  let settled = true;
  for (let next = pulls.next(); next !== null; next = pulls.next()) {
    heed(hooks);
    const { gone, candidates } = next;
    const chunks = ranges(candidates.length, CANDIDATES_CHUNK).map(({ from, to }) => ({
      gone,
      candidates: candidates.slice(from, to),
    }));
    const parts = await runner.run("towerNext", setup, chunks, quiet(hooks));
    pulls.pull(parts.flatMap(({ lost }) => [...lost]));
    settled = settled && parts.every((part) => part.settled);
    hooks.onProgress?.(pulls.order.length, ids.length);
  }
  return { order: pulls.order, activity: pulls.activity, settled };
}

/** Hooks for the parts of a job that tells its progress itself. */
function quiet({ shouldStop }: JobHooks): JobHooks {
  return shouldStop ? { shouldStop } : {};
}

/** Mean and 5 to 95 % band over seeded random orders. */
async function atRandom(
  setup: TowerSetup,
  companies: number,
  orders: number,
  runner: Runner,
  hooks: JobHooks,
): Promise<{ band: TowerResult["random"]; settled: boolean }> {
  const chunks: Range[] = ranges(orders, ORDERS_CHUNK);
  const parts = await runner.run("towerOrders", setup, chunks, hooks);
  const curves = parts.flatMap((part) => part.curves);
  const at = (share: number | null, k: number): number => {
    const values = Float64Array.from(curves, (curve) => curve[k] as number);
    return share === null ? mean(values) : quantile(values, share);
  };
  const steps = Array.from({ length: companies + 1 }, (_, k) => k);
  const average = steps.map((k) => at(null, k));
  const band = {
    mean: average,
    low: steps.map((k) => at(0.05, k)),
    high: steps.map((k) => at(0.95, k)),
    R: mean(average),
  };
  return { band, settled: parts.every((part) => part.settled) };
}

/**
 * The tower curve of a data set's baseline.
 *
 * @returns activity after 0 to n departures, stability R of each curve, and the jengafication index
 * 1 - R_worst-first / R_ideal.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function tower(
  dataset: DataSet,
  settings: TowerSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<TowerResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const setup: TowerSetup = {
    core,
    weights: weights.values,
    totalWeight: weights.total,
    ration: settings.ration,
    seed: settings.seed,
  };
  const n = core.companyCount;
  const half = (offset: number): JobHooks => ({
    ...hooks,
    onProgress: (done, total) => hooks.onProgress?.(offset + done / Math.max(1, total), 2),
  });
  const worst = await worstFirst(setup, net.companyIds, runner, half(0));
  const random = await atRandom(setup, n, settings.orders, runner, half(1));
  const ideal = idealCurve(core, weights.values, weights.total);
  const R = mean(worst.activity);
  return {
    dataset: dataset.id,
    measure: settings.measure,
    orders: settings.orders,
    seed: settings.seed,
    worstFirst: {
      order: worst.order.map((company) => net.companyIds[company] ?? ""),
      activity: worst.activity,
      R,
    },
    random: random.band,
    ideal: { activity: ideal, R: mean(ideal) },
    jengafication: 1 - R / mean(ideal),
    settled: worst.settled && random.settled,
    basis: fullBasis(net, weights),
  };
}
