/** Asks the engine for everything that the agenda needs, one job after another. */
import type { Engine, Progress, RunOptions, Settings } from "../../engine/surface.ts";
import type { Scenario } from "../../model/scenario.ts";
import { isBaseline } from "../scenarioWords.ts";
import type { AgendaResults } from "./input.ts";

export interface Questions extends Settings {
  readonly scenario: Scenario;
  /** Number of random orders of the tower curve, and the seed that they are drawn with. */
  readonly orders: number;
  readonly seed: number;
}

/** Shares of the whole that the jobs take, roughly; pairs and orders are what takes long. */
const PARTS = { chains: 15, rank: 5, pairs: 40, tower: 35, rest: 5 } as const;

/**
 * The results for the agenda of the data set that the engine holds.
 *
 * @throws {CancelledError} when the signal aborts.
 */
export async function gather(
  engine: Engine,
  { scenario, orders, seed, ...settings }: Questions,
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
  const pairs = await engine.run("pairs", settings, part(PARTS.pairs));
  const tower = await engine.run("tower", { ...settings, orders, seed }, part(PARTS.tower));
  const links = await engine.run("links", settings, part(0));
  const gaps = await engine.run("gaps", { ...settings, scenario }, part(0));
  const simulated = isBaseline(scenario)
    ? null
    : await engine.run("simulate", { ...settings, scenario }, part(PARTS.rest));
  onProgress?.({ done: total, total });
  return { chains, rank, pairs, tower, links, gaps, simulated };
}
