import { RANGE_SIZES } from "../../network/defaults.ts";
import { RANK_SHAPE, type RankAnswer, rankJson, rankPage, rankTables } from "../../report/commands/rank.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { UsageError } from "../args.ts";
import { type Command, type Context, settingsOf, wholeNumber } from "../command.ts";
import { rangeWanted, responseOf } from "../response.ts";
import { cliWords } from "../words.ts";

/**
 * The ranking with the best cases, the pairs, the matrix and the intervals that are asked for.
 *
 * @throws {UsageError} where something is asked for that only the cascade has.
 */
async function answerOf(context: Context): Promise<RankAnswer> {
  const { engine, args, view, onProgress } = context;
  const settings = { ...settingsOf(context), response: responseOf(context) };
  const isCascade = settings.response === "cascade";
  for (const name of ["uncertainty", "range", "matrix"] as const)
    if (!isCascade && args.one(name) !== undefined)
      throw new UsageError(cliWords(view.lang).cascadeOnly(`--${name}`), args.command);
  const draws = wholeNumber(context, "uncertainty", 0, 1);
  const seed = wholeNumber(context, "seed", 1, 0);
  const result = await engine.run("rank", settings, { onProgress });
  const wantsRange = rangeWanted(context, result.companies.length, RANGE_SIZES.companies) && isCascade;
  const range = wantsRange ? await engine.run("rankRange", settings, { onProgress }) : null;
  const isAsked = args.one("pairs") !== undefined;
  const pairs = isAsked ? await engine.run("pairs", settings, { onProgress }) : null;
  const isMatrixAsked = args.one("matrix") !== undefined;
  const matrix = isMatrixAsked ? await engine.run("dependence", settings, { onProgress }) : null;
  const intervals =
    draws > 0 ? await engine.run("uncertainty", { ...settings, draws, seed }, { onProgress }) : null;
  return { result, range, pairs, matrix, intervals, refused: args.one("no-range") !== undefined };
}

export const rank: Command = {
  tables: ["companies", "pairs", "dependence"],
  run: async (context) => {
    const answer = await answerOf(context);
    return {
      text: () => pageText(rankPage(answer, context.view)),
      json: () => jsonParts(rankJson(answer), RANK_SHAPE),
      tables: () => rankTables(answer, context.view),
    };
  },
};
