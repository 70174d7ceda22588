/** `report`: the agenda per chain as a file for people; its ending says which. */
import type { Settings } from "../../engine/surface.ts";
import { report as agendaFile } from "../../report/agenda/agendaFile.ts";
import { writeAgenda } from "../../report/agenda/write/index.ts";
import { didYouMean, UsageError } from "../args.ts";
import { type Command, type Context, settingsOf, wholeNumber } from "../command.ts";
import { dateOf, formatOf } from "../fileForm.ts";
import { scenarioOf } from "../scenario.ts";
import { nearest } from "../suggest.ts";
import { cliWords } from "../words.ts";

/** Leaves the sections per chain out, where no chain has this id. */
const NONE = "none";

/** The chains of `--chain`, by id; null for all. Derived chains can be named too. */
export async function chainsOf(context: Context, settings: Settings): Promise<readonly string[] | null> {
  const { engine, args, view } = context;
  const given = args.all("chain");
  if (given.length === 0) return null;
  const { chains } = await engine.run("chains", { ...settings, cutSets: 0 });
  const ids = chains.map((chain) => chain.id);
  const w = cliWords(view.lang);
  if (given.length === 1 && given[0] === NONE && !ids.includes(NONE)) return [];
  const wanted = given.flatMap((text) =>
    ids.includes(text)
      ? [text]
      : text
          .split(",")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
  );
  if (wanted.length === 0) throw new UsageError(w.emptyList("--chain"), args.command);
  for (const id of wanted) {
    if (ids.includes(id)) continue;
    const near = nearest(id, ids, view.names.chain);
    throw new UsageError(
      [w.unknownChain("--chain", id), ...didYouMean(near, view.lang)].join(" "),
      args.command,
    );
  }
  return wanted;
}

export const report: Command = {
  tables: [],
  check: (args, lang) => {
    formatOf(args, lang);
    dateOf(args, lang);
  },
  run: async (context) => {
    const { engine, args, view, onProgress } = context;
    const { dataset, lang, warnings } = view;
    const settings = settingsOf(context);
    const options = {
      ...settings,
      format: formatOf(args, lang),
      lang,
      warnings,
      scenario: scenarioOf(args, dataset, lang),
      chains: await chainsOf(context, settings),
      date: dateOf(args, lang),
      orders: wholeNumber(context, "orders", 200, 1),
      seed: wholeNumber(context, "seed", 1, 0),
    };
    const { bytes } = await agendaFile(engine, dataset, options, writeAgenda, { onProgress });
    return { bytes };
  },
};
