import { LINKS_SHAPE, linksPage, linksTables } from "../../report/commands/links.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";

export const links: Command = {
  tables: ["ports"],
  run: async (context) => {
    const { engine, view, onProgress } = context;
    const result = await engine.run("links", settingsOf(context), { onProgress });
    return {
      text: () => pageText(linksPage(result, view)),
      json: () => jsonParts(result, LINKS_SHAPE),
      tables: () => linksTables(result, view),
    };
  },
};
