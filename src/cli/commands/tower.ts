import { TOWER_SHAPE, towerJson, towerPage, towerTables } from "../../report/commands/tower.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf, wholeNumber } from "../command.ts";

export const tower: Command = {
  tables: ["curve"],
  run: async (context) => {
    const { engine, view, onProgress } = context;
    const orders = wholeNumber(context, "orders", 200, 1);
    const seed = wholeNumber(context, "seed", 1, 0);
    const result = await engine.run("tower", { ...settingsOf(context), orders, seed }, { onProgress });
    return {
      text: () => pageText(towerPage(result, view)),
      json: () => jsonParts(towerJson(result), TOWER_SHAPE),
      tables: () => towerTables(result),
    };
  },
};
