import type { RangeResult } from "../../analysis/resultsMethod.ts";
import type { SharesResult } from "../../analysis/resultsTargets.ts";
import type { Scenario } from "../../model/scenario.ts";
import { RANGE_SIZES } from "../../network/defaults.ts";
import {
  SIMULATE_SHAPE,
  simulateJson,
  simulatePage,
  simulateTables,
} from "../../report/commands/simulate.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { type Command, type Context, settingsOf } from "../command.ts";
import { rangeWanted, responseOf } from "../response.ts";
import { scenarioOf } from "../scenario.ts";

/** The range under a scenario, where it is wanted; where nothing changes there is none to speak of. */
async function rangeOf(context: Context, scenario: Scenario, units: number): Promise<RangeResult | null> {
  const { engine, args, onProgress } = context;
  const asked = args.one("range") !== undefined;
  const table = args.one("table") === "steps" && responseOf(context) === "cascade";
  const wanted = rangeWanted(context, units, RANGE_SIZES.units) || table;
  if (!wanted || (isBaseline(scenario) && !asked)) return null;
  return engine.run("range", { ...settingsOf(context), scenario }, { onProgress });
}

/** Shares of those who leave, where there are several; the cascade's loss is what is shared out. */
async function sharesOf(context: Context, scenario: Scenario): Promise<SharesResult | null> {
  if (new Set(scenario.leave).size < 2 || responseOf(context) !== "cascade") return null;
  const { engine, onProgress } = context;
  return engine.run("shares", { ...settingsOf(context), scenario }, { onProgress });
}

export const simulate: Command = {
  tables: ["units", "flows", "chains", "steps"],
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const scenario = scenarioOf(args, view.dataset, view.lang);
    const limits = args.one("limits") !== undefined;
    const params = { ...settingsOf(context), scenario, response: responseOf(context), limits };
    const result = await engine.run("simulate", params, { onProgress });
    const range = await rangeOf(context, scenario, result.units.length);
    const shares = await sharesOf(context, scenario);
    const answer = { result, range, shares, refused: args.one("no-range") !== undefined };
    return {
      text: () => pageText(simulatePage(answer, view)),
      json: () => jsonParts(simulateJson(answer), SIMULATE_SHAPE),
      tables: () => simulateTables(answer, view),
    };
  },
};
