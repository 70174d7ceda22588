/** Files for people: which form `--out` asks for, and the date that is printed on them. */
import { extname } from "node:path";
import { AGENDA_FORMATS, type AgendaFormat, agendaFormatOf } from "../report/agenda/agendaFile.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, UsageError } from "./args.ts";
import { cliWords } from "./words.ts";

const ENDINGS = AGENDA_FORMATS.map((format) => `.${format}`).join(", ");

/** The form that `--out` asks for. @throws {UsageError} without it, and on another ending. */
export function formatOf(args: Arguments, lang: Lang): AgendaFormat {
  const w = cliWords(lang);
  const out = args.one("out");
  if (out === undefined) throw new UsageError(w.reportNeedsOut(ENDINGS), args.command);
  const format = agendaFormatOf(out);
  if (format === null) throw new UsageError(w.reportEnding(extname(out) || out, ENDINGS), args.command);
  return format;
}

/** The date to print, or null. @throws {UsageError} on what is not a day of the calendar in ISO form. */
export function dateOf(args: Arguments, lang: Lang): string | null {
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

/**
 * The form of a file for people that `--out` asks for by its ending, where no `--format` says otherwise; null for the
 * answer as text or for programs.
 */
export function fileFormOf(args: Arguments): AgendaFormat | null {
  const out = args.one("out");
  return out === undefined || args.one("format") !== undefined ? null : agendaFormatOf(out);
}
