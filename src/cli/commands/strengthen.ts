import { withCatalogue } from "../../network/catalogue.ts";
import {
  STRENGTHEN_SHAPE,
  strengthenJson,
  strengthenPage,
  strengthenTables,
} from "../../report/commands/strengthen.ts";
import { jsonParts } from "../../report/json.ts";
import { namesOf } from "../../report/names.ts";
import { pageText } from "../../report/page.ts";
import { catalogueOf } from "../catalogue.ts";
import { type Command, settingsOf } from "../command.ts";

export const strengthen: Command = {
  tables: ["weak", "keep"],
  run: async (context) => {
    const { engine, onProgress } = context;
    const settings = settingsOf(context);
    const catalogue = await catalogueOf(context);
    const result = await engine.run("strengthen", { ...settings, catalogue }, { onProgress });
    const dataset = withCatalogue(context.view.dataset, catalogue);
    const view = { ...context.view, dataset, names: namesOf(dataset, context.view.lang) };
    return {
      text: () => pageText(strengthenPage(result, view)),
      json: () => jsonParts(strengthenJson(result, view), STRENGTHEN_SHAPE),
      tables: () => strengthenTables(result, view),
    };
  },
};
