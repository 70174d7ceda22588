/** Asks the engine for everything that the agenda needs, one job after another. */
import type { Engine, Progress, RunOptions, Settings } from "../../engine/surface.ts";
import type { Scenario } from "../../model/scenario.ts";
import { RANGE_SIZES } from "../../network/defaults.ts";
import { TARGET_WEIGHTS } from "../../network/targetWeights.ts";
import { isBaseline, takesOut } from "../scenarioWords.ts";
import type { AgendaResults } from "./input.ts";

export interface Questions extends Settings {
  readonly scenario: Scenario;
  /** Number of random orders of the tower curve, and the seed that they are drawn with. */
  readonly orders: number;
  readonly seed: number;
  /** Processes of the data set's catalogue; without any nobody is sought. */
  readonly processes: number;
}

/** Members of the portfolio at most. */
const PORTFOLIO = 5;
/** The two measures in which a candidate can be the best; the agenda does not use it. */
const PARETO = ["import", "loss"] as const;
/** Intervals of what the best candidates change: as many as the agenda shows. */
const DRAWS = { draws: 100, most: 8 } as const;

/** Shares of the whole that the jobs take, roughly; pairs and orders are what takes long. */
const PARTS = {
  chains: 15,
  rank: 5,
  best: 15,
  pairs: 20,
  tower: 20,
  targets: 20,
  strengthen: 5,
  scenario: 5,
  takeovers: 5,
} as const;

/**
 * The results for the agenda of the data set that the engine holds.
 *
 * @throws {CancelledError} when the signal aborts.
 */
export async function gather(
  engine: Engine,
  { scenario, orders, seed, processes, ...settings }: Questions,
  { onProgress, signal }: RunOptions = {},
): Promise<AgendaResults> {
  const total = Object.values(PARTS).reduce((sum, part) => sum + part, 0);
  let done = 0;
  const part = (share: number): RunOptions => {
    const before = done;
    done += share;
    return {
      ...(signal ? { signal } : {}),
      onProgress: (progress: Progress) =>
        onProgress?.({ done: before + (share * progress.done) / Math.max(1, progress.total), total }),
    };
  };
  const chains = await engine.run("chains", { ...settings, cutSets: 3 }, part(PARTS.chains));
  const rank = await engine.run("rank", settings, part(PARTS.rank));
  const best =
    rank.companies.length > RANGE_SIZES.companies
      ? null
      : await engine.run("rankRange", settings, part(PARTS.best));
  const pairs = await engine.run("pairs", settings, part(PARTS.pairs));
  const tower = await engine.run("tower", { ...settings, orders, seed }, part(PARTS.tower));
  const targets =
    processes === 0 || rank.companies.length > RANGE_SIZES.companies
      ? null
      : await engine.run(
          "targets",
          {
            ...settings,
            catalogue: null,
            portfolio: PORTFOLIO,
            weights: TARGET_WEIGHTS,
            pareto: PARETO,
            uncertainty: { ...DRAWS, seed },
          },
          part(PARTS.targets),
        );
  const strengthen =
    rank.companies.length > RANGE_SIZES.companies
      ? null
      : await engine.run("strengthen", { ...settings, catalogue: null }, part(PARTS.strengthen));
  const links = await engine.run("links", settings, part(0));
  const gaps = await engine.run("gaps", { ...settings, scenario }, part(0));
  const isChange = !isBaseline(scenario);
  const simulated = isChange ? await engine.run("simulate", { ...settings, scenario }, part(0)) : null;
  const range =
    isChange && (simulated?.units.length ?? 0) <= RANGE_SIZES.units
      ? await engine.run("range", { ...settings, scenario }, part(PARTS.scenario))
      : null;
  const takeovers =
    takesOut(scenario) && targets
      ? await engine.run("takeovers", { ...settings, scenario, catalogue: null }, part(PARTS.takeovers))
      : null;
  onProgress?.({ done: total, total });
  return { chains, rank, best, pairs, tower, links, gaps, targets, strengthen, simulated, range, takeovers };
}
