import { GAPS_SHAPE, gapsJson, gapsPage, gapsTables } from "../../report/commands/gaps.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";
import { scenarioOf } from "../scenario.ts";

export const gaps: Command = {
  tables: ["gaps"],
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const scenario = scenarioOf(args, view.dataset, view.lang);
    const result = await engine.run("gaps", { ...settingsOf(context), scenario }, { onProgress });
    return {
      text: () => pageText(gapsPage(result, scenario, view)),
      json: () => jsonParts(gapsJson(result, scenario), GAPS_SHAPE),
      tables: () => gapsTables(result, scenario),
    };
  },
};
