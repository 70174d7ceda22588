import { RANK_SHAPE, type RankAnswer, rankJson, rankPage, rankTables } from "../../report/commands/rank.ts";
import { toJson } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, type Context, settingsOf, wholeNumber } from "../command.ts";

/** The ranking with the pairs and the intervals that are asked for. */
async function answerOf(context: Context): Promise<RankAnswer> {
  const { engine, args, onProgress } = context;
  const settings = settingsOf(context);
  const draws = wholeNumber(context, "uncertainty", 0, 1);
  const seed = wholeNumber(context, "seed", 1, 0);
  const result = await engine.run("rank", settings, { onProgress });
  const isAsked = args.one("pairs") !== undefined;
  const pairs = isAsked ? await engine.run("pairs", settings, { onProgress }) : null;
  const intervals =
    draws > 0 ? await engine.run("uncertainty", { ...settings, draws, seed }, { onProgress }) : null;
  return { result, pairs, intervals };
}

export const rank: Command = {
  tables: ["companies", "pairs"],
  run: async (context) => {
    const answer = await answerOf(context);
    return {
      text: () => pageText(rankPage(answer, context.view)),
      json: () => toJson(rankJson(answer), RANK_SHAPE),
      tables: () => rankTables(answer, context.view),
    };
  },
};
