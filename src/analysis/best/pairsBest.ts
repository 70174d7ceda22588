import type { DataSet } from "../../model/dataset.ts";
import type { BestResponse } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { companyUnits, coreOf } from "../../network/core.ts";
import { type Weights, weightsOf } from "../../network/weights.ts";
import { chainsOfNetwork } from "../chainsCore.ts";
import { ChainWatch } from "../chainWatch.ts";
import { compareIds } from "../ids.ts";
import { NO_SYNERGY } from "../pairSearch.ts";
import { bySynergy } from "../pairs.ts";
import { chainIdsOf } from "../rank.ts";
import type { Loss } from "../results.ts";
import type { PairRow, PairsResult } from "../resultsMethod.ts";
import { type JobHooks, type Runner, ranges } from "../runner.ts";
import { type AnalysisSettings, fullBasis } from "../simulate.ts";
import { bestSetup } from "./bestCase.ts";
import { inChunks } from "./chunks.ts";
import type { CompanySet } from "./kernel.ts";
import { changed, solvedSet } from "./rankBest.ts";

/** Pairs whose levels are held at a time. */
const BATCH = 4096;

interface Solved {
  readonly set: CompanySet;
  readonly level: Float64Array;
  readonly loss: Loss;
  readonly broken: Int32Array;
}

/** The loss of two departures laid over each other: each unit at the lower of its two levels. */
function laidOver(weights: Weights, first: Float64Array, second: Float64Array): number {
  let lost = 0;
  weights.values.forEach((weight, unit) => {
    lost += weight * (1 - Math.min(first[unit] as number, second[unit] as number));
  });
  return lost / weights.total;
}

/**
 * N-2 under a best response: the pairs of companies whose leaving does more than the two departures laid
 * over each other even if all others coordinated. Every pair takes a solve of its own.
 *
 * @throws {SolverError} where the solver comes to no optimum for a set.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function pairsBest(
  dataset: DataSet,
  settings: AnalysisSettings,
  response: BestResponse,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<PairsResult> {
  const net = networkOf(dataset);
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const { chains, core: chainNumbers } = chainsOfNetwork(net);
  const chainIds = chainIdsOf(chains);
  const watch = new ChainWatch(chainNumbers);
  const n = core.companyCount;
  const singles = Array.from({ length: n }, (_, company) => [company]);
  const sets = [...singles, ...singles.flatMap(([a = 0]) => singles.slice(a + 1).map(([b = 0]) => [a, b]))];
  const setup = bestSetup(net, weights, response, "levels");
  const solve = async (from: number, to: number): Promise<Solved[]> => {
    const part = sets.slice(from, to);
    const told = {
      ...hooks,
      onProgress: (done: number, of: number) =>
        hooks.onProgress?.(from + (done / of) * part.length, sets.length),
    };
    const outcomes = (await runner.run("best", setup, inChunks(part), told)).flat();
    return outcomes.map((outcome, k) => {
      const set = part[k] ?? [];
      const own = set.flatMap((company) => [...companyUnits(core, company)]);
      const ids = set.map((company) => net.companyIds[company] ?? "");
      const { level, loss } = solvedSet(weights, outcome, own, ids.join(", "));
      return { set, level, loss, broken: watch.worsened(changed(level), level).broken };
    });
  };
  const alone = await solve(0, n);
  const rows: PairRow[] = [];
  for (const { from, to } of ranges(sets.length - n, BATCH))
    for (const pair of await solve(n + from, n + to)) {
      const [first, second] = pair.set.map((company) => alone[company]);
      if (!first || !second) continue;
      const overlaid = laidOver(weights, first.level, second.level);
      const synergy = pair.loss.total - overlaid;
      const broken = pair.broken.filter((k) => !first.broken.includes(k) && !second.broken.includes(k));
      if (synergy <= NO_SYNERGY && broken.length === 0) continue;
      const [a = "", b = ""] = pair.set.map((company) => net.companyIds[company] ?? "").sort(compareIds);
      const { total: loss, own, knockOn } = pair.loss;
      rows.push({
        ids: [a, b],
        ...{ loss, own, knockOn, overlaid, synergy },
        chainsBroken: chainIds(broken),
        settled: true,
      });
    }
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response,
    pairs: bySynergy(rows),
    examined: sets.length - n,
    basis: fullBasis(net, weights),
  };
}
