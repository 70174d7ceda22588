import type { TitledScenario } from "../../analysis/compare.ts";
import type { SimulateResult } from "../../analysis/results.ts";
import type { RangeResult } from "../../analysis/resultsMethod.ts";
import { RANGE_SIZES } from "../../network/defaults.ts";
import { writeAgenda } from "../../report/agenda/write/index.ts";
import {
  breaksSection,
  COMPARE_SHAPE,
  compareJson,
  comparePage,
  compareTables,
} from "../../report/commands/compare.ts";
import { comparisonFile } from "../../report/comparisonFile.ts";
import { jsonParts } from "../../report/json.ts";
import { type Page, pageText, type Section } from "../../report/page.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { type Command, type Context, settingsOf } from "../command.ts";
import { dateOf, fileFormOf } from "../fileForm.ts";
import { rangeWanted } from "../response.ts";
import { titledScenarios } from "../scenario.ts";

/** The ranges of the scenarios that change something, by id, where ranges are wanted. */
async function rangesOf(
  context: Context,
  scenarios: readonly TitledScenario[],
): Promise<ReadonlyMap<string, RangeResult> | null> {
  const { engine, view } = context;
  if (!rangeWanted(context, view.dataset.units.length, RANGE_SIZES.units)) return null;
  const ranges = new Map<string, RangeResult>();
  for (const [done, { id, scenario }] of scenarios.entries()) {
    if (!isBaseline(scenario))
      ranges.set(id, await engine.run("range", { ...settingsOf(context), scenario }));
    context.onProgress({ done: done + 1, total: scenarios.length });
  }
  return ranges;
}

/** What the scenarios that change something do, by id: how each begins. */
async function simulatedOf(
  context: Context,
  scenarios: readonly TitledScenario[],
): Promise<ReadonlyMap<string, SimulateResult>> {
  const simulated = new Map<string, SimulateResult>();
  for (const { id, scenario } of scenarios)
    if (!isBaseline(scenario))
      simulated.set(id, await context.engine.run("simulate", { ...settingsOf(context), scenario }));
  return simulated;
}

/** The page with where chains break before the plants, which are many. */
function withBreaks(page: Page, breaks: Section): Page {
  return { ...page, sections: [...page.sections.slice(0, -1), breaks, ...page.sections.slice(-1)] };
}

export const compare: Command = {
  tables: ["scenarios", "chains", "units"],
  check: (args, lang) => {
    dateOf(args, lang);
  },
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const scenarios = titledScenarios(args, view.dataset, view.lang);
    const result = await engine.run("compare", { ...settingsOf(context), scenarios }, { onProgress });
    const answer = {
      result,
      ranges: await rangesOf(context, scenarios),
      simulated: await simulatedOf(context, scenarios),
    };
    const form = fileFormOf(args);
    if (form !== null) {
      const { issues } = context;
      const date = dateOf(args, view.lang);
      const told = { ...view, warnings: issues.length, remarks: issues };
      return comparisonFile(answer, told, form, date, writeAgenda, { onProgress });
    }
    return {
      text: () => pageText(withBreaks(comparePage(answer, view), breaksSection(answer, view))),
      json: () => jsonParts(compareJson(answer), COMPARE_SHAPE),
      tables: () => compareTables(answer, view),
    };
  },
};
