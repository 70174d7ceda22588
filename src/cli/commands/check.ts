import { CHECK_SHAPE, type CheckResult, checkPage, checkTables } from "../../report/commands/check.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import type { Answer, Command } from "../command.ts";

/** The answer for a data set that could be loaded. */
export const check: Command = {
  tables: ["issues", "units", "carriers"],
  run: async ({ engine, view, issues }) => {
    const balance = await engine.run("balance", {});
    const result: CheckResult = { dataset: view.dataset.id, issues, ...balance };
    return { ...dataAnswer(result), text: () => pageText(checkPage(result, view)) };
  },
};

/** The forms for programs; they also serve a data set that has errors, whose issues are the answer. */
export function dataAnswer(result: CheckResult): Pick<Answer, "json" | "tables"> {
  return { json: () => jsonParts(result, CHECK_SHAPE), tables: () => checkTables(result) };
}
