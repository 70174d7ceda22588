/** `report`: the agenda per chain as a file for people; its ending says which. */
import { extname } from "node:path";
import type { Settings } from "../../engine/surface.ts";
import {
  AGENDA_FORMATS,
  type AgendaFormat,
  report as agendaFile,
  agendaFormatOf,
} from "../../report/agenda/agendaFile.ts";
import { writeAgenda } from "../../report/agenda/write/index.ts";
import type { Lang } from "../../report/words.ts";
import { type Arguments, didYouMean, UsageError } from "../args.ts";
import { type Command, type Context, settingsOf, wholeNumber } from "../command.ts";
import { scenarioOf } from "../scenario.ts";
import { nearest } from "../suggest.ts";
import { cliWords } from "../words.ts";

const ENDINGS = AGENDA_FORMATS.map((format) => `.${format}`).join(", ");

/** The form that `--out` asks for. @throws {UsageError} without it, and on another ending. */
function formatOf(args: Arguments, lang: Lang): AgendaFormat {
  const w = cliWords(lang);
  const out = args.one("out");
  if (out === undefined) throw new UsageError(w.reportNeedsOut(ENDINGS), args.command);
  const format = agendaFormatOf(out);
  if (format === null) throw new UsageError(w.reportEnding(extname(out) || out, ENDINGS), args.command);
  return format;
}

/** The date to print, or null. @throws {UsageError} on what is not a day of the calendar in ISO form. */
function dateOf(args: Arguments, lang: Lang): string | null {
  const text = args.one("date");
  if (text === undefined) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, text.length) === text;
  if (isDay) return text;
  throw new UsageError(cliWords(lang).isoDate("--date", text), args.command);
}

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
