import { CHAINS_SHAPE, chainsPage, chainsTables } from "../../report/commands/chains.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import { type Command, settingsOf } from "../command.ts";

const SIZES = [0, 1, 2, 3] as const;

export const chains: Command = {
  tables: ["steps", "cutSets"],
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const cutSets = SIZES.find((size) => String(size) === args.one("cut-sets")) ?? 3;
    const result = await engine.run("chains", { ...settingsOf(context), cutSets }, { onProgress });
    return {
      text: () => pageText(chainsPage(result, view, cutSets)),
      json: () => jsonParts(result, CHAINS_SHAPE),
      tables: () => chainsTables(result, view),
    };
  },
};
