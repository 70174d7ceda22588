/** The agenda as a file, for the command line and the app alike. */
import type { Engine, RunOptions } from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Lang } from "../words.ts";
import { buildAgenda } from "./build.ts";
import { gather, type Questions } from "./gather.ts";
import type { WriteAgenda } from "./write/index.ts";

/** The forms of the agenda: each is the ending of its file. */
export const AGENDA_FORMATS = ["html", "md", "pdf", "xlsx"] as const;
export type AgendaFormat = (typeof AGENDA_FORMATS)[number];

export const AGENDA_MIME: Readonly<Record<AgendaFormat, string>> = {
  html: "text/html;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface AgendaOptions extends Omit<Questions, "processes"> {
  readonly format: AgendaFormat;
  readonly lang: Lang;
  /** Warnings about the data set. */
  readonly warnings: number;
  /** Ids of the chains that get a section; null is all, none leaves the chapter out. */
  readonly chains: readonly string[] | null;
  /** Newcomers in the data set that it did not come with, in words; see AgendaInput. */
  readonly arrived?: readonly string[];
  /** To be printed, as YYYY-MM-DD; null prints none, so that the same data give the same bytes. */
  readonly date: string | null;
}

export interface AgendaFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** The form that a file's name asks for by its ending, or null. */
export function agendaFormatOf(name: string): AgendaFormat | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return AGENDA_FORMATS.find((format) => format === ending) ?? (ending === "htm" ? "html" : null);
}

/**
 * The agenda of the data set that the engine holds.
 *
 * @param dataset the same data set as the engine's.
 * @param write what makes the document a file.
 * @throws {CancelledError} when the signal aborts.
 */
export async function report(
  engine: Engine,
  dataset: DataSet,
  options: AgendaOptions,
  write: WriteAgenda,
  run: RunOptions = {},
): Promise<AgendaFile> {
  const { format, lang, warnings, chains, arrived = [], date, ...questions } = options;
  const results = await gather(engine, { ...questions, processes: dataset.processes.length }, run);
  const { scenario, ration } = questions;
  const about = { dataset, lang, warnings, scenario, ration, chains, arrived, date };
  const agenda = buildAgenda({ ...about, results });
  return {
    bytes: await write(agenda, format, run),
    mime: AGENDA_MIME[format],
  };
}
