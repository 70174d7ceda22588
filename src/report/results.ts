/** Results as tables under the names that the command line gives them, for files that the app saves. */
import type { Engine, RunOptions, Settings } from "../engine/surface.ts";
import type { Scenario } from "../model/scenario.ts";
import { RANGE_SIZES } from "../network/defaults.ts";
import { chainsTables } from "./commands/chains.ts";
import { gapsTables } from "./commands/gaps.ts";
import { linksTables } from "./commands/links.ts";
import { metricsTables } from "./commands/metrics.ts";
import { rankTables } from "./commands/rank.ts";
import { simulateTables } from "./commands/simulate.ts";
import { towerTables } from "./commands/tower.ts";
import type { CsvTable } from "./csv.ts";
import type { View } from "./page.ts";
import { isBaseline } from "./scenarioWords.ts";

export const RESULT_NAMES = [
  "simulate",
  "rank",
  "pairs",
  "chains",
  "links",
  "gaps",
  "tower",
  "metrics",
] as const;
export type ResultName = (typeof RESULT_NAMES)[number];

export interface ResultQuestion extends Settings {
  readonly scenario: Scenario;
  /** Random orders of the tower curve, and the seed that they are drawn with. */
  readonly orders: number;
  readonly seed: number;
}

export type ResultTables = Readonly<Record<string, CsvTable>>;

/**
 * Asks the engine for one result; what depends on no scenario leaves it out of account.
 *
 * @returns its tables by the names of `--table`.
 * @throws {CancelledError} when the signal aborts.
 */
export async function resultTables(
  engine: Engine,
  name: ResultName,
  question: ResultQuestion,
  view: View,
  options: RunOptions = {},
): Promise<ResultTables> {
  const { scenario, orders, seed, measure, ration } = question;
  const settings = { measure, ration };
  switch (name) {
    case "simulate":
      return simulated(engine, { ...settings, scenario }, view, options);
    case "rank": {
      const result = await engine.run("rank", settings, options);
      const few = result.companies.length <= RANGE_SIZES.companies;
      const range = few ? await engine.run("rankRange", settings, options) : null;
      return rankTables({ result, range, refused: !few, pairs: null, matrix: null, intervals: null }, view);
    }
    case "pairs": {
      const result = await engine.run("rank", settings, options);
      const pairs = await engine.run("pairs", settings, options);
      const { pairs: table } = rankTables(
        { result, range: null, refused: true, pairs, matrix: null, intervals: null },
        view,
      );
      return table ? { pairs: table } : {};
    }
    case "chains":
      return chainsTables(await engine.run("chains", { ...settings, cutSets: 3 }, options), view);
    case "links":
      return linksTables(await engine.run("links", settings, options), view);
    case "gaps":
      return gapsTables(await engine.run("gaps", { ...settings, scenario }, options), scenario);
    case "tower":
      return towerTables(await engine.run("tower", { ...settings, orders, seed }, options));
    case "metrics":
      return metricsTables(await engine.run("metrics", {}, options), view);
  }
}

async function simulated(
  engine: Engine,
  params: Settings & { readonly scenario: Scenario },
  view: View,
  options: RunOptions,
): Promise<ResultTables> {
  const result = await engine.run("simulate", params, options);
  const wanted = !isBaseline(params.scenario) && result.units.length <= RANGE_SIZES.units;
  const range = wanted ? await engine.run("range", params, options) : null;
  return simulateTables({ result, range, refused: !wanted }, view);
}
