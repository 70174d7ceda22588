import { ESRI_TOLERANCE } from "../../network/defaults.ts";
import { ESRI_SHAPE, esriJson, esriPage, esriTables } from "../../report/commands/esri.ts";
import { toJson } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import type { Lang } from "../../report/words.ts";
import { type Arguments, UsageError } from "../args.ts";
import type { Command } from "../command.ts";
import { essentialOf } from "../essential.ts";
import { cliWords } from "../words.ts";

function toleranceOf(args: Arguments, lang: Lang): number {
  const text = (args.one("tol") ?? String(ESRI_TOLERANCE)).trim();
  const value = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(cliWords(lang).aboveZero("--tol", text), args.command);
}

export const esri: Command = {
  tables: ["firms"],
  run: async ({ engine, args, view, onProgress }) => {
    const params = {
      tolerance: toleranceOf(args, view.lang),
      replaceability: args.one("replaceability") !== "off",
      essential: essentialOf(args, view),
    };
    const result = await engine.run("esri", params, { onProgress });
    return {
      text: () => pageText(esriPage(result, view)),
      json: () => toJson(esriJson(result), ESRI_SHAPE),
      tables: () => esriTables(result, view),
    };
  },
};
