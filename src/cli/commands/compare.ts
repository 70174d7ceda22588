import { COMPARE_SHAPE, compareJson, comparePage, compareTables } from "../../report/commands/compare.ts";
import { toJson } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";
import { titledScenarios } from "../scenario.ts";

export const compare: Command = {
  tables: ["scenarios", "chains", "units"],
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const scenarios = titledScenarios(args, view.dataset, view.lang);
    const result = await engine.run("compare", { ...settingsOf(context), scenarios }, { onProgress });
    return {
      text: () => pageText(comparePage(result, view)),
      json: () => toJson(compareJson(result), COMPARE_SHAPE),
      tables: () => compareTables(result, view),
    };
  },
};
