import { RANK_SHAPE, rankJson, rankPage, rankTables } from "../../report/commands/rank.ts";
import { toJson } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";

export const rank: Command = {
  tables: ["companies"],
  run: async (context) => {
    const { engine, view, onProgress } = context;
    const result = await engine.run("rank", settingsOf(context), { onProgress });
    return {
      text: () => pageText(rankPage(result, view)),
      json: () => toJson(rankJson(result), RANK_SHAPE),
      tables: () => rankTables(result, view),
    };
  },
};
