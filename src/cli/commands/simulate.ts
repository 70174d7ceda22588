import {
  SIMULATE_SHAPE,
  simulateJson,
  simulatePage,
  simulateTables,
} from "../../report/commands/simulate.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";
import { scenarioOf } from "../scenario.ts";

export const simulate: Command = {
  tables: ["units", "flows", "chains"],
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const params = { ...settingsOf(context), scenario: scenarioOf(args, view.dataset, view.lang) };
    const result = await engine.run("simulate", params, { onProgress });
    return {
      text: () => pageText(simulatePage(result, view)),
      json: () => jsonParts(simulateJson(result), SIMULATE_SHAPE),
      tables: () => simulateTables(result, view),
    };
  },
};
